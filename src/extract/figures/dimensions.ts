import type { UnitName } from './lexicon.ts';

const COUNTED = new Set(['count', 'containers']);
const DURATIONS = new Set(['years', 'months', 'days', 'hours', 'minutes', 'seconds']);
const RATES = new Set(['percent', 'points', 'permille']);

type Dimension = UnitName['record']['dimension'];

/** Things are counted in it (个, 家, 标箱), and not measured. */
export const counts = (dimension: Dimension): boolean => COUNTED.has(dimension);
export const lasts = (dimension: Dimension): boolean => DURATIONS.has(dimension);
export const rates = (dimension: Dimension): boolean => RATES.has(dimension);

/** The units of what is written without a unit word of its own, or in a column of a table. */
const written = (unit: string, dimension: Dimension): UnitName['record'] => ({
  unit,
  dimension,
  names: [],
  suffix: '',
  noun: false,
  chinese: true,
});
export const PERCENT = written('%', 'percent');
export const POINTS = written('百分点', 'points');
export const RANK = written('位', 'rank');
