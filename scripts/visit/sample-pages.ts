import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Where the pages of an edition lie in a built site. */
export const EDITIONS = { hans: '', hant: 'hant/' } as const;

export type EditionName = keyof typeof EDITIONS;

/** A page that stands for its kind. */
export interface SamplePage {
  kind: string;
  /** The kind and what sets the page apart in it: `place-county`, `place-county-series`, `figures-further`, `search-found`. */
  name: string;
  /** Below the base, without a leading slash. */
  address: string;
  /** Of its HTML, in characters. */
  length: number;
}

/** A page as it lies in the folder of a built site. */
interface BuiltPage {
  path: string;
  html: string;
}

/** One page of every kind in an edition of a built site: the one that shows most. */
export async function samplePages(site: string, edition: EditionName): Promise<SamplePage[]> {
  const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
  const own = files.filter((file) => file.startsWith(EDITIONS.hant) === (edition === 'hant'));
  const longest = new Map<string, SamplePage>();
  for (const file of own) {
    for (const page of samplesOf({ path: file, html: await readFile(path.join(site, file), 'utf8') })) {
      if ((longest.get(page.name)?.length ?? -1) < page.length) longest.set(page.name, page);
    }
  }
  return [...longest.values()];
}

/** What a page can stand for, by the classes of its body: itself and, where it answers questions, its answers. */
function samplesOf({ path: file, html }: BuiltPage): SamplePage[] {
  const [, kind, variant] = /<body class="page-([\w-]+)(?: page-([\w-]+))?"/.exec(html) ?? [];
  if (kind === undefined) return [];
  const address = file.replace(/index\.html$/, '');
  const further = /\/page\/\d+\/$/.test(address) ? '-further' : '';
  const series = html.includes('class="chart chart-lines"') ? '-series' : '';
  const name = (variant ?? kind) + further + series;
  const { length } = html;
  const answers = Object.entries(questions(kind, html)).map(([answer, question]) => {
    return { kind, name: `${kind}-${answer}`, address: `${address}?${question}`, length };
  });
  return [{ kind, name, address, length }, ...answers];
}

/** The search and the comparison are nearly empty without a question; the comparison offers some places itself. */
function questions(kind: string, html: string): Record<string, string> {
  if (kind === 'search') {
    return { found: `q=${encodeURIComponent('项目')}`, nothing: `q=${encodeURIComponent('查无此语')}` };
  }
  const places = kind === 'compare' ? /\?(places=[a-z0-9,-]+)/.exec(html)?.[1] : undefined;
  return places === undefined ? {} : { places };
}
