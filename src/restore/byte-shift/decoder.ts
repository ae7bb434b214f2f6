import { bestOutOfStep, HOPELESS, PROMISING, prune, pruneBoth } from './beam.ts';
import { simplifiedUnit, type Candidate } from './characters.ts';
import { Choices, vanishingLeads } from './choices.ts';
import { COST, soundCost } from './costs.ts';
import { FIRST_LEAD } from './gbk.ts';
import type { Page } from './page.ts';
import { CUT, scoreOf, skip, type Pending, type Reading } from './reading.ts';
import { fullWidth, isCutMark, isStop, type Symbol } from './symbols.ts';

const MOST_VANISHED = 2;
const LOST = '□';

/** Everything that is read from one symbol, by every reading so far. */
export class Decoder {
  /** Symbols read so far. */
  steps = 0;
  readonly #page: Page;
  readonly #cutDropped: number;
  readonly #choices: Choices;
  /** Below this score a reading of the present step, out of step, is given up before it is made. */
  #hopeless = -Infinity;

  constructor(page: Page) {
    this.#page = page;
    this.#choices = new Choices(page);
    this.#cutDropped = page.isDamaged ? COST.cutDroppedOnDamagedPage : COST.cutDropped;
  }

  /** The best readings with one more symbol. `mayStart`: a cut may stand before this mark though no ? shows it. */
  step(readings: readonly Reading[], symbol: Symbol, next: Symbol, mayStart: boolean): Reading[] {
    const results: Reading[] = [];
    this.steps++;
    this.#hopeless = -Infinity;
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
        for (const candidate of this.#choices.open(reading, reading.pending)) {
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
      for (const candidate of this.#choices.beforeCut(reading)) {
        results.push(this.#read(reading, candidate, symbol.start, symbol.end, { free: 1, costs, pending: CUT }));
      }
    }
    if (mayStart && isStop(symbol)) results.push(skip(reading, symbol, { byte: symbol.second }, COST.indent));
    if (mayStart && isCutMark(symbol)) {
      const costs = this.#cutDropped + (symbol.second === 0xac ? COST.commaCut : 0);
      for (const candidate of this.#choices.beforeCut(reading)) {
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
          for (const candidate of this.#choices.ending(reading, pending, symbol.first)) {
            if (this.#scoreWith(reading, candidate) < this.#hopeless) continue;
            const read = this.#pair(reading, candidate, symbol, next);
            if (read) results.push(read, ...this.#behindPair(read, symbol));
          }
        }
        if (promising && isCutMark(symbol)) this.#beforeMark(reading, pending, symbol, results);
        break;
      case 'letter':
        if (symbol.reading !== '') this.#annotated(reading, pending, symbol, results);
        else {
          for (const candidate of this.#choices.ending(reading, pending, symbol.first)) {
            results.push(this.#read(reading, candidate, start, end, { pending: null, trail: symbol.first }));
          }
          if (promising && 'byte' in pending) this.#narrowed(reading, pending, symbol, results);
        }
        break;
      case 'broken':
        this.#annotated(reading, pending, symbol, results);
        if ('byte' in pending) this.#annotatedTwice(reading, pending.byte, symbol, results);
        break;
      case 'other':
        if (promising && symbol.unit === 0x20) this.#beforeMark(reading, pending, symbol, results);
        break;
      case 'end':
        break;
    }
    if (promising && symbol.unit === 0x3f && symbol.kind === 'pair')
      this.#eaten(reading, pending, symbol, next, results);
  }

  /** What the reading with one more character scores. */
  #scoreWith(reading: Reading, candidate: Candidate): number {
    return scoreOf(reading) + this.#page.follows(reading.last, candidate.simplified) + this.#page.plainCost(candidate);
  }

  /** The first byte ends a character. The second begins the next, or is itself an ASCII character that was taken for a trail. */
  #pair(reading: Reading, candidate: Candidate, symbol: Symbol, next: Symbol): Reading | null {
    const { start, end, second } = symbol;
    if (second >= FIRST_LEAD) {
      const read = this.#read(reading, candidate, start, end, { pending: { byte: second } });
      this.#hopeless = Math.max(this.#hopeless, scoreOf(read) - HOPELESS);
      return read;
    }
    if (symbol.reading !== '') return null;
    const costs = next.kind === 'letter' ? 0 : COST.oddLetterBehindShift;
    const read = this.#read(reading, candidate, start, end, { pending: null, costs });
    const letter = String.fromCharCode(second);
    const characters = read.characters + this.#page.follows(candidate.simplified, second);
    return { ...read, characters, text: read.text + letter, last: second };
  }

  /**
   * Behind a pair, a byte 80 that went unprinted: with the pair's second byte it is a character (個, 8280). An annotation
   * tells it: nothing else can be annotated here.
   */
  #behindPair(read: Reading, symbol: Symbol): Reading[] {
    const { second, end, reading } = symbol;
    if (second < FIRST_LEAD || reading === '') return [];
    const candidate = this.#page.candidates.byPair((second << 8) | UNPRINTED);
    if (!candidate) return [];
    const marked = this.#page.readAs(reading).find((one) => one.candidate.unit === candidate.unit);
    if (!marked) return [];
    return [this.#read(read, candidate, end, end, { costs: marked.cost, pending: null, bare: false })];
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

  /** Out of step, a letter that was a full-width one: widths are changed last of all. */
  #narrowed(reading: Reading, pending: NonNullable<Pending>, symbol: Symbol, results: Reading[]): void {
    const pair = fullWidth(symbol.unit);
    if (pair === 0) return;
    for (const candidate of this.#choices.ending(reading, pending, pair >> 8)) {
      const changes = { costs: COST.narrowed, pending: { byte: pair & 0xff } };
      results.push(this.#read(reading, candidate, symbol.start, symbol.end, changes));
    }
  }

  /**
   * A broken annotation inside a stretch: the text was out of step there before, its ? went through the same once more
   * and was eaten. The annotated character begins in the one whose first byte is pending.
   */
  #annotatedTwice(reading: Reading, pending: number, symbol: Symbol, results: Reading[]): void {
    for (const { candidate, cost } of this.#page.readAs(symbol.reading)) {
      const across = this.#page.candidates.byPair((pending << 8) | candidate.lead);
      if (!across) continue;
      const changes = { costs: cost + 2 * COST.crossing, pending: { byte: candidate.trail } };
      results.push(this.#read(reading, across, symbol.start, symbol.end, changes));
    }
  }

  /** A ? out of step: a lead byte that ate an ASCII character, or that stands alone before a cut or a line's end. */
  #eaten(reading: Reading, pending: NonNullable<Pending>, symbol: Symbol, next: Symbol, results: Reading[]): void {
    const { start, end } = symbol;
    for (const candidate of this.#choices.open(reading, pending)) {
      if (isCutMark(next) || next.kind === 'end') {
        results.push(this.#read(reading, candidate, start, end, { free: 1, costs: COST.cutShown, pending: null }));
      }
      const read = this.#read(reading, candidate, start, end, { free: 1, costs: COST.swallowed, pending: null });
      const characters = read.characters + this.#page.follows(candidate.simplified, DIGIT);
      results.push({ ...read, characters, text: read.text + LOST, last: DIGIT });
    }
  }

  /** Out of step, a cut before a true mark, or a blank: the byte before it was not printed. */
  #beforeMark(reading: Reading, pending: NonNullable<Pending>, symbol: Symbol, results: Reading[]): void {
    for (const candidate of this.#choices.open(reading, pending)) {
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
      // Pruned by what comes next, too: a rare character may begin a frequent word.
      const ahead = new Map<Reading, number>();
      const promising = bestOutOfStep(latest) - PROMISING;
      for (const reading of latest) {
        if (reading.pending === null || reading.pending === CUT || scoreOf(reading) < promising) continue;
        const at = symbol?.start ?? reading.end;
        for (const candidate of this.#choices.vanishing(reading, reading.pending, symbol)) {
          const read = this.#read(reading, candidate, at, at, {
            free: 1,
            costs,
            pending: { vanishedBehind: candidate.trail },
            vanished: reading.vanished + 1,
          });
          found.push(read);
          if (symbol?.kind === 'letter') ahead.set(read, scoreOf(read) + this.#choices.gainBefore(candidate, symbol));
        }
      }
      latest = ahead.size === 0 ? prune(found) : pruneBoth(found, ahead);
      all.push(...latest);
    }
    return all;
  }

  #read(
    reading: Reading,
    candidate: Candidate,
    start: number,
    end: number,
    changes: { free?: number; costs?: number; pending: Pending; trail?: number; bare?: boolean; vanished?: number },
  ): Reading {
    const plain = changes.bare === false ? 0 : this.#page.plainCost(candidate);
    return {
      pending: changes.pending,
      trail: changes.trail ?? 0,
      last: candidate.simplified,
      characters: reading.characters + this.#page.follows(reading.last, candidate.simplified),
      costs: reading.costs + plain + (changes.costs ?? 0),
      free: reading.free + (changes.free ?? 0),
      vanished: changes.vanished ?? 0,
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
      pending: reading.pending,
      trail: symbol.kind === 'pair' ? symbol.second : 0,
      last: simplified,
      characters: reading.characters + this.#page.follows(reading.last, simplified),
      costs: reading.costs + costs,
      free: reading.free,
      vanished: 0,
      parent: reading,
      text: String.fromCharCode(symbol.unit),
      start: symbol.start,
      end: symbol.end,
      sound: true,
    };
  }
}

const DIGIT = 0x30;
const UNPRINTED = 0x80;
