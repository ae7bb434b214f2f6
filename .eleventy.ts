import Eleventy, { type EleventyConfig } from '@11ty/eleventy';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { batchesFor, Editions, type Batch, type PageKind } from './src/site/pages.ts';
import type { Site } from './src/site/types.ts';

/**
 * What Eleventy is told. Its input is `templates/` alone: articles are data, never templates, since a template can run code
 * and choose where it is written. The one template language is `*.11ty.ts`, so nothing needs a transform afterwards.
 */
export default function configure(config: EleventyConfig): void {
  config.addExtension('11ty.ts', {
    read: false,
    getData: async (file) => (await pageKindIn(file)).data,
    compile: async (_, file) => (await pageKindIn(file)).render,
  });
  config.setTemplateFormats(['11ty.ts']);
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
}

const kinds = new Map<string, Promise<PageKind>>();

/**
 * What a template exports, loaded once: it is asked for at every page. Eleventy's own engine for `*.11ty.js` loads every
 * module anew in each run, and what was loaded before stays in memory.
 */
function pageKindIn(file: string): Promise<PageKind> {
  const known = kinds.get(file);
  if (known) return known;
  const kind = import(pathToFileURL(file).href).then((module: { default: PageKind }) => module.default);
  kinds.set(file, kind);
  return kind;
}

/** Renders the editions of the site into a folder. Gives the files written, a page each. */
export async function render(sites: readonly Site[], output: string): Promise<string[]> {
  const written: string[] = [];
  for (const batch of batchesFor(sites)) written.push(...(await renderBatch(sites, batch, output)));
  return written.sort();
}

async function renderBatch(sites: readonly Site[], batch: Batch, output: string): Promise<string[]> {
  const here = (name: string) => path.relative('.', path.join(import.meta.dirname, name));
  const eleventy = new Eleventy(here('templates'), path.relative('.', output), {
    configPath: here('.eleventy.ts'),
    quietMode: true,
    config: (config) => {
      config.addGlobalData('editions', () => new Editions(sites, batch));
    },
  });
  eleventy.disableLogger();
  await eleventy.init();
  const [, pages] = await eleventy.write();
  return pages.map(({ outputPath }) => outputPath);
}
