import { dateText, moneyText } from '../src/site/format.ts';
import { html, join, type Content } from '../src/site/html.ts';
import { pageKind } from '../src/site/pages.ts';
import { hasStages, stagesOf } from '../src/site/register/stages.ts';
import type { Figure, ProjectNode, Site } from '../src/site/types.ts';
import { href } from '../src/site/urls.ts';
import { byline } from './_components/article-list.ts';
import { figureRowTable } from './_components/figure-rows.ts';
import { pageHead, sectionHead } from './_components/lists.ts';
import { lines } from './_components/text.ts';
import { page } from './_layouts/page.ts';

/** The page of every project: how far it is, what each article said of it, its figures. */
export default pageKind((site) =>
  site.projects.map((project) => ({ path: project.path, render: () => projectPage(site, project) })),
);

function projectPage(site: Site, project: ProjectNode): string {
  const { strings, paths } = site;
  const words = strings.projectPage;
  const figures = figuresOf(project);
  return page(site, {
    title: project.name,
    description: words.description(project.name),
    path: project.path,
    kind: 'project',
    breadcrumbs: [
      { name: words.index, path: paths.projects },
      { name: project.name, path: project.path },
    ],
    body: html`${pageHead(project.name, facts(site, project), place(site, project))} ${stages(site, project)}
      <section aria-labelledby="history">
        ${sectionHead('history', words.history, project.history.length)}
        <ol class="history">
          ${[...project.history].reverse().map((entry) => report(site, entry))}
        </ol>
      </section>
      ${
        figures.length > 0 &&
        html`<section aria-labelledby="figures">
          ${sectionHead('figures', words.figures, figures.length)}${figureRowTable(site, figures, words.figures)}
        </section>`
      }`,
  });
}

function place(site: Site, { place: node }: ProjectNode): Content {
  return node && html`<a href="${href(site.settings, node.path)}">${node.name}</a>`;
}

function facts(site: Site, project: ProjectNode): Content {
  const { strings } = site;
  const parts = [
    project.investment === null
      ? strings.projectPage.investmentNone
      : strings.projectPage.investment(moneyText(project.investment, site.strings)),
    project.status && strings.projectStatuses[project.status],
    project.company,
  ];
  return join(parts.filter(Boolean), '，');
}

/** 签约 → 开工 → 在建 → 投产, each with the article that first told of it. */
function stages(site: Site, project: ProjectNode): Content {
  if (!hasStages(project)) return null;
  const { strings, settings } = site;
  return html`<ol class="stages" aria-label="${strings.projectPage.stages}">
    ${stagesOf(project).map(
      ({ stage, article, told }) =>
        html`<li${article && html` class="reached"`}>
          <b>${strings.projectStatuses[stage]}</b>
          ${
            article && told
              ? html`<a href="${href(settings, article.path)}">${dateText(article.article.date, strings)}</a>`
              : !article && strings.projectPage.stageNone
          }
        </li> `,
    )}
  </ol>`;
}

function report(site: Site, { article, project }: ProjectNode['history'][number]): Content {
  const { strings, settings } = site;
  const parts: Content[] = [
    project.status && html`<span class="tag">${strings.projectStatuses[project.status]}</span>`,
    project.investment !== null && html`<span class="money">${moneyText(project.investment, site.strings)}</span>`,
    project.company,
  ];
  return html`<li>
    <h3 class="entry-title"><a href="${href(settings, article.path)}">${lines(article.article.title)}</a></h3>
    ${byline(site, article)}
    <p>${join(parts.filter(Boolean), ' ')}</p>
    <q class="evidence">${project.evidence}</q>
  </li> `;
}

/** Figures that name the project as what they are of. */
function figuresOf(project: ProjectNode): Figure[] {
  const names = new Set(project.history.map((entry) => entry.project.name));
  const articles = new Set(project.history.map(({ article }) => article));
  return [...articles].flatMap(({ figures }) => figures.filter(({ metric }) => names.has(metric.entity ?? '')));
}
