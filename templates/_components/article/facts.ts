import { html, join, type Content, type SafeHtml } from '../../../src/site/html.ts';
import { dateText, readingMinutes } from '../../../src/site/format.ts';
import { lineage } from '../../../src/site/places.ts';
import type { Site, SiteArticle } from '../../../src/site/types.ts';
import { href } from '../../../src/site/urls.ts';

/** What the article is: place, date, source, themes, people, length, and how much it holds. */
export function factsBox(site: Site, article: SiteArticle): SafeHtml {
  const { strings, settings } = site;
  const { article: front, place, themes, figures, receipt } = article;
  const words = strings.article;
  const link = (path: Parameters<typeof href>[1], name: string) => html`<a href="${href(settings, path)}">${name}</a>`;
  const facts: [string, Content][] = [
    [
      words.place,
      place
        ? join(
            lineage(place)
              .reverse()
              .map((node) => link(node.path, node.name)),
            ' ',
          )
        : front.city,
    ],
    [
      words.date,
      html`${dateText(front.date, strings)}${front.dateReason !== undefined && html` <small>${words.dateInferred}：${front.dateReason}</small>`}`,
    ],
    [words.source, sourceNames(site, article)],
    [words.reporters, front.reporters.join('、')],
    [words.editors, front.editors.join('、')],
    [
      words.themes,
      join(
        themes.map((theme) => link(theme.path, theme.name)),
        '、',
      ),
    ],
    [
      words.length,
      article.fullText &&
        `${strings.counts.hanzi(article.length)}，${strings.counts.minutes(readingMinutes(article.length))}`,
    ],
    [strings.nav.figures, figures.length > 0 && html`<a href="#figures">${strings.counts.figures(figures.length)}</a>`],
    [
      strings.nav.projects,
      front.projects.length > 0 && html`<a href="#projects">${strings.counts.projects(front.projects.length)}</a>`,
    ],
    [
      words.repairs,
      receipt &&
        receipt.repairs.length > 0 &&
        html`<a href="#receipt">${strings.counts.repairs(receipt.repairs.length)}</a>`,
    ],
  ];
  const known = facts.filter(([, value]) => isShown(value));
  return html`<aside class="facts" aria-label="${words.facts}">
    <dl>
      ${known.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${front.sourceUrl !== undefined && html`<p><a class="original" href="${front.sourceUrl}" rel="nofollow noopener external">${words.original}</a></p>`}
  </aside>`;
}

function sourceNames(site: Site, { source, article }: SiteArticle): Content {
  if (article.source === null) return null;
  const name = source ? html`<a href="${href(site.settings, source.path)}">${article.source}</a>` : article.source;
  return html`${name}${article.republisher !== undefined && html`<small>（${site.strings.article.republished(article.republisher)}）</small>`}`;
}

function isShown(value: Content): boolean {
  if (value === null || value === undefined || value === false || value === '') return false;
  return typeof value !== 'object' || !('markup' in value) || value.markup !== '';
}
