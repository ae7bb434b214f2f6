import type { Metric } from '../../article/schema.ts';
import type { Reading, ThemeReading } from '../types.ts';
import { evidenceIn } from '../evidence.ts';
import { sentencesOf } from '../patterns.ts';
import { withoutDateline } from '../structure/dateline.ts';
import type { Structure } from '../structure/index.ts';

/** Longest made title in characters. */
const LONGEST = 30;

interface Facts {
  place: string | null;
  metrics: readonly Metric[];
  themes: readonly ThemeReading[];
}

/** A title of the article's own words: place and the clause that tells most, else place and headings. */
export function makeTitle(structure: Structure, facts: Facts): Reading<string> {
  const { place } = facts;
  const clause = tellingClause(structure, facts);
  if (clause !== null) {
    const value = withPlace(clause, place).replace(NOTE, '');
    return { value, evidence: evidenceIn(structure.body, clause), reason: '原文无标题，据文中数据拟' };
  }
  const headings = structure.blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => (block.text.split('\n')[0] ?? '').replace(NUMBERING, ''));
  const joined = fit(headings, place);
  if (joined !== null) return { value: joined, evidence: null, reason: '原文无标题，据小标题拟' };
  const value = openingClause(structure);
  return { value: value === '' ? '无题' : value, evidence: null, reason: '原文无标题，取首句' };
}

/** The number of a note: 实现地区生产总值[2]11726.82亿元. */
const NOTE = /\[\d{1,2}\]/gu;
const NUMBERING =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[、．.](?!\d))[\s　]*/u;

const length = (text: string): number => Array.from(text).length;
const clip = (text: string, most: number): string => Array.from(text).slice(0, most).join('');

/** The first clause that can stand by itself; without one the first words. */
function openingClause(structure: Structure): string {
  const sentences = sentencesOf(structure.body).slice(0, FIRST_FEW);
  const clauses = sentences.flatMap(({ text }) => clausesOf(withoutDateline(text), 1));
  const whole = clauses.find(
    (clause) =>
      length(clause) >= SHORTEST && length(clause) <= LONGEST && !UNFIT.test(clause) && !/\d{4}年/u.test(clause),
  );
  const told = clauses.find((clause) => length(clause) >= SHORTEST && !/^[\d年月日上下午晚时至、—-]+$/u.test(clause));
  return clip(whole ?? told ?? clauses[0] ?? '', LONGEST);
}

const FIRST_FEW = 4;
const SHORTEST = 8;

function withPlace(clause: string, place: string | null): string {
  if (place === null || clause.includes(place.replace(/[市县区]$/u, ''))) return clause;
  // 全县教育支出…: the place itself is the subject; what is said of all a county is not said of a zone in it.
  const isWhole = WHOLE.test(clause) && (!/[区园]$/u.test(place) || /^[全我]区/u.test(clause));
  if (isWhole) return clause.replace(WHOLE, place);
  return `${place}${PREDICATE.test(clause) ? '' : '：'}${clause}`;
}

/** A clause without a subject: the place is what it speaks of. */
const PREDICATE =
  /^(?:全年|上半年|下半年|(?:前)?[一二三四]个?季度|前\d{1,2}个?月)?(?:累计|已|共|集中|新增|新建|新签约|接待|完成|实现|引进|安排|计划|推进|建成|培育|投入|签约|发放|改造)/u;

/** Sentences that a title is made of: what stands further behind does not say what an article is about. */
const FIRST = 100;
/** Figures of one sentence that are looked for in its clauses: a longer list is no headline, whatever it adds. */
const MOST_OF_ONE = 60;

/** The clause of the first half with the greatest figures that fits; names of one speaker or a bare list are passed over. */
function tellingClause(structure: Structure, { place, metrics, themes }: Facts): string | null {
  const main = themes.filter(({ primary }) => primary).map(({ evidence }) => evidence);
  let best: { clause: string; score: number } | null = null;
  const sentences = sentencesOf(structure.body).slice(0, FIRST);
  let figured = 0;
  for (const [index, sentence] of sentences.entries()) {
    if (/^[“"]/u.test(sentence.text)) continue;
    const rank = main.findIndex((texts) => texts.some((text) => sentence.text.startsWith(text.replace(/…$/u, ''))));
    const early = (LATE * index) / sentences.length - (LEAD[figured] ?? 0);
    const end = sentence.start + sentence.text.length;
    const own = metrics
      .filter(({ span }) => !span || (span[0] < end && span[1] > sentence.start))
      .slice(0, MOST_OF_ONE);
    let told = false;
    for (const clause of clausesOf(withoutDateline(sentence.text), 3)) {
      const inside = own.filter((metric) => metric.value !== null && hasNumber(clause, metric.value));
      if (inside.length > 0) told = true;
      if (inside.length === 0 || length(clause) < SHORTEST || UNFIT.test(clause)) continue;
      if (length(withPlace(clause, place)) > LONGEST) continue;
      const worth = inside.reduce((most, metric) => Math.max(most, worthOf(metric, clause)), -9);
      const score =
        worth +
        (inside.length > 1 ? 1 : 0) -
        early +
        placeBonus(clause, place) +
        (rank < 0 ? 0 : THEME / (rank + 1)) -
        (BARE.test(clause) || (place === null && PREDICATE.test(clause)) ? NO_SUBJECT : 0) -
        (PAST.test(clause) ? OLD : 0) -
        length(clause) / 200;
      if (!best || score > best.score) best = { clause, score };
    }
    if (told) figured++;
  }
  return best?.clause ?? null;
}

/** What the last sentence loses against the first, what the first ones with figures gain, and one that speaks of the main theme. */
const LATE = 2;
const LEAD: readonly number[] = [2, 1, 0.5];
const THEME = 1.5;
const WHOLE = /^(?:全[市县区州旗盟省]|我[市县区州旗省]|当地)(?:的)?/u;
/** A clause that begins with the name of a measure, whose owner stands before it; one of another year. */
const BARE =
  /^(?:总|年|累计|人均|户均|平均|综合|合同|协议|注册|到位|实际|增加值|装机|[一二三]产|第[一二三]产业|[\p{Script=Han}]{0,4}(?:收入|产值|面积|资金|投资额?|增加值)(?:达|为|超|突破|完成|实现|近|约|\d))/u;
const NO_SUBJECT = 1.5;
const PAST = /^(?:(?:19|20)\d{2}年|去年|上年|前年)/u;
const OLD = 2;

/** A clause that hangs on another, or is broken by a quotation. */
const UNFIT =
  /^(?:的|等|和|与|及|并|将|把|由|从|在|总投资|投资|实现|完成|增长|下降|同比|达|占|共|较|比|其中|新增|作为|超过|预计|规模|总数|年?产值|从业|出口|进口|装机|面积|产量|产鲜|数量|人数|收入|价值|资金|协议|签约资金|品牌|增速|增幅|用于|其|分别|平均|每|近|约|因|由于|虽|尽管|如果|假如|只要|只有|依托|位于|地处|随着|为了|为|当(?!地)|但|而|且|不仅|不但|不只|也|还|又|更|就|则|所以|于是|使|让|令|通过|经过|按照|按|根据|据|对|自|直到|以|成为|是|有|现有|已经|这|那|除|至|到|可|能|要|均|都|仅|只)|该|传来消息|获悉|了解到|表示|介绍|透露|披露|通报|召开|(?:建成|投产|达产|完工|竣工|投用|运营)后|[的和与及等、]$|□|“[^”]*$|^[^“]*”|[（(][^）)]*$|^[^（(]*[）)]/u;

/** Words of time and of reporting before a clause. */
const LEADING =
  /^(?:[，、：]|“”|初步(?:核算|统计)|全年(?=全[省市县区州旗盟])|这次|本次|此次|目前|据统计|据介绍|据了解|据悉|据不完全统计|同时|其中|截[至止](?:目前|当前|今日)|今年以来|近年来|此外|另外|日前|近日|今天|昨日|昨天|当天|当日|至今|眼下|如今|到目前|到目前为止|[\p{Script=Han}]{1,4}方面[，：])+/u;

/** The clauses of a sentence without words of time before them; and each with those behind it, for those that need it. */
function clausesOf(sentence: string, most: number): string[] {
  const clauses = sentence
    .split(/[，。；：！？]/u)
    .map((raw) => raw.trim().replace(LEADING, '').trim())
    .filter((clause) => clause !== '');
  return clauses.flatMap((_clause, index) =>
    Array.from({ length: Math.min(most, clauses.length - index) }, (_, more) =>
      clauses.slice(index, index + more + 1).join('，'),
    ),
  );
}

const placeBonus = (clause: string, place: string | null): number =>
  WHOLE.test(clause) ? 1.5 : place === null || !clause.includes(place) ? 0 : clause.startsWith(place) ? 3 : 1;

/** True where the number stands in the clause as a whole: 2 does not stand in 2204. */
function hasNumber(clause: string, value: number): boolean {
  const at = clause.indexOf(String(value));
  return (
    at >= 0 &&
    !/[\d.+＋]/u.test(clause.charAt(at - 1)) &&
    !/[\d.日月+＋]/u.test(clause.charAt(at + String(value).length))
  );
}

/** What a metric tells of its place: sums by their size, goals less than facts, the numbers of one firm only with its name. */
function worthOf(metric: Metric, clause: string): number {
  const money = metric.canonicalUnit === '元' || metric.canonicalUnit === '美元';
  const size = Math.log10(Math.max(1, metric.canonicalValue ?? 1));
  const ahead = metric.status === 'target' || metric.status === 'planned' || metric.status === 'expected';
  const ofAnother = metric.entity !== null && !clause.includes(metric.entity);
  return (
    (money ? Math.min(4.5, Math.max(1, size / 2 - 1.5)) : 2) +
    (metric.kind === 'growth' || metric.kind === 'share' ? -1 : 0) +
    (metric.canonicalIndicator === null ? 0 : 1) +
    (metric.canonicalIndicator === 'gdp' ? 1 : 0) -
    (ahead ? 1.5 : 0) -
    (ofAnother ? 2 : 0) -
    (metric.comparison?.type === 'partOf' ? 1 : 0)
  );
}

function fit(headings: readonly string[], place: string | null): string | null {
  const taken: string[] = [];
  const head = place === null ? '' : `${place}：`;
  for (const heading of headings) {
    if (heading === '' || length([...taken, heading].join(' ')) + length(head) > LONGEST) break;
    taken.push(heading);
  }
  return taken.length === 0 ? null : `${head}${taken.join(' ')}`;
}
