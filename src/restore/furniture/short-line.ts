import type { FurnitureRecord } from '../../vocabulary/furniture.ts';
import { fold } from './fold.ts';
import { isAt, type Matcher, type Patterned, type Zone } from './matcher.ts';

/** Patterns are tried on lines of at most so many characters. */
const PATTERN_LENGTH = 300;
/** A line of the names of buttons is at most so long, and the name of one. */
const WHOLE_LENGTH = 120;
const WORD_LENGTH = 30;
/** From so many words on most of them are enough for a menu; the others are at most so long. */
const MENU = 4;
const MENU_PART = 0.6;
const MENU_WORD = 6;
const LABELLED = /^[【[]([^】\]]{1,8})[】\]]:?(.+)$/u;

/**
 * What the vocabulary says of one short line, wherever in the page it stands: by what the line says as a whole, how it
 * begins, or a pattern. What is found out for one zone is not looked for again in another.
 */
export class ShortLine {
  readonly folded: string;
  readonly #line: string;
  readonly #matcher: Matcher;
  /** Found when first asked for. The records of the line as one word, and of each of its words in a row. */
  #asOne: readonly FurnitureRecord[] | null = null;
  #words: readonly (readonly FurnitureRecord[])[] = [];
  #label: { record: FurnitureRecord | null } | null = null;
  #patterned: readonly Patterned[] | null = null;
  /** Whether the patterns of records that are believed anywhere have been tried, and none fitted. */
  #triedAnywhere = false;

  constructor(line: string, matcher: Matcher) {
    this.folded = fold(line);
    this.#line = line;
    this.#matcher = matcher;
  }

  /** The record that the line belongs to where it stands in the zone; null for none. */
  at(zone: Zone): FurnitureRecord | null {
    const found = this.#whole(zone) ?? this.#labelled(zone);
    if (found) return found;
    // 【来源】新华社 is 来源:新华社, and 【纠错】责任编辑:… begins with a button.
    const first = this.folded.charCodeAt(0);
    if (first !== 0x5b && first !== 0x3010) return null;
    const [, label, rest] = LABELLED.exec(this.folded) ?? [];
    if (label === undefined || rest === undefined) return null;
    const record = new ShortLine(`${label}:${rest}`, this.#matcher).#labelled(zone);
    const isButton = this.#matcher.whole.of(label).some((one) => isAt(one, 'tail'));
    return record ?? (isButton ? new ShortLine(rest, this.#matcher).#labelled(zone) : null);
  }

  /** By a label at its beginning, or by a pattern. */
  #labelled(zone: Zone): FurnitureRecord | null {
    this.#label ??= { record: this.#readLabel() };
    const { record: labelled } = this.#label;
    if (labelled && isAt(labelled, zone)) return labelled;
    if (this.folded.length > PATTERN_LENGTH) return null;
    this.#patterned ??= this.#matcher.patterned(this.folded);
    for (const { record, pattern } of this.#patterned) {
      if (!isAt(record, zone) || (this.#triedAnywhere && record.at === 'anywhere')) continue;
      if (pattern.test(this.folded)) return record;
    }
    this.#triedAnywhere = true;
    return null;
  }

  #readLabel(): FurnitureRecord | null {
    const label = this.#matcher.label(this.folded);
    return label && this.folded.length - label.end <= label.record.rest ? label.record : null;
  }

  #whole(zone: Zone): FurnitureRecord | null {
    if (this.#asOne === null) this.#readWhole();
    if (this.#asOne?.length === 0 && this.#words.length === 0) return null;
    const one = this.#asOne?.find((record) => isAt(record, zone));
    if (one) return one;
    const known = this.#words.flatMap((records) => records.find((other) => isAt(other, zone)) ?? []);
    const [first] = known;
    // A long row of words is a menu, although some of them (走进合江) are this site's alone.
    const needed = zone === 'body' || this.#words.length < MENU ? this.#words.length : this.#words.length * MENU_PART;
    return first && known.length >= needed ? first : null;
  }

  #readWhole(): void {
    this.#asOne = [];
    const { whole } = this.#matcher;
    if (this.folded.length > WHOLE_LENGTH || !whole.mayBegin(this.folded)) return;
    if (this.folded.length <= WORD_LENGTH) this.#asOne = whole.of(this.folded);
    const words: (readonly FurnitureRecord[])[] = [];
    let strange = 0;
    for (const { records, length } of whole.wordsOf(this.#line)) {
      if (records.length === 0 && (length > MENU_WORD || ++strange > words.length + 1)) return;
      words.push(records);
    }
    if (strange > 0 && words.length < MENU) return;
    if (words.length > 1) this.#words = words;
  }
}
