import type { Path } from './types.ts';

/** A file of the site: a page, an asset, a feed, data, the search index. */
export interface OutputFile {
  path: Path;
  content: string | Uint8Array;
}
