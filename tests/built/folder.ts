import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A file of a built site; the path is below its folder. */
export interface BuiltFile {
  path: string;
  content: Buffer;
}

/** Every file of a built site, in order. */
export async function filesOf(folder: string): Promise<BuiltFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  return Promise.all(names.map(async (name) => ({ path: name, content: await readFile(path.join(folder, name)) })));
}

/** A page of a built site; the path is below its folder. */
export interface BuiltPage {
  path: string;
  html: string;
}

/** The pages among them, as text. */
export async function pagesOf(folder: string): Promise<BuiltPage[]> {
  const files = await filesOf(folder);
  return files
    .filter((file) => file.path.endsWith('.html'))
    .map((file) => ({ path: file.path, html: file.content.toString() }));
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** Values of an attribute wherever it stands in a page. */
export function attributeValues(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity),
  );
}
