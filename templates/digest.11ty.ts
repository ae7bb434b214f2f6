import { dateText } from '../src/site/format.ts';
import { html, type Content } from '../src/site/html.ts';
import { issuesOf, latestWeek, type Issue } from '../src/site/issues.ts';
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

/** The digest of every month that has articles, the latest of them under an address that stays, and that of the latest week. */
export default pageKind((site): Page[] => {
  const issues = issuesOf(site);
  const week = latestWeek(site);
  return [
    { path: site.paths.digest, render: () => latestPage(site, issues) },
    ...(week ? [{ path: week.path, render: () => weekPage(site, week) }] : []),
    ...issues.map((issue, index) => ({
      path: issue.path,
      render: () => issuePage(site, issue, issues[index - 1], issues[index + 1]),
    })),
  ];
});

function latestPage(site: Site, issues: readonly Issue[]): string {
  const { strings, paths } = site;
  const words = strings.digest;
  const [latest, ...earlier] = issues;
  const title = latest?.title ?? words.index;
  return page(site, {
    title,
    description: words.intro,
    path: paths.digest,
    kind: 'digest',
    feed: true,
    breadcrumbs: [{ name: words.index, path: paths.digest }],
    body: html`${pageHead(title, latest ? counts(site, latest) : words.empty)} ${latest && ways(site, latest)}
    ${latest && content(site, latest)} ${earlier.length > 0 && earlierIssues(site, earlier)}
    ${feedLinks(site, paths.digest)}`,
  });
}

/** The digest of the week, and a word on what digests are. */
function ways(site: Site, latest: Issue): Content {
  const words = site.strings.digest;
  const week = latestWeek(site);
  return html`<p class="note digest-ways">
    ${words.intro}${week && week.articles.length < latest.articles.length && html` ${issueLink(site, week, week.title)}`}
  </p>`;
}

/** The other issues, a line a year. */
function earlierIssues(site: Site, issues: readonly Issue[]): Content {
  const { strings } = site;
  const years = [...new Set(issues.map(({ year }) => year))];
  return html`<section class="digest-earlier" aria-labelledby="earlier">
    ${sectionHead('earlier', strings.digest.others)}
    <dl class="issue-years">
      ${years.map(
        (year) =>
          html`<div>
            <dt>${strings.archive.year(year)}</dt>
            ${issues
              .filter((issue) => issue.year === year)
              .map((issue) => html`<dd>${issueLink(site, issue, issue.short)}</dd> `)}
          </div> `,
      )}
    </dl>
  </section>`;
}

function weekPage(site: Site, week: NonNullable<ReturnType<typeof latestWeek>>): string {
  const { strings, paths } = site;
  const words = strings.digest;
  const span = words.week(dateText(week.from, strings), dateText(week.to, strings));
  return page(site, {
    title: week.title,
    description: `${week.title}：${span}，${counts(site, week)}`,
    path: week.path,
    kind: 'digest',
    variant: 'week',
    breadcrumbs: [
      { name: words.index, path: paths.digest },
      { name: week.title, path: week.path },
    ],
    body: html`${pageHead(week.title, `${span}，${counts(site, week)}`)}
      <p class="note digest-ways">${words.weekNote}</p>
      ${content(site, week)} ${feedLinks(site, paths.digest)}`,
  });
}

function issuePage(site: Site, issue: Issue, newer: Issue | undefined, older: Issue | undefined): string {
  const { strings, paths } = site;
  const words = strings.digest;
  const { title, path } = issue;
  return page(site, {
    title,
    description: `${title}：${counts(site, issue)}`,
    path,
    kind: 'digest',
    variant: 'month',
    breadcrumbs: [
      { name: words.index, path: paths.digest },
      { name: title, path },
    ],
    body: html`${pageHead(title, counts(site, issue))} ${content(site, issue)}
    ${
      (newer ?? older) &&
      html`<nav class="pager" aria-label="${words.neighbours}">
        ${older ? issueLink(site, older, words.older) : html`<span></span>`}
        ${newer ? issueLink(site, newer, words.newer) : html`<span></span>`}
      </nav>`
    }`,
  });
}

function issueLink(site: Site, { path }: Issue, label: string): Content {
  return html`<a href="${href(site.settings, path)}">${label}</a>`;
}

function counts(site: Site, issue: Issue): string {
  const articles = allOf(issue);
  const places = new Set(articles.map(({ place }) => place).filter((place) => place !== null));
  const figures = articles.reduce((sum, article) => sum + article.figures.length, 0);
  return site.strings.digest.counts(articles.length, places.size, figures);
}

function allOf({ articles, undated }: Issue): SiteArticle[] {
  return [...articles, ...undated];
}

function content(site: Site, issue: Issue): Content {
  const words = site.strings.digest;
  const all = allOf(issue);
  const leading = leadingFigures(
    all.flatMap(({ figures }) => figures),
    FIGURES,
    Math.max(2, Math.ceil(FIGURES / all.length)),
  );
  const projects = projectsOf(all).slice(0, PROJECTS);
  return html`${
    leading.length > 0 &&
    html`<section class="band" aria-labelledby="numbers">
        ${sectionHead('numbers', words.leading)}${figureTiles(site, leading)}
      </section>`
  }
    ${reports(site, 'by-place', words.byPlace, issue.articles, issue.archive)}
    ${reports(site, 'undated', words.undated(issue.year), issue.undated, site.paths.year(issue.year), words.undatedNote)}
    ${
      projects.length > 0 &&
      html`<section aria-labelledby="projects">
        ${sectionHead('projects', words.projects)}${projectsByStatus(site, projects)}
      </section>`
    }`;
}

/** Articles under their places; where they are too many, a link to the list of them all. */
function reports(
  site: Site,
  id: string,
  title: string,
  articles: readonly SiteArticle[],
  archive: Path,
  note?: string,
): Content {
  if (articles.length === 0) return null;
  const left = articles.length - ARTICLES;
  return html`<section aria-labelledby="${id}">
    ${sectionHead(id, title, articles.length)} ${note !== undefined && html`<p class="note">${note}</p>`}
    ${byPlace(articles.slice(0, ARTICLES)).map(([name, own]) => placePart(site, name, own))}
    ${left > 0 && html`<p><a href="${href(site.settings, archive)}">${site.strings.digest.more(left)}</a></p>`}
  </section>`;
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

function projectsOf(articles: readonly SiteArticle[]): ProjectNode[] {
  return [...new Set(articles.flatMap(({ projects }) => projects))];
}
