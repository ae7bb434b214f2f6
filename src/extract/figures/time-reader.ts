import { isoDate } from '../date/calendar.ts';
import type { Calendar, TimeKind } from './time-types.ts';

const PLANS: Record<string, [number, number]> = {
  十一五: [2006, 2010],
  十二五: [2011, 2015],
  十三五: [2016, 2020],
  十四五: [2021, 2025],
  十五五: [2026, 2030],
};
/** Full-width digits as plain ones. */
export const ascii = (text: string): string =>
  text.replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
const two = (value: number): string => String(value).padStart(2, '0');
const CN_NUMBER = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

function number(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text === '两') return 2;
  const plain = ascii(text);
  if (/^\d+$/.test(plain)) return Number(plain);
  const at = CN_NUMBER.indexOf(text);
  return at > 0 ? at : null;
}

/** What one expression says. */
export interface Resolved {
  period: string | null;
  kind: TimeKind;
  running: boolean;
}

/** Resolves one expression against the article's date, the year last named, and whether the future is spoken of. */
export class TimeReader {
  constructor(
    private readonly calendar: Calendar,
    private readonly mentioned: number | null,
    private readonly future: boolean,
    /** Behind 其中: 年内 is the year of the whole. */
    private readonly part: boolean,
  ) {}

  read(groups: Record<string, string | undefined>, match: string): Resolved {
    const result = (period: string | null, kind: TimeKind = 'period', running = false): Resolved => ({
      period,
      kind,
      running,
    });
    if (groups['clock'] !== undefined) return result(null, 'clock');
    if (groups['now'] !== undefined) return result(null, 'now');
    if (groups['iso'] !== undefined) return result(numericDate(groups['iso']));
    if (groups['years'] !== undefined) return result(yearsOf(groups['years']));
    if (groups['plan'] !== undefined) return result(planOf(groups['plan'], groups['planPart']));
    if (groups['days'] !== undefined) return result(this.days(groups));
    if (groups['day'] !== undefined) return result(this.day(groups['yy'], groups['ym'], groups['yd']));
    if (groups['months'] !== undefined) return result(this.months(groups['my'], groups['m1'], groups['m2']));
    if (groups['first'] !== undefined) return result(this.months(groups['fy'], '1', groups['fm']));
    if (groups['quarter'] !== undefined) return result(this.quarter(groups['qy'], groups['q'] ?? ''));
    if (groups['since'] !== undefined) return result(this.since(groups['sy'] ?? ''));
    if (groups['month'] !== undefined) {
      const month = this.month(groups['ny'], groups['nm']);
      return result(month !== null && groups['nSince'] !== undefined ? `${month}/..` : month);
    }
    if (groups['year'] !== undefined) return this.wholeYear(groups['oy'] ?? '', groups['oPart']);
    if (groups['lastYear'] !== undefined) return this.lastYear();
    if (groups['newYear'] !== undefined) return result(this.newYear());
    if (groups['coming'] !== undefined) return result(this.coming(match));
    if (groups['recent'] !== undefined) return result(this.recent(number(groups['rn'] ?? groups['rn2']), match));
    if (groups['holiday'] !== undefined) return result(this.holiday(groups['hy'], match));
    if (groups['monthword'] !== undefined) return result(this.monthWord(match));
    return this.whole(match);
  }

  /** 今年, 去年, 2019年 → the year. */
  private year(word: string | undefined): number | null {
    if (word === undefined) return null;
    const digits = /\d{4}/.exec(ascii(word));
    if (digits) return Number(digits[0]);
    if (word.startsWith('二')) {
      return Number(
        Array.from(word.slice(0, 4))
          .map((char) => ('〇○零'.includes(char) ? 0 : number(char)))
          .join(''),
      );
    }
    if (word === '当年' || word === '同年') return this.mentioned ?? this.calendar.year;
    const { year } = this.calendar;
    if (year === null) return null;
    const offsets: Record<string, number> = { 去年: -1, 上年: -1, 前一年: -1, 上一年: -1, 前年: -2, 明年: 1, 后年: 2 };
    return year + (offsets[word] ?? 0);
  }

  /** The year of a month without one: not after the article, unless the future is spoken of. */
  private yearOfMonth(word: string | undefined, month: number): number | null {
    if (word !== undefined) return this.year(word);
    const { year, month: own } = this.calendar;
    if (year === null) return this.mentioned;
    return own !== null && month > own && !this.future ? year - 1 : year;
  }

  private day(yearWord: string | undefined, monthWord: string | undefined, dayWord: string | undefined): string | null {
    const month = this.month(yearWord, monthWord);
    const day = number(dayWord);
    if (month === null || day === null) return null;
    const [year = NaN, ordinal] = month.split('-').map(Number);
    return isoDate(year, ordinal, day);
  }

  private days(groups: Record<string, string | undefined>): string | null {
    const from = this.day(groups['dy'], groups['dm1'], groups['dd1']);
    const to = this.day(groups['dy'], groups['dm2'] ?? groups['dm1'], groups['dd2']);
    return from === null || to === null || from > to ? null : `${from}/${to}`;
  }

  private month(yearWord: string | undefined, monthWord: string | undefined): string | null {
    const month = number(monthWord);
    if (month === null || month < 1 || month > 12) return null;
    const year = this.yearOfMonth(yearWord, month);
    return year === null ? null : `${year}-${two(month)}`;
  }

  private months(yearWord: string | undefined, from: string | undefined, to: string | undefined): string | null {
    const [first, last] = [number(from), number(to)];
    if (first === null || last === null || first > 12 || last > 12 || first < 1 || last < 1) return null;
    const year = this.yearOfMonth(yearWord, last);
    return year === null ? null : `${year}-${two(first)}/${year}-${two(last)}`;
  }

  private quarter(yearWord: string | undefined, word: string): string | null {
    const spans: [RegExp, number, number][] = [
      [/前三/, 1, 9],
      [/上半年/, 1, 6],
      [/下半年/, 7, 12],
      [/[一1]季|首季/, 1, 3],
      [/[二2]季/, 4, 6],
      [/[三3]季/, 7, 9],
      [/[四4]季/, 10, 12],
    ];
    const span = spans.find(([pattern]) => pattern.test(word));
    // 二季度集中开工, told in May: the quarter that is running
    const { year, month } = this.calendar;
    const running = span !== undefined && /季/.test(word) && month !== null && month >= span[1] && month <= span[2];
    const own = yearWord === undefined && running && year !== null ? `${String(year)}年` : yearWord;
    return span ? this.months(own, String(span[1]), String(span[2])) : null;
  }

  private since(word: string): string | null {
    const year = this.year(/年初|开年|新年|入|春节/.test(word) ? '今年' : word);
    if (year === null) return null;
    return year === this.calendar.year ? `${year}-01/..` : `${year}/..`;
  }

  private wholeYear(word: string, part: string | undefined): Resolved {
    const year = this.year(word);
    const running = /^(?:今年|本年)/.test(word) && part === undefined;
    if (year === null) return { period: null, kind: 'period', running };
    return { period: running ? `${year}-01/..` : String(year), kind: 'period', running };
  }

  /** 过去一年 is the year that is over where the next has just begun, else the months up to now. */
  private lastYear(): Resolved {
    const { year, month } = this.calendar;
    const over = year !== null && month !== null && month <= 3;
    return over
      ? { period: String(year - 1), kind: 'period', running: false }
      : { period: null, kind: 'now', running: false };
  }

  /** 新的一年, said at the turn of the year. */
  private newYear(): string | null {
    const { year, month } = this.calendar;
    if (year === null || month === null || (month > 3 && month < 11)) return null;
    return String(month <= 3 ? year : year + 1);
  }

  /** 今明两年, 明后两年 */
  private coming(match: string): string | null {
    const { year } = this.calendar;
    if (year === null) return null;
    const first = match.startsWith('今') ? year : year + 1;
    return `${first}/${first + 1}`;
  }

  private recent(count: number | null, match: string): string | null {
    const { month } = this.calendar;
    // a report of January looks back on the years that are over
    const year = this.calendar.year === null ? null : this.calendar.year - (month === 1 && (count ?? 0) >= 3 ? 1 : 0);
    if (year === null || count === null) return null;
    if (count === 1) return /来$|以来$/.test(match) ? String(year) : null;
    return /^(?:近|最近)/.test(match) || /来$/.test(match) || year !== this.calendar.year
      ? `${year - count + 1}/${year}`
      : `${year - count}/${year}`;
  }

  private whole(match: string): Resolved {
    const { year, month } = this.calendar;
    const past = match === '年内' && this.part && month !== null && month <= 4;
    const running = (/年内|年底前/.test(match) && !past) || (match === '年底' && this.future);
    if (year === null) return { period: null, kind: 'period', running };
    if (running) return { period: String(year), kind: 'period', running };
    const told = this.mentioned ?? (month !== null && month <= 3 && !this.future ? year - 1 : year);
    return { period: String(told), kind: 'period', running: false };
  }

  /** The month of a holiday; its days differ from year to year. */
  private holiday(yearWord: string | undefined, match: string): string | null {
    const months: [RegExp, string][] = [
      [/五一/, '5'],
      [/国庆/, '10'],
      [/元旦/, '1'],
      [/清明/, '4'],
      [/端午/, '6'],
    ];
    const month = months.find(([pattern]) => pattern.test(match));
    return month ? this.month(yearWord, month[1]) : null;
  }

  private monthWord(match: string): string | null {
    const { year, month } = this.calendar;
    if (year === null || month === null) return null;
    if (match.startsWith('下')) return month === 12 ? `${year + 1}-01` : `${year}-${two(month + 1)}`;
    if (!match.startsWith('上')) return `${year}-${two(month)}`;
    return month === 1 ? `${year - 1}-12` : `${year}-${two(month - 1)}`;
  }
}

/** 2021-6-30, 2021/6/30 */
function numericDate(text: string): string | null {
  const [year = NaN, month, day] = ascii(text).split(/[-/.]/).map(Number);
  return isoDate(year, month, day);
}

function yearsOf(text: string): string {
  const [from = '', to = ''] = ascii(text).match(/\d{4}/g) ?? [];
  return `${from}/${to}`;
}

function planOf(text: string, part: string | undefined): string | null {
  const span = PLANS[/十[一二三四五六]五/.exec(text)?.[0] ?? ''];
  if (!span) return null;
  if (part === '以来') return `${span[0]}/..`;
  return part === '末' || part === '期末' ? String(span[1]) : `${span[0]}/${span[1]}`;
}
