import type { Candidate } from './characters.ts';
import { FIRST_LEAD, gbkTable, isPrivateUse, LAST_LEAD } from './gbk.ts';
import type { Page } from './page.ts';
import type { Pending, Reading } from './reading.ts';

/** Of the characters that a lost byte leaves open, the likeliest so many are followed. */
const FOLLOWED = 8;
const FOLLOWED_BEHIND_CUT = 40;
const FOLLOWED_TO_ENDING = 20;

type Lost = NonNullable<Pending>;

/** The characters of a page that fit where bytes were lost, the likeliest of them. Each list is made once. */
export class Choices {
  readonly #page: Page;
  readonly #lists = new Map<number, readonly Candidate[]>();
  readonly #ranked = new Map<readonly Candidate[], Map<number, readonly Candidate[]>>();

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

  /** Characters whose second byte may have vanished with the first of the next. */
  vanishing(reading: Reading, pending: Lost): readonly Candidate[] {
    const key = 'byte' in pending ? 0x20000 + pending.byte : 0x30000 + pending.vanishedBehind;
    const fitting = this.#list(key, () => this.#all(pending).filter(({ trail }) => vanishingLeads(trail) !== null));
    return this.#likeliest(reading, fitting);
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
    let byLast = this.#ranked.get(candidates);
    if (!byLast) this.#ranked.set(candidates, (byLast = new Map<number, readonly Candidate[]>()));
    const known = byLast.get(reading.last);
    if (known) return known;
    const scores = new Float64Array(candidates.length);
    for (const [index, candidate] of candidates.entries()) {
      scores[index] = this.#page.follows(reading.last, candidate.simplified) + this.#page.plainCost(candidate);
    }
    const least = scores.length > most ? (scores.slice().sort()[scores.length - most] ?? 0) : -Infinity;
    const found = candidates.filter((_, index) => (scores[index] ?? 0) >= least);
    byLast.set(reading.last, found);
    return found;
  }
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
