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

/** 首批6家企业签约入驻: what a clause tells of others. */
const OTHERS = /^[^，]{0,6}(?:\d+|[几多数])(?:余|多)?[家户个]/u;
/** What else a clause may speak of. */
const SUBJECT = /项目|园区|企业|公司|二期|三期|全[市县区省]|产业|带动|服务|招商/u;

/** The end of a time still to come stands right before the stage: 年底完工, but not 去年底完工. */
const DUE = /明年|下半年将|(?:^|[^去前\d年])(?:今年)?(?:年底|月底)前?$/u;

/** How a clause opens that goes on with the project: by time, manner or a part of it; any other opens with a subject of its own. */
const GOES_ON =
  /^(?:项目)?(?:目前|现|眼下|日前|近日|今年|去年|明年|\d|已|正|将|预计|计划|即将|主体|厂房|一期|设备|车间|土建|桩基|全面|顺利|建成|开工|签约|有望|年底|力争|于|如期|提前|成功|达产|占地|总投资|计划投资|投资|总建筑|用地|年产|规划|工人|施工|机械|塔吊|整个|其|建设|位于|由)/u;

/** 集中开工的项目中，有…: the sentence's head tells the stage of all that it names. */
const HEAD = /(?:签约|开工|投产|竣工)的?(?:\d+个)?(?:重点|重大|产业)?项目(?:中|包括|有)/u;

const patternsOf = memo((cues: Cues) => {
  const statuses = new Map<string, ProjectStatus>();
  for (const status of ORDER) for (const word of cues.projectStatuses[status] ?? []) statuses.set(word, status);
  return {
    statuses,
    // The longest word at each spot: 主体完工 is no 完工.
    stage: new RegExp(anyOf([...statuses.keys()]), 'gu'),
    expected: new RegExp(anyOf(cues.expected), 'u'),
  };
});

/** Where a mention's own words begin and end; `behind` is the end of the row of names (甲、乙和丙) that it stands in. */
export interface Around {
  from: number;
  behind: number;
  to: number;
}

/**
 * The stage that the sentence gives a project: that of its own clause, else of the words before the name (在建的, 加快…建设), of
 * the list, or of the next clauses that go on with it. None looks beyond the mentions around. A stage still to
 * come (即将投产) counts as the one before. null where nothing is said.
 */
export function statusOf(
  sentence: string,
  mention: ProjectMention,
  { from, behind, to }: Around,
  cues: Cues,
): ProjectStatus | null {
  const after = sentence.slice(behind, Math.min(to, behind + WINDOW)).split(/[。；！？]/u)[0] ?? '';
  const [clause = '', ...next] = after.split('，');
  const head = sentence.slice(Math.max(0, mention.start - WINDOW), mention.start);
  const own = head.split(/[。；！？，]/u).at(-1) ?? '';
  const before = own.slice(Math.max(0, own.length - Math.max(0, mention.start - from)));
  // 加快…等62个项目建设: the verb stands before the list, its noun behind it.
  if (/(?:加快|推进|加紧|抓好)/u.test(before) && /^(?:的?建设)/u.test(clause)) return 'under-construction';
  if (/加快|推进/u.test(mention.evidence.slice(0, 24)) && clause.startsWith('建设')) return 'under-construction';
  const hoped = patternsOf(cues).expected.exec(before.slice(-4))?.[0];
  const stop = next.findIndex((part) => !GOES_ON.test(part) && SUBJECT.test(part));
  const going = (stop < 0 ? next : next.slice(0, stop)).filter((part) => GOES_ON.test(part)).join('，');
  return (
    // 力促某某二期|开工: what is only hoped for stands before the name
    stageIn(OTHERS.test(clause) ? '' : (hoped ?? '') + clause, cues) ??
    (mention.listed ? stageIn(mention.evidence, cues) : null) ??
    stageIn(before.slice(-24), cues) ??
    stageIn(going, cues) ??
    stageIn(HEAD.exec(sentence)?.[0] ?? '', cues)
  );
}

/** The sentence behind goes on with the project: 该项目已建成投产。 目前，项目主体已封顶。 */
const SAME =
  /^(?:目前|眼下|截至目前|现在|据了解|据介绍|近日)?，?(?:该|这一|这个|整个|此)?(?:项目|工程|园区|基地|产业园|生产线)(?!建设为|为王|负责人|数|总数|\d)|^(?:目前|眼下|截至目前|现在|现已|预计|建成后|全部建成)，?(?:主体|厂房|一期|设备|已|正|完成|车间|土建|桩基|各)/u;

/** The stage that the sentence behind a project tells, where it goes on with it and names no other; null otherwise. */
export function stageBehind(sentence: string, cues: Cues): ProjectStatus | null {
  if (!SAME.test(sentence)) return null;
  const parts = sentence.split(/[。；！？]/u)[0]?.split('，') ?? [];
  const stop = parts.findIndex((part, index) => index > 1 && !GOES_ON.test(part) && SUBJECT.test(part));
  return stageIn((stop < 0 ? parts : parts.slice(0, stop)).join('，'), cues);
}

/** The furthest stage that is reached, else what one still ahead says of the present. */
function stageIn(text: string, cues: Cues): ProjectStatus | null {
  const { statuses, stage, expected } = patternsOf(cues);
  const reached: ProjectStatus[] = [];
  const ahead: ProjectStatus[] = [];
  for (const match of text.matchAll(stage)) {
    const status = statuses.get(match[0]);
    if (status === undefined) continue;
    const lead =
      text
        .slice(Math.max(0, match.index - 10), match.index)
        .split('，')
        .at(-1) ?? '';
    const after = text.slice(match.index + match[0].length);
    // 投产后，年产值可达…: tells of a time to come, not of how far it is.
    if (/^(?:运营|达效|达产)?[后时]/u.test(after)) continue;
    if (expected.test(lead) || DUE.test(lead)) ahead.push(BEFORE[status]);
    else reached.push(status);
  }
  const furthest = (found: readonly ProjectStatus[]): ProjectStatus | null =>
    ORDER.find((status) => found.includes(status)) ?? null;
  return furthest(reached) ?? furthest(ahead);
}
