import { html } from '../src/site/html.ts';
import { pageKind } from '../src/site/pages.ts';
import type { Site, SiteArticle, SourceNode } from '../src/site/types.ts';
import { href } from '../src/site/urls.ts';
import { articleList } from './_components/article-list.ts';
import { pageHead, sectionHead } from './_components/lists.ts';
import { pagedPages, pager, pageTitle, type Slice } from './_components/pager.ts';
import { sourceRights } from './_components/rights.ts';
import { page } from './_layouts/page.ts';

/** Index of the papers that the articles come from, and a page for each. */
export default pageKind((site) => [
  { path: site.paths.sources, render: () => sourcesPage(site) },
  ...site.sources.flatMap((source) =>
    pagedPages(site, source.path, source.articles, (slice) => sourcePage(site, source, slice)),
  ),
]);

function sourcesPage(site: Site): string {
  const { strings, paths, sources, settings } = site;
  const words = strings.sourcePage;
  return page(site, {
    title: words.index,
    description: words.indexIntro,
    path: paths.sources,
    kind: 'sources',
    breadcrumbs: [{ name: words.index, path: paths.sources }],
    body: html`${pageHead(words.index, words.indexIntro)}
      ${sources.length === 0 && html`<p class="empty">${strings.home.empty}</p>`}
      ${
        sources.length > 0 &&
        html`<ul class="rows">
        ${sources.map(
          (source) =>
            html`<li>
              <a href="${href(settings, source.path)}">${source.name}</a>
              <span class="muted">${sourceRights(site, source)}</span>
              <span class="count">${strings.counts.articles(source.articles.length)}</span>
            </li> `,
        )}
      </ul>`
      }`,
  });
}

function sourcePage(site: Site, source: SourceNode, slice: Slice<SiteArticle>): string {
  const { strings, paths } = site;
  const words = strings.sourcePage;
  const title = pageTitle(site, source.name, slice);
  return page(site, {
    title,
    description: `${source.name}：${strings.counts.articles(source.articles.length)}。`,
    path: slice.path,
    kind: 'source',
    breadcrumbs: [
      { name: words.index, path: paths.sources },
      { name: title, path: slice.path },
    ],
    body: html`${pageHead(
      title,
      html`${sourceRights(site, source)}。${source.url !== null && html` <a href="${source.url}" rel="nofollow noopener external">${words.site}</a>`}`,
    )}
      <section aria-labelledby="articles">
        ${sectionHead('articles', words.articles, source.articles.length)} ${articleList(site, slice.items)}
        ${pager(site, source.path, slice)}
      </section>`,
  });
}
