import { html, type SafeHtml } from '../../src/site/html.ts';
import type { Site, SiteArticle, SourceNode } from '../../src/site/types.ts';

/** What is published of a source, and whether its record or the site's default says so. */
export function sourceRights(site: Site, { rights, rightsTold }: SourceNode): string {
  const words = site.strings.sourcePage.rights;
  if (rights === 'full') return rightsTold ? words.full : words.fullByDefault;
  return rightsTold ? words.excerpt : words.excerptByDefault;
}

/** On what ground an article's text stands on the page, or why it does not. */
export function rightsNote(site: Site, { article, source, fullText }: SiteArticle): SafeHtml {
  const words = site.strings.article.rights;
  const told = source?.rightsTold === true;
  if (!fullText) return html`<p class="excerpt-note">${told ? words.excerpt : words.excerptByDefault}</p>`;
  const owner = article.source ?? words.owner;
  return html`<p class="note rights-note">${told ? words.full(owner) : words.fullByDefault(owner)}</p>`;
}
