import type { Edit } from './rule.ts';
import type { Certainty, Repair, RuleName } from './types.ts';

/**
 * A replaced span: raw [rawStart, rawEnd) reads as `length` units of the text. Everything between two spans is unchanged,
 * so that where a change stands in the text follows from the changes before it; changes behind an edit stay as they are.
 */
export interface Change {
  rawStart: number;
  rawEnd: number;
  length: number;
  rules: RuleName[];
  certainty: Certainty;
  runnerUp: string | undefined;
}

export interface Span {
  start: number;
  end: number;
}

const WEIGHT: Record<Certainty, number> = { bytes: 0, dictionary: 1, context: 2 };

const weaker = (a: Certainty, b: Certainty): Certainty => (WEIGHT[a] >= WEIGHT[b] ? a : b);

/** The changes that edits of the raw text make. */
export function firstChanges(edits: readonly Edit[], rule: RuleName): Change[] {
  const rules = [rule];
  return edits.map(({ start, end, after, certainty, runnerUp }) => ({
    rawStart: start,
    rawEnd: end,
    length: after.length,
    rules,
    certainty,
    runnerUp,
  }));
}

/**
 * The changes with edits of their text, in one pass: an edit that touches the inside of a change becomes one change with
 * it. A deletion that stands right before an edit stays apart from it.
 */
export function mergeChanges(changes: readonly Change[], edits: readonly Edit[], rule: RuleName): Change[] {
  const merged: Change[] = [];
  const alone = [rule];
  let shift = 0; // raw minus old text, behind the changes passed
  let c = 0;
  let e = 0;
  for (;;) {
    let change = changes[c];
    let edit = edits[e];
    if (!change && !edit) return merged;
    if (change && (!edit || change.rawStart - shift + change.length <= edit.start)) {
      merged.push(change);
      shift = change.rawEnd - (change.rawStart - shift + change.length);
      c++;
      continue;
    }
    const start = Math.min(change ? change.rawStart - shift : Infinity, edit?.start ?? Infinity);
    const rawStart = start + shift;
    let end = -1;
    let growth = 0;
    let rules = NO_RULES;
    let edited = false;
    let certainty: Certainty = 'bytes';
    let runnerUp: string | undefined;
    for (;;) {
      if (change && isNext(change.rawStart - shift, start, end)) {
        const changeEnd = change.rawStart - shift + change.length;
        rules = rules.length === 0 ? change.rules : [...new Set([...rules, ...change.rules])];
        certainty = weaker(certainty, change.certainty);
        runnerUp ??= change.runnerUp;
        end = Math.max(end, changeEnd);
        shift = change.rawEnd - changeEnd;
        change = changes[++c];
      } else if (edit && isNext(edit.start, start, end)) {
        certainty = weaker(certainty, edit.certainty);
        runnerUp ??= edit.runnerUp;
        end = Math.max(end, edit.end);
        growth += edit.after.length - (edit.end - edit.start);
        edited = true;
        edit = edits[++e];
      } else break;
    }
    if (edited) rules = rules.length === 0 ? alone : rules.includes(rule) ? rules : [...rules, rule];
    merged.push({ rawStart, rawEnd: end + shift, length: end - start + growth, rules, certainty, runnerUp });
  }
}

const NO_RULES: RuleName[] = [];

/** Whether what begins at `at` is the first of a group that begins at `start`, or touches the group's inside. */
function isNext(at: number, start: number, end: number): boolean {
  return end < 0 ? at === start : at < end;
}

/**
 * Edits that replace unit by unit are cut where changes begin and end, so that each stays as small as it can and
 * characters keep their raw offsets.
 */
export function splitAtChanges(edits: readonly Edit[], changes: readonly Change[]): readonly Edit[] {
  if (changes.length === 0) return edits;
  const split: Edit[] = [];
  let index = 0;
  let shift = 0; // raw minus text, behind the changes passed
  for (const edit of edits) {
    for (let change = changes[index]; change; change = changes[++index]) {
      const end = change.rawStart - shift + change.length;
      if (end > edit.start) break;
      shift = change.rawEnd - end;
    }
    if (edit.after.length !== edit.end - edit.start || edit.after.length < 2) {
      split.push(edit);
      continue;
    }
    let from = edit.start;
    let innerShift = shift;
    for (let next = index; ; next++) {
      const change = changes[next];
      const start = change ? change.rawStart - innerShift : Infinity;
      if (!change || start >= edit.end) break;
      const end = start + change.length;
      for (const border of [start, end]) {
        if (border <= from || border >= edit.end) continue;
        split.push(part(edit, from, border));
        from = border;
      }
      innerShift = change.rawEnd - end;
    }
    split.push(from === edit.start ? edit : part(edit, from, edit.end));
  }
  return split;
}

function part(edit: Edit, start: number, end: number): Edit {
  return { ...edit, start, end, after: edit.after.slice(start - edit.start, end - edit.start) };
}

/** The replacements on the raw text that give the text: sorted, apart from each other, none without effect. */
export function repairsOf(changes: readonly Change[], raw: string, text: string): Repair[] {
  const repairs: Repair[] = [];
  let shift = 0; // raw minus text
  for (const { rawStart, rawEnd, length, rules, certainty, runnerUp } of changes) {
    const start = rawStart - shift;
    shift = rawEnd - (start + length);
    const before = raw.slice(rawStart, rawEnd);
    const after = text.slice(start, start + length);
    if (before === after) continue;
    const repair: Repair = { start: rawStart, end: rawEnd, before, after, rules, certainty };
    if (runnerUp !== undefined) repair.runnerUp = runnerUp;
    repairs.push(repair);
  }
  return repairs;
}

/** Raw spans of text spans that are sorted by start; a span that begins or ends inside a change takes all of it. */
export function rawSpans(changes: readonly Change[], spans: readonly Span[]): [number, number][] {
  let index = 0;
  let shift = 0; // raw minus text, behind the changes passed
  return spans.map(({ start, end }) => {
    [index, shift] = passed(changes, index, shift, start);
    const [last, lastShift] = passed(changes, index, shift, end);
    const rawStart = rawOf(changes[index], shift, start, 'start');
    return [rawStart, Math.max(rawStart, rawOf(changes[last], lastShift, end, 'end'))];
  });
}

/** The first change that does not end at or before the offset, and raw minus text behind those before it. */
function passed(changes: readonly Change[], index: number, shift: number, offset: number): [number, number] {
  for (let change = changes[index]; change; change = changes[++index]) {
    const end = change.rawStart - shift + change.length;
    if (end > offset) break;
    shift = change.rawEnd - end;
  }
  return [index, shift];
}

/** Raw offset of a text offset, given the first change that does not end before it. */
function rawOf(change: Change | undefined, shift: number, offset: number, side: 'start' | 'end'): number {
  const start = change ? change.rawStart - shift : Infinity;
  if (change && start < offset && offset < start + change.length) {
    return side === 'start' ? change.rawStart : change.rawEnd;
  }
  return offset + shift;
}
