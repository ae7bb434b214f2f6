import { isDigit } from '../rules/characters.ts';
import { KIND, type Survey } from '../survey.ts';
import { isRare } from './characters.ts';
import { isPrivateUse } from './gbk.ts';
import { isCutMark, symbolAt, type Symbol } from './symbols.ts';

/** Where a damaged stretch may begin. */
export interface Trigger {
  /** Offset of the symbol that it may begin with, and where the sign stood that gave it away. */
  at: number;
  sign: number;
  /** A mark before which a lone byte may have gone unprinted. */
  unshown: boolean;
}

/** No shift runs on for longer: sooner or later a byte below 80 ends it. */
const LONGEST_STRETCH = 120;
/** How many marks before a sign may have been cut before. */
const MARKS_TRIED = 3;
const COMMAS_TRIED = 2;
/** So many ? in a row are not bytes but what a page prints for something else. */
const LONGEST_QUESTION_RUN = 3;
const LONGEST_QUOTATION = 400;
/** Two rare characters among so many behind a mark are a sign. */
const RARE_REACH = 7;
const RARE_SIGN = 2;

/** Kinds of characters of which one is a sign that the bytes were moved, by itself or between others. */
const ALONE = KIND.question | KIND.cut | KIND.privateUse;
const SIGNS = ALONE | KIND.letter;
const ODD_LETTER = /[\u3400-\u9fff][@-~][\u3400-\u9fff(]/u;

/** All the places of a text at which a damaged stretch may begin, in order. Linear; lines without a sign are passed over. */
export function findTriggers(page: Survey): Trigger[] {
  const { text } = page;
  const stops = stopsAtHeads(page);
  if (stops.length === 0 && !page.has(ALONE) && !(page.has(SIGNS) && ODD_LETTER.test(text))) return [];
  const scan = new Scan(text, stops);
  for (const { start, end } of page.linesWith(SIGNS)) {
    scan.begin();
    for (let at = start; at < end;) {
      const ordinary = ordinaryUntil(text, at, end);
      if (ordinary > at) {
        scan.pass();
        at = ordinary;
        continue;
      }
      if (isDigit(text.charCodeAt(at))) {
        scan.passDigit();
        at++;
        continue;
      }
      const symbol = symbolAt(text, at);
      scan.take(symbol);
      at = Math.max(symbol.end, at + 1);
    }
  }
  return scan.found();
}

/**
 * Full stops that begin a line, question marks, bars and blanks aside: no sentence begins so. They are the second byte of
 * an indent and the first of a bracket or another mark behind it.
 */
function stopsAtHeads({ text, lines }: Survey): Trigger[] {
  const found: Trigger[] = [];
  for (const { start, end } of lines) {
    let at = start;
    while (at < end && BEFORE_HEAD.has(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) === STOP && at < end) found.push({ at, sign: at, unshown: true });
  }
  return found;
}

const STOP = 0x3002;
/** ? | and blanks. */
const BEFORE_HEAD = new Set([0x3f, 0x7c, 0x20, 0x3000]);

/** 1 for Chinese characters and marks that are no sign of anything, whatever stands beside them. */
const ORDINARY = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  (unit > 0x2000 && unit < 0xa000 && unit !== 0x20ac) || unit === 0xff1a || unit === 0xff08 || unit === 0xff09 ? 1 : 0,
);

/** Where the run of ordinary characters ends; one with a bracket behind it may be annotated and is not passed over. */
function ordinaryUntil(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && ORDINARY[text.charCodeAt(at)] === 1) at++;
  return at > start && text.charCodeAt(at) === 0x28 ? at - 1 : at;
}

class Scan {
  readonly #text: string;
  readonly #triggers: Map<number, Trigger>;
  #marks: number[] = [];
  #commas: number[] = [];
  #before: Symbol['kind'] = 'end';
  #questions = 0;

  /** `known`: triggers that were found otherwise. */
  constructor(text: string, known: readonly Trigger[]) {
    this.#text = text;
    this.#triggers = new Map(known.map((trigger) => [trigger.at, trigger]));
  }

  found(): Trigger[] {
    return [...this.#triggers.values()].sort((a, b) => a.at - b.at);
  }

  /** At a line's beginning nothing is known of the line before. */
  begin(): void {
    this.#questions = 0;
    this.#before = 'end';
    this.#forget();
  }

  /** Ordinary characters: pairs of bytes, no sign of anything. */
  pass(): void {
    this.#questions = 0;
    this.#before = 'pair';
  }

  /** A digit: no second byte of any character, so that no shift goes on across it. */
  passDigit(): void {
    this.#questions = 0;
    this.#before = 'other';
    this.#forget();
  }

  take(symbol: Symbol): void {
    const { start, unit, kind } = symbol;
    this.#questions = unit === 0x3f ? this.#questions + 1 : 0;
    if (kind === 'broken') {
      this.#add(start, start, false);
      this.#sign(start, true);
      this.#forget();
    } else if (kind === 'letter') {
      if (this.#isOdd(symbol)) this.#sign(start, symbol.reading !== '' || this.#text.charCodeAt(symbol.end) >= 0x80);
      this.#forget();
    } else if (kind === 'other' || kind === 'end') {
      if (isPrivateUse(unit)) this.#sign(start, true);
      else this.#forget();
    } else if (isPrivateUse(unit)) this.#sign(start, true);
    else if (unit === 0x3f) this.#question(symbol);
    else if (isCutMark(symbol)) this.#mark(symbol);
    this.#before = kind;
  }

  #question(symbol: Symbol): void {
    const next = symbolAt(this.#text, symbol.end);
    if (this.#questions > LONGEST_QUESTION_RUN) {
      this.#forget();
      return;
    }
    if (isCutMark(next)) this.#add(symbol.start, symbol.start, true);
    else if (this.#before === 'pair') this.#sign(symbol.start, false);
    this.#mark(symbol);
  }

  #mark(symbol: Symbol): void {
    const comma = symbol.second === 0xac;
    const list = comma ? this.#commas : this.#marks;
    list.push(symbol.start);
    if (list.length > (comma ? COMMAS_TRIED : MARKS_TRIED)) list.shift();
    if (comma) return;
    if (this.#rareBehind(symbol.end) || this.#endsOpenQuotation(symbol)) this.#add(symbol.start, symbol.start, true);
  }

  /** A single letter or sign behind a Chinese character: a trail byte printed as itself. */
  #isOdd(symbol: Symbol): boolean {
    if (this.#before !== 'pair') return false;
    if (symbol.reading !== '') return true;
    const next = symbolAt(this.#text, symbol.end);
    return next.kind !== 'letter' && next.unit !== 0x20;
  }

  #sign(at: number, strong: boolean): void {
    for (const mark of this.#marks) if (at - mark <= LONGEST_STRETCH) this.#add(mark, at, true);
    if (!strong) return;
    for (const comma of this.#commas) if (at - comma <= LONGEST_STRETCH) this.#add(comma, at, true);
  }

  #forget(): void {
    if (this.#marks.length > 0) this.#marks = [];
    if (this.#commas.length > 0) this.#commas = [];
  }

  #add(at: number, sign: number, unshown: boolean): void {
    const known = this.#triggers.get(at);
    this.#triggers.set(at, {
      at,
      sign: Math.max(sign, known?.sign ?? sign),
      unshown: unshown || (known?.unshown ?? false),
    });
  }

  /** The mark ends a line in which a quotation is open: ”, cut off, is what may have stood there. */
  #endsOpenQuotation(symbol: Symbol): boolean {
    if (symbolAt(this.#text, symbol.end).kind !== 'end') return false;
    const before = this.#text.slice(Math.max(0, symbol.start - LONGEST_QUOTATION), symbol.start);
    const opening = before.lastIndexOf('“');
    return opening > before.lastIndexOf('\n') && opening > before.lastIndexOf('”');
  }

  #rareBehind(from: number): boolean {
    let rare = 0;
    const to = Math.min(this.#text.length, from + RARE_REACH);
    for (let at = from; at < to; at++) {
      const unit = this.#text.charCodeAt(at);
      if (unit < 0x80) break;
      if (isRare(unit) && ++rare >= RARE_SIGN) return true;
    }
    return false;
  }
}
