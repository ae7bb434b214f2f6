import { toneless, type Readings } from '../../vocabulary/readings.ts';
import type { Edit, Finding, Rule } from '../rule.ts';
import { KIND } from '../survey.ts';
import { isHanzi } from './characters.ts';
import { isCommonHanzi } from '../../vocabulary/common-hanzi.ts';

/** A bracket that may hold the reading of what stands before it. */
interface Candidate {
  start: number;
  end: number;
  /** The letters, without blanks and apostrophes. */
  reading: string;
  toned: boolean;
  /** The character before the bracket, or before the brackets that stand before it. */
  owner: string;
  /** What the letters are: a reading of the character, of the word that ends in it, a syllable of another, or none. */
  kind: 'reading' | 'word' | 'syllable' | 'none';
  /** How many brackets with the same letters stand behind the same character. */
  repeated: number;
}

/** How much the page itself shows of annotations. */
interface Evidence {
  toned: number;
  plain: number;
  pairs: Map<string, number>;
}

const LETTERS = 'a-z\u00e0-\u01dc\u0251\u0261\u0144\u0148\u01f9\u1e3f';
const BRACKET = new RegExp(`[(（][ \u00a0]?([${LETTERS}][${LETTERS}'’ ]{0,29})[)）]`, 'gu');
/** What a shift left of an annotation: `?zhǔn)`, and `(yè)` behind a letter where the character is gone. */
const SHIFTED = new RegExp(
  `[?？]([${LETTERS}]{1,7})[ \u00a0]?[)）]|(?<=[A-Za-z@^])[(（]([${LETTERS}]{1,7})[ \u00a0]?[)）]`,
  'gu',
);
/** An annotation in whose midst the page was cut off: 產(chǎ, and 點(diǎn)(di where it stood twice. */
const UNFINISHED = new RegExp(`(?<=[\\p{Script=Han})])[(（][ \u00a0]?([${LETTERS}]{0,7})\\s*$`, 'u');
const TAIL = 24;
/** Longest word that is annotated as a whole. */
const WORD = 8;
/** From so many readings on a page shows that it is annotated throughout, and a wrong reading is one of them. */
const THROUGHOUT = 5;

/**
 * Strips readings that a scraper put behind characters: 臺(tái), with a blank inside, without tone, repeated, behind whole
 * words 一点(yīdiǎn), and wrong ones where the pair recurs or the page is annotated throughout. What else stands in
 * brackets stays: names, Latin words, `(app)`, `(hi)`. A single reading of a rare character, or a single unusual reading,
 * is an editor's help to the reader and stays. It would be wrong about an article on pronunciation.
 * What is left of a shifted annotation, `?zhǔn)`, becomes □ and is flagged.
 */
export const annotation: Rule = {
  name: 'annotation',
  looksFor: KIND.closingBracket,
  find: ({ text }, knowledge) => {
    const edits: Edit[] = [];
    const findings: Finding[] = [];
    const raw = rawCandidates(text);
    if (raw.length > 0) strip(raw, text, knowledge.readings(), edits);
    const throughout = edits.length >= THROUGHOUT;
    const cut = UNFINISHED.exec(text.slice(-TAIL));
    if (cut && (throughout || (edits.length > 0 && toneless(cut[1] ?? '') !== cut[1]))) {
      const start = Math.max(0, text.length - TAIL) + cut.index;
      edits.push({ start, end: start + cut[0].trimEnd().length, after: '', certainty: 'context' });
      findings.push({ kind: 'cut-off', start: start - 1, end: start, candidates: [], message: '文字在句中断开' });
    }
    for (const hit of text.matchAll(SHIFTED)) {
      const [found, shifted, orphan] = hit;
      const reading = normalise(shifted ?? orphan ?? '');
      if (toneless(reading) === reading || (shifted === undefined && !throughout)) continue;
      const span = { start: hit.index, end: hit.index + found.length };
      edits.push({ ...span, after: '□', certainty: 'context' });
      findings.push({ ...span, kind: 'lost', candidates: [], message: `错位的注音：此处的字读作 ${reading}` });
    }
    edits.sort((a, b) => a.start - b.start);
    return { edits, findings };
  },
};

function rawCandidates(text: string): Omit<Candidate, 'kind'>[] {
  const found: Omit<Candidate, 'kind'>[] = [];
  for (const hit of text.matchAll(BRACKET)) {
    const reading = normalise(hit[1] ?? '');
    const start = hit.index;
    const last = found.at(-1);
    const behind = last?.end === start ? last : undefined;
    const owner = behind?.owner ?? text[start - 1] ?? '';
    if (!isHanzi(owner.charCodeAt(0))) continue;
    const candidate = {
      start,
      end: start + hit[0].length,
      reading,
      toned: toneless(reading) !== reading,
      owner,
      repeated: 1,
    };
    if (behind?.reading === reading) candidate.repeated = behind.repeated + 1;
    found.push(candidate);
  }
  for (let index = found.length - 2; index >= 0; index--) {
    const here = found[index];
    const next = found[index + 1];
    if (here && next && next.start === here.end && next.repeated > here.repeated) here.repeated = next.repeated;
  }
  return found;
}

function strip(raw: readonly Omit<Candidate, 'kind'>[], text: string, readings: Readings, edits: Edit[]): void {
  const candidates = raw.map((candidate) => ({ ...candidate, kind: kindOf(candidate, text, readings) }));
  const evidence = gather(candidates);
  for (const candidate of candidates) {
    if (!isAnnotation(candidate, evidence, readings)) continue;
    const certainty = candidate.kind === 'syllable' ? 'context' : 'dictionary';
    edits.push({ start: candidate.start, end: candidate.end, after: '', certainty });
  }
}

function normalise(letters: string): string {
  return letters
    .replace(/[ '’\u00a0]/gu, '')
    .replaceAll('\u0251', 'a')
    .replaceAll('\u0261', 'g');
}

function kindOf(candidate: Omit<Candidate, 'kind'>, text: string, readings: Readings): Candidate['kind'] {
  const { reading, toned, owner, start } = candidate;
  const own = readings.of(owner);
  if (toned ? own.includes(reading) : own.some((one) => toneless(one) === reading)) return 'reading';
  if (isWordReading(toneless(reading), text, start, readings)) return 'word';
  return toned && readings.characters(reading).length > 0 ? 'syllable' : 'none';
}

/** Whether the letters spell the two to eight characters before `end`, tones left aside: 一点 is read yìdiǎn too. */
function isWordReading(letters: string, text: string, end: number, readings: Readings): boolean {
  let ends = new Set([letters.length]);
  for (let count = 1; count <= WORD; count++) {
    const character = text[end - count] ?? '';
    const before = new Set<number>();
    for (const reading of readings.of(character)) {
      const plain = toneless(reading);
      for (const at of ends) if (at >= plain.length && letters.endsWith(plain, at)) before.add(at - plain.length);
    }
    if (before.size === 0) return false;
    if (before.has(0)) return count > 1;
    ends = before;
  }
  return false;
}

function gather(candidates: readonly Candidate[]): Evidence {
  const evidence: Evidence = { toned: 0, plain: 0, pairs: new Map() };
  for (const candidate of candidates) {
    const pair = candidate.owner + candidate.reading;
    evidence.pairs.set(pair, (evidence.pairs.get(pair) ?? 0) + 1);
    if (candidate.kind !== 'reading' && candidate.kind !== 'word') continue;
    if (candidate.toned) evidence.toned++;
    else evidence.plain++;
  }
  return evidence;
}

function isAnnotation(candidate: Candidate, evidence: Evidence, readings: Readings): boolean {
  const { toned, plain, pairs } = evidence;
  switch (candidate.kind) {
    case 'reading':
    case 'word':
      if (candidate.toned) return toned > 1 || !isGloss(candidate, readings);
      return candidate.repeated > 1 || toned > 1 || plain > 2;
    case 'syllable':
      return toned >= THROUGHOUT || (pairs.get(candidate.owner + candidate.reading) ?? 0) > 1;
    case 'none':
      return false;
  }
}

/** The only reading on the page, of a character that needs one: rare, or read in an unusual way as in 蔚(yù)县. */
function isGloss(candidate: Candidate, readings: Readings): boolean {
  const { owner, reading, kind } = candidate;
  if (kind === 'word') return !isCommonHanzi(owner);
  const [usual] = readings.of(owner);
  return !isCommonHanzi(owner) || reading !== usual;
}
