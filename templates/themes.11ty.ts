import { html } from '../src/site/html.ts';
import { pageKind } from '../src/site/pages.ts';
import type { Site } from '../src/site/types.ts';
import { href } from '../src/site/urls.ts';
import { titleList } from './_components/article-list.ts';
import { pageHead } from './_components/lists.ts';
import { page } from './_layouts/page.ts';

/** Newest titles shown of each theme. */
const SHOWN = 3;

/** Index of themes, each with its definition and newest articles. */
export default pageKind((site) => [{ path: site.paths.themes, render: () => themesPage(site) }]);

function themesPage(site: Site): string {
  const { strings, paths, themes, settings } = site;
  const words = strings.themePage;
  return page(site, {
    title: words.index,
    description: words.indexIntro,
    path: paths.themes,
    kind: 'themes',
    breadcrumbs: [{ name: words.index, path: paths.themes }],
    body: html`${pageHead(words.index, words.indexIntro)}
      <div class="cards">
        ${themes.map(
          (theme) =>
            html`<section class="card" aria-labelledby="t-${theme.slug}">
              <h2 id="t-${theme.slug}">
                <a href="${href(settings, theme.path)}">${theme.name}</a><span class="count">${theme.articles.length}</span>
              </h2>
              <p class="note">${theme.definition}</p>
              ${titleList(site, theme.articles.slice(0, SHOWN))}
            </section>`,
        )}
      </div>`,
  });
}
