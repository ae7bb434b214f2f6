import type { ProjectStatus } from '../../article/schema.ts';
import type { Cues } from '../../vocabulary/cues.ts';
import { anyOf, memo } from '../patterns.ts';
import type { ProjectMention } from './names.ts';

/** How far before and behind its name a project's stage is looked for. */
const WINDOW = 120;

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
  const after = sentence.slice(mention.end, mention.end + WINDOW).split(/[。；！？]/u)[0] ?? '';
  const clause = after.split('，')[0] ?? '';
  const head = sentence.slice(Math.max(0, mention.start - WINDOW), mention.start);
  const before = head.split(/[。；！？，]/u).at(-1) ?? '';
  // 加快…等62个项目建设: the verb stands before the list, its noun behind it.
  if (/(?:加快|推进|加紧|抓好)/u.test(before) && /^(?:的?建设)/u.test(clause)) return 'under-construction';
  const opened = /加快|推进/u.test(mention.evidence.slice(0, 24)) && clause.startsWith('建设');
  if (opened) return 'under-construction';
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
