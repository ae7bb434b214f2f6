import { html, type Content } from '../src/site/html.ts';
import { pageKind, type Page } from '../src/site/pages.ts';
import type { Path, Site, SiteArticle, Year } from '../src/site/types.ts';
import { href } from '../src/site/urls.ts';
import { articleList } from './_components/article-list.ts';
import { pageHead } from './_components/lists.ts';
import { pagedPages, pager, pageTitle, type Slice } from './_components/pager.ts';
import { type Crumb, page } from './_layouts/page.ts';

/** The archive by year and month, a page for each year, each month, and the articles without a date. */
export default pageKind((site) => [
  { path: site.paths.archive, render: () => archivePage(site) },
  ...site.years.flatMap((year) => yearPages(site, year)),
  ...undatedPages(site),
]);

function yearPages(site: Site, year: Year): Page[] {
  const { strings } = site;
  const name = strings.archive.year(year.year);
  const crumb = { name, path: year.path };
  return [
    ...list(site, {
      variant: 'year',
      title: name,
      first: year.path,
      articles: year.articles,
      crumbs: [crumb],
      above: months(site, year),
    }),
    ...year.months.flatMap((month) => {
      const title = strings.archive.month(year.year, month.month);
      const crumbs = [crumb, { name: strings.archive.monthShort(month.month), path: month.path }];
      return list(site, { variant: 'month', title, first: month.path, articles: month.articles, crumbs, above: null });
    }),
  ];
}

function undated(site: Site): SiteArticle[] {
  return site.articles.filter((article) => article.article.date === null);
}

function undatedPages(site: Site): Page[] {
  const articles = undated(site);
  if (articles.length === 0) return [];
  const [title, first] = [site.strings.archive.undated, site.paths.undated];
  return list(site, {
    variant: 'undated',
    title,
    first,
    articles,
    crumbs: [{ name: title, path: first }],
    above: null,
  });
}

interface ListParts {
  variant: 'year' | 'month' | 'undated';
  title: string;
  first: Path;
  articles: readonly SiteArticle[];
  crumbs: readonly Crumb[];
  above: Content;
}

function list(site: Site, { variant, title, first, articles, crumbs, above }: ListParts): Page[] {
  const { strings, paths } = site;
  return pagedPages(site, first, articles, (slice: Slice<SiteArticle>) =>
    page(site, {
      title: pageTitle(site, title, slice),
      description: `${title}：${strings.counts.articles(articles.length)}。`,
      path: slice.path,
      kind: 'archive-list',
      variant,
      breadcrumbs: [{ name: strings.archive.index, path: paths.archive }, ...crumbs],
      body: html`${pageHead(pageTitle(site, title, slice), strings.counts.articles(articles.length))} ${above}
      ${articleList(site, slice.items, 2)} ${pager(site, first, slice)}`,
    }),
  );
}

function months(site: Site, year: Year): Content {
  const { strings, settings } = site;
  return (
    year.months.length > 0 &&
    html`<ul class="chips">
      ${year.months.map(
        (month) =>
          html`<li>
            <a href="${href(settings, month.path)}">${strings.archive.monthShort(month.month)}</a>
            <span class="count">${month.articles.length}</span>
          </li>`,
      )}
    </ul>`
  );
}

function archivePage(site: Site): string {
  const { strings, paths, settings, years } = site;
  const without = undated(site).length;
  return page(site, {
    title: strings.archive.index,
    description: `${strings.archive.index}：${strings.counts.articles(site.articles.length)}。`,
    path: paths.archive,
    kind: 'archive',
    breadcrumbs: [{ name: strings.archive.index, path: paths.archive }],
    body: html`${pageHead(strings.archive.index, strings.counts.articles(site.articles.length))}
      <div class="years">
        ${years.map(
          (year) =>
            html`<section class="year">
              <h2>
                <a href="${href(settings, year.path)}">${strings.archive.year(year.year)}</a><span class="count">${year.articles.length}</span>
              </h2>
              ${months(site, year)}
            </section>`,
        )}${
          without > 0 &&
          html`<section class="year">
            <h2>
              <a href="${href(settings, paths.undated)}">${strings.archive.undated}</a><span class="count">${without}</span>
            </h2>
          </section>`
        }
      </div>`,
  });
}
