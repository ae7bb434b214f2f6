import { html } from '../src/site/html.ts';
import { pageKind } from '../src/site/pages.ts';
import type { Site } from '../src/site/types.ts';
import { href } from '../src/site/urls.ts';
import { titleList } from './_components/article-list.ts';
import { pageHead, sectionHead } from './_components/lists.ts';
import { page } from './_layouts/page.ts';

/** What a host shows for an address that leads nowhere: ways to go on. */
export default pageKind((site) => [{ path: site.paths.notFound, render: () => notFound(site) }]);

function notFound(site: Site): string {
  const { strings, paths, settings, articles } = site;
  const words = strings.notFound;
  const ways = [
    [strings.nav.search, paths.search],
    [strings.nav.places, paths.places],
    [strings.nav.themes, paths.themes],
    [strings.nav.archive, paths.archive],
  ] as const;
  return page(site, {
    title: words.title,
    description: words.text,
    path: paths.notFound,
    kind: 'not-found',
    indexed: false,
    body: html`${pageHead(words.title, words.text)}
      <ul class="chips">
        ${ways.map(([name, path]) => html`<li><a href="${href(settings, path)}">${name}</a></li>`)}
      </ul>
      ${
        articles.length > 0 &&
        html`<section aria-labelledby="newest">
          ${sectionHead('newest', strings.home.newest)}${titleList(site, articles.slice(0, 5))}
        </section>`
      }`,
  });
}
