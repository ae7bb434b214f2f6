import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { build } from 'esbuild';
import { bundle } from 'lightningcss';
import type { Path } from './types.ts';

export interface Asset {
  /** As templates ask for it: `site.css`, `theme.js`. */
  name: string;
  path: Path;
  content: Uint8Array;
}

/** Oldest browsers for which style sheets and modules are written: nesting and logical properties are lowered below these. */
const CSS_TARGETS = { chrome: 105 << 16, safari: (15 << 16) | (4 << 8), firefox: 110 << 16 };
const SCRIPT_TARGET = 'es2021';

/**
 * Style sheet, client modules and pictures of `templates/assets`, minified, each under a name that carries a hash of its
 * content: the same sources give the same names and bytes.
 */
export async function buildAssets(folder: string): Promise<Asset[]> {
  const style = bundle({ filename: join(folder, 'site.css'), minify: true, targets: CSS_TARGETS });
  const client = await readdir(join(folder, 'client'));
  const modules = client.filter((file) => file.endsWith('.ts') && !file.startsWith('_')).sort();
  const scripts = await Promise.all(modules.map((file) => script(join(folder, 'client', file))));
  const pictures = (await readdir(join(folder, 'pictures'))).sort();
  const pictureAssets = await Promise.all(
    pictures.map(async (file) => asset(file, await readFile(join(folder, 'pictures', file)))),
  );
  return [asset('site.css', style.code), ...scripts, ...pictureAssets];
}

/** One client module with what it imports, as one file. */
async function script(file: string): Promise<Asset> {
  const result = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: SCRIPT_TARGET,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return asset(`${parse(file).name}.js`, result.outputFiles[0]?.contents ?? new Uint8Array());
}

function asset(name: string, content: Uint8Array): Asset {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const { name: stem, ext } = parse(name);
  return { name, path: `/assets/${stem}.${hash}${ext}` as Path, content };
}
