import type { OutputFile } from './output.ts';
import type { Path, Site } from './types.ts';

/** A file of the site: where it lies and, when asked for, what is in it. */
export interface Page {
  path: Path;
  render: () => string;
}

/** A kind of page as a `*.11ty.ts` module exports it by default. */
export interface PageKind {
  /** All pages of this kind in one edition. */
  pages: (site: Site) => Page[];
}

/**
 * Makes a kind of page from a function that lists its pages. Rendering is put off until a page is written, so that the list
 * costs little.
 */
export function pageKind(pages: (site: Site) => Page[]): PageKind {
  return { pages };
}

/** What Eleventy hands to a template; no plain object, which Eleventy would copy. */
export class Rendering {
  readonly #sites: readonly Site[];
  readonly #write: (page: OutputFile) => void;
  constructor(sites: readonly Site[], write: (page: OutputFile) => void) {
    this.#sites = sites;
    this.#write = write;
  }

  /** Renders and writes the pages of a kind, one after the other, so that they are never all in memory. */
  render({ pages }: PageKind): void {
    for (const site of this.#sites) {
      for (const { path, render } of pages(site)) this.#write({ path, content: render() });
    }
  }
}
