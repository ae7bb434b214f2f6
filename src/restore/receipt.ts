import type { Repair } from './types.ts';

/** The receipt applied to the raw text it was made for: gives {@link Restoration.text}. */
export function replay(raw: string, repairs: readonly Repair[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const repair of repairs) {
    parts.push(raw.slice(from, repair.start), repair.after);
    from = repair.end;
  }
  parts.push(raw.slice(from));
  return parts.join('');
}

/**
 * For every UTF-16 unit of the restored text the raw offset that it comes from, and, last, the raw text's length.
 * Inside a repair whose lengths differ, the units point evenly into the raw span.
 */
export function rawOffsets(raw: string, repairs: readonly Repair[]): Uint32Array {
  const length = repairs.reduce((sum, repair) => sum + repair.after.length - (repair.end - repair.start), raw.length);
  const offsets = new Uint32Array(length + 1);
  let at = 0;
  let from = 0;
  for (const repair of repairs) {
    while (from < repair.start) offsets[at++] = from++;
    const { length: count } = repair.after;
    const span = repair.end - repair.start;
    for (let index = 0; index < count; index++) {
      offsets[at++] = repair.start + (count === span ? index : Math.floor((index * span) / count));
    }
    from = repair.end;
  }
  while (from <= raw.length) offsets[at++] = from++;
  return offsets;
}
