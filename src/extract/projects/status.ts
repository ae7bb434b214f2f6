import type { ProjectStatus } from '../../article/schema.ts';
import type { Cues } from '../../vocabulary/cues.ts';
import { anyOf, memo } from '../patterns.ts';
import type { ProjectMention } from './names.ts';

const ORDER: readonly ProjectStatus[] = [
  'operating',
  'completed',
  'under-construction',
  'started',
  'signed',
  'planned',
  'negotiating',
];

/** What a stage that is only expected says of the present. */
const BEFORE: Readonly<Record<ProjectStatus, ProjectStatus>> = {
  operating: 'under-construction',
  completed: 'under-construction',
  'under-construction': 'planned',
  started: 'planned',
  signed: 'negotiating',
  planned: 'planned',
  negotiating: 'negotiating',
};

const patternsOf = memo((cues: Cues) => ({
  stages: ORDER.flatMap((status) => {
    const words = cues.projectStatuses[status];
    return words ? [{ status, pattern: new RegExp(anyOf(words), 'u') }] : [];
  }),
  expected: new RegExp(anyOf(cues.expected), 'u'),
}));

/**
 * The stage that the sentence gives a project: that of its own clause, else of the words before the name (在建的, 加快…建设).
 * A stage still to come (即将投产) counts as the one before. null where nothing is said.
 */
export function statusOf(sentence: string, mention: ProjectMention, cues: Cues): ProjectStatus | null {
  const after = sentence.slice(mention.end).split(/[。；！？]/u)[0] ?? '';
  const clause = after.split('，')[0] ?? '';
  const before =
    sentence
      .slice(0, mention.start)
      .split(/[。；！？，]/u)
      .at(-1) ?? '';
  return (
    stageIn(clause, cues) ??
    stageIn(mention.evidence, cues) ??
    stageIn(before.slice(-16), cues) ??
    stageIn(after.slice(0, 40), cues)
  );
}

function stageIn(text: string, cues: Cues): ProjectStatus | null {
  const { stages, expected } = patternsOf(cues);
  for (const { status, pattern } of stages) {
    const match = pattern.exec(text);
    if (!match) continue;
    const ahead = text.slice(Math.max(0, match.index - 10), match.index);
    return expected.test(ahead) ? BEFORE[status] : status;
  }
  return null;
}
