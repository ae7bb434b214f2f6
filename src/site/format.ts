import type { Metric } from '../article/schema.ts';
import { numberText } from './digits.ts';
import { changeParts, inTenths } from './growth.ts';
import { memo } from './memo.ts';
import type { Strings } from './strings/index.ts';

/** A site tells the same few dates and periods again and again: what each is in words, worked out once an edition. */
const knownIn = memo<Strings, Record<'dates' | 'periods', Map<string, string>>>(() => ({
  dates: new Map(),
  periods: new Map(),
}));

function remembered(known: Map<string, string>, key: string, make: () => string): string {
  let text = known.get(key);
  if (text === undefined) {
    text = make();
    known.set(key, text);
  }
  return text;
}

/** A date of a front matter in words, as precise as it is known: 2023 年 2 月 5 日. */
export function dateText(date: string | null, strings: Strings): string {
  if (date === null) return strings.article.undated;
  return remembered(knownIn(strings).dates, date, () => dateInWords(date, strings));
}

function dateInWords(date: string, strings: Strings): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return strings.date.year(year);
  return day === undefined ? strings.date.month(year, month) : strings.date.day(year, month, day);
}

/** A period of a metric in words: `2025-01/2025-08` → 2025 年 1–8 月, `../2020-08` → 截至 2020 年 8 月. */
export function periodText(period: string | null, strings: Strings): string {
  if (period === null) return '';
  return remembered(knownIn(strings).periods, period, () => periodInWords(period, strings));
}

function periodInWords(period: string, strings: Strings): string {
  const [start = '', end] = period.split('/');
  if (end === undefined) return dateText(start, strings);
  if (start === '..') return strings.period.until(dateText(end, strings));
  if (end === '..') return strings.period.since(dateText(start, strings));
  const months = /^(\d{4})-(\d{2})\/\1-(\d{2})$/.exec(period);
  if (months) return strings.period.months(months[1] ?? '', months[2] ?? '', months[3] ?? '');
  return strings.period.range(dateText(start, strings), dateText(end, strings));
}

/** The period in words; where none is told, when it was reported, said as such; empty where neither is known. */
export function whenText(period: string | null, reported: string | null, strings: Strings): string {
  if (period !== null) return periodText(period, strings);
  return reported === null ? '' : strings.period.reported(dateText(reported, strings));
}

/** A figure in the parts that a tile or a table sets apart. */
export interface ValueParts {
  /** 约, 近, 超 …; 下降 and 翻 of a change. */
  before: string;
  /** With its sign for a rise: +37.2; an empty square where the digits are lost. */
  number: string;
  unit: string;
  /** 余, 以上, 级 … */
  after: string;
}

/** The value as a reader writes it: qualifier, number, unit. What changes tells which way. */
export function valueParts(metric: Metric, strings: Strings): ValueParts {
  const { before, after } = strings.qualifiers[metric.qualifier];
  if (metric.value === null) return { before: '', number: '□', unit: metric.unit, after: '' };
  if (metric.kind === 'rank') return rankParts(metric, metric.value, strings);
  const behind = metric.unit.endsWith(after) ? '' : after;
  if (metric.kind === 'growth') {
    const { verb, number, unit } = changeParts(metric, metric.value, strings);
    return { before: verb + before, number, unit, after: behind };
  }
  const { divisor, unit } = readableUnit(metric.value, metric.unit);
  const range = metric.valueMax === undefined ? '' : `–${numberText(metric.valueMax / divisor)}`;
  return { before, number: numberText(metric.value / divisor) + range, unit, after: behind };
}

/** 2,252,248 万元 is read as 225.2248 亿元: from ten thousand 万 on, the next unit is what a reader says. */
function readableUnit(value: number, unit: string): { divisor: number; unit: string } {
  const [first = ''] = unit;
  const next = { 万: '亿', 萬: '億' }[first];
  if (next === undefined || Math.abs(value) < 1e4) return { divisor: 1, unit };
  return { divisor: 1e4, unit: next + unit.slice(1) };
}

/** 第 3 位; among the first ten, 前 10 位. */
function rankParts({ valueMax, qualifier, unit }: Metric, value: number, { figure, qualifiers }: Strings): ValueParts {
  const within = qualifier === 'upTo' || qualifier === 'atMost' || qualifier === 'atBest';
  const { before, after } = within ? { before: '', after: '' } : qualifiers[qualifier];
  return {
    before: (within ? figure.rankWithin : figure.rank) + before,
    number: numberText(value) + (valueMax === undefined ? '' : `–${numberText(valueMax)}`),
    unit: unit === '' ? figure.rankUnit : unit,
    after,
  };
}

/** The value in one piece: 约3万单, +37.2%, 30家以上. */
export function valueText(metric: Metric, strings: Strings): string {
  const { before, number, unit, after } = valueParts(metric, strings);
  return before + number + unit + after;
}

/**
 * The canonical value, null where it is the value as shown. `plain` where only zeros are added (2.4亿元 → 240,000,000 元), so
 * that a reader of a table need not see it.
 */
export function canonicalText(metric: Metric): { text: string; plain: boolean } | null {
  const { canonicalValue, canonicalUnit } = metric;
  const plain = onlyZerosAdded(metric);
  if (canonicalValue === null || plain === null || inTenths(metric)) return null;
  const max = metric.canonicalMax === undefined ? '' : `–${shown(metric.canonicalMax, plain)}`;
  return { text: `${shown(canonicalValue, plain)}${max} ${canonicalUnit}`, plain };
}

function shown(number: number, plain: boolean): string {
  return numberText(plain ? number : converted(number));
}

/** Whether the canonical value is the written one with other zeros; null where there is none or it is the written one. */
function onlyZerosAdded({ canonicalValue, canonicalUnit, value, unit }: Metric): boolean | null {
  if (canonicalValue === null || (canonicalValue === value && canonicalUnit === unit)) return null;
  const power = value === null || value === 0 ? 0 : Math.log10(Math.abs(canonicalValue / value));
  return Math.abs(power - Math.round(power)) < 1e-9;
}

/** The canonical value as data: as stored where only zeros are added, else without the noise of the conversion. */
export function canonicalNumbers(metric: Metric): { value: number | null; max: number | null } {
  const exact = onlyZerosAdded(metric) !== false;
  return {
    value: metric.canonicalValue === null ? null : rounded(metric.canonicalValue, exact),
    max: metric.canonicalMax === undefined ? null : rounded(metric.canonicalMax, exact),
  };
}

function rounded(value: number, exact: boolean): number {
  return exact ? Number(value.toPrecision(15)) : converted(value);
}

/** A value in another unit is no more exact than the one it came from: 100 亩 are 66,667 m², not 66,666.6667. */
function converted(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

/** A sum of money in 元 as a reader says it: 2.4 亿元, 5000 万元. */
export function moneyText(yuan: number, { money }: Strings): string {
  if (yuan >= 1e8) return money.hundredMillions(numberText(yuan / 1e8));
  if (yuan >= 1e4) return money.tenThousands(numberText(yuan / 1e4));
  return money.units(numberText(yuan));
}

/** Characters a minute at which Chinese newspaper text is read. */
const READING_SPEED = 400;

/** Minutes that a reader takes for so many hanzi, at least one. */
export function readingMinutes(hanzi: number): number {
  return Math.max(1, Math.round(hanzi / READING_SPEED));
}
