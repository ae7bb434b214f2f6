import type { ChartWords } from './svg.ts';

/** True of a value that a chart can show: beyond these bounds a number is a mistake, and its place would be none. */
export function drawable(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (size >= 1e-9 && size <= 1e18);
}

/** The axis of a chart: its ends and the round values that are written on it. */
export interface Axis {
  low: number;
  high: number;
  ticks: number[];
}

const STEPS = [1, 2, 2.5, 5, 10];

/** The smallest round step (1, 2, 2.5, 5 × a power of ten) that is not below `rough`. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = STEPS.find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return step * power;
}

/**
 * An axis of about `count` intervals that holds all the values. It always holds zero, so that lengths can be compared.
 * Values that cannot be drawn are left out; with none left the axis is 0–1.
 */
export function axisOf(values: number[], count = 4): Axis {
  const finite = values.filter(drawable);
  const low = Math.min(0, ...finite);
  const high = Math.max(0, ...finite);
  if (low === high) return { low: 0, high: 1, ticks: [0, 1] };
  const step = roundStep((high - low) / count);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return { low: ticks[0] ?? low, high: ticks.at(-1) ?? high, ticks };
}

/** Where a value lies on an axis, 0 at its low end and 1 at its high end. */
export function position(axis: Axis, value: number): number {
  return (value - axis.low) / (axis.high - axis.low);
}

/** A unit for a whole chart: values are divided by `divisor` and written with `unit`. */
export interface ChartUnit {
  divisor: number;
  unit: string;
}

/** Units in which no one writes 万 or 亿. */
const PLAIN = new Set(['%', '位', '天', '小时', '小時', '月', '年', '百分点', '百分點']);

/** The unit in which the values of a chart are best read: 元 → 亿元 where the greatest reaches a hundred million. */
export function chartUnit(values: number[], canonicalUnit: string, words: ChartWords): ChartUnit {
  if (PLAIN.has(canonicalUnit)) return { divisor: 1, unit: canonicalUnit };
  const greatest = Math.max(0, ...values.filter(drawable).map(Math.abs));
  if (greatest >= 1e8) return { divisor: 1e8, unit: words.hundredMillion + canonicalUnit };
  return greatest >= 1e4
    ? { divisor: 1e4, unit: words.tenThousand + canonicalUnit }
    : { divisor: 1, unit: canonicalUnit };
}

/** A number as it is written beside a mark: grouped by thousands from 10,000 up, at most two decimals, none from 1,000 up. */
export function label(value: number): string {
  const digits = Math.abs(value) >= 1000 ? 0 : 2;
  const [whole = '0', fraction] = String(Number(value.toFixed(digits))).split('.');
  const grouped = whole.replace('-', '').length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
