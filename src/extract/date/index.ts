import type { Vocabulary } from '../../vocabulary/index.ts';
import type { Concern, Reading } from '../types.ts';
import { evidenceIn } from '../evidence.ts';
import { anyOf, memo } from '../patterns.ts';
import { readDateline } from '../structure/dateline.ts';
import type { Structure } from '../structure/index.ts';
import { isDocumentDay } from '../structure/metadata.ts';
import type { Cues } from '../../vocabulary/cues.ts';
import { fullDates, isoDate, type FullDate } from './calendar.ts';
import { yearMentions } from './mentions.ts';
import { inferYear } from './year.ts';

type DateReading = Reading<string> & { inferred: boolean };

export interface DateResult {
  date: DateReading | null;
  concerns: Concern[];
}

/**
 * When the page was published: a labelled or bare stamp, the dateline, else a year concluded from the text, with its reason.
 * A day without a year that can be concluded gives null and a concern, never a guess.
 */
export function readDate(
  structure: Structure,
  placeCode: string | null,
  vocabulary: Pick<Vocabulary, 'cues' | 'sources' | 'chronicle' | 'gazetteer'>,
  today: string | null,
): DateResult {
  const concerns: Concern[] = [];
  const stamp = printedStamp(structure, vocabulary.cues, concerns);
  if (stamp) return { date: stamp, concerns: [...concerns, ...doubts(stamp.value, structure, today)] };
  const dateline = structure.lines
    .filter(({ role }) => role === 'paragraph')
    .slice(0, 2)
    .map(({ text }) => readDateline(text, vocabulary.sources))
    .find((found) => found !== null && found.month !== null);
  const evidence = dateline ? evidenceIn(structure.body, dateline.text) : null;
  if (dateline?.year && dateline.month && dateline.day) {
    const value = isoDate(dateline.year, dateline.month, dateline.day);
    if (value !== null) return { date: { value, evidence, reason: '电头', inferred: false }, concerns };
  }
  const day = dateline?.month && dateline.day ? { month: dateline.month, day: dateline.day } : closingDay(structure);
  const event = day === null ? openingEvent(structure.body) : null;
  if (event) {
    const value = isoDate(event.year, event.month, event.day);
    if (value !== null)
      return {
        date: {
          value,
          evidence: evidenceIn(structure.body, event.text),
          reason: `导语记“${event.text}”`,
          inferred: true,
        },
        concerns,
      };
  }
  const inferred = inferYear(structure, day, placeCode, vocabulary);
  if (inferred && day) {
    const value = isoDate(inferred.year, day.month, day.day);
    if (value !== null)
      return {
        date: { value, evidence, reason: `月日见电头；年份由文意推断：${inferred.reason}`, inferred: true },
        concerns,
      };
  }
  if (inferred) {
    const value = isoDate(inferred.year, inferred.month);
    if (value !== null)
      return { date: { value, evidence: null, reason: `由文意推断：${inferred.reason}`, inferred: true }, concerns };
  }
  if (day) concerns.push({ key: 'date', message: `原文只有月日（${day.month}月${day.day}日），年份不明` });
  return { date: null, concerns };
}

/** What speaks against a printed date: it lies ahead, or the text tells of later years as past. */
function doubts(date: string, structure: Structure, today: string | null): Concern[] {
  const { latest } = yearMentions(structure.body);
  return [
    ...(today !== null && date > today ? [{ key: 'date', message: `页面所印日期在将来：${date}` }] : []),
    ...(latest > Number(date.slice(0, 4))
      ? [{ key: 'date', message: `页面所印日期（${date}）早于文中所述的${latest}年` }]
      : []),
  ];
}

/** A line such as 2023-02-05 or 2月5日 that closes the page gives the day where there is no dateline. */
function closingDay(structure: Structure): { month: number; day: number } | null {
  const last = structure.lines.filter(({ role }) => role === 'metadata' || role === 'paragraph').at(-1);
  const match = /^(?:发布时间[：:])?(\d{1,2})月(\d{1,2})日$/u.exec(last?.text ?? '');
  return match ? { month: Number(match[1]), day: Number(match[2]) } : null;
}

/** Within so many characters of the text its opening tells when. */
const OPENING = 60;
/** The round, quarter or month of a year that is opened: 2021年度第三批…集中开工, 2024年3月份…开工活动, 2021年…现场会. */
const EVENT =
  /^(?:[^，。；]{0,24})?，?[^，。；\d]{0,14}?(?<year>20\d{2})年(?:度|(?<month>\d{1,2})月份?|第?[一二三四]季度)?[^，。；]{0,36}?(?:集中(?:开工|签约|竣工|动工)|(?:开工|签约|竣工|奠基|推进|现场)[^，。；]{0,6}(?:活动|仪式|会)|现场会)/u;

/**
 * The day that a text opens with, where the same sentence names the year of what happened: 3月28日，某市举办2024年3月份项目集中
 * 开工活动. Wrong where an event of one year is held in the next: months that disagree are no event of the day.
 */
function openingEvent(body: string): { year: number; month: number; day: number; text: string } | null {
  const lead = body.slice(0, OPENING * 3);
  const opened = /^[^。]{0,30}?(?<![年\d])(?<month>\d{1,2})月(?<day>\d{1,2})日/u.exec(lead);
  if (!opened || opened[0].length > OPENING) return null;
  const event = EVENT.exec(lead.slice(opened[0].length));
  const { month, day } = { month: Number(opened.groups?.['month']), day: Number(opened.groups?.['day']) };
  const told = event?.groups?.['month'];
  if (!event || (told !== undefined && Number(told) !== month) || month < FIRST_OF_YEAR) return null;
  return { year: Number(event.groups?.['year']), month, day, text: opened[0] };
}

/** In January an event may still bear the year before. */
const FIRST_OF_YEAR = 2;

const labelOf = memo((cues: Cues) => new RegExp(`(?<label>${anyOf(cues.dateLabels)})[\\s　]*[：:]?[\\s　]*$`, 'u'));

/** Longest byline; a paragraph is longer. */
const BYLINE = 50;

interface Stamp extends FullDate {
  rank: number;
  reason: string;
  line: string;
}

/** The best of the dates that metadata and furniture print. The first publication counts, not an update. */
function printedStamp(structure: Structure, cues: Cues, concerns: Concern[]): DateReading | null {
  const stamps: Stamp[] = [];
  // A byline of its own may stand above the date.
  const firstText = structure.lines.findIndex(({ role, text }) => role === 'paragraph' && text.length > BYLINE);
  const firstSentence = structure.lines.findIndex(({ role, text }) => role === 'paragraph' && text.includes('。'));
  const above = structure.lines.findIndex(({ role }) => role === 'title');
  for (const [index, line] of structure.lines.entries()) {
    const head = firstText < 0 || index < firstText;
    const isMeta = line.role === 'metadata' || (line.role === 'furniture' && line.text.length <= 160);
    if (!isMeta) continue;
    for (const date of fullDates(line.text)) {
      const label = labelOf(cues).exec(line.text.slice(0, date.index))?.groups?.['label'];
      const own = line.role === 'metadata' || line.furniture === 'masthead' || line.furniture === 'editor';
      const bare = index < above && isBareDay(line.text, date.text);
      const document = index > above && (firstSentence < 0 || index < firstSentence) && isDocumentDay(line.text);
      const rank = document ? DOCUMENT_DAY : rankOf(label, head, own);
      if (rank === null || VISIT.test(line.text)) continue;
      stamps.push({
        ...date,
        rank: bare ? Math.max(rank, PAGE_DAY) : rank,
        reason: document ? '题下日期' : label ? `“${label}”一行` : '页内时间',
        line: line.text,
      });
    }
  }
  stamps.sort((a, b) => a.rank - b.rank);
  const own = stamps.find(({ rank }) => rank === DOCUMENT_DAY);
  const [first] = stamps;
  // What a site took over long after is dated by the document itself.
  if (own && first && daysBetween(own, first) > LONG_AFTER) stamps.unshift(own);
  for (const stamp of stamps) {
    const value = isoDate(stamp.year, stamp.month, stamp.day);
    if (value === null) {
      concerns.push({ key: 'date', message: `页面所印日期不存在：${stamp.text}` });
      continue;
    }
    return { value, evidence: evidenceIn(structure.body, stamp.line), reason: stamp.reason, inferred: false };
  }
  return null;
}

const DOCUMENT_DAY = 1.5;
const LONG_AFTER = 180;
/** A line of the page's head that shows the day of the visit: its weather, the day of the lunar calendar. */
const VISIT = /[℃°]|农历|^(?:今天|现在|今日)(?:是|[：:])/u;

const daysBetween = (from: FullDate, to: FullDate): number =>
  (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000;

/** Behind the stamps below the headline, before those of the page's foot. */
const PAGE_DAY = 2.5;

/** A day alone on a line above the headline, with its weekday at most: often that of the visit (今天是2025年7月14日). */
const isBareDay = (line: string, date: string): boolean =>
  /^[\s　()（）~～|｜]*$/u.test(
    line
      .replace(date, '')
      .replace(/今天是|今日|现在是|欢迎您?|[，,：:]|星期[一二三四五六日天]|周[一二三四五六日]/gu, ''),
  );

function rankOf(label: string | undefined, head: boolean, own: boolean): number | null {
  if (label !== undefined) return /更新|编辑|提交|录入|上传/u.test(label) ? 3 : /发/u.test(label) ? 0 : 1;
  if (own) return head ? 2 : 4;
  return head ? 5 : null;
}
