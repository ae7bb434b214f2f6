import type { Status } from '../../article/schema.ts';
import { isCounted, isDuration, isRate, type Draft } from './draft.ts';
import type { Lexicon } from './lexicon.ts';

/** How far back in the sentence a word of status is looked for. */
export const REACH = 90;
const AHEAD = 16;
/** Statuses whose words hold only within their own clause: 加快, 开工. */
const LOCAL = new Set<Status>(['under-construction', 'planned']);

/** Why a figure is a plan that a report of January gives for its year. */
export const TURN_OF_YEAR = '年初所述全年';

export interface StatusReading {
  status: Status;
  why: string | null;
}

/** The word of status that is said of a number behind it. */
export function wordBehind(draft: Draft, text: string, lexicon: Lexicon): StatusReading | null {
  const { clause, quantity, head } = draft;
  const said = head.said || text.slice(quantity.end, Math.min(clause.end, quantity.end + AHEAD));
  const from = Math.max(head.end, quantity.end);
  const tail = text.slice(from, Math.min(clause.end, from + AHEAD));
  for (const words of [tail, said]) {
    for (let at = 0; at < Math.min(words.length, 12); at++) {
      const hit = lexicon.statusAfter.at(words, at);
      if (hit && words === tail && draft.next !== null && from + at + hit.word.length >= draft.next.quantity.start)
        continue;
      if (
        hit &&
        !(hit.word === '建设' && !/加快|推进/.test(draft.before)) &&
        !(hit.word === '开工' && draft.kind !== 'count')
      ) {
        // 年底可全部竣工
        const coming = hit.value === 'actual' && COMING.test(words.slice(0, at));
        return { status: coming ? 'expected' : hit.value, why: `“${hit.word}”` };
      }
    }
  }
  return null;
}

const COMING = /(?:[可将能]|有望|预计)(?:全部|全面|全线|如期|陆续|基本|正式|顺利|就|够)*$/;

/** The last word of status before a number that still holds for it; `past`: where a time of the past undoes what stands before. */
export function wordBefore(draft: Draft, text: string, lexicon: Lexicon, past: number): StatusReading | null {
  const { clause, quantity } = draft;
  const from = Math.max(clause.sentenceStart, quantity.start - REACH, past);
  let found: StatusReading | null = null;
  let end = -REACH;
  // what a long sentence opens with holds to its end: 今年将…：…；…
  const opening = Math.min(from, clause.sentenceStart + 16);
  for (let at = past < 0 ? clause.sentenceStart : from; at < quantity.numberStart;) {
    if (at >= opening && at < from) at = from;
    const hit = lexicon.statusBefore.at(text, at);
    if (!hit) {
      at++;
      continue;
    }
    if (holds(hit, at, draft, text, lexicon)) {
      // 10月底将启用的新院区: what it is once it is there
      const relative = hit.word === '将' && /^将[\u4e00-\u9fa5]{2,5}的/.test(text.slice(at, at + 8));
      const reading: StatusReading = relative
        ? { status: 'expected', why: '修饰语所述尚未发生' }
        : { status: hit.value, why: `“${hit.word}”` };
      found = stronger(found, reading, at - end <= 3);
      end = at + hit.word.length;
    }
    at += hit.word.length;
  }
  // 开工1200套、竣工860套
  if (found?.status === 'under-construction' && FINISHED.test(draft.before)) return { status: 'actual', why: '“竣工”' };
  return found;
}

const FINISHED = /(?:竣工|完工|建成|投产|交付|投用|通车)(?:投产|投用|交付)?$/;

/** Whether a word of status at `at` still holds for the draft. */
function holds(
  hit: { word: string; value: Status },
  at: number,
  draft: Draft,
  text: string,
  lexicon: Lexicon,
): boolean {
  const { clause, quantity } = draft;
  if (/^(?:计划|规划|储备|准备|筹建|谋划|拟)$/.test(hit.word) && !opensVerb(text, at + hit.word.length, lexicon))
    return hit.word === '计划' && at >= clause.start && plans(text, at, clause.start);
  // 完成年度计划18%: the plan is what the share is of
  if (hit.word === '计划' && /(?:完成|占)[^，。；]{0,6}$/.test(text.slice(Math.max(0, at - 12), at))) return false;
  if (/^(?:还[需要]|尚需)/.test(hit.word) && lexicon.verbs.at(text, at + hit.word.length) === null) return false;
  // 续建配套改造 is the name of a programme; 一年要完成190架次 is what is done each year
  if (hit.word === '续建' && text.startsWith('配套', at + 2)) return false;
  if (hit.word.startsWith('要') && /(?:每|一)[年天月日]$/.test(text.slice(Math.max(0, at - 2), at))) return false;
  // 告知承诺 is a procedure
  if (hit.word === '承诺' && (/告知$/.test(text.slice(0, at).slice(-2)) || !promises(text, at + 2, lexicon)))
    return false;
  // 确保了, 力争实现了: it is done
  if (hit.value === 'target' && text.startsWith('了', at + hit.word.length)) return false;
  // 争取专项资金4.6亿元 is got, 争取达到 is hoped for
  if (hit.word === '争取' && OBTAINED.test(text.slice(at + 2, at + 8))) return false;
  if (
    hit.word === '目标任务' &&
    /完成[^，。；]{0,16}$/.test(text.slice(Math.max(clause.sentenceStart, at - 20), at)) &&
    !/要|将|确保|力争|努力|争取|必须|全力完成[^，]*$/.test(text.slice(Math.max(clause.sentenceStart, at - 26), at))
  )
    return false;
  if (
    hit.value === 'expected' &&
    at < clause.start &&
    REACHED.test(text.slice(clause.start, Math.min(clause.end, clause.start + 60)))
  )
    return false;
  // 全部达产后可实现年产值24亿元，其中某项目投资4亿元: what it costs does not wait for that
  if (
    hit.value === 'expected' &&
    at < clause.start &&
    /投资|占地|建筑面积/.test(draft.before) &&
    text.slice(at, quantity.start).includes('其中')
  )
    return false;
  if (/^(?:将|可|要)$/.test(hit.word) && !free(text, at, hit.word, lexicon)) return false;
  if (
    /投资$/.test(hit.word) &&
    /^[0-9.]+[万亿]*元(?:（含）)?(?:及)?以[上下]/.test(text.slice(at + hit.word.length, at + hit.word.length + 16))
  )
    return false;
  if (/后$/.test(hit.word) && TURNED.test(draft.before) && !/将|可|预计|有望|能/.test(text.slice(at, quantity.start)))
    return false;
  // 占全年目标任务1200人的114%: the goal is what is measured against, not what is told
  if (
    hit.value === 'target' &&
    MEASURED_BY.test(text.slice(at, at + 24)) &&
    /(?:完成|占)[^，。；]{0,8}$/.test(text.slice(clause.sentenceStart, at))
  )
    return false;
  // 完成全年目标任务的77%: the goal is only what is measured against
  if (
    hit.value === 'target' &&
    isRate(draft) &&
    /完成[^，。；]{0,6}$/.test(text.slice(Math.max(clause.start, at - 14), at)) &&
    /的$/.test(draft.before)
  )
    return false;
  // 为确保…打下基础 states no goal of its own
  if (hit.value === 'target' && text.charAt(at - 1) === '为') return false;
  const segments = WHOLE.test(hit.word) && at - clause.sentenceStart < 12;
  if (LOCAL.has(hit.value) && at < clause.start && !segments && !reaches(hit.word, draft, text, lexicon)) return false;
  if (LOCAL.has(hit.value) && (isDuration(draft) || isRate(draft))) return false;
  // 计划总投资5000万元以上项目152个: the plan is the projects', not the count's
  if (/(?:投资|面积|占地)$/.test(hit.word) && at >= clause.start && (isCounted(draft) || quantity.start - at > 14))
    return false;
  const opens = at - clause.sentenceStart < (hit.value === 'target' ? 24 : WHOLE.test(hit.word) ? 12 : 0);
  return at >= clause.segmentStart || opens;
}

const promises = (text: string, at: number, lexicon: Lexicon): boolean =>
  opensVerb(text, at, lexicon) || /^[一二三四五六七八九十两]年内/.test(text.slice(at, at + 3));

const OBTAINED = /^(?:到|了|中央|上级|国家|省|市|各类|各级|专项|补助|资金|预算|债券|政策性|无偿|项目资金)/;
/** 预计产值90亿元，产品销往120个国家: the markets are there already. */
const REACHED = /^(?![^，。；]*[将可能])[^，。；]*(?:销往|远销|畅销|出口到|来自|供应给|发往)/;
/** 计划 as a verb, by what stands in front: nothing, a time or who plans; and behind: 计划秋整地, but 计划的, 计划任务. */
const plans = (text: string, at: number, clauseStart: number): boolean =>
  /^(?:[^，。；]{0,10}[县市区省州镇村里司年月度份半天团局委我们家校院方]|[，、\s]*|下一步|另外|同时|还|也|并|今冬|明春|今春|今秋|秋季|春季|冬季|全年)$/.test(
    text.slice(clauseStart, at),
  ) &&
  !/^(?:的|和|与|、|”|》|内|外|数|书|表|性|任务|目标|生育|单列|完成|实施率|[，。；])/.test(text.slice(at + 2, at + 5));

/** What a sentence opens with holds for all of it: 今年，计划实施…；新建…. */
const WHOLE = /^(?:拟|将|预计|计划(?!.*(?:投资|面积|占地|用地)$))/;
/** A plan with or without its number, then a share of it. */
const MEASURED_BY = /^[^，。；0-9]{2,8}(?:[0-9.]+[万亿]*[\u4e00-\u9fa5]{1,3})?的?(?:约|近|超过?)?[0-9.]+%/;
const DONE = /^(?:，|、)?(?:投产|建成|竣工|实现|完成|去年|已|累计|现)/;
/** 系统投用后，时间压缩至8秒: it has come about. */
const TURNED = /(?:缩短|压缩|压减|降低|下降|减少|提高|提升|增加|上升|增长|降|减)(?:了|至|到|为|近|约)*$/;

/** 按计划 and 计划 hold for what follows in the sentence, 将 where the clause goes on with a verb: 将于9月启用，新增学位2700个. */
const reaches = (word: string, draft: Draft, text: string, lexicon: Lexicon): boolean =>
  (/^(?:计划|拟|规划建设|按|根据)/.test(word) &&
    (!/(?:投资|面积|占地|用地)$/.test(word) || lexicon.verbs.at(text, draft.clause.start) !== null) &&
    !DONE.test(text.slice(draft.clause.start, draft.clause.start + 3))) ||
  (/^将/.test(word) && lexicon.verbs.at(text, draft.clause.start) !== null) ||
  (/^(?:在建|正在建|正在建设|正在施工)$/.test(word) &&
    text.slice(draft.clause.start - word.length - 1, draft.clause.start) === `${word}，` &&
    (draft.before.startsWith('规模') || lexicon.attributes.at(draft.before, 0) !== null));

/** 计划实施, 规划面积: the word governs what follows; “凤凰计划” and 完成计划的89% do not plan. */
const opensVerb = (text: string, at: number, lexicon: Lexicon): boolean =>
  [lexicon.verbs, lexicon.attributes, lexicon.linkers, lexicon.openers].some((set) => {
    const hit = set.at(text, at);
    return hit !== null && !/^[的等和与]$/.test(hit.word);
  }) || /^(?:约|近|于|在|到|今年|全年|年内|[0-9按以分])/.test(text.slice(at, at + 2));

/** 目前 does not undo 力争 in the same sentence; 预计 after 已 holds; 计划再开工 is planned. */
const stronger = (old: StatusReading | null, fresh: StatusReading, adjacent: boolean): StatusReading =>
  (old?.status === 'target' && fresh.status !== 'actual') ||
  (adjacent && old !== null && /^(?:planned|expected)$/.test(old.status) && fresh.status === 'under-construction')
    ? old
    : fresh;

/** 将 as "will", not in 即将 or as "take" before a noun: 将25个项目纳入. */
function free(text: string, at: number, word: string, lexicon: Lexicon): boolean {
  if (/[即必]/.test(text.charAt(at - 1))) return false;
  if (word === '要')
    return (
      (!/[需只主重必就快不]/.test(text.charAt(at - 1)) &&
        [lexicon.verbs, lexicon.changes, lexicon.openers].some((set) => set.at(text, at + 1) !== null)) ||
      /^(?:突破|达到|超过|实现|完成|冲刺|力争)/.test(text.slice(at + 1, at + 3))
    );
  if (word === '可')
    return !/[许认]/.test(text.charAt(at - 1)) && !/^(?:[持比]|再(?:生|就业|次|度))/.test(text.slice(at + 1, at + 4));
  // 将该县建设成为…, 将老港区改造成…
  if (/^[^，。；]{2,20}(?:建设|打造|改造|培育|发展|提升|建)成/.test(text.slice(at + 1, at + 28))) return true;
  const rest = text.slice(at + 1, at + 10);
  if (/^(?:全[县市区省]|其|该)/.test(rest)) return false;
  if (
    [lexicon.verbs, lexicon.linkers, lexicon.openers, lexicon.changes, lexicon.bases].some(
      (set) => set.at(rest, 0) !== null,
    )
  )
    return true;
  if (/^(?:统筹|全力|大力|积极|继续|着力|深入|全面|持续|重点|集中|分批|逐步|陆续)/.test(rest)) return true;
  // 将扩充学位: any other verb of two characters, but no noun that is taken (将资金用于)
  const [first, second] = /^[\u4e00-\u9fa5]{2}/.test(rest) ? lexicon.tag(rest) : [];
  if (first === undefined || first.word.length < 2) return false;
  return /^(?:v|vd|d)$/.test(first.tag) || (first.tag === 'vn' && /^vn?$/.test(second?.tag ?? ''));
}
