import { html, join, type Content } from '../../../src/site/html.ts';
import { moneyText } from '../../../src/site/format.ts';
import type { Site, SiteArticle } from '../../../src/site/types.ts';
import { href } from '../../../src/site/urls.ts';

/** The projects that the article speaks of, each with a link to its page in the register. */
export function articleProjects(site: Site, article: SiteArticle): Content {
  if (article.article.projects.length === 0) return null;
  const { strings, settings } = site;
  return html`<section class="projects" aria-labelledby="projects">
    <h2 id="projects">${strings.article.projects}<span class="count">${article.article.projects.length}</span></h2>
    <ul class="project-list">
      ${article.article.projects.map((project, index) => {
        const node = article.projects[index];
        const facts: Content[] = [
          project.status &&
            html`<span class="tag tag-${project.status}">${strings.projectStatuses[project.status]}</span>`,
          project.investment !== null && html`<span class="money">${moneyText(project.investment)}</span>`,
          project.company,
        ];
        return html`<li>
          <span class="project-name">${node ? html`<a href="${href(settings, node.path)}">${project.name}</a>` : project.name}</span>
          <span class="meta">${join(facts.filter(Boolean), ' ')}</span>
          <q class="evidence">${project.evidence}</q>
        </li> `;
      })}
    </ul>
  </section>`;
}
