import { absolute } from './urls.ts';
import type { Site, SiteArticle } from './types.ts';

/**
 * The article as a reference after GB/T 7714-2015 (newspaper online, `[N/OL]`): authors, title, paper, date, address. The date
 * of access is left to whoever cites. Missing parts are left out rather than filled.
 */
export function citationGbt(site: Site, { article, path }: SiteArticle): string {
  const authors = article.reporters.slice(0, 3).join('，') + (article.reporters.length > 3 ? '，等' : '');
  const paper = [article.source ?? '', article.date ?? ''].filter((part) => part !== '').join('，');
  const parts = [
    authors,
    `${article.title.replaceAll('\n', ' ')}[N/OL]`,
    paper,
    article.sourceUrl ?? absolute(site.settings, path),
  ];
  return `${parts.filter((part) => part !== '').join('. ')}.`;
}

/** The same as a BibTeX record. Braces and backslashes in the text are taken out, since they are markup there. */
export function citationBibtex(site: Site, { article, path }: SiteArticle): string {
  const [year, month, day] = (article.date ?? '').split('-');
  const fields: [string, string | undefined][] = [
    ['title', article.title.replaceAll('\n', ' ')],
    ['author', article.reporters.join(' and ')],
    ['journal', article.source ?? ''],
    ['year', year],
    ['month', month === undefined ? undefined : String(Number(month))],
    ['day', day === undefined ? undefined : String(Number(day))],
    ['url', article.sourceUrl ?? absolute(site.settings, path)],
    ['language', 'chinese'],
  ];
  const lines = fields.flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : `  ${key} = {${value.replace(/[{}\\]/g, '')}}`,
  );
  return `@article{${article.id},\n${lines.join(',\n')}\n}`;
}
