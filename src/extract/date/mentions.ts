export interface YearMentions {
  /** The greatest year told as present or past; 0 without one. */
  latest: number;
  /** A year that the text takes for its own, with the words: 2022年上半年. */
  own: { year: number; text: string } | null;
  /** A year that the text looks back on: 作为2024年市重点项目, 2022年全年实现. */
  past: { year: number; text: string } | null;
  /** The latest year whose batches or plans the text speaks of: 2021年度第三批, 2021年计划投资; with their months, 1–12. */
  running: { year: number; text: string; months: readonly [number, number] } | null;
  /** True where the text says 今年 of its own time. */
  thisYear: boolean;
}

const YEAR = /(?<!\d)(?<year>(?:19|20)\d{2})年/gu;
/** Words right before a year that lies ahead: 到2025年, 力争2027年. */
const AHEAD = /(?:到|至|力争|确保|争取|计划|预计|规划|于|将在|面向|—|-|－|~)$/u;
/** Words right behind a year that the text speaks from. */
const OWN =
  /^(?:上半年|下半年|第?[一二三四]季度|前三季度|伊始|新春|春节|前[一二三四五六七八九十\d]+个?月|1\s*[-—–至到~]\s*\d{1,2}\s*月)/u;
/** A list, title or result of a year. */
const LIST =
  /^(?:度)?(?:[\p{Script=Han}]{0,4}?[省市县区]|全国|国家)[\p{Script=Han}]{0,6}(?:重点|重大|名单|项目|计划|工程)|^度/u;
const LIST_BEFORE = /(?:作为|列入|入选|获评|被列为|纳入|荣获|被评为|位列)$/u;

/** A batch or a quarter that is opened, and the investment planned for a year: what a report of that year speaks of. */
const RUNNING =
  /^度?(?:计划(?:完成)?投资|(?:全[省市县区州]|[\p{Script=Han}]{2,4}[省市县区州])?第?(?<number>[一二三四五六七八九十])(?<unit>批|季度)[\p{Script=Han}“”（）]{0,16}?(?:集中|开工|签约|启动|项目|活动|仪式))/u;
const DONE = /^[^，。；]{0,24}(?:已经?|全部|均已?)[\p{Script=Han}]{0,4}(?:建成|完成|竣工|投产|完工)/u;
const NUMBERS = '一二三四五六七八九十';

/** The months in which a report speaks so of the running year. Late in a year plans and first batches may be the next one's. */
function monthsOf(number: string | undefined, unit: string | undefined): readonly [number, number] {
  const count = number === undefined ? 0 : NUMBERS.indexOf(number) + 1;
  if (unit === '季度') return [3 * count - 2, Math.min(12, 3 * count)];
  if (count > 1) return [count === 2 ? 2 : 3, 12];
  return unit === undefined ? [2, 10] : [1, 9];
}

/** What the years that a text names tell of its own. Years that lie ahead (到2025年) tell nothing. */
export function yearMentions(text: string): YearMentions {
  let latest = 0;
  let own: YearMentions['own'] = null;
  let past: YearMentions['past'] = null;
  let running: YearMentions['running'] = null;
  for (const match of text.matchAll(YEAR)) {
    const year = Number(match.groups?.['year']);
    const before = text.slice(Math.max(0, match.index - 6), match.index).trimEnd();
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
    const batch = AHEAD.test(before) ? null : RUNNING.exec(after);
    if (batch && !DONE.test(after) && (!running || year > running.year)) {
      const months = monthsOf(batch.groups?.['number'], batch.groups?.['unit']);
      running = { year, text: match[0] + batch[0], months };
    }
    if (
      AHEAD.test(before) ||
      /^(?:前|底前|年底|末前|内将|将|力争|计划|预计)/u.test(after) ||
      /[-—–~至]\s*$/u.test(before)
    )
      continue;
    latest = Math.max(latest, year);
    const words = match[0] + (OWN.exec(after)?.[0] ?? '');
    if (words !== match[0] && (!own || year > own.year)) own = { year, text: words };
    const list = LIST.exec(after)?.[0];
    if (list !== undefined && LIST_BEFORE.test(before) && (!past || year > past.year))
      past = { year, text: `${match[0]}${list}` };
  }
  const thisYear = /今年(?:以来|[1一]\s*[-—–至到~]|上半年|前|一季度|[\d一二三四五六七八九十]{1,2}月)/u.test(text);
  // A year older than another that is told as past is not the text's own; nor is one beside 今年 with months of its own.
  if (own && own.year < latest) own = null;
  if (past && past.year < latest) past = null;
  if (own && past && past.year === own.year) past = null;
  if (running && running.year < latest) running = null;
  return { latest, own, past, running, thisYear };
}
