import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A page that stands for its kind. */
export interface SamplePage {
  kind: string;
  /** Below the base, without a leading slash. */
  address: string;
}

/** The longest page of every kind (the class of its body) in a built site: the one that shows most. */
export async function samplePages(site: string): Promise<SamplePage[]> {
  const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
  const longest = new Map<string, { length: number; address: string }>();
  for (const file of files) {
    const text = await readFile(path.join(site, file), 'utf8');
    const kind = /<body class="page-([\w-]+)/.exec(text)?.[1];
    if (kind === undefined) continue;
    const known = longest.get(kind);
    if (known && known.length >= text.length) continue;
    longest.set(kind, { length: text.length, address: file.replace(/index\.html$/, '') + queryOf(kind, text) });
  }
  return [...longest].map(([kind, { address }]) => ({ kind, address }));
}

/** The comparison is empty without places: it is shown with the first that it offers. */
function queryOf(kind: string, text: string): string {
  return kind === 'compare' ? (/\?places=[a-z0-9,-]+/.exec(text)?.[0] ?? '') : '';
}
