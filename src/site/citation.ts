import { dateText } from './format.ts';
import type { Site, SiteArticle } from './types.ts';
import { absolute } from './urls.ts';

/** A reference in the two forms in which it is asked for. */
export interface Citation {
  gbt: string;
  bibtex: string;
}

/**
 * This page as a reference. Its text is restored and put together here, so it is cited as this site's after the newspaper's
 * report and never as the newspaper's own. GB/T 7714-2015 has `[EB/OL]` for such a page; the date of access is left to whoever
 * cites, and the page has no date of its own. Missing parts are left out rather than filled.
 */
export function pageCitation(site: Site, { article, path }: SiteArticle): Citation {
  const { settings, strings } = site;
  const words = strings.citation;
  const title = oneLine(article.title);
  const date = article.date === null ? null : dateText(article.date, strings).replaceAll(' ', '');
  const after = words.after(article.source, date);
  const address = absolute(settings, path);
  const made = article.titleMade ? words.titleMade : '';
  const gbt = [settings.author, `${title}${made}[EB/OL]`, [settings.title, after].join('，'), address];
  return {
    gbt: sentence(gbt),
    bibtex: bibtex('misc', article.id, [
      ['title', title + made],
      ['author', settings.author],
      ['howpublished', settings.title],
      ['note', after],
      ['url', address],
      ['language', 'chinese'],
    ]),
  };
}

/**
 * The newspaper's report as a reference (newspaper online, `[N/OL]`), where its address is known and its title is its own:
 * without these it could not be found by the reference.
 */
export function reportCitation({ article }: SiteArticle): Citation | null {
  if (article.sourceUrl === undefined || article.titleMade) return null;
  const { reporters, source, date, sourceUrl } = article;
  const authors = reporters.slice(0, 3).join('，') + (reporters.length > 3 ? '，等' : '');
  const paper = [source ?? '', date ?? ''].filter((part) => part !== '').join('，');
  const [year, month, day] = (date ?? '').split('-');
  return {
    gbt: sentence([authors, `${oneLine(article.title)}[N/OL]`, paper, sourceUrl]),
    bibtex: bibtex('article', `${article.id}-report`, [
      ['title', oneLine(article.title)],
      ['author', reporters.join(' and ')],
      ['journal', source ?? ''],
      ['year', year],
      ['month', month === undefined ? undefined : String(Number(month))],
      ['day', day === undefined ? undefined : String(Number(day))],
      ['url', sourceUrl],
      ['language', 'chinese'],
    ]),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

function sentence(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('. ')}.`;
}

/** Braces and backslashes in the text are taken out, since they are markup there. */
function bibtex(kind: string, key: string, fields: readonly [name: string, value: string | undefined][]): string {
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : `  ${name} = {${value.replace(/[{}\\]/g, '')}}`,
  );
  return `@${kind}{${key},\n${lines.join(',\n')}\n}`;
}
