import type { SiteArticle } from './types.ts';

/** A heading of an article's text, with the id that the rendered body gives it. */
export interface Heading {
  id: string;
  text: string;
  /** Where it begins in the text. */
  start: number;
  level: number;
}

/** The headings of the text in order. */
export function headings(article: SiteArticle): Heading[] {
  const found: Heading[] = [];
  for (const block of article.blocks) {
    if (block.kind !== 'heading') continue;
    found.push({ id: `s-${found.length + 1}`, text: block.text, start: block.start, level: block.level });
  }
  return found;
}
