import type { Qualifier } from '../../article/schema.ts';
import type { UnitName } from './lexicon.ts';
import { round, type Numeral } from './numerals.ts';

/** How a quantity is written: number and unit, a share (三成, 1/3), a doubling, a size class (百亿级), a place in an order. */
export type QuantityForm = 'unit' | 'share' | 'doubling' | 'level' | 'rank' | 'ratio';

/** A number with its unit and qualifiers, as it stands in a block. Offsets are of the block. */
export interface Quantity {
  /** With the qualifiers around it. */
  start: number;
  end: number;
  /** Number and unit alone. */
  numberStart: number;
  numberEnd: number;
  /** As written: 5.5 in 5.5万件. null: digits are lost. */
  value: number | null;
  valueMax?: number;
  /** 万, 亿 … in front of the unit. */
  scale: string;
  scaleFactor: number;
  unit: UnitName;
  qualifier: Qualifier;
  script: Numeral['script'];
  /** 百, 千, 万 without a digit: 千亩. */
  bare: boolean;
  form: QuantityForm;
  /** Which part of a ratio it is, from 0. */
  part?: number;
  /** A sign of minus stands before it: 增长-8.2%. */
  negative?: boolean;
}

/** A quantity written at `start`–`end` that tells its value as it stands: half a day, 三成, a cell of a table. */
export const quantityAt = (
  start: number,
  end: number,
  parts: Pick<Quantity, 'value' | 'unit'> & Partial<Quantity>,
): Quantity => ({
  start,
  end,
  numberStart: start,
  numberEnd: end,
  scale: '',
  scaleFactor: 1,
  qualifier: 'exact',
  script: 'chinese',
  bare: false,
  form: 'unit',
  ...parts,
});

const SCALES: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** A quantity of a numeral and a unit. `scale`: a further 万 or 亿 behind 多 or 余. */
export function plainUnit(numeral: Numeral, unit: UnitName, scale: string, end: number): Quantity {
  const quantity = quantityAt(numeral.start, end, {
    value: numeral.value,
    scale: numeral.scale + scale,
    scaleFactor: Array.from(scale).reduce((product, char) => product * (SCALES[char] ?? 1), numeral.factor),
    unit,
    script: numeral.script,
    bare: numeral.bare,
  });
  if (numeral.valueMax !== undefined) quantity.valueMax = numeral.valueMax;
  return quantity;
}

/** The value in the canonical unit, free of the noise of floating point. */
export const canonical = (quantity: Quantity, value: number | null): number | null =>
  value === null ? null : round(value * quantity.scaleFactor * quantity.unit.factor);

/** 1小时12分: minutes behind the hours belong to them. */
export function addMinutes(quantity: Quantity, text: string): void {
  if (quantity.unit.record.dimension !== 'hours' || quantity.value === null) return;
  const match = /^([0-9]{1,2})分钟?/.exec(text.slice(quantity.end, quantity.end + 4));
  if (!match) return;
  quantity.value = round(quantity.value + Number(match[1]) / 60);
  quantity.end += match[0].length;
  quantity.numberEnd = quantity.end;
}
