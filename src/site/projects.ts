import { createHash } from 'node:crypto';
import type { PlaceNode, ProjectNode, SiteArticle } from './types.ts';
import { lineage } from './places.ts';
import type { Addresses } from './urls.ts';

/**
 * One node for what several articles call by the same name in the same place. Two projects that share a name in one county
 * would fall together. `names` gives the Simplified name, so that the address is the same in every edition.
 */
export function gatherProjects(
  articles: readonly SiteArticle[],
  paths: Addresses,
  names: (article: SiteArticle, index: number) => string,
): ProjectNode[] {
  const nodes = new Map<string, ProjectNode>();
  for (const article of [...articles].reverse()) {
    for (const [index, project] of article.article.projects.entries()) {
      const slug = slugOf(names(article, index), article.place);
      const node = nodes.get(slug) ?? emptyNode(slug, project.name, article.place, paths);
      nodes.set(slug, node);
      node.history.push({ article, project });
      article.projects.push(node);
      node.company = project.company ?? node.company;
      node.investment = project.investment ?? node.investment;
      node.status = project.status ?? node.status;
    }
  }
  const projects = [...nodes.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  projects.sort((a, b) => (b.investment ?? -1) - (a.investment ?? -1));
  for (const project of projects) {
    for (const place of project.place ? lineage(project.place) : []) place.projects.push(project);
  }
  return projects;
}

function emptyNode(slug: string, name: string, place: PlaceNode | null, paths: Addresses): ProjectNode {
  return { slug, name, path: paths.project(slug), place, company: null, investment: null, status: null, history: [] };
}

/** Names are Chinese, so the address is the place's slug and a short hash of the name without quotes and blanks. */
function slugOf(name: string, place: PlaceNode | null): string {
  const plain = name.normalize('NFKC').replace(/[\s“”"'《》「」]/g, '');
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 8);
  return `${place?.slug ?? 'china'}-${hash}`;
}
