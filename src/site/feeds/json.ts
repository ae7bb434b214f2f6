import { latestInstant } from '../dates.ts';
import type { Site } from '../types.ts';
import { absolute } from '../urls.ts';
import type { Feed } from './feed.ts';

/** A feed as JSON Feed 1.1. */
export function jsonFeed(site: Site, feed: Feed): string {
  const { settings, paths } = site;
  return JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      description: feed.description,
      home_page_url: absolute(settings, feed.path),
      feed_url: absolute(settings, paths.jsonFeed(feed.path)),
      language: site.edition.language,
      authors: [{ name: settings.author }],
      items: feed.entries.map((entry) => ({
        id: absolute(settings, entry.path),
        url: absolute(settings, entry.path),
        title: entry.title,
        summary: entry.summary,
        ...(entry.html === null ? { content_text: entry.summary } : { content_html: entry.html }),
        ...(entry.dated ? { date_published: latestInstant(entry.date, settings) } : {}),
        ...(entry.author === null ? {} : { authors: [{ name: entry.author }] }),
        ...(entry.tags.length === 0 ? {} : { tags: entry.tags }),
      })),
    },
    null,
    1,
  );
}
