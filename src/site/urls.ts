import type { Path, SiteSettings } from './types.ts';

/** The editions of the site: one script each. `hant` lies below `/hant/`, the other at the root. */
export type EditionName = 'hans' | 'hant';

const PREFIX: Readonly<Record<EditionName, string>> = { hans: '', hant: '/hant' };

/** A path from its parts; the caller vouches that it begins with a slash and ends with one or with a file name. */
function path(text: string): Path {
  return text as Path;
}

/**
 * The addresses of one edition. Slugs come from records and front matter, where their form is checked, so nothing has to be
 * percent-encoded here.
 */
export function addresses(edition: EditionName) {
  const below = (rest: string): Path => path(`${PREFIX[edition]}${rest}`);
  return {
    home: below('/'),
    article: (id: string) => below(`/articles/${id}/`),
    articles: below('/articles/'),
    places: below('/places/'),
    place: (slug: string) => below(`/places/${slug}/`),
    compare: below('/compare/'),
    themes: below('/themes/'),
    theme: (slug: string) => below(`/themes/${slug}/`),
    sources: below('/sources/'),
    source: (slug: string) => below(`/sources/${slug}/`),
    archive: below('/archive/'),
    year: (year: string) => below(`/archive/${year}/`),
    month: (year: string, month: string) => below(`/archive/${year}/${month}/`),
    undated: below('/archive/undated/'),
    figures: below('/figures/'),
    indicators: below('/indicators/'),
    indicator: (slug: string) => below(`/indicators/${slug}/`),
    projects: below('/projects/'),
    project: (slug: string) => below(`/projects/${slug}/`),
    search: below('/search/'),
    overview: below('/overview/'),
    overviewBy: (indicator: string) => below(`/overview/${indicator}/`),
    digest: below('/digest/'),
    digestWeek: below('/digest/week/'),
    digestYear: (year: string) => below(`/digest/${year}/`),
    digestMonth: (year: string, month: string) => below(`/digest/${year}-${month}/`),
    opensearch: below('/opensearch.xml'),
    manifest: below('/manifest.webmanifest'),
    data: below('/data/'),
    about: below('/about/'),
    notFound: below('/404.html'),
    /** The Atom feed of a page that has one: `/places/laiyang/` → `/places/laiyang/feed.xml`. */
    atom: (of: Path) => path(`${of}feed.xml`),
    /** The JSON feed of a page that has one. */
    jsonFeed: (of: Path) => path(`${of}feed.json`),
    /** Page `number` (from 1) of a long list. */
    paged: (of: Path, number: number) => (number === 1 ? of : path(`${of}page/${number}/`)),
  };
}

export type Addresses = ReturnType<typeof addresses>;

/** What goes into `href`: the path under the base at which the site lies. A fragment may be added. */
export function href(settings: SiteSettings, to: Path, fragment?: string): string {
  return settings.base.slice(0, -1) + to + (fragment === undefined ? '' : `#${fragment}`);
}

/** The whole address, for canonical links, feeds and the sitemap. */
export function absolute(settings: SiteSettings, to: Path, fragment?: string): string {
  return settings.url + href(settings, to, fragment);
}

/** The same page in the other edition. */
export function twin(of: Path, from: EditionName, to: EditionName): Path {
  return path(PREFIX[to] + of.slice(PREFIX[from].length));
}

/** The file that a path is written to, below the output folder. */
export function outputFile(of: Path): string {
  return of.endsWith('/') ? `${of.slice(1)}index.html` : of.slice(1);
}

/**
 * A base path as given on the command line: `digest`, `/digest` and `/digest/` are the same.
 * Throws where it is no path (has a scheme, a query or a `..`).
 */
export function basePath(text: string): Path {
  const inner = text.replace(/^\/+|\/+$/g, '');
  if (inner === '') return path('/');
  if (!/^[\w.~-]+(\/[\w.~-]+)*$/.test(inner) || inner.split('/').includes('..')) {
    throw new Error(`“${text}” is not a base path; give one such as /digest/`);
  }
  return path(`/${inner}/`);
}
