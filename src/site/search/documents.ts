import { dateText, valueText } from '../format.ts';
import { subjectName } from '../growth.ts';
import type { Site, SiteArticle } from '../types.ts';
import { tidy } from './fold.ts';
import type { SearchDocument } from './manifest.ts';

/**
 * What of an article can be found: title, text, the subjects of its figures and its projects. Of an article whose full text
 * may not be published, the summary and the evidence of its figures stand in for the text.
 */
export function searchText(entry: SiteArticle): string {
  const { article } = entry;
  const text = entry.fullText ? [entry.text] : [...article.summary, ...article.metrics.map(({ evidence }) => evidence)];
  const subjects = article.metrics.map(({ indicator }) => indicator);
  const projects = article.projects.map(({ name }) => name);
  const lines = [...text, [...new Set([...subjects, ...projects])].join('；')];
  return [titleOf(entry), ...lines]
    .map(tidy)
    .filter((line) => line !== '')
    .join('\n');
}

/** The title on one line. */
function titleOf({ article }: SiteArticle): string {
  return article.title.replace(/\s+/g, ' ').trim();
}

/** What the search page shows of an article; `text` is its {@link searchText}. */
export function searchDocument(site: Site, entry: SiteArticle, text: string): SearchDocument {
  const { article } = entry;
  const title = titleOf(entry);
  return {
    path: entry.path,
    text,
    ...(tidy(title) === title ? {} : { title }),
    date: dateText(article.date, site.strings),
    place: entry.place?.name ?? article.city ?? '',
    source: entry.source?.name ?? article.source ?? '',
    figures: entry.figures.map(({ metric, anchor }) => ({
      subject: tidy(subjectName(metric)),
      value: valueText(metric, site.strings),
      evidence: tidy(metric.evidence),
      anchor,
      ...(metric.status !== 'actual' && { tag: { status: metric.status, name: site.strings.statuses[metric.status] } }),
    })),
  };
}
