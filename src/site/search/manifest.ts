/**
 * What the search page loads first: the facets, what every document belongs to, and where the shards of the index begin.
 * Documents are numbered as the site lists its articles, newest first; the lists of `documents` run parallel.
 */
export interface SearchManifest {
  /** Changes with the content; added to the addresses of the other files, so that a cache never mixes two builds. */
  version: string;
  /** First pair of each shard. */
  starts: string[];
  places: { slug: string; name: string; parent: number }[];
  themes: { slug: string; name: string }[];
  sources: { slug: string; name: string }[];
  documents: {
    /** Number in `places`, or -1. */
    place: number[];
    themes: number[][];
    /** Number in `sources`, or -1. */
    source: number[];
    /** 0: unknown. */
    year: number[];
    figures: number[];
    /** Length of the title, with which the text begins. */
    title: number[];
  };
}

/** One figure of a document, to be shown when it answers the query. */
export interface SearchFigure {
  subject: string;
  value: string;
  evidence: string;
  anchor: string;
  /** 目标, 在建 … of what is not done; its class of style is `tag-` and the status. */
  tag?: { status: string; name: string };
}

/** What the search page loads of a document that it shows. */
export interface SearchDocument {
  /** Address below the site's root. */
  path: string;
  /** Title, a line feed, then the rest: the text that the index speaks of. */
  text: string;
  /** The title with its blanks, where the text has lost some. */
  title?: string;
  date: string;
  place: string;
  source: string;
  figures: SearchFigure[];
}
