import type { Metric } from '../article/schema.ts';
import { numberText } from './digits.ts';
import type { Strings } from './strings/index.ts';

/** Spellings of a doubling, and of tenths: their numbers say something else than what they look like. */
const DOUBLINGS = '番';
const TENTHS = '成';
const TIMES = '倍';

/** What the name of a rate ends in, in both scripts. */
const RATE = /(?:增长率|增長率|增速|增幅|涨幅|漲幅|下降率|降幅)$/u;
/** What the name of a distance in points ends in, behind the word that tells its direction: 比重提高百分点. */
const POINTS = /(?:百分点|百分點)$/u;

/** The change in the parts that {@link valueParts} gives, without qualifiers. */
interface ChangeParts {
  /** 下降, 翻; empty where the number carries its sign. */
  verb: string;
  number: string;
  unit: string;
}

/**
 * A change as a reader understands it: +37.2%, 下降 2.3%, 翻一番, 增长 6 倍, and 下降 40% for what is written as four tenths. Points
 * stand without a sign where the subject's name tells the direction.
 */
export function changeParts(metric: Metric, value: number, { figure }: Strings): ChangeParts {
  const { unit, canonicalValue, comparison, valueMax, canonicalMax } = metric;
  const tenths = inTenths(metric);
  const [low, high] = tenths ? [canonicalValue ?? value, canonicalMax] : [value, valueMax];
  const range = high === undefined ? '' : `–${numberText(high)}`;
  const number = numberText(Math.abs(low)) + range;
  if (unit === DOUBLINGS) return { verb: figure.doubled, number: figure.doublings[number] ?? number, unit };
  const shown = tenths ? '%' : unit;
  if (POINTS.test(metric.indicator)) return { verb: '', number, unit: shown };
  if (comparison?.direction === 'down') return { verb: figure.falls, number, unit: shown };
  if (comparison?.direction === null) return { verb: '', number, unit: shown };
  return inWords(metric)
    ? { verb: figure.rises, number, unit: shown }
    : { verb: '', number: `+${number}`, unit: shown };
}

/** True of a change that is told by a verb: a sign before 约 30%, 6 倍 or a fall reads badly. */
function inWords({ unit, qualifier, comparison }: Metric): boolean {
  return comparison?.direction === 'down' || unit === DOUBLINGS || unit === TIMES || qualifier !== 'exact';
}

/** True of a change written in tenths (四成), which is told in percent. */
export function inTenths({ kind, unit, canonicalUnit }: Metric): boolean {
  return kind === 'growth' && unit === TENTHS && canonicalUnit === '%';
}

/**
 * The name of what a figure counts, to stand beside its value as {@link changeParts} tells it: 税收收入, not 税收收入下降率, where
 * the value says that it falls; 比重提高 where the value is in points.
 */
export function subjectName(metric: Metric): string {
  const { indicator, kind } = metric;
  if (kind !== 'growth') return indicator;
  const points = indicator.replace(POINTS, '');
  const bare = points === indicator && inWords(metric) ? indicator.replace(RATE, '') : points;
  return bare === '' ? indicator : bare;
}
