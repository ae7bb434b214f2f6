import { html, type Content } from '../src/site/html.ts';
import { leadingFigures } from '../src/site/leading.ts';
import { pageKind, type Page } from '../src/site/pages.ts';
import type { Path, ProjectNode, Site, SiteArticle } from '../src/site/types.ts';
import { href } from '../src/site/urls.ts';
import { byline } from './_components/article-list.ts';
import { feedLinks } from './_components/feed-links.ts';
import { figureTiles } from './_components/figure.ts';
import { pageHead, projectsByStatus, sectionHead } from './_components/lists.ts';
import { lines } from './_components/text.ts';
import { page } from './_layouts/page.ts';

/** Articles set out in one digest; a month with more leads to its archive. */
const ARTICLES = 60;
const PROJECTS = 24;
const FIGURES = 8;

interface Issue {
  year: string;
  month: string;
  archive: Path;
  articles: SiteArticle[];
}

/** The digest of every month that has articles, and the latest of them under an address that stays. */
export default pageKind((site): Page[] => {
  const issues = site.years.flatMap(({ year, months }) =>
    months.map(({ month, path, articles }) => ({ year, month, archive: path, articles })),
  );
  return [
    { path: site.paths.digest, render: () => latestPage(site, issues) },
    ...issues.map((issue, index) => ({
      path: site.paths.digestMonth(issue.year, issue.month),
      render: () => issuePage(site, issue, issues[index - 1], issues[index + 1]),
    })),
  ];
});

function latestPage(site: Site, issues: readonly Issue[]): string {
  const { strings, paths } = site;
  const words = strings.digest;
  const [latest, ...earlier] = issues;
  return page(site, {
    title: latest ? words.title(latest.year, latest.month) : words.index,
    description: words.intro,
    path: paths.digest,
    kind: 'digest',
    feed: true,
    breadcrumbs: [{ name: words.index, path: paths.digest }],
    body: html`${pageHead(
      latest ? words.title(latest.year, latest.month) : words.index,
      latest ? counts(site, latest) : words.empty,
      words.intro,
    )}
    ${latest && content(site, latest)}
    ${
      earlier.length > 0 &&
      html`<section aria-labelledby="earlier">
        ${sectionHead('earlier', words.others)}
        <ul class="months">
          ${earlier.map((issue) => html`<li>${issueLink(site, issue, words.title(issue.year, issue.month))}</li> `)}
        </ul>
      </section>`
    }
    ${feedLinks(site, paths.digest)}`,
  });
}

function issuePage(site: Site, issue: Issue, newer: Issue | undefined, older: Issue | undefined): string {
  const { strings, paths } = site;
  const words = strings.digest;
  const title = words.title(issue.year, issue.month);
  const path = paths.digestMonth(issue.year, issue.month);
  return page(site, {
    title,
    description: `${title}：${counts(site, issue)}`,
    path,
    kind: 'digest',
    breadcrumbs: [
      { name: words.index, path: paths.digest },
      { name: title, path },
    ],
    body: html`${pageHead(title, counts(site, issue))} ${content(site, issue)}
    ${
      (newer ?? older) &&
      html`<nav class="pager" aria-label="${words.neighbours}">
        ${newer ? issueLink(site, newer, words.newer) : html`<span></span>`}
        ${older ? issueLink(site, older, words.older) : html`<span></span>`}
      </nav>`
    }`,
  });
}

function issueLink(site: Site, { year, month }: Issue, label: string): Content {
  return html`<a href="${href(site.settings, site.paths.digestMonth(year, month))}">${label}</a>`;
}

function counts(site: Site, { articles }: Issue): string {
  const places = new Set(articles.map(({ place }) => place).filter((place) => place !== null));
  const figures = articles.reduce((sum, article) => sum + article.figures.length, 0);
  return site.strings.digest.counts(articles.length, places.size, figures);
}

function content(site: Site, issue: Issue): Content {
  const words = site.strings.digest;
  const leading = leadingFigures(
    issue.articles.flatMap(({ figures }) => figures),
    FIGURES,
    2,
  );
  const projects = projectsOf(issue).slice(0, PROJECTS);
  const left = issue.articles.length - ARTICLES;
  return html`${
    leading.length > 0 &&
    html`<section class="band" aria-labelledby="numbers">
        ${sectionHead('numbers', words.leading)}${figureTiles(site, leading)}
      </section>`
  }
    <section aria-labelledby="by-place">
      ${sectionHead('by-place', words.byPlace)}
      ${byPlace(issue.articles.slice(0, ARTICLES)).map(([name, articles]) => placePart(site, name, articles))}
      ${left > 0 && html`<p><a href="${href(site.settings, issue.archive)}">${words.more(left)}</a></p>`}
    </section>
    ${
      projects.length > 0 &&
      html`<section aria-labelledby="projects">
        ${sectionHead('projects', words.projects)}${projectsByStatus(site, projects)}
      </section>`
    }`;
}

/** Articles under the names of their places, the place with the newest first. */
function byPlace(articles: readonly SiteArticle[]): [string | null, SiteArticle[]][] {
  const groups = new Map<string | null, SiteArticle[]>();
  for (const article of articles) {
    const name = article.place?.name ?? article.article.city;
    const group = groups.get(name);
    if (group) group.push(article);
    else groups.set(name, [article]);
  }
  return [...groups];
}

function placePart(site: Site, name: string | null, articles: readonly SiteArticle[]): Content {
  return html`<div class="digest-place">
    <h3>${name ?? site.strings.digest.elsewhere}</h3>
    <ul class="titles">
      ${articles.map(
        (article) =>
          html`<li>
            <a href="${href(site.settings, article.path)}">${lines(article.article.title)}</a>
            ${byline(site, article)}
            ${article.article.summary[0] !== undefined && html`<p class="entry-summary">${article.article.summary[0]}</p>`}
          </li> `,
      )}
    </ul>
  </div> `;
}

function projectsOf({ articles }: Issue): ProjectNode[] {
  return [...new Set(articles.flatMap(({ projects }) => projects))];
}
