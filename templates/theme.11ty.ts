import { html } from '../src/site/html.ts';
import { leadingFigures } from '../src/site/leading.ts';
import { pageKind } from '../src/site/pages.ts';
import type { Site, SiteArticle, ThemeNode } from '../src/site/types.ts';
import { articleList } from './_components/article-list.ts';
import { feedLinks } from './_components/feed-links.ts';
import { figureTiles } from './_components/figure.ts';
import { counted, pageHead, placesOf, sectionHead } from './_components/lists.ts';
import { pagedPages, pager, pageTitle, type Slice } from './_components/pager.ts';
import { page } from './_layouts/page.ts';

/** Places listed beside a theme. */
const PLACES = 20;

/** The page of every theme: articles mainly about it first, then those that touch on it. */
export default pageKind((site) =>
  site.themes.flatMap((theme) => {
    const primary = new Set(theme.primary);
    const ordered = [...theme.primary, ...theme.articles.filter((article) => !primary.has(article))];
    return pagedPages(site, theme.path, ordered, (slice) => themePage(site, theme, primary, slice));
  }),
);

function themePage(site: Site, theme: ThemeNode, primary: ReadonlySet<SiteArticle>, slice: Slice<SiteArticle>): string {
  const { strings, paths } = site;
  const words = strings.themePage;
  const first = slice.number === 1;
  const main = slice.items.filter((article) => primary.has(article));
  const others = slice.items.filter((article) => !primary.has(article));
  const figures = first ? leadingFigures(theme.figures, 6, 2) : [];
  return page(site, {
    title: pageTitle(site, theme.name, slice),
    description: theme.definition,
    path: slice.path,
    kind: 'theme',
    feed: first,
    breadcrumbs: [
      { name: words.index, path: paths.themes },
      { name: pageTitle(site, theme.name, slice), path: slice.path },
    ],
    body: html`${pageHead(pageTitle(site, theme.name, slice), theme.definition)}
      ${
        figures.length > 0 &&
        html`<section class="band" aria-labelledby="numbers">
          ${sectionHead('numbers', words.figures)}${figureTiles(site, figures)}
        </section>`
      }
      <div class="two-columns">
        <div class="column-main">
          ${main.length > 0 && html`<section aria-labelledby="primary">${sectionHead('primary', words.primary, theme.primary.length)}${articleList(site, main)}</section>`}
          ${others.length > 0 && html`<section aria-labelledby="secondary">${sectionHead('secondary', words.secondary, theme.articles.length - theme.primary.length)}${articleList(site, others)}</section>`}
          ${pager(site, theme.path, slice)}
        </div>
        <div class="column-side">
          <section aria-labelledby="places">
            <h2 id="places">${words.places}</h2>
            <ul class="plain">
              ${placesOf(theme.articles)
                .slice(0, PLACES)
                .map(({ place, count }) => html`<li>${counted(site, place, count)}</li>`)}
            </ul>
          </section>
          ${feedLinks(site, theme.path)}
        </div>
      </div>`,
  });
}
