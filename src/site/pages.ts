import { memo } from './memo.ts';
import type { Path, Site } from './types.ts';
import { outputFile } from './urls.ts';

/** A file of the site: where it lies and, when asked for, what is in it. */
export interface Page {
  path: Path;
  render: () => string;
}

/** One of several runs that share the pages among them. */
export interface Batch {
  number: number;
  of: number;
}

/** What Eleventy hands to a template: the site once an edition, wrapped so that Eleventy does not copy it. */
export class Editions {
  readonly sites: readonly Site[];
  readonly batch: Batch;
  constructor(sites: readonly Site[], batch: Batch) {
    this.sites = sites;
    this.batch = batch;
  }
}

/** Pages that Eleventy renders in one run: it keeps the text of all of them until the run ends. */
const BATCH_SIZE = 400;

/** The runs for a site of this size. What has a page of its own is counted, the few pages of lists are not. */
export function batchesFor(sites: readonly Site[]): Batch[] {
  const pages = sites.reduce((sum, { articles, places, projects }) => {
    return sum + articles.length + places.length + projects.length;
  }, 0);
  const of = Math.max(1, Math.ceil(pages / BATCH_SIZE));
  return Array.from({ length: of }, (_, number) => ({ number, of }));
}

/** Keeps a page out of reach of Eleventy's deep merges: it only walks plain objects. */
class Entry {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
}

interface TemplateData {
  editions: Editions;
  entry: Entry;
}

/** A kind of page as a `*.11ty.ts` module exports it by default. */
export interface PageKind {
  /** All pages of this kind in one edition, for tests and for Eleventy. */
  pages: (site: Site) => Page[];
  data: {
    pagination: {
      data: 'editions.sites';
      size: 1;
      alias: 'entry';
      before: (sites: readonly Site[], data: Pick<TemplateData, 'editions'>) => Entry[];
    };
    permalink: (data: Pick<TemplateData, 'entry'>) => string;
  };
  render: (data: Pick<TemplateData, 'entry'>) => Buffer;
}

/**
 * Makes a kind of page from a function that lists its pages. Rendering is put off until a page is written, so that the list
 * costs little.
 */
export function pageKind(pages: (site: Site) => Page[]): PageKind {
  // Every run asks anew for the pages of the same editions.
  const all = memo((sites: readonly Site[]) => sites.flatMap(pages));
  return {
    pages,
    data: {
      pagination: {
        data: 'editions.sites',
        size: 1,
        alias: 'entry',
        before: (_, { editions: { sites, batch } }) =>
          all(sites)
            .filter((_, index) => index % batch.of === batch.number)
            .map((page) => new Entry(page)),
      },
      permalink: ({ entry }) => outputFile(entry.page.path),
    },
    // As it is written: Eleventy keeps the pages of a run to its end, and bytes are no work for the garbage collector.
    render: ({ entry }) => Buffer.from(entry.page.render()),
  };
}
