import type { OutputFile } from '../output.ts';
import type { Site } from '../types.ts';
import { atomFeed } from './atom.ts';
import { feedsOf } from './feed.ts';
import { jsonFeed } from './json.ts';

/** All feeds of one edition, Atom and JSON, each beside its page. */
export function* feedFiles(site: Site): Generator<OutputFile> {
  for (const feed of feedsOf(site)) {
    yield { path: site.paths.atom(feed.path), content: atomFeed(site, feed) };
    yield { path: site.paths.jsonFeed(feed.path), content: jsonFeed(site, feed) };
  }
}
