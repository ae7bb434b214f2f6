import type { ProjectStatus } from '../../article/schema.ts';
import type { ProjectNode, SiteArticle } from '../types.ts';

/** The way of a project, as readers of such news know it. */
const STAGES = ['signed', 'started', 'under-construction', 'operating'] as const;
export type Stage = (typeof STAGES)[number];

/** A stage with the first article that tells of it or of something later; null where it is not reached. */
export interface StageReached {
  stage: Stage;
  article: SiteArticle | null;
  /** False where only a later stage was told: what works must have been begun. */
  told: boolean;
}

/** How far along the way a status is; talks and plans are before it, completion is short of running. */
const ORDER: Record<ProjectStatus, number> = {
  negotiating: -1,
  planned: -1,
  signed: 0,
  started: 1,
  'under-construction': 2,
  completed: 2,
  operating: 3,
};

/** The four stages of a project as far as articles tell, oldest report first. A later report of an earlier stage changes nothing. */
export function stagesOf({ history }: ProjectNode): StageReached[] {
  return STAGES.map((stage, index) => {
    const exact = history.find(({ project }) => project.status !== null && ORDER[project.status] === index);
    const beyond = history.find(({ project }) => project.status !== null && ORDER[project.status] > index);
    return { stage, article: (exact ?? beyond)?.article ?? null, told: exact !== undefined };
  });
}

/** True of a project of which anything is told about how far it is. */
export function hasStages(node: ProjectNode): boolean {
  return stagesOf(node).some(({ article }) => article !== null);
}
