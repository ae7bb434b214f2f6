import { simplifiedUnit } from './characters.ts';
import { Decoder } from './decoder.ts';
import type { Page } from './page.ts';
import { firstReading, isInStep, type Reading } from './reading.ts';
import { symbolAt, type Symbol } from './symbols.ts';
import type { Trigger } from './triggers.ts';

/** A piece of text decoded from a place where it is surely sound to the next such place. */
export interface Window {
  start: number;
  end: number;
  /** The readings of the whole window, in step again, best first. */
  readings: Reading[];
}

/** So many characters before a trigger are read along: an annotation refers back. */
const BEFORE = 8;
/** So many symbols in step and without a sign end a window. */
const SETTLED = 5;
/** A window is given up beyond so many symbols: no damage of this kind runs on so long. */
const LONGEST = 400;

/**
 * Symbols that may be decoded in all, for a text of no length and for each character: enough for a spot in a hundred
 * characters. It bounds the time that a hostile text can take.
 */
const STEPS = 3000;
const STEPS_A_CHARACTER = 1 / 8;
const MOST_STEPS = 40_000;

/** Decodes the text around the triggers, one window after the other, as long as the time allowed lasts. */
export function decodeWindows(text: string, triggers: readonly Trigger[], page: Page): Window[] {
  const decoder = new Decoder(page);
  const windows: Window[] = [];
  let free = 0;
  let index = 0;
  const allowed = Math.min(STEPS + text.length * STEPS_A_CHARACTER, MOST_STEPS);
  for (let trigger = triggers[index]; trigger && decoder.steps < allowed; trigger = triggers[index]) {
    const window = decodeWindow(text, windowStart(text, trigger.at, free), triggers, index, decoder);
    windows.push(window);
    free = Math.max(window.end, trigger.at + 1);
    while ((triggers[index]?.at ?? Infinity) < free) index++;
  }
  return windows;
}

function decodeWindow(
  text: string,
  start: number,
  triggers: readonly Trigger[],
  first: number,
  decoder: Decoder,
): Window {
  let readings = [firstReading(lastBefore(text, start))];
  let trigger = first;
  let symbol = symbolAt(text, start);
  let sign = triggers[first]?.sign ?? start;
  let settled = 0;
  for (let count = 0; count < LONGEST && readings.length > 0; count++) {
    if (symbol.kind === 'end') {
      return { start, end: symbol.start, readings: decoder.finish(readings, symbol.start) };
    }
    const next = symbolAt(text, symbol.end);
    while ((triggers[trigger]?.at ?? Infinity) < symbol.start) trigger++;
    const here = triggers[trigger];
    const triggered = here?.at === symbol.start;
    if (triggered) sign = Math.max(sign, here.sign);
    readings = decoder.step(readings, symbol, next, triggered && here.unshown);
    settled = symbol.start > sign && !triggered && readings.every(isInStep) ? settled + 1 : 0;
    if (settled >= SETTLED) return { start, end: symbol.end, readings };
    symbol = next;
  }
  return { start, end: symbol.start, readings: [] };
}

/** A few characters before the trigger: in its line, not before `from`, not inside an annotation. */
function windowStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && at - start < BEFORE && text.charCodeAt(start - 1) !== 0x0a) start--;
  const opening = text.lastIndexOf('(', start);
  if (opening >= from && start - opening < BEFORE && opening < start) {
    const closing = text.indexOf(')', opening);
    if (closing >= start && closing < at) return closing + 1;
  }
  return text.charCodeAt(start) === 0x28 ? Math.max(from, start - 1) : start;
}

function lastBefore(text: string, start: number): number {
  const unit = start === 0 ? 0 : text.charCodeAt(start - 1);
  return unit === 0x0a || unit === 0x29 ? 0 : simplifiedUnit(unit);
}

export type { Symbol };
