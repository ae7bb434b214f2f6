import { damage, type AnnotationTable, type Damaged, type DamageOptions, type Spot } from '../../tests/damage/index.ts';
import { randomNumbers } from '../../tests/damage/random.ts';
import { rawOffsets, restore, type Restoration, type RestoreKnowledge } from '../restore/index.ts';

/** What became of the spots of texts that were damaged again and restored. */
export interface Tally {
  /** Spots in which no ASCII character was eaten. */
  spots: number;
  right: number;
  /** Wrong, and a flag says so; wrong, and none does. */
  wrongFlagged: number;
  silent: number;
  /** Right, yet flagged. */
  rightFlagged: number;
  /** Spots in which an ASCII character was eaten, and those of them that are flagged. */
  swallowed: number;
  swallowedFlagged: number;
  /** Characters outside all spots, and those of them that do not come out as they were. */
  elsewhere: number;
  elsewhereWrong: number;
  /** Milliseconds spent restoring. */
  time: number;
}

/** Called with each spot that is read wrong, for whoever wants to see them. */
export type Witness = (spot: Spot, got: string, flagged: boolean) => void;

/** Damages each text in each way, restores it, and counts. */
export function experiment(
  texts: readonly string[],
  ways: readonly DamageOptions[],
  knowledge: RestoreKnowledge,
  witness: Witness = () => undefined,
): Tally {
  const tally: Tally = {
    spots: 0,
    right: 0,
    wrongFlagged: 0,
    silent: 0,
    rightFlagged: 0,
    swallowed: 0,
    swallowedFlagged: 0,
    elsewhere: 0,
    elsewhereWrong: 0,
    time: 0,
  };
  for (const way of ways) for (const text of texts) count(text, damage(text, way), knowledge, tally, witness);
  return tally;
}

function count(clean: string, damaged: Damaged, knowledge: RestoreKnowledge, tally: Tally, witness: Witness): void {
  const begun = performance.now();
  const restoration = restore(damaged.text, knowledge);
  tally.time += performance.now() - begun;
  const restored = new RestoredPage(damaged.text, restoration);
  for (const spot of damaged.spots) {
    const got = restored.between(spot.damagedStart, spot.damagedEnd);
    const flagged = restored.isFlagged(spot.damagedStart, spot.damagedEnd);
    const right =
      fold(got).includes(fold(spot.clean)) &&
      (restored.isFurniture(spot.damagedStart) || fold(got) === fold(spot.clean));
    if (spot.swallowed) {
      tally.swallowed++;
      if (flagged || restored.isFurniture(spot.damagedStart)) tally.swallowedFlagged++;
      else witness(spot, got, false);
      continue;
    }
    tally.spots++;
    if (right) {
      tally.right++;
      if (flagged) tally.rightFlagged++;
      continue;
    }
    if (flagged) tally.wrongFlagged++;
    else tally.silent++;
    witness(spot, got, flagged);
  }
  for (let index = 0; index < clean.length; index++) {
    const at = damaged.offsets[index] ?? -1;
    const character = clean[index] ?? '';
    if (at < 0 || !/[\p{Script=Han}\d]/u.test(character) || restored.isFurniture(at)) continue;
    tally.elsewhere++;
    if (restored.between(at, at + 1) !== character) tally.elsewhereWrong++;
  }
}

/** A restored page, asked by offsets of the damaged one. */
class RestoredPage {
  readonly #offsets: Uint32Array;
  readonly #restoration: Restoration;

  constructor(raw: string, restoration: Restoration) {
    this.#offsets = rawOffsets(raw, restoration.repairs);
    this.#restoration = restoration;
  }

  /** What the span came to; a line of furniture whole. */
  between(start: number, end: number): string {
    const furniture = this.#restoration.lines.find((line) => line.furniture && line.start <= start && line.end >= end);
    return furniture?.text ?? this.#restoration.text.slice(this.#indexOf(start), this.#indexOf(end));
  }

  isFurniture(at: number): boolean {
    return this.#restoration.lines.some((line) => line.furniture && line.start <= at && at < line.end);
  }

  isFlagged(start: number, end: number): boolean {
    return this.#restoration.flags.some((flag) => flag.start <= end && flag.end >= start);
  }

  /** The first restored character that does not come from before the offset. */
  #indexOf(rawOffset: number): number {
    let low = 0;
    let high = this.#offsets.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#offsets[middle] ?? 0) < rawOffset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Widths and blanks aside, and a dash or dots of any length being one. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/\.+|…+/gu, '…')
    .replace(/—+/gu, '—');
}

/** A site's own table: one entry in seven of the table seen elsewhere is missing, `added` others are in it. */
export function siteTable(table: AnnotationTable, seed: number, added: AnnotationTable = []): AnnotationTable {
  const random = randomNumbers(seed * 7919);
  return [...table.filter(() => random() >= 1 / 7), ...added];
}
