import { html, type Content, type SafeHtml } from '../../src/site/html.ts';
import type { PlaceNode, ProjectNode, Site, SiteArticle, ThemeNode } from '../../src/site/types.ts';
import { memo } from '../../src/site/memo.ts';
import { href } from '../../src/site/urls.ts';
import { PROJECT_STATUSES } from '../../src/article/schema.ts';
import { moneyText } from '../../src/site/format.ts';

/** Heading of a section of a page, with how many there are. */
export function sectionHead(id: string, title: string, count?: number, more?: Content): SafeHtml {
  return html`<div class="section-head">
    <h2 id="${id}">${title}${count !== undefined && html`<span class="count">${count}</span>`}</h2>
    ${more}
  </div>`;
}

/** Head of a page that is not an article. */
export function pageHead(title: Content, intro?: Content, kicker?: Content): SafeHtml {
  return html`<header class="page-head">
    ${kicker && html`<p class="kicker">${kicker}</p>`}
    <h1>${title}</h1>
    ${intro && html`<p class="intro">${intro}</p>`}
  </header>`;
}

/** A link with a count behind it. */
export function counted(site: Site, node: PlaceNode | ThemeNode, count: number): SafeHtml {
  return html`<a href="${href(site.settings, node.path)}">${node.name}</a> <span class="count">${count}</span>`;
}

/** Themes with the number of their articles. */
export function themeCloud(site: Site, themes: readonly { theme: ThemeNode; count: number }[]): Content {
  return (
    themes.length > 0 &&
    html`<ul class="chips">
      ${themes.map(({ theme, count }) => html`<li>${counted(site, theme, count)}</li>`)}
    </ul>`
  );
}

/** The themes of some articles, the most frequent first. */
export const themesOf = memo((articles: readonly SiteArticle[]): { theme: ThemeNode; count: number }[] =>
  tally(articles.flatMap((article) => article.themes)).map(([theme, count]) => ({ theme, count })),
);

/** The places of some articles, the most frequent first. */
export const placesOf = memo((articles: readonly SiteArticle[]): { place: PlaceNode; count: number }[] =>
  tally(articles.flatMap((article) => article.place ?? [])).map(([place, count]) => ({ place, count })),
);

function tally<T extends { slug: string }>(items: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0].slug < b[0].slug ? -1 : 1));
}

/** Projects under their state of progress, from talks to running. */
export function projectsByStatus(site: Site, projects: readonly ProjectNode[]): Content {
  if (projects.length === 0) return null;
  const { strings, settings } = site;
  const groups = [...PROJECT_STATUSES, null]
    .map((status) => ({ status, list: projects.filter((project) => project.status === status) }))
    .filter(({ list }) => list.length > 0);
  return html`<div class="status-groups">
    ${groups.map(
      ({ status, list }) =>
        html`<section>
          <h3>
            ${status === null ? strings.project.unknown : strings.projectStatuses[status]}<span class="count">${list.length}</span>
          </h3>
          <ul>
            ${list.map(
              (project) =>
                html`<li>
                  <a href="${href(settings, project.path)}">${project.name}</a>${project.investment !== null && html` <span class="money">${moneyText(project.investment, site.strings)}</span>`}
                </li>`,
            )}
          </ul>
        </section>`,
    )}
  </div>`;
}
