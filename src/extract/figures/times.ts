/**
 * What a time expression does: `period` tells when, `now` says "as of the article" (目前), `base` is only what something is
 * compared with (比上年), `clock` is a time of day.
 */
export type TimeKind = 'period' | 'now' | 'base' | 'clock';

export interface TimeExpression {
  start: number;
  end: number;
  kind: TimeKind;
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `start/end`, `start/..`, `../end`; null where the date of the article does not tell. */
  period: string | null;
  /** 今年, 年内: the running year, a goal's period rather than a result's. */
  running: boolean;
}

/** The article's own date, against which 今年 and 8月 are resolved. */
export interface Calendar {
  year: number | null;
  month: number | null;
}

const N = '[0-9０-９]';
const YEAR = `(?:(?:20|19|２０|１９)${N}{2}年度?|二[〇○零][〇○零一二三四五六七八九]{2}年|今年|(?<!过)去年|(?<![以目之])前年|(?<![说透])明年|(?<!以)上年|(?<!成)本年|当年|同年|(?<![产成用工营效])后年|前一年|上一年)`;
const TO = '[-—–－~～至到]{1,2}';
const CN = '(?:十[一二]|[一二三四五六七八九十])';
const MONTH = `(?:${N}{1,2}|${CN})`;
const SOURCE = [
  `(?<clock>(?:凌晨|早上|上午|中午|下午|晚上|晚|当日)?${N}{1,2}[:：]${N}{2}(?:[:：]${N}{2})?|(?:凌晨|早上|上午|中午|下午|晚上|晚)${N}{1,2}(?:时|点)(?:${N}{1,2}分|半|许|整)?|${N}{1,2}时(?:${N}{1,2}分|许|整|至))`,
  `(?<iso>(?:20|19)${N}{2}[-/.]${N}{1,2}[-/.]${N}{1,2})`,
  `(?<years>(?:20|19)${N}{2}年?${TO}(?:20|19)${N}{2}年?(?:期间)?)`,
  `(?<plan>[“"‘'「]?十[一二三四五六]五[”"’'」]?(?:规划)?(?<planPart>期间|时期|以来|末|期末)?)`,
  `(?<days>(?<dy>${YEAR})?(?<dm1>${N}{1,2})月(?<dd1>${N}{1,2})日?${TO}(?:(?<dm2>${N}{1,2})月)?(?<dd2>${N}{1,2})日)`,
  `(?<day>(?<yy>${YEAR})?(?<ym>${MONTH})月(?<yd>${N}{1,2})日(?:、${N}{1,2}日)*)`,
  `(?<months>(?<my>${YEAR})?(?<m1>${MONTH})月?份?${TO}(?<m2>${MONTH})月份?)`,
  `(?<first>(?<fy>${YEAR})?前(?<fm>${MONTH})个?月)`,
  `(?<quarter>(?<qy>${YEAR})?(?:的)?(?<q>前三季度|前三个季度|上半年|下半年|第?[一二三四1-4]季度|首季度|首季)(?<qSince>以来)?)`,
  `(?<since>(?:自|从)?(?<sy>${YEAR}|年初|开年|新年|入夏|入冬|入汛|春节)(?:以来|至今|来(?=[，,、全我已累新共])))`,
  `(?<month>(?<ny>${YEAR})?(?<nm>${MONTH})月(?:份)?(?:上旬|中旬|下旬|月?底|末|初)?(?<nSince>以来|起)?)`,
  `(?<year>(?<oy>${YEAR})(?<oPart>全年|年底|年末|底|末|初)?)`,
  `(?<recent>(?:近|过去|最近|前|这)?(?<rn>${N}{1,2}|[一两二三四五六七八九十])年(?:多)?(?:来|间|以来)|(?:近|过去|最近)(?<rn2>${N}{1,2}|[两二三四五六七八九十])年)`,
  `(?<holiday>(?<hy>${YEAR})?[“"]?(?:五一|国庆|中秋国庆|端午|清明|元旦)[”"]?(?:小长假|黄金周|假期|长假|期间|假日))`,
  `(?<whole>全年|年内|年底前|年底|年末|当年年底|今冬明春|岁末)`,
  `(?<monthword>上月|本月|当月|上个月)`,
  `(?<now>截至目前|截止目前|截至当前|到目前为止|目前|当前|现在|如今|眼下|日前|近日|近期|近年来|近些年来|多年来|几年来|一直以来|长期以来|至今)`,
].join('|');

const PLANS: Record<string, [number, number]> = {
  十一五: [2006, 2010],
  十二五: [2011, 2015],
  十三五: [2016, 2020],
  十四五: [2021, 2025],
  十五五: [2026, 2030],
};
const GOAL = /力争|确保|计划|预计|争取|目标$/;
const FUTURE = /将|预计|力争|计划|可|确保|拟|有望|即将|目标|前(?=[，,、建完投开实])/;

const ascii = (text: string): string =>
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

/**
 * Finds the time expressions of a block in order, resolved against the article's own date: 1—8月, 上半年, 截至8月底, “十四五”
 * 期间. A month without a year that lies after the article is last year's, unless the sentence speaks of the future.
 * `named`: the year named last before this block, which 全年 and 年末 refer to.
 */
export function readTimes(text: string, calendar: Calendar, named: number | null): TimeExpression[] {
  const found: TimeExpression[] = [];
  let mentioned = named;
  for (const match of text.matchAll(PATTERN)) {
    const groups = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const behind = text.slice(end, end + 4);
    const before = text.slice(Math.max(0, start - 4), start);
    if (isNumberPart(before, match[0])) continue;
    const explicit = /^(?:20|19)\d{2}年/.exec(ascii(match[0]));
    const reader = new Reader(calendar, mentioned, FUTURE.test(text.slice(start, end + 30)) || GOAL.test(before));
    const { period, kind, running } = reader.read(groups, match[0]);
    const year = explicit ? Number(explicit[0].slice(0, 4)) : null;
    if (year !== null && (calendar.year === null || year <= calendar.year)) mentioned = year;
    const role = kind === 'period' ? roleOf(before, behind, match[0]) : kind;
    found.push({ start, end, kind: role, period: finish(period, before, behind), running });
  }
  return found;
}

/** What a time expression can begin with: the pattern is tried nowhere else. */
const OPENING = '(?=[0-9０-９二今去前明上本当同后十一两三四五六七八九“"‘\'「近过最这自从年开新入春全凌早中下晚首第的国端清元岁截到目现如眼日多几长至])';
const PATTERN = new RegExp(`${OPENING}(?:${SOURCE})`, 'gu');

/** 12月 in 112月, 2020年 in 12020年. */
const isNumberPart = (before: string, match: string): boolean => /[0-9.]$/.test(before) && /^[0-9]/.test(match);

function roleOf(before: string, behind: string, match: string): TimeKind {
  if (/^同期/.test(behind) || /同期$/.test(match)) return 'base';
  if (/(?:比|较|同比|相比|相当于|对比)$/.test(before)) return 'base';
  if (/(?:是|为)$/.test(before) && behind.startsWith('的') && !/^的(?:目标|任务)/.test(behind)) return 'base';
  if (/(?:由|从)$/.test(before) && /^(?:末|底)?的/.test(behind)) return 'base';
  if (/^(?:相比|平均水平|水平)/.test(behind)) return 'base';
  return 'period';
}

/** 截至8月底 → ../2020-08; 2019年以来 → 2019/... */
function finish(period: string | null, before: string, behind: string): string | null {
  if (period === null || period.includes('/')) return period;
  if (/截[至止]$/.test(before)) return `../${period}`;
  return /^(?:以来|至今|起，)/.test(behind) ? `${period}/..` : period;
}

interface Resolved {
  period: string | null;
  kind: TimeKind;
  running: boolean;
}

class Reader {
  constructor(
    private readonly calendar: Calendar,
    private readonly mentioned: number | null,
    private readonly future: boolean,
  ) {}

  read(groups: Record<string, string | undefined>, match: string): Resolved {
    const result = (period: string | null, kind: TimeKind = 'period', running = false): Resolved => ({
      period,
      kind,
      running,
    });
    if (groups['clock'] !== undefined) return result(null, 'clock');
    if (groups['now'] !== undefined) return result(null, 'now');
    if (groups['iso'] !== undefined) return result(isoDate(groups['iso']));
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
      return Number([...word.slice(0, 4)].map((char) => ('〇○零'.includes(char) ? 0 : number(char))).join(''));
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
    if (year === null) return null;
    return own !== null && month > own && !this.future ? year - 1 : year;
  }

  private day(yearWord: string | undefined, monthWord: string | undefined, dayWord: string | undefined): string | null {
    const month = this.month(yearWord, monthWord);
    const day = number(dayWord);
    return month === null || day === null || day < 1 || day > 31 ? month : `${month}-${two(day)}`;
  }

  private days(groups: Record<string, string | undefined>): string | null {
    const from = this.day(groups['dy'], groups['dm1'], groups['dd1']);
    const to = this.day(groups['dy'], groups['dm2'] ?? groups['dm1'], groups['dd2']);
    return from === null || to === null ? null : `${from}/${to}`;
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
    return span ? this.months(yearWord, String(span[1]), String(span[2])) : null;
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

  private recent(count: number | null, match: string): string | null {
    const { year } = this.calendar;
    if (year === null || count === null) return null;
    return /^(?:近|最近)/.test(match) || /来$/.test(match) ? `${year - count + 1}/${year}` : `${year - count}/${year}`;
  }

  private whole(match: string): Resolved {
    const { year, month } = this.calendar;
    const running = /年内|年底前/.test(match) || (match === '年底' && this.future);
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
    if (!match.startsWith('上')) return `${year}-${two(month)}`;
    return month === 1 ? `${year - 1}-12` : `${year}-${two(month - 1)}`;
  }
}

function isoDate(text: string): string {
  const [year = '', month = '', day = ''] = ascii(text).split(/[-/.]/);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
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

/** Reads the article's own date (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`). */
export function calendarOf(date: string | null): Calendar {
  const [year, month] = (date ?? '').split('-');
  return { year: year ? Number(year) : null, month: month ? Number(month) : null };
}

/** Index of the last time expression that begins before `at`, by bisection. */
export function lastBefore(times: readonly TimeExpression[], at: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
