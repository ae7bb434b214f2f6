import { toneless, type Readings } from '../../vocabulary/readings.ts';
import { classOf, type LanguageModel } from '../language-model.ts';
import {
  candidateTable,
  isRare,
  simplifiedUnit,
  type Candidate,
  type CandidateTable,
  type Script,
} from './characters.ts';
import { FIRST_LEAD, gbkTable, isPrivateUse, LAST_LEAD } from './gbk.ts';
import { PageWords } from './page-words.ts';
import { PairMemory } from './pair-memory.ts';
import { symbolAt, type Symbol } from './symbols.ts';

/** What the page itself shows: its script, its annotations, and how its sound sentences run. */
export interface Page {
  candidates: CandidateTable;
  /** Private-use characters were left in, so that none is missing. */
  keepsPrivateUse: boolean;
  /** Shows damage of the kind beyond doubt: annotations, whole or broken. */
  isDamaged: boolean;
  /** Natural logarithm of the probability that `next` follows, both Simplified. */
  follows: (previous: number, next: number) => number;
  /** The probabilities themselves that each candidate follows. */
  chances: (previous: number, candidates: readonly Candidate[]) => Float64Array;
  /** Cost (≤ 0) of a character without annotation where the page annotates it, and of a form that the script lacks. */
  plainCost: (candidate: Candidate) => number;
  /** The characters that may be annotated with the reading, with the cost (≤ 0) of each being so. */
  readAs: (reading: string) => readonly { candidate: Candidate; cost: number }[];
  /** Met often enough that it is looked for where a byte is lost. */
  isUsual: (candidate: Candidate) => boolean;
  words: PageWords;
  /** The characters that are met most often: where two bytes are lost, one of these is looked for. */
  frequent: readonly Candidate[];
}

/** A page is read no further than this to learn its ways. */
const LEARNT_LENGTH = 200_000;
/** How many characters' worth the dictionary counts for beside the page. */
const DICTIONARY_WEIGHT = 12;
/** In nats: an annotated character of the page standing bare, one more for each time it was seen annotated, to a limit. */
const BARE_COST = -3;
const BARE_LIMIT = -9;
const ANNOTATES_OTHERWISE = -6;
const UNUSUAL_CHARACTER = -0.5;
const UNUSUAL_READING = -1.5;
const OTHER_TONE = -4;
const FREQUENT = 800;
/** In nats: one in four million characters. */
const USUAL = -15.2;
/** From so many different annotated characters a page is one that was annotated by a machine. */
const ANNOTATED_PAGE = 5;

export function readPage(text: string, readings: Readings, model: LanguageModel): Page {
  const counts = new PageCounts();
  counts.read(text.length > LEARNT_LENGTH ? text.slice(0, LEARNT_LENGTH) : text);
  const script = counts.script();
  const seen = counts.plain;
  const annotated = counts.annotated;
  const candidates = candidateTable(script);
  const plainCosts = new Map<Candidate, number>();
  const byReading = new Map<string, { candidate: Candidate; cost: number }[]>();
  return {
    candidates,
    keepsPrivateUse: counts.privateUse > 0,
    isDamaged: counts.broken > 0 || annotated.size >= ANNOTATED_PAGE,
    follows: (previous, next) => counts.follows(previous, next, model),
    chances: (previous, each) => counts.chances(previous, each, model),
    plainCost: (candidate) => {
      const known = plainCosts.get(candidate);
      if (known !== undefined) return known;
      const cost = plainCostOf(candidate, counts);
      plainCosts.set(candidate, cost);
      return cost;
    },
    readAs: (reading) => {
      const known = byReading.get(reading);
      if (known) return known;
      const found = charactersReadAs(reading, annotated, readings)
        .map((character) => candidates.byPair(gbkTable().encode(character.charCodeAt(0))))
        .filter((candidate) => candidate !== undefined)
        .map((candidate) => ({ candidate, cost: annotatedCost(candidate, reading, counts, readings) }));
      byReading.set(reading, found);
      return found;
    },
    isUsual: ({ unit, simplified }) => model.unit(simplified) > USUAL || seen.has(unit),
    words: counts.words,
    frequent: frequentCandidates(candidates, model),
  };
}

/** Characters with the reading, in any tone, and those that the page gives it to. */
function charactersReadAs(reading: string, annotated: ReadonlyMap<number, Marked>, readings: Readings): string[] {
  const characters = new Set(toneVariants(reading).flatMap((variant) => readings.characters(variant)));
  for (const [unit, marked] of annotated) if (marked.readings.has(reading)) characters.add(String.fromCharCode(unit));
  return [...characters];
}

/** The syllable with each of the four tones and none. */
function toneVariants(reading: string): string[] {
  const letters = Array.from(reading, (letter) => {
    const plain = toneless(letter);
    return plain === letter ? [letter] : tonesOf(plain);
  });
  return letters.reduce<string[]>(
    (built, options) => built.flatMap((start) => options.map((letter) => start + letter)),
    [''],
  );
}

function tonesOf(vowel: string): string[] {
  return [vowel, ...['\u0304', '\u0301', '\u030c', '\u0300'].map((mark) => (vowel + mark).normalize('NFC'))];
}

function plainCostOf({ unit, form }: Candidate, { plain, annotated }: PageCounts): number {
  const seen = plain.get(unit) ?? 0;
  const cost = seen > 0 ? 0 : form;
  const marked = annotated.get(unit);
  return !marked || seen >= marked.total ? cost : cost + Math.max(BARE_LIMIT, BARE_COST - marked.total);
}

function annotatedCost({ unit, form }: Candidate, reading: string, counts: PageCounts, readings: Readings): number {
  const marked = counts.annotated.get(unit);
  if (marked?.readings.has(reading)) return 0;
  const cost = marked === undefined && (counts.plain.get(unit) ?? 0) > 0 ? form + ANNOTATES_OTHERWISE : form;
  const [usual, ...others] = readings.of(String.fromCharCode(unit));
  if (usual === reading) return cost + UNUSUAL_CHARACTER;
  return cost + (others.includes(reading) ? UNUSUAL_READING : OTHER_TONE);
}

const frequentOf = new WeakMap<CandidateTable, readonly Candidate[]>();

function frequentCandidates(table: CandidateTable, model: LanguageModel): readonly Candidate[] {
  const known = frequentOf.get(table);
  if (known) return known;
  const all: { candidate: Candidate; score: number }[] = [];
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
    for (const candidate of table.byLead(lead)) {
      if (candidate.form === 0) all.push({ candidate, score: model.unit(candidate.simplified) });
    }
  }
  all.sort((a, b) => b.score - a.score);
  const frequent = all.slice(0, FREQUENT).map(({ candidate }) => candidate);
  frequentOf.set(table, frequent);
  return frequent;
}

interface Marked {
  total: number;
  readings: Set<string>;
}

/** Counts of a page. Clauses that look damaged do not count: they would teach the model the damage. */
class PageCounts {
  readonly plain = new Map<number, number>();
  readonly annotated = new Map<number, Marked>();
  privateUse = 0;
  broken = 0;
  /** The mark before the clause; 0 at a line's beginning, or where the clause before is not to be trusted. */
  #before = 0;
  #traditional = 0;
  #simplified = 0;
  readonly #pairs = new Map<number, Map<number, number>>();
  readonly #asked = new PairMemory();
  readonly #units = new Map<number, number>();
  readonly words = new PageWords();

  read(text: string): void {
    let clause: Symbol[] = [];
    for (let at = 0; at < text.length;) {
      const symbol = symbolAt(text, at);
      at = Math.max(symbol.end, at + 1);
      if (symbol.kind !== 'end') clause.push(symbol);
      if (symbol.kind === 'end' || symbol.first === 0xa1 || symbol.first === 0xa3) {
        this.#readClause(clause);
        if (symbol.kind === 'end') this.#before = 0;
        clause = [];
      }
    }
    this.#readClause(clause);
  }

  #readClause(clause: readonly Symbol[]): void {
    const sound = looksSound(clause);
    let previous = sound ? this.#before : 0;
    let said = '';
    for (const symbol of clause) {
      const { unit, reading } = symbol;
      if (isPrivateUse(unit)) this.privateUse++;
      if (symbol.kind === 'broken') this.broken++;
      if (reading !== '' && symbol.kind === 'pair') this.#mark(unit, reading);
      if (!sound) continue;
      const simplified = simplifiedUnit(unit);
      said += String.fromCharCode(simplified);
      if (reading === '') increase(this.plain, unit);
      if (simplified !== unit) this.#traditional++;
      else if (isSimplifiedForm(unit)) this.#simplified++;
      const next = classOf(simplified);
      if (previous !== 0) this.#pair(previous, next);
      increase(this.#units, next);
      previous = next;
    }
    this.#before = previous;
    if (sound) this.words.add(said);
  }

  #mark(unit: number, reading: string): void {
    const marked = this.annotated.get(unit);
    if (marked) {
      marked.total++;
      marked.readings.add(reading);
    } else this.annotated.set(unit, { total: 1, readings: new Set([reading]) });
  }

  script(): Script {
    if (this.#simplified > this.#traditional * 8) return 'simplified';
    return this.#traditional > this.#simplified ? 'traditional' : 'mixed';
  }

  #pair(previous: number, next: number): void {
    let behind = this.#pairs.get(previous);
    if (!behind) this.#pairs.set(previous, (behind = new Map<number, number>()));
    increase(behind, next);
  }

  follows(previous: number, next: number, model: LanguageModel): number {
    const a = classOf(previous);
    const b = classOf(next);
    const known = this.#asked.get(a, b);
    if (known !== undefined) return known;
    const found = Math.log(probability(model.follows(a, b), this.#units.get(a), this.#pairs.get(a)?.get(b) ?? 0));
    this.#asked.set(a, b, found);
    return found;
  }

  chances(previous: number, candidates: readonly Candidate[], model: LanguageModel): Float64Array {
    const chances = new Float64Array(candidates.length);
    const a = classOf(previous);
    const seen = this.#units.get(a);
    const behind = this.#pairs.get(a);
    for (let index = 0; index < candidates.length; index++) {
      const b = classOf(candidates[index]?.simplified ?? 0);
      chances[index] = probability(model.follows(a, b), seen, behind?.get(b) ?? 0);
    }
    return chances;
  }
}

/** What the dictionary says and what the page shows, mixed. `seen`: how often the page has the first, `both`: the pair. */
function probability(dictionary: number, seen: number | undefined, both: number): number {
  return seen === undefined ? dictionary : (both + DICTIONARY_WEIGHT * dictionary) / (seen + DICTIONARY_WEIGHT);
}

/** No ?, no single Latin letter, no private-use character, hardly a rare one. */
function looksSound(clause: readonly Symbol[]): boolean {
  let rare = 0;
  for (const [index, { kind, unit }] of clause.entries()) {
    if (kind === 'broken' || isPrivateUse(unit) || unit === 0x3f) return false;
    if (kind === 'letter' && clause[index - 1]?.kind === 'pair' && clause[index + 1]?.kind === 'pair') return false;
    if (isRare(unit)) rare++;
  }
  return rare * 6 <= clause.length;
}

/** A character that Traditional print does not use. */
function isSimplifiedForm(unit: number): boolean {
  return (
    unit >= 0x4e00 && unit <= 0x9fff && (candidateTable('traditional').byPair(gbkTable().encode(unit))?.form ?? 0) <= -6
  );
}

function increase(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
