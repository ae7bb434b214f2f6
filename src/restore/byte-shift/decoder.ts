import { classOf } from '../language-model.ts';
import { simplifiedUnit, type Candidate } from './characters.ts';
import { FIRST_LEAD, gbkTable, isPrivateUse, LAST_LEAD } from './gbk.ts';
import type { Page } from './page.ts';
import { isCutMark, type Symbol } from './symbols.ts';

/**
 * One reading of the symbols so far. In step, a symbol is itself; out of step, its first byte ends a character and its
 * second begins the next.
 */
export interface Reading {
  /** The byte that begins the next character, when out of step; null in step; `unknown` when it was lost with a vanished pair. */
  pending: Pending;
  /** Trail byte of the character read last, where the stream is in step; 0 otherwise. */
  trail: number;
  /** Simplified code unit of the character read last. */
  last: number;
  /** Natural logarithms: of the characters' probability, and of all that is not the characters'. */
  characters: number;
  costs: number;
  /** Characters that the bytes did not fix. */
  free: number;
  /** Pairs that vanished since the last printed symbol. */
  vanished: number;
  parent: Reading | null;
  /** What this step read, from which span of the text. `sound`: as it is printed. */
  text: string;
  start: number;
  end: number;
  sound: boolean;
}

export type Pending = null | { byte: number } | { vanishedBehind: number };

/** Costs in nats: what a reading must gain from its characters to be believed. */
const COST = {
  /** A cut between characters' bytes whose lone byte is printed; one whose lone byte is not. */
  cutShown: -1,
  cutDropped: -5,
  cutDroppedOnDamagedPage: -2.5,
  /** The last byte of a line that is read out of step. */
  lineEnd: -1.5,
  /** A cut before ， is seldom. */
  commaCut: -3,
  /** A broken annotation that begins a shift: its character lies across two. */
  crossing: -1,
  /** An ASCII character was eaten. */
  swallowed: -2,
  vanished: -0.1,
  /** A pair vanished on a page that keeps private-use characters. */
  vanishedThoughKept: -8,
  /** A single Latin letter or sign between Chinese characters, and a private-use character, as they are. */
  oddLetter: -5,
  oddLetterBehindShift: -8,
  oddLetterBehindMark: -9,
  /** ?; and ?, : a question has no other mark behind it. */
  oddQuestion: -9,
  privateUse: -12,
  /** A broken annotation that no reading explains. */
  unexplained: -40,
} as const;

const BEAM = 24;
const BEAM_IN_STEP = 64;
/** In nats: what lags so far behind the best is given up. */
const HOPELESS = 16;
/** In nats: only what is so near the best is followed where bytes are lost, and the ways are many. */
const PROMISING = 9;
/** Readings alike in all that the next symbol sees: so many are kept, to know how far the best leads. */
const ALIKE = 6;
const ALIKE_IN_STEP = 24;
/** Of the characters that a lost byte leaves open, the likeliest so many are followed. */
const FOLLOWED = 8;
const FOLLOWED_BEHIND_CUT = 40;
const FOLLOWED_TO_ENDING = 20;
const MOST_VANISHED = 2;
const LOST = '□';

export function firstReading(last: number): Reading {
  const none = { pending: null, trail: 0, last, characters: 0, costs: 0, free: 0, vanished: 0 };
  return { ...none, parent: null, text: '', start: 0, end: 0, sound: true };
}

export function isInStep(reading: Reading): boolean {
  return reading.pending === null;
}

function scoreOf(reading: Reading): number {
  return reading.characters + reading.costs;
}

/** Everything that is read from one symbol, by every reading so far. */
export class Decoder {
  /** Symbols read so far. */
  steps = 0;
  readonly #page: Page;
  readonly #cutDropped: number;
  readonly #lists = new Map<number, readonly Candidate[]>();
  readonly #ranked = new Map<readonly Candidate[], Map<number, readonly Candidate[]>>();

  constructor(page: Page) {
    this.#page = page;
    this.#cutDropped = page.isDamaged ? COST.cutDroppedOnDamagedPage : COST.cutDropped;
  }

  /** The best readings with one more symbol. `mayStart`: a cut may stand before this mark though no ? shows it. */
  step(readings: readonly Reading[], symbol: Symbol, next: Symbol, mayStart: boolean): Reading[] {
    const results: Reading[] = [];
    this.steps++;
    const all = this.#withVanished(readings, symbol);
    const promising = bestOutOfStep(all) - PROMISING;
    for (const reading of all) {
      if (reading.pending === null) this.#inStep(reading, symbol, next, mayStart, results);
      else this.#outOfStep(reading, reading.pending, symbol, next, scoreOf(reading) >= promising, results);
    }
    return prune(results);
  }

  /** The readings at a line's end: one that is out of step has lost its last byte there. */
  finish(readings: readonly Reading[], at: number): Reading[] {
    const results: Reading[] = [];
    for (const reading of this.#withVanished(readings, null)) {
      if (reading.pending === null) results.push(this.#closed(reading));
      else {
        for (const candidate of this.#open(reading, reading.pending)) {
          const changes = { free: 1, costs: COST.lineEnd, pending: null };
          results.push(this.#closed(this.#read(reading, candidate, at, at, changes)));
        }
      }
    }
    return prune(results);
  }

  /** The reading with a line's end behind it. */
  #closed(reading: Reading): Reading {
    return { ...reading, characters: reading.characters + this.#page.follows(reading.last, 0) };
  }

  #inStep(reading: Reading, symbol: Symbol, next: Symbol, mayStart: boolean, results: Reading[]): void {
    if (symbol.kind === 'broken') {
      const before = results.length;
      for (const { candidate, cost } of this.#page.readAs(symbol.reading)) {
        if (candidate.lead !== reading.trail) continue;
        results.push(skip(reading, symbol, { byte: candidate.trail }, cost + COST.crossing));
      }
      if (results.length === before) results.push(this.#itself(reading, symbol, COST.unexplained));
      return;
    }
    results.push(this.#itself(reading, symbol, soundCost(reading, symbol, next)));
    if (symbol.unit === 0x3f && isCutMark(next)) {
      const costs = COST.cutShown + (next.second === 0xac ? COST.commaCut : 0);
      for (const candidate of this.#likeliest(reading, this.#beforeCut(), FOLLOWED_BEHIND_CUT)) {
        results.push(this.#read(reading, candidate, symbol.start, symbol.end, { free: 1, costs, pending: CUT }));
      }
    }
    if (mayStart && isCutMark(symbol)) {
      const costs = this.#cutDropped + (symbol.second === 0xac ? COST.commaCut : 0);
      for (const candidate of this.#likeliest(reading, this.#beforeCut(), FOLLOWED_BEHIND_CUT)) {
        const lone = this.#read(reading, candidate, symbol.start, symbol.start, { free: 1, costs, pending: CUT });
        results.push(skip(lone, symbol, { byte: symbol.second }, 0));
      }
    }
  }

  #outOfStep(
    reading: Reading,
    pending: NonNullable<Pending>,
    symbol: Symbol,
    next: Symbol,
    promising: boolean,
    results: Reading[],
  ): void {
    if (pending === CUT) {
      results.push(skip(reading, symbol, { byte: symbol.second }, 0));
      return;
    }
    const { start, end } = symbol;
    switch (symbol.kind) {
      case 'pair':
        if (symbol.second !== 0x80) {
          for (const candidate of this.#ending(reading, pending, symbol.first)) {
            const read = this.#pair(reading, candidate, symbol, next);
            if (read) results.push(read);
          }
        }
        if (promising && isCutMark(symbol)) this.#beforeMark(reading, pending, symbol, results);
        break;
      case 'letter':
        if (symbol.reading !== '') this.#annotated(reading, pending, symbol, results);
        else {
          for (const candidate of this.#ending(reading, pending, symbol.first)) {
            results.push(this.#read(reading, candidate, start, end, { pending: null, trail: symbol.first }));
          }
        }
        break;
      case 'broken':
        this.#annotated(reading, pending, symbol, results);
        break;
      case 'other':
      case 'end':
        break;
    }
    if (promising && symbol.unit === 0x3f && symbol.kind === 'pair')
      this.#eaten(reading, pending, symbol, next, results);
  }

  /** The first byte ends a character. The second begins the next, or is itself an ASCII character that was taken for a trail. */
  #pair(reading: Reading, candidate: Candidate, symbol: Symbol, next: Symbol): Reading | null {
    const { start, end, second } = symbol;
    if (second >= FIRST_LEAD) return this.#read(reading, candidate, start, end, { pending: { byte: second } });
    if (symbol.reading !== '') return null;
    const costs = next.kind === 'letter' ? 0 : COST.oddLetterBehindShift;
    const read = this.#read(reading, candidate, start, end, { pending: null, costs });
    const letter = String.fromCharCode(second);
    const characters = read.characters + this.#page.follows(candidate.simplified, second);
    return { ...read, characters, text: read.text + letter, last: second };
  }

  /** Out of step, an annotation: the character before it is whole again. A letter is its second byte, a ? hides that. */
  #annotated(reading: Reading, pending: NonNullable<Pending>, symbol: Symbol, results: Reading[]): void {
    const leads = 'byte' in pending ? null : vanishingLeads(pending.vanishedBehind);
    for (const { candidate, cost } of this.#page.readAs(symbol.reading)) {
      const { lead, trail } = candidate;
      if ('byte' in pending ? lead !== pending.byte : leads?.[lead] !== 1) continue;
      if (symbol.kind === 'letter' ? trail !== symbol.first : trail < FIRST_LEAD) continue;
      const changes = { costs: cost, pending: null, trail, bare: false };
      results.push(this.#read(reading, candidate, symbol.start, symbol.end, changes));
    }
  }

  /** A ? out of step: a lead byte that ate an ASCII character, or that stands alone before a cut or a line's end. */
  #eaten(reading: Reading, pending: NonNullable<Pending>, symbol: Symbol, next: Symbol, results: Reading[]): void {
    const { start, end } = symbol;
    for (const candidate of this.#open(reading, pending)) {
      if (isCutMark(next) || next.kind === 'end') {
        results.push(this.#read(reading, candidate, start, end, { free: 1, costs: COST.cutShown, pending: null }));
      }
      const read = this.#read(reading, candidate, start, end, { free: 1, costs: COST.swallowed, pending: null });
      const characters = read.characters + this.#page.follows(candidate.simplified, DIGIT);
      results.push({ ...read, characters, text: read.text + LOST, last: DIGIT });
    }
  }

  /** Out of step, a cut before a true mark: the byte before it was not printed. */
  #beforeMark(reading: Reading, pending: NonNullable<Pending>, symbol: Symbol, results: Reading[]): void {
    for (const candidate of this.#open(reading, pending)) {
      const { start, end } = symbol;
      const read = this.#read(reading, candidate, start, start, { free: 1, costs: this.#cutDropped, pending: null });
      const characters = read.characters + this.#page.follows(read.last, symbol.unit);
      results.push({
        ...read,
        parent: read,
        text: String.fromCharCode(symbol.unit),
        start,
        end,
        sound: true,
        characters,
        last: symbol.unit,
      });
    }
  }

  /** The readings, and those in which one or two pairs vanished before the symbol. */
  #withVanished(readings: readonly Reading[], symbol: Symbol | null): Reading[] {
    const all = [...readings];
    if (symbol?.kind === 'other' || symbol?.kind === 'end') return all;
    const costs = this.#page.keepsPrivateUse ? COST.vanishedThoughKept : COST.vanished;
    let latest = readings;
    for (let round = 0; round < MOST_VANISHED; round++) {
      const found: Reading[] = [];
      const promising = bestOutOfStep(latest) - PROMISING;
      for (const reading of latest) {
        if (reading.pending === null || reading.pending === CUT || scoreOf(reading) < promising) continue;
        const at = symbol?.start ?? reading.end;
        for (const candidate of this.#likeliest(reading, this.#vanishing(reading.pending))) {
          const changes = { free: 1, costs, pending: { vanishedBehind: candidate.trail } };
          const read = this.#read(reading, candidate, at, at, changes);
          found.push({ ...read, vanished: reading.vanished + 1 });
        }
      }
      latest = prune(found);
      all.push(...latest);
    }
    return all;
  }

  /** Characters whose first byte is pending and whose second is given. */
  #ending(reading: Reading, pending: NonNullable<Pending>, trail: number): readonly Candidate[] {
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
  #open(reading: Reading, pending: NonNullable<Pending>): readonly Candidate[] {
    return this.#likeliest(reading, this.#all(pending));
  }

  /** Characters that a cut can have gone through: their second byte begins ！ ； ？ and ， too. */
  #beforeCut(): readonly Candidate[] {
    return this.#list(0x40000, () => this.#page.candidates.byTrail(0xa3).filter(this.#page.isUsual));
  }

  #all(pending: NonNullable<Pending>): readonly Candidate[] {
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
  #vanishing(pending: NonNullable<Pending>): readonly Candidate[] {
    const key = 'byte' in pending ? 0x20000 + pending.byte : 0x30000 + pending.vanishedBehind;
    return this.#list(key, () => this.#all(pending).filter(({ trail }) => vanishingLeads(trail) !== null));
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

  #read(
    reading: Reading,
    candidate: Candidate,
    start: number,
    end: number,
    changes: { free?: number; costs?: number; pending: Pending; trail?: number; bare?: boolean },
  ): Reading {
    const plain = changes.bare === false ? 0 : this.#page.plainCost(candidate);
    return {
      pending: changes.pending,
      trail: changes.trail ?? 0,
      last: candidate.simplified,
      characters: reading.characters + this.#page.follows(reading.last, candidate.simplified),
      costs: reading.costs + plain + (changes.costs ?? 0),
      free: reading.free + (changes.free ?? 0),
      vanished: 0,
      parent: reading,
      text: String.fromCharCode(candidate.unit),
      start,
      end,
      sound: false,
    };
  }

  #itself(reading: Reading, symbol: Symbol, costs: number): Reading {
    const simplified = simplifiedUnit(symbol.unit);
    return {
      ...reading,
      trail: symbol.kind === 'pair' ? symbol.second : 0,
      last: simplified,
      characters: reading.characters + this.#page.follows(reading.last, simplified),
      costs: reading.costs + costs,
      vanished: 0,
      parent: reading,
      text: String.fromCharCode(symbol.unit),
      start: symbol.start,
      end: symbol.end,
      sound: true,
    };
  }
}

/** Pending behind a lone lead byte: the mark that the cut stands before comes next. */
const CUT: { byte: number } = { byte: -1 };
const DIGIT = 0x30;

/** A symbol that gives no character: it only sets what is pending. */
function skip(reading: Reading, symbol: Symbol, pending: Pending, costs: number): Reading {
  const { start, end } = symbol;
  return {
    ...reading,
    pending,
    trail: 0,
    costs: reading.costs + costs,
    parent: reading,
    text: '',
    start,
    end,
    sound: false,
  };
}

function soundCost(reading: Reading, symbol: Symbol, next: Symbol): number {
  if (isPrivateUse(symbol.unit)) return COST.privateUse;
  if (symbol.unit === 0x3f && isCutMark(next) && (next.second === 0xbb || next.second === 0xac))
    return COST.oddQuestion;
  if (symbol.kind !== 'letter') return 0;
  const alone = classOf(reading.last) >= 0x2000 && next.kind !== 'letter' && next.unit !== 0x20;
  if (alone && (reading.last === 0x3f || reading.last === 0x21 || reading.last === 0x3b))
    return COST.oddLetterBehindMark;
  return alone || symbol.reading !== '' ? COST.oddLetter : 0;
}

const vanishing: (Uint8Array | null | undefined)[] = [];

/** For a trail byte the lead bytes that, read as a pair with it, give a private-use character; null where none does. */
function vanishingLeads(trail: number): Uint8Array | null {
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

/**
 * The best, of those alike only a few. Readings in step and out of step are not measured against each other: the one
 * half has read a character that the other half still has to pay for.
 */
function prune(readings: Reading[]): Reading[] {
  readings.sort((a, b) => scoreOf(b) - scoreOf(a));
  return [...best(readings, true), ...best(readings, false)];
}

function bestOutOfStep(readings: readonly Reading[]): number {
  let score = -Infinity;
  for (const reading of readings) if (reading.pending !== null) score = Math.max(score, scoreOf(reading));
  return score;
}

function best(sorted: readonly Reading[], inStep: boolean): Reading[] {
  const kept: Reading[] = [];
  const alike = new Map<number, number>();
  for (const reading of sorted) {
    if (isInStep(reading) !== inStep) continue;
    if (scoreOf(reading) < scoreOf(kept[0] ?? reading) - HOPELESS) break;
    const key = keyOf(reading);
    const count = alike.get(key) ?? 0;
    if (count >= (inStep ? ALIKE_IN_STEP : ALIKE)) continue;
    alike.set(key, count + 1);
    kept.push(reading);
    if (kept.length === (inStep ? BEAM_IN_STEP : BEAM)) break;
  }
  return kept;
}

function keyOf({ pending, trail, last }: Reading): number {
  const byte =
    pending === null ? trail : 'byte' in pending ? 0x100 + (pending.byte & 0xff) : 0x200 + pending.vanishedBehind;
  return byte * 0x10000 + last;
}
