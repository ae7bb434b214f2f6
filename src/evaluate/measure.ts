import { z } from 'zod';

/** One number of the evaluation. */
export interface Measure {
  /** Names it in floors.json: `again.right`. */
  key: string;
  /** In words, for the table. */
  name: string;
  value: number;
}

const bound = z.union([z.strictObject({ least: z.number() }), z.strictObject({ most: z.number() })]);

/** What each measure must reach (`least`) or may not pass (`most`). */
const floorsSchema = z.record(z.string(), bound);

export type Floors = z.output<typeof floorsSchema>;

export function readFloors(json: string): Floors {
  return floorsSchema.parse(JSON.parse(json));
}

export interface Row extends Measure {
  /** `≥ 92`, or empty where the measure has no floor. */
  floor: string;
  holds: boolean;
}

/** Every measure beside its floor. A floor without a measure is left out: its texts are not there. */
export function judge(measures: readonly Measure[], floors: Floors): Row[] {
  return measures.map((measure) => {
    const bound = floors[measure.key];
    if (!bound) return { ...measure, floor: '', holds: true };
    if ('least' in bound) return { ...measure, floor: `≥ ${bound.least}`, holds: measure.value >= bound.least };
    return { ...measure, floor: `≤ ${bound.most}`, holds: measure.value <= bound.most };
  });
}

/** The rows as text, a line each, those below their floor marked. */
export function table(rows: readonly Row[]): string {
  const name = Math.max(...rows.map((row) => row.name.length));
  return rows
    .map((row) => {
      const value = String(Math.round(row.value * 1000) / 1000).padStart(9);
      return `${row.holds ? ' ' : '✗'} ${row.name.padEnd(name)} ${value}  ${row.floor}`;
    })
    .join('\n');
}
