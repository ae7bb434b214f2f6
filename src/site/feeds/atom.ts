import { latestInstant } from '../dates.ts';
import type { Site } from '../types.ts';
import { absolute } from '../urls.ts';
import { element, text, xmlDocument, type Xml } from '../xml.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** Of a feed that has no entries yet: Atom asks for a time, and a build knows none of its own. */
const BEFORE_ALL = '1970-01-01T00:00:00Z';

/** A feed as Atom 1.0 (RFC 4287). */
export function atomFeed(site: Site, feed: Feed): string {
  const { settings, paths } = site;
  const address = absolute(settings, feed.path);
  const updated = feed.entries.map(({ date }) => latestInstant(date, settings)).sort();
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.edition.language },
      element('id', {}, text(address)),
      element('title', {}, text(feed.title)),
      element('subtitle', {}, text(feed.description)),
      element('updated', {}, text(updated.at(-1) ?? BEFORE_ALL)),
      element('author', {}, element('name', {}, text(settings.author))),
      element('link', { rel: 'self', type: 'application/atom+xml', href: absolute(settings, paths.atom(feed.path)) }),
      element('link', { rel: 'alternate', type: 'text/html', href: address }),
      ...feed.entries.map((entry) => atomEntry(site, entry)),
    ),
  );
}

function atomEntry(site: Site, entry: FeedEntry): Xml {
  const { settings } = site;
  const address = absolute(settings, entry.path);
  const when = latestInstant(entry.date, settings);
  const author = entry.author === null ? [] : [element('author', {}, element('name', {}, text(entry.author)))];
  const body = entry.html === null ? [] : [element('content', { type: 'html' }, text(entry.html))];
  const summary = entry.summary === '' && entry.html !== null ? [] : [element('summary', {}, text(entry.summary))];
  return element(
    'entry',
    {},
    element('id', {}, text(address)),
    element('title', {}, text(entry.title)),
    element('updated', {}, text(when)),
    ...(entry.dated ? [element('published', {}, text(when))] : []),
    element('link', { rel: 'alternate', type: 'text/html', href: address }),
    ...author,
    ...entry.tags.map((tag) => element('category', { term: tag })),
    ...summary,
    ...body,
  );
}
