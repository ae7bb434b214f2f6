import { memo } from './memo.ts';
import type { Path, Site, SiteArticle } from './types.ts';

/** What one digest gathers: the articles of a month; those of a year of which no month is known; those of the latest week. */
export interface Issue {
  title: string;
  /** Its name below its year: 8 月. */
  short: string;
  path: Path;
  /** Where all of its articles are listed. */
  archive: Path;
  /** Newest first. */
  articles: SiteArticle[];
  /** Articles of the same year whose month is not known: in the latest issue of the year, so that none is missed. */
  undated: SiteArticle[];
  year: string;
  /** As precise as it is known: 2025-08, 2025. */
  date: string;
}

/** The digests of a site, the latest first: a month each, and for a year without a known month the year itself. */
export const issuesOf = memo((site: Site): Issue[] =>
  site.years.flatMap(({ year, path, months, articles }): Issue[] => {
    const words = site.strings.digest;
    const undated = articles.filter(({ article }) => article.date?.length === 4);
    const known = months.map(({ month, path: archive, articles: own }, index): Issue => ({
      title: words.title(year, month),
      short: site.strings.archive.monthShort(month),
      path: site.paths.digestMonth(year, month),
      archive,
      articles: own,
      undated: index === 0 ? undated : [],
      year,
      date: `${year}-${month}`,
    }));
    if (known.length > 0) return known;
    const [title, short] = [words.yearTitle(year), words.monthUnknown];
    return [
      { title, short, path: site.paths.digestYear(year), archive: path, articles: [], undated, year, date: year },
    ];
  }),
);

const DAY = 86_400_000;

/** The calendar week, Monday to Sunday, of the latest article whose day is known; null without one. */
export const latestWeek = memo((site: Site): (Issue & { from: string; to: string }) | null => {
  const days = site.articles.flatMap(({ article }) => (article.date?.length === 10 ? [article.date] : []));
  const [latest] = days;
  if (latest === undefined) return null;
  const day = Date.parse(`${latest}T00:00:00Z`);
  const monday = day - ((new Date(day).getUTCDay() + 6) % 7) * DAY;
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
  const [from, to] = [iso(monday), iso(monday + 6 * DAY)];
  const year = latest.slice(0, 4);
  return {
    title: site.strings.digest.weekTitle,
    short: site.strings.digest.weekTitle,
    path: site.paths.digestWeek,
    archive: site.paths.month(year, latest.slice(5, 7)),
    articles: site.articles.filter(({ article: { date } }) => date?.length === 10 && date >= from && date <= to),
    undated: [],
    year,
    date: latest,
    from,
    to,
  };
});
