import { html, type Content } from '../../src/site/html.ts';
import type { Page } from '../../src/site/pages.ts';
import type { Path, Site } from '../../src/site/types.ts';
import { href } from '../../src/site/urls.ts';

/** Entries on a page of a long list. */
const PAGE_SIZE = 30;

/** One page of a long list. */
export interface Slice<T> {
  items: readonly T[];
  /** From 1. */
  number: number;
  /** How many pages there are, at least 1. */
  of: number;
  path: Path;
}

/** The pages of a long list at `first`, `first/page/2/` …; an empty list has one page. */
export function pagedPages<T>(
  site: Site,
  first: Path,
  items: readonly T[],
  render: (slice: Slice<T>) => string,
  size = PAGE_SIZE,
): Page[] {
  const of = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: of }, (_, index) => {
    const path = site.paths.paged(first, index + 1);
    const part = items.slice(index * size, (index + 1) * size);
    return { path, render: () => render({ items: part, number: index + 1, of, path }) };
  });
}

/** Title of one page of a list: the first has the plain one. */
export function pageTitle(site: Site, title: string, slice: Slice<unknown>): string {
  return slice.number === 1 ? title : `${title} · ${site.strings.pager.suffix(slice.number)}`;
}

/** Links to the pages before and after. */
export function pager(site: Site, first: Path, slice: Slice<unknown>): Content {
  if (slice.of === 1) return null;
  const { strings, settings, paths } = site;
  const to = (number: number) => href(settings, paths.paged(first, number));
  return html`<nav class="pager" aria-label="${strings.pager.label}">
    ${slice.number > 1 ? html`<a rel="prev" href="${to(slice.number - 1)}">${strings.pager.newer}</a>` : html`<span></span>`}
    <span class="pager-where">${strings.pager.page(slice.number, slice.of)}</span>
    ${slice.number < slice.of ? html`<a rel="next" href="${to(slice.number + 1)}">${strings.pager.older}</a>` : html`<span></span>`}
  </nav>`;
}
