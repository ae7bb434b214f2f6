import { loadKnowledge } from '../../src/library/knowledge.ts';
import type { RestoreKnowledge } from '../../src/restore/index.ts';

/** What restoration knows of the world, from the project's own vocabulary. */
export const knowledge: RestoreKnowledge = loadKnowledge(
  new URL('../../content', import.meta.url).pathname,
).restoration;
