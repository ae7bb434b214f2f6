import { html, join, type Content, type SafeHtml } from '../../../src/site/html.ts';
import { moneyText } from '../../../src/site/format.ts';
import { sentenceAt } from '../../../src/site/quotations.ts';
import type { Site, SiteArticle } from '../../../src/site/types.ts';
import { href } from '../../../src/site/urls.ts';
import { withBold } from './quote.ts';

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
          project.investment !== null &&
            html`<span class="money">${moneyText(project.investment, site.strings)}</span>`,
          project.company,
        ];
        return html`<li>
          <span class="project-name">${node ? html`<a href="${href(settings, node.path)}">${project.name}</a>` : project.name}</span>
          <span class="meta">${join(facts.filter(Boolean), ' ')}</span>
          <q class="evidence">${evidence(article, project.evidence)}</q>
        </li> `;
      })}
    </ul>
  </section>`;
}

/** The sentence in which the evidence stands, or the evidence alone where no more may be published. */
function evidence({ text, fullText }: SiteArticle, words: string): SafeHtml {
  const at = fullText && words !== '' ? text.indexOf(words) : -1;
  if (at < 0) return withBold(words, []);
  const [start, end] = sentenceAt(text, at);
  return withBold(text.slice(start, end).trimEnd(), [[at - start, Math.min(at + words.length, end) - start]]);
}
