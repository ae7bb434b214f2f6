import type { Path, Site } from './types.ts';
import { outputFile } from './urls.ts';

/** A file of the site: where it lies and, when asked for, what is in it. */
export interface Page {
  path: Path;
  render: () => string;
}

/** What Eleventy hands to a template: the site once an edition, wrapped so that Eleventy does not copy it. */
export class Editions {
  readonly sites: readonly Site[];
  constructor(sites: readonly Site[]) {
    this.sites = sites;
  }
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
    pagination: { data: 'editions.sites'; size: 1; alias: 'entry'; before: (sites: readonly Site[]) => Entry[] };
    permalink: (data: Pick<TemplateData, 'entry'>) => string;
  };
  render: (data: Pick<TemplateData, 'entry'>) => string;
}

/**
 * Makes a kind of page from a function that lists its pages. Rendering is put off until a page is written, so that the list
 * costs little.
 */
export function pageKind(pages: (site: Site) => Page[]): PageKind {
  return {
    pages,
    data: {
      pagination: {
        data: 'editions.sites',
        size: 1,
        alias: 'entry',
        before: (sites) => sites.flatMap((site) => pages(site).map((page) => new Entry(page))),
      },
      permalink: ({ entry }) => outputFile(entry.page.path),
    },
    render: ({ entry }) => entry.page.render(),
  };
}
