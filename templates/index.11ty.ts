import { html, type Content, type SafeHtml } from '../src/site/html.ts';
import { websiteLd } from '../src/site/jsonld/index.ts';
import { leadingFigures } from '../src/site/leading.ts';
import { pageKind } from '../src/site/pages.ts';
import type { Site } from '../src/site/types.ts';
import { href, type Addresses } from '../src/site/urls.ts';
import { articleList, byline } from './_components/article-list.ts';
import { figureTiles } from './_components/figure.ts';
import { sectionHead, themeCloud } from './_components/lists.ts';
import { placeTree } from './_components/place-tree.ts';
import { kicker } from './_components/kicker.ts';
import { placeNames, wordLines } from './_components/text.ts';
import { page } from './_layouts/page.ts';

/** How many articles below the leading one. */
const NEWEST = 9;
/** Lines of the tree of places beside the articles. */
const TREE_LINES = 32;
/** How many numbers beside the leading article. */
const LEAD_FIGURES = 4;

/** Home: the newest article large, numbers from the last reports, the newest articles, ways in by place and theme. */
export default pageKind((site) => [{ path: site.paths.home, render: () => home(site) }]);

function home(site: Site): string {
  const { settings, strings, paths } = site;
  const recent = site.articles.slice(1, 24).flatMap((article) => article.figures);
  return page(site, {
    title: null,
    description: settings.description,
    path: paths.home,
    kind: 'home',
    feed: true,
    jsonLd: [websiteLd(site)],
    body: html`<h1 class="visually-hidden">${settings.title}</h1>
      ${site.articles.length === 0 && html`<p class="empty">${strings.home.empty}</p>`} ${lead(site)}
      ${figureBand(site, recent)}
      <div class="home-grid">
        ${newest(site)}
        <div class="home-side">
          ${
            site.provinces.length > 0 &&
            html`<section aria-labelledby="places">
              ${sectionHead('places', strings.home.places, undefined, more(site, 'places', strings.home.allPlaces))}${placeTree(site, site.provinces, treeDepth(site))}
            </section>`
          }
          ${
            site.themes.length > 0 &&
            html`<section aria-labelledby="themes">
              ${sectionHead('themes', strings.home.themes, undefined, more(site, 'themes', strings.home.allThemes))}${themeCloud(
                site,
                site.themes.map((theme) => ({ theme, count: theme.articles.length })),
              )}
            </section>`
          }
        </div>
      </div>`,
  });
}

/** Provinces with their prefectures, or alone where that would outgrow the list of articles. */
function treeDepth({ provinces }: Site): 1 | 2 {
  const lines = provinces.reduce((sum, { children }) => sum + 1 + children.length, 0);
  return lines > TREE_LINES ? 1 : 2;
}

function more(site: Site, to: 'places' | 'themes' | 'archive' | 'figures', label: string): SafeHtml {
  return html`<a class="more" href="${href(site.settings, site.paths[to satisfies keyof Addresses])}">${label}</a>`;
}

/** The newest article, large, with its weightiest numbers. */
function lead(site: Site): Content {
  const [article] = site.articles;
  if (!article) return null;
  const { settings } = site;
  const { title, summary } = article.article;
  return html`<section class="lead">
    <article>
      <div>
        ${kicker(site, article)}
        <h2 class="lead-title"><a href="${href(settings, article.path)}">${wordLines(title, placeNames(article))}</a></h2>
        ${byline(site, article)} ${summary.slice(0, 2).map((sentence) => html`<p class="lead-summary">${sentence}</p>`)}
      </div>
      ${figureTiles(site, leadingFigures(article.figures, LEAD_FIGURES), false)}
    </article>
  </section>`;
}

function figureBand(site: Site, figures: Parameters<typeof leadingFigures>[0]): Content {
  const leading = leadingFigures(figures, 6, 2);
  if (leading.length === 0) return null;
  const { strings } = site;
  return html`<section class="band" aria-labelledby="numbers">
    ${sectionHead('numbers', strings.home.leading, undefined, more(site, 'figures', strings.place.figuresAll))}
    <p class="note">${strings.home.leadingNote}</p>
    ${figureTiles(site, leading)}
  </section>`;
}

function newest(site: Site): Content {
  const rest = site.articles.slice(1, NEWEST + 1);
  if (rest.length === 0) return null;
  const { strings } = site;
  return html`<section class="home-main" aria-labelledby="newest">
    ${sectionHead('newest', strings.home.newest, undefined, more(site, 'archive', strings.home.allArticles))}
    ${articleList(site, rest)}
  </section>`;
}
