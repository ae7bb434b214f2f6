import { isDay } from '../dates.ts';
import { dateText } from '../format.ts';
import { escapeHtml, html } from '../html.ts';
import { issuesOf } from '../issues.ts';
import { renderBody } from '../markdown.ts';
import type { Path, Site, SiteArticle } from '../types.ts';

/** A feed: the page it belongs to and what has been written there, newest first. */
export interface Feed {
  path: Path;
  title: string;
  description: string;
  entries: FeedEntry[];
}

export interface FeedEntry {
  path: Path;
  title: string;
  /** ISO date, as precise as it is known. */
  date: string;
  /** Whether the newspaper printed the date, to the day: only then is it the date of publication. */
  dated: boolean;
  summary: string;
  /** HTML of the entry, or null where the summary is all. */
  html: string | null;
  author: string | null;
  tags: string[];
}

/** As many articles as a feed holds: readers ask often, and want what is new. */
const MOST = 30;

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');

/** The newest articles of a list as entries; those without a date are left out, since a feed is ordered by time. */
function entries(site: Site, articles: readonly SiteArticle[], withText: boolean): FeedEntry[] {
  return articles
    .flatMap((entry) => (entry.article.date === null ? [] : { entry, date: entry.article.date }))
    .slice(0, MOST)
    .map(({ entry: { article, path, themes, fullText, outline }, date }) => ({
      path,
      title: oneLine(article.title),
      date,
      dated: isDay(date) && article.dateReason === undefined,
      summary: oneLine(article.summary.join('')) + dateNote(site, article, date),
      html: withText && fullText ? renderBody(outline, [], escapeHtml).markup + origin(site, article) : null,
      author: article.source,
      tags: themes.map(({ name }) => name),
    }));
}

/** What a reader must know of a date that the newspaper did not print to the day, as a sentence after the summary. */
function dateNote(site: Site, article: SiteArticle['article'], date: string): string {
  const { feed, article: words } = site.strings;
  const vague = isDay(date) ? '' : feed.dateKnownTo(dateText(date, site.strings));
  return vague + (article.dateReason === undefined ? '' : `（${words.dateInferred}）`);
}

/** Whose report it is, and that its text was restored here. */
function origin(site: Site, { source }: SiteArticle['article']): string {
  return html`<p><small>${site.strings.feed.origin(source, site.settings.title)}</small></p>`.markup;
}

/** Digests as entries of their feed; a month, or the year where no month is known. */
function digestEntries(site: Site): FeedEntry[] {
  return issuesOf(site)
    .slice(0, MOST)
    .map(({ path, title, date, articles, undated }) => ({
      path,
      title,
      date,
      dated: false,
      summary: [...articles, ...undated].map(({ article }) => oneLine(article.title)).join('；'),
      html: null,
      author: null,
      tags: [],
    }));
}

/** The feeds of one edition: the site with full texts; every place, theme and the digest with summaries. */
export function feedsOf(site: Site): Feed[] {
  const { settings, paths, strings } = site;
  const titled = (name: string) => `${name} · ${settings.title}`;
  return [
    {
      path: paths.home,
      title: settings.title,
      description: settings.description,
      entries: entries(site, site.articles, true),
    },
    ...site.places.map(({ path, name, allArticles }) => ({
      path,
      title: titled(name),
      description: strings.feed.place(name),
      entries: entries(site, allArticles, false),
    })),
    ...site.themes.map(({ path, name, definition, articles }) => ({
      path,
      title: titled(name),
      description: definition,
      entries: entries(site, articles, false),
    })),
    {
      path: paths.digest,
      title: titled(strings.nav.digest),
      description: strings.digest.intro,
      entries: digestEntries(site),
    },
  ];
}
