import { html, join, type Content, type SafeHtml } from '../src/site/html.ts';
import { articleCard } from '../src/site/cards/index.ts';
import { pageCitation, reportCitation, type Citation } from '../src/site/citation.ts';
import { dateText } from '../src/site/format.ts';
import { articleLd } from '../src/site/jsonld/index.ts';
import { leadingFigures } from '../src/site/leading.ts';
import { pageKind } from '../src/site/pages.ts';
import { lineage } from '../src/site/places.ts';
import type { Site, SiteArticle } from '../src/site/types.ts';
import { href } from '../src/site/urls.ts';
import { articleBody, doubtNotes } from './_components/article/body.ts';
import { factsBox } from './_components/article/facts.ts';
import { figureTable } from './_components/article/figure-table.ts';
import { articleProjects } from './_components/article/projects.ts';
import { receiptSection } from './_components/article/receipt.ts';
import { titleList } from './_components/article-list.ts';
import { kicker } from './_components/kicker.ts';
import { figureTiles } from './_components/figure.ts';
import { DOT, lines, oneLine, placeNames, wordLines } from './_components/text.ts';
import { rightsNote } from './_components/rights.ts';
import { page } from './_layouts/page.ts';

/** One article with its figures, projects and receipt. */
export default pageKind((site) =>
  site.articles.map((article) => ({ path: article.path, render: () => articlePage(site, article) })),
);

function articlePage(site: Site, article: SiteArticle): string {
  const { strings } = site;
  const { article: front, place } = article;
  return page(site, {
    title: oneLine(front.title),
    description: oneLine(front.summary.join('')).slice(0, 160),
    path: article.path,
    kind: 'article',
    variant: article.fullText ? null : 'excerpt',
    card: () => articleCard(site, article),
    type: 'article',
    scripts: ['article'],
    jsonLd: [articleLd(site, article)],
    breadcrumbs: [
      ...(place ? lineage(place).reverse() : []).map(({ name, path }) => ({ name, path })),
      { name: oneLine(front.title), path: article.path },
    ],
    body: html`<article class="story">
        <header class="story-head">
          ${kicker(site, article)}
          <h1>${wordLines(front.title, placeNames(article))}</h1>
          <p class="sourceline">${sourceLine(site, article)}</p>
          ${front.titleMade && html`<p class="note">${strings.article.titleMade}</p>`}
        </header>
        <div class="story-grid">
          <div class="story-lead">
            ${front.summary.length > 0 && html`<div class="summary" role="note" aria-label="${strings.article.summary}">${front.summary.map((sentence) => html`<p>${sentence}</p>`)}</div>`}
            ${figureTiles(site, leadingFigures(article.figures, 4), false)}
          </div>
          ${factsBox(site, article)}
          <div class="story-text">
            ${article.fullText && html`<div class="prose">${articleBody(site, article)}</div>`} ${rightsNote(site, article)}
            ${doubtNotes(site, article)}
          </div>
          ${figureTable(site, article)} ${articleProjects(site, article)} ${receiptSection(site, article)}
          ${citation(site, article)}
        </div>
      </article>
      ${related(site, article)} ${neighbours(site, article)}`,
  });
}

/** 据某报报道 · date · reporters · link to the original. */
function sourceLine(site: Site, { article }: SiteArticle): SafeHtml {
  const words = site.strings.article;
  const parts: Content[] = [
    article.source !== null && words.attribution(article.source),
    html`<time${article.date !== null && html` datetime="${article.date}"`}>${dateText(article.date, site.strings)}</time>`,
    article.reporters.length > 0 && `${words.reporters} ${article.reporters.join('、')}`,
    article.editors.length > 0 && `${words.editors} ${article.editors.join('、')}`,
    article.sourceUrl !== undefined &&
      html`<a href="${article.sourceUrl}" rel="nofollow noopener external">${words.original}</a>`,
  ];
  return join(parts.filter(Boolean), DOT);
}

/** This page and, where it can be found by a reference, the newspaper's report; the difference is said. */
function citation(site: Site, article: SiteArticle): SafeHtml {
  const words = site.strings.citation;
  const report = reportCitation(article);
  return html`<details class="citation">
    <summary><h2>${site.strings.article.citation}</h2></summary>
    <p class="note">${words.note}</p>
    ${reference(words.page, pageCitation(site, article))} ${report && reference(words.report, report)}
  </details>`;
}

function reference(name: string, { gbt, bibtex }: Citation): SafeHtml {
  return html`<h3>${name}</h3>
    <dl>
      <div>
        <dt>GB/T 7714</dt>
        <dd><p class="reference">${gbt}</p></dd>
      </div>
      <div>
        <dt lang="en">BibTeX</dt>
        <dd><pre tabindex="0">${bibtex}</pre></dd>
      </div>
    </dl>`;
}

function related(site: Site, article: SiteArticle): Content {
  if (article.related.length === 0) return null;
  return html`<section class="related" aria-labelledby="related">
    <h2 id="related">${site.strings.article.related}</h2>
    ${titleList(site, article.related)}
  </section>`;
}

function neighbours(site: Site, { newer, older }: SiteArticle): Content {
  if (!newer && !older) return null;
  const { strings } = site;
  return html`<nav class="neighbours" aria-label="${strings.article.neighbours}">
    ${neighbour(site, older, 'prev', strings.article.older)}${neighbour(site, newer, 'next', strings.article.newer)}
  </nav>`;
}

function neighbour(site: Site, to: SiteArticle | null, rel: 'prev' | 'next', label: string): SafeHtml {
  if (!to) return html`<span></span>`;
  return html`<a rel="${rel}" href="${href(site.settings, to.path)}"><span>${label}</span> <b>${lines(to.article.title)}</b></a>`;
}
