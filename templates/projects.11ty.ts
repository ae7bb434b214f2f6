import { PROJECT_STATUSES } from '../src/article/schema.ts';
import { dateText, moneyText } from '../src/site/format.ts';
import { html, type Content } from '../src/site/html.ts';
import { pageKind } from '../src/site/pages.ts';
import type { ProjectNode, Site } from '../src/site/types.ts';
import { href } from '../src/site/urls.ts';
import { pageHead } from './_components/lists.ts';
import { pagedPages, pager, pageTitle, type Slice } from './_components/pager.ts';
import { page } from './_layouts/page.ts';

const ROWS = 100;

/** The register of projects, the greatest investment first. */
export default pageKind((site) =>
  pagedPages(site, site.paths.projects, site.projects, (slice) => projectsPage(site, slice), ROWS),
);

function projectsPage(site: Site, slice: Slice<ProjectNode>): string {
  const { strings, paths } = site;
  const words = strings.projectPage;
  const title = pageTitle(site, words.index, slice);
  const empty = site.projects.length === 0;
  return page(site, {
    title,
    description: words.indexIntro(site.projects.length),
    path: slice.path,
    kind: 'projects',
    breadcrumbs: [{ name: title, path: slice.path }],
    body: html`${pageHead(title, empty ? words.empty : words.indexIntro(site.projects.length))}
    ${!empty && slice.number === 1 && summary(site)} ${!empty && register(site, slice.items)}
    ${pager(site, paths.projects, slice)}`,
  });
}

/** To a hundredth of 亿: the summands are told to the last digit where they stand. */
function roundedTotal(yuan: number): number {
  return yuan < 1e8 ? yuan : Math.round(yuan / 1e6) * 1e6;
}

/** How many projects are at each state, and what they are to cost together. */
function summary(site: Site): Content {
  const { strings } = site;
  const groups = [...PROJECT_STATUSES, null]
    .map((status) => {
      const projects = site.projects.filter((project) => project.status === status);
      return {
        status,
        count: projects.length,
        total: projects.reduce((sum, { investment }) => sum + (investment ?? 0), 0),
      };
    })
    .filter(({ count }) => count > 0);
  if (groups.length === 0) return null;
  return html`<ul class="tiles" aria-label="${strings.projectPage.summary}">
    ${groups.map(
      ({ status, count, total }) =>
        html`<li class="tile tile-plain">
          <span class="tile-value"><span class="digits">${count}</span></span>
          <span class="tile-name">${status === null ? strings.project.unknown : strings.projectStatuses[status]}</span>
          ${total > 0 && html`<span class="tile-when">${strings.projectPage.total} ${moneyText(roundedTotal(total), strings)}</span>`}
        </li> `,
    )}
  </ul>`;
}

function register(site: Site, projects: readonly ProjectNode[]): Content {
  const { strings, settings } = site;
  const words = strings.project;
  return html`<table class="register">
    <caption class="visually-hidden">
      ${strings.projectPage.caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.name}</th>
        <th scope="col">${words.investment}</th>
        <th scope="col">${words.status}</th>
        <th scope="col">${strings.projectPage.place}</th>
        <th scope="col">${strings.projectPage.latest}</th>
      </tr>
    </thead>
    <tbody>
      ${projects.map(
        (project) =>
          html`<tr>
            <th scope="row"><a href="${href(settings, project.path)}">${project.name}</a></th>
            <td class="register-money">${project.investment !== null && moneyText(project.investment, strings)}</td>
            <td>${project.status === null ? html`<span class="muted">${strings.project.unknown}</span>` : strings.projectStatuses[project.status]}</td>
            <td>${project.place && html`<a href="${href(settings, project.place.path)}">${project.place.name}</a>`}</td>
            <td>${dateText(project.history.at(-1)?.article.article.date ?? null, strings)}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;
}
