import type { Candidate } from './characters.ts';
import { FIRST_LEAD, gbkTable, isPrivateUse, LAST_LEAD } from './gbk.ts';
import type { Page } from './page.ts';
import type { Pending, Reading } from './reading.ts';
import type { Symbol } from './symbols.ts';

/** Of the characters that a lost byte leaves open, the likeliest so many are followed. */
const FOLLOWED = 6;
const FOLLOWED_BEHIND_CUT = 40;
const FOLLOWED_TO_ENDING = 12;
/** Of the characters that a letter can end, so many are looked at. */
const ENDINGS = 12;

type Lost = NonNullable<Pending>;

/** The characters of a page that fit where bytes were lost, the likeliest of them. Each list is made once. */
export class Choices {
  readonly #page: Page;
  readonly #lists = new Map<number, readonly Candidate[]>();
  readonly #gains = new Map<string, Map<Candidate, number>>();
  readonly #ends = new Map<string, readonly { candidate: Candidate; cost: number }[]>();
  readonly #ranked = new Map<readonly Candidate[], RankedList>();

  constructor(page: Page) {
    this.#page = page;
  }

  /** Characters whose first byte is pending and whose second is given. */
  ending(reading: Reading, pending: Lost, trail: number): readonly Candidate[] {
    const { candidates } = this.#page;
    if ('byte' in pending) {
      const candidate = candidates.byPair((pending.byte << 8) | trail);
      return candidate ? [candidate] : [];
    }
    const behind = pending.vanishedBehind;
    const fitting = this.#list((behind << 8) | trail, () => {
      const leads = vanishingLeads(behind);
      return candidates.byTrail(trail).filter((one) => leads?.[one.lead] === 1 && this.#page.isUsual(one));
    });
    return this.#likeliest(reading, fitting, FOLLOWED_TO_ENDING);
  }

  /** Characters whose second byte is lost too. */
  open(reading: Reading, pending: Lost): readonly Candidate[] {
    return this.#likeliest(reading, this.#all(pending));
  }

  /** Characters that a cut can have gone through: their second byte begins ！ ； ？ and ， too. */
  beforeCut(reading: Reading): readonly Candidate[] {
    const fitting = this.#list(0x40000, () => this.#page.candidates.byTrail(0xa3).filter(this.#page.isUsual));
    return this.#likeliest(reading, fitting, FOLLOWED_BEHIND_CUT);
  }

  #all(pending: Lost): readonly Candidate[] {
    if ('byte' in pending) {
      const { byte } = pending;
      return this.#list(0x50000 + byte, () => this.#page.candidates.byLead(byte).filter(this.#page.isUsual));
    }
    return this.#list(0x10000 + pending.vanishedBehind, () => {
      const leads = vanishingLeads(pending.vanishedBehind);
      return this.#page.frequent.filter(({ lead }) => leads?.[lead] === 1);
    });
  }

  /**
   * Characters whose second byte may have vanished with the first of the next. `next`: the symbol behind; where it is a
   * letter few characters can end with it, and those are favoured that one of these often follows.
   */
  vanishing(reading: Reading, pending: Lost, next: Symbol | null): readonly Candidate[] {
    const key = 'byte' in pending ? 0x20000 + pending.byte : 0x30000 + pending.vanishedBehind;
    const fitting = this.#list(key, () => this.#all(pending).filter(({ trail }) => vanishingLeads(trail) !== null));
    const found = this.#likeliest(reading, fitting);
    if (next?.kind !== 'letter') return found;
    const ahead = this.#likeliestBefore(reading, fitting, next);
    return found.length === 0 ? ahead : [...found, ...ahead.filter((one) => !found.includes(one))];
  }

  /** Those of the list that are likeliest between the character read last and one that the letter ends. */
  #likeliestBefore(reading: Reading, candidates: readonly Candidate[], letter: Symbol): readonly Candidate[] {
    const chances = this.#page.chances(reading.last, candidates);
    const scored = candidates.map((candidate, index) => ({
      candidate,
      score: Math.log(chances[index] ?? 0) + this.gainBefore(candidate, letter),
    }));
    scored.sort((a, b) => b.score - a.score);
    return scored.slice(0, FOLLOWED).map(({ candidate }) => candidate);
  }

  /** How readily the character stands before one that the letter ends, the pair between them vanished: a logarithm. */
  gainBefore(candidate: Candidate, letter: Symbol): number {
    const key = `${letter.first} ${letter.reading}`;
    let gains = this.#gains.get(key);
    if (!gains) this.#gains.set(key, (gains = new Map<Candidate, number>()));
    const known = gains.get(candidate);
    if (known !== undefined) return known;
    const leads = vanishingLeads(candidate.trail);
    let best = -Infinity;
    for (const { candidate: ending, cost } of this.#endings(letter)) {
      if (leads?.[ending.lead] !== 1) continue;
      best = Math.max(best, cost + this.#page.follows(candidate.simplified, ending.simplified));
    }
    best += this.#page.plainCost(candidate);
    gains.set(candidate, best);
    return best;
  }

  /** The characters that the letter ends: those that have its annotation, or else the most frequent. */
  #endings(letter: Symbol): readonly { candidate: Candidate; cost: number }[] {
    const key = `${letter.first} ${letter.reading}`;
    const known = this.#ends.get(key);
    if (known) return known;
    const made = letter.reading === '' ? this.#frequentEndings(letter) : this.#page.readAs(letter.reading);
    const fitting = made.filter(({ candidate }) => candidate.trail === letter.first);
    this.#ends.set(key, fitting);
    return fitting;
  }

  #frequentEndings(letter: Symbol): { candidate: Candidate; cost: number }[] {
    const found = this.#page.frequent.filter(({ trail }) => trail === letter.first).slice(0, ENDINGS);
    return found.map((candidate) => ({ candidate, cost: this.#page.plainCost(candidate) }));
  }

  #list(key: number, make: () => readonly Candidate[]): readonly Candidate[] {
    const known = this.#lists.get(key);
    if (known) return known;
    const made = make();
    this.#lists.set(key, made);
    return made;
  }

  /** The likeliest of a list behind the character read last. Lists are made once, so what was found is kept with them. */
  #likeliest(reading: Reading, candidates: readonly Candidate[], most = FOLLOWED): readonly Candidate[] {
    if (candidates.length <= 1) return candidates;
    const { plain, byLast } = this.#rankedList(candidates);
    const known = byLast.get(reading.last);
    if (known) return known;
    const chances = this.#page.chances(reading.last, candidates);
    for (let index = 0; index < chances.length; index++) chances[index] = (chances[index] ?? 0) * (plain[index] ?? 0);
    const least = leastOf(chances, most);
    const found: Candidate[] = [];
    for (let index = 0; index < chances.length; index++) {
      const candidate = candidates[index];
      if (candidate && (chances[index] ?? 0) >= least) found.push(candidate);
    }
    byLast.set(reading.last, found);
    return found;
  }

  #rankedList(candidates: readonly Candidate[]): RankedList {
    let list = this.#ranked.get(candidates);
    if (!list) {
      const plain = new Float64Array(candidates.length);
      for (const [index, candidate] of candidates.entries()) plain[index] = Math.exp(this.#page.plainCost(candidate));
      list = { plain, byLast: new Map() };
      this.#ranked.set(candidates, list);
    }
    return list;
  }
}

/** A list's factors of standing bare, and the likeliest of it behind each character. */
interface RankedList {
  plain: Float64Array;
  byLast: Map<number, readonly Candidate[]>;
}

const largest = new Float64Array(Math.max(FOLLOWED, FOLLOWED_BEHIND_CUT, FOLLOWED_TO_ENDING));

/** The least of the `most` largest numbers; −∞ where there are no more than these. */
function leastOf(numbers: Float64Array, most: number): number {
  if (numbers.length <= most) return -Infinity;
  largest.fill(-Infinity, 0, most);
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] ?? 0;
    let at = most - 1;
    if (number <= (largest[at] ?? 0)) continue;
    for (; at > 0 && (largest[at - 1] ?? 0) < number; at--) largest[at] = largest[at - 1] ?? 0;
    largest[at] = number;
  }
  return largest[most - 1] ?? 0;
}

const vanishing: (Uint8Array | null | undefined)[] = [];

/** For a trail byte the lead bytes that, read as a pair with it, give a private-use character; null where none does. */
export function vanishingLeads(trail: number): Uint8Array | null {
  const known = vanishing[trail];
  if (known !== undefined) return known;
  const leads = new Uint8Array(0x100);
  let any = false;
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
    const unit = gbkTable().decode((trail << 8) | lead);
    if (!isPrivateUse(unit)) continue;
    leads[lead] = 1;
    any = true;
  }
  const made = any ? leads : null;
  vanishing[trail] = made;
  return made;
}
