import type { Metric, Project } from '../../article/schema.ts';
import type { Cues } from '../../vocabulary/cues.ts';
import type { Words } from '../../vocabulary/words.ts';
import type { Block } from '../types.ts';
import { sentencesOf } from '../patterns.ts';
import { joinProjects } from './join.ts';
import { namesIn } from './names.ts';
import { investmentOf } from './investment.ts';
import { statusOf } from './status.ts';

/** How many projects one article gives at most: a bound for tables and hostile text. */
const MOST = 300;

/**
 * Projects and the companies behind them that an article names, each with investment, status and the phrase that says so. One
 * named twice is one record, with what either mention tells.
 */
export function readProjects(
  blocks: readonly Block[],
  metrics: readonly Metric[],
  cues: Cues,
  words: Words,
): Project[] {
  const found: Project[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'note') continue;
    for (const sentence of sentencesOf(block.text)) {
      for (const mention of namesIn(sentence.text, cues, words)) {
        if (found.length >= MOST) break;
        const start = block.start + sentence.start + mention.start;
        found.push({
          name: mention.name,
          company: mention.company,
          investment: investmentOf(sentence.text, mention, metrics),
          status: statusOf(sentence.text, mention, cues),
          place: null,
          evidence: mention.evidence,
          span: [start, start + mention.evidence.length],
        });
      }
    }
  }
  return joinProjects(found, cues);
}
