import { classOf } from '../language-model.ts';
import { isPrivateUse } from './gbk.ts';
import type { Reading } from './reading.ts';
import { isCutMark, type Symbol } from './symbols.ts';

/** Costs in nats: what a reading must gain from its characters to be believed. */
export const COST = {
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
  /** The first byte of a line's indent went. */
  indent: -1,
  /** A letter was a full-width one. */
  narrowed: -2,
  /** An ASCII character was eaten. */
  swallowed: -2,
  vanished: -0.1,
  /** A pair vanished on a page that keeps private-use characters. */
  vanishedThoughKept: -8,
  /** A single Latin letter or sign between Chinese characters, and a private-use character, as they are. */
  oddLetter: -5,
  oddLetterBehindShift: -8,
  oddLetterBehindMark: -9,
  /** ?; ?, and ?/ : a question has no other mark behind it. */
  oddQuestion: -9,
  privateUse: -12,
  /** A broken annotation that no reading explains. */
  unexplained: -40,
} as const;

/** What it costs to take a symbol, in step, for what it is printed as. */
export function soundCost(reading: Reading, symbol: Symbol, next: Symbol): number {
  if (isPrivateUse(symbol.unit)) return COST.privateUse;
  if (symbol.unit === 0x3f && isOddBehindQuestion(next)) return COST.oddQuestion;
  if (symbol.kind !== 'letter') return 0;
  const alone = classOf(reading.last) >= 0x2000 && next.kind !== 'letter' && next.unit !== 0x20;
  if (alone && (reading.last === 0x3f || reading.last === 0x21 || reading.last === 0x3b))
    return COST.oddLetterBehindMark;
  return alone || symbol.reading !== '' ? COST.oddLetter : 0;
}

function isOddBehindQuestion(next: Symbol): boolean {
  return next.unit === 0x2f || (isCutMark(next) && (next.second === 0xbb || next.second === 0xac));
}
