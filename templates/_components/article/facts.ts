import { attributes, html, join, type Content, type SafeHtml } from '../../../src/site/html.ts';
import { dateText, readingMinutes } from '../../../src/site/format.ts';
import { headings } from '../../../src/site/headings.ts';
import { tallyRepairs } from '../../../src/site/receipt.ts';
import { lineage } from '../../../src/site/places.ts';
import type { Path, Site, SiteArticle } from '../../../src/site/types.ts';
import { href } from '../../../src/site/urls.ts';
import { oneLine } from '../text.ts';

interface Fact {
  name: string;
  /** Empty: the fact is not shown. */
  value: Content;
  /** The line below the title says it too, which on a phone is enough. */
  repeated?: boolean;
}

/** Headings from which a table of contents helps. */
const CONTENTS_FROM = 3;

/** What the article is: place, date, source, themes, people, length, how much it holds, and what it is made of. */
export function factsBox(site: Site, article: SiteArticle): SafeHtml {
  const words = site.strings.article;
  const { sourceUrl } = article.article;
  const facts = [...originFacts(site, article), ...contentFacts(site, article)].filter(({ value }) => isShown(value));
  return html`<aside class="facts" aria-label="${words.facts}">
    <dl>
      ${facts.map(
        ({ name, value, repeated }) =>
          html`<div${attributes({ class: repeated === true ? 'repeated' : null })}><dt>${name}</dt><dd>${value}</dd></div>`,
      )}
    </dl>
    ${sourceUrl !== undefined && html`<p><a class="original" href="${sourceUrl}" rel="nofollow noopener external">${words.original}</a></p>`}
    ${contents(site, article)}
  </aside>`;
}

function originFacts(site: Site, article: SiteArticle): Fact[] {
  const { strings } = site;
  const { article: front, place } = article;
  const words = strings.article;
  const places = place ? lineage(place).reverse() : [];
  const reason = front.dateReason !== undefined && html` <small>${words.dateInferred}：${front.dateReason}</small>`;
  return [
    { name: words.place, value: place ? links(site, places, ' ') : front.city, repeated: place !== null },
    { name: words.date, value: html`${dateText(front.date, strings)}${reason}`, repeated: reason === false },
    { name: words.source, value: sourceNames(site, article) },
    { name: words.reporters, value: front.reporters.join('、'), repeated: true },
    { name: words.editors, value: front.editors.join('、'), repeated: true },
  ];
}

function contentFacts(site: Site, article: SiteArticle): Fact[] {
  const { strings } = site;
  const { article: front, themes, figures, receipt, fullText, length } = article;
  const { counts, nav, article: words } = strings;
  const { repaired, tidied } = tallyRepairs(receipt?.repairs ?? []);
  const jump = (to: string, count: number, text: (count: number) => string) =>
    count > 0 && html`<a href="#${to}">${text(count)}</a>`;
  return [
    { name: words.themes, value: links(site, themes, '、') },
    { name: words.length, value: fullText && `${counts.hanzi(length)}，${counts.minutes(readingMinutes(length))}` },
    { name: nav.figures, value: jump('figures', figures.length, counts.figures) },
    { name: nav.projects, value: jump('projects', front.projects.length, counts.projects) },
    {
      name: repaired > 0 ? words.repairs : words.tidied,
      value: repaired > 0 ? jump('receipt', repaired, counts.repairs) : jump('receipt', tidied, counts.tidied),
    },
  ];
}

function links(site: Site, nodes: readonly { name: string; path: Path }[], separator: string): SafeHtml {
  return join(
    nodes.map(({ name, path }) => html`<a href="${href(site.settings, path)}">${name}</a>`),
    separator,
  );
}

function sourceNames(site: Site, { source, article }: SiteArticle): Content {
  if (article.source === null) return null;
  const name = source ? html`<a href="${href(site.settings, source.path)}">${article.source}</a>` : article.source;
  const by = article.republisher !== undefined && site.strings.article.republished(article.republisher);
  return html`${name}${by && html`<small>${by}</small>`}`;
}

function contents(site: Site, article: SiteArticle): Content {
  const list = article.fullText ? headings(article) : [];
  if (list.length < CONTENTS_FROM) return null;
  const top = Math.min(...list.map(({ level }) => level));
  return html`<nav class="contents" aria-labelledby="contents">
    <h2 id="contents">${site.strings.article.contents}</h2>
    <ul>
      ${list.map(
        ({ id, text, level }) =>
          html`<li${attributes({ class: level > top ? 'deep' : null })}><a href="#${id}">${oneLine(text)}</a></li>`,
      )}
    </ul>
  </nav> `;
}

function isShown(value: Content): boolean {
  if (value === null || value === undefined || value === false || value === '') return false;
  return typeof value !== 'object' || !('markup' in value) || value.markup !== '';
}
