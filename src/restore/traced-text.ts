import { replaceAll, type Edit, type Finding, type RuleResult } from './rule.ts';
import type { Certainty, Flag, Repair, RuleName } from './types.ts';

/** A replaced span: raw [rawStart, rawEnd) reads as text [start, end). Everything between two spans is unchanged. */
interface Change {
  rawStart: number;
  rawEnd: number;
  start: number;
  end: number;
  rules: RuleName[];
  certainty: Certainty;
  runnerUp: string | undefined;
}

interface Span {
  start: number;
  end: number;
}

const WEIGHT: Record<Certainty, number> = { bytes: 0, dictionary: 1, context: 2 };

const weaker = (a: Certainty, b: Certainty): Certainty => (WEIGHT[a] >= WEIGHT[b] ? a : b);

/**
 * A text every character of which knows the raw span it comes from, however many rules have edited it.
 * Immutable: {@link apply} gives a new one. Costs are linear in the length, the changes so far and the edits.
 */
export class TracedText {
  readonly raw: string;
  readonly text: string;
  readonly flags: readonly Flag[];
  readonly #changes: readonly Change[];

  private constructor(raw: string, text: string, changes: readonly Change[], flags: readonly Flag[]) {
    this.raw = raw;
    this.text = text;
    this.#changes = changes;
    this.flags = flags;
  }

  static from(raw: string): TracedText {
    return new TracedText(raw, raw, [], []);
  }

  /** The text with the edits made and the findings kept as flags. Edits that overlap an earlier one are ignored. */
  apply(rule: RuleName, result: RuleResult): TracedText {
    const findings = result.findings ?? [];
    if (result.edits.length === 0 && findings.length === 0) return this;
    const edits = splitAtChanges(soundEdits(result.edits, this.text.length), this.#changes);
    if (edits.length === 0 && findings.length === 0) return this;
    const text = replaceAll(this.text, edits);
    const changes = edits.length === 0 ? this.#changes : mergeChanges(this.#changes, edits, rule);
    const flags = carryFlags(this.flags, edits);
    if (findings.length > 0) flags.push(...this.#newFlags(findings, edits));
    flags.sort((a, b) => a.start - b.start || a.end - b.end);
    return new TracedText(this.raw, text, changes, flags);
  }

  /** The replacements on the raw text that give this text: sorted, apart from each other, none without effect. */
  repairs(): Repair[] {
    const repairs: Repair[] = [];
    for (const change of this.#changes) {
      const before = this.raw.slice(change.rawStart, change.rawEnd);
      const after = this.text.slice(change.start, change.end);
      if (before === after) continue;
      const repair: Repair = {
        start: change.rawStart,
        end: change.rawEnd,
        before,
        after,
        rules: change.rules,
        certainty: change.certainty,
      };
      if (change.runnerUp !== undefined) repair.runnerUp = change.runnerUp;
      repairs.push(repair);
    }
    return repairs;
  }

  /** Raw spans of text spans that are sorted by start; a span that begins or ends inside a change takes all of it. */
  rawSpans(spans: readonly Span[]): [number, number][] {
    const changes = this.#changes;
    if (changes.length === 0) return spans.map(({ start, end }) => [start, end]);
    const result: [number, number][] = [];
    let index = 0;
    let shift = 0;
    for (const { start, end } of spans) {
      for (let change = changes[index]; change && change.end <= start; change = changes[++index]) {
        shift = change.rawEnd - change.end;
      }
      const rawStart = rawOf(changes, index, shift, start, 'start');
      let last = index;
      let lastShift = shift;
      for (let change = changes[last]; change && change.end <= end; change = changes[++last]) {
        lastShift = change.rawEnd - change.end;
      }
      result.push([rawStart, Math.max(rawStart, rawOf(changes, last, lastShift, end, 'end'))]);
    }
    return result;
  }

  #newFlags(findings: readonly Finding[], edits: readonly Edit[]): Flag[] {
    const sorted = [...findings].sort((a, b) => a.start - b.start);
    const raw = this.rawSpans(sorted);
    const moved = movePositions(
      sorted.map(({ start, end }) => [start, end] as const),
      edits,
    );
    return sorted.map((finding, index) => {
      const [start, end] = raw[index] ?? [finding.start, finding.end];
      const [from, to] = moved[index] ?? [0, 0];
      const at: [number, number] = finding.within ? [from + finding.within[0], from + finding.within[1]] : [from, to];
      return { kind: finding.kind, start, end, at, candidates: finding.candidates, message: finding.message };
    });
  }
}

/** Raw offset of a text offset, given the first change that does not end before it. */
function rawOf(
  changes: readonly Change[],
  index: number,
  shift: number,
  offset: number,
  side: 'start' | 'end',
): number {
  const change = changes[index];
  if (change && change.start < offset && offset < change.end) return side === 'start' ? change.rawStart : change.rawEnd;
  return offset + shift;
}

/** The edits that can be made: inside the text and not overlapping. */
function soundEdits(edits: readonly Edit[], length: number): Edit[] {
  const sound: Edit[] = [];
  let from = 0;
  for (const edit of edits) {
    if (edit.start < from || edit.end < edit.start || edit.end > length) continue;
    sound.push(edit);
    from = edit.end;
  }
  return sound;
}

/**
 * Edits that replace unit by unit are cut where changes begin and end, so that each stays as small as it can and
 * characters keep their raw offsets.
 */
function splitAtChanges(edits: readonly Edit[], changes: readonly Change[]): readonly Edit[] {
  if (changes.length === 0) return edits;
  const split: Edit[] = [];
  let index = 0;
  for (const edit of edits) {
    for (let change = changes[index]; change && change.end <= edit.start; change = changes[++index]);
    if (edit.after.length !== edit.end - edit.start || edit.after.length < 2) {
      split.push(edit);
      continue;
    }
    let from = edit.start;
    for (let next = index; ; next++) {
      const change = changes[next];
      if (!change || change.start >= edit.end) break;
      for (const border of [change.start, change.end]) {
        if (border <= from || border >= edit.end) continue;
        split.push(part(edit, from, border));
        from = border;
      }
    }
    split.push(from === edit.start ? edit : part(edit, from, edit.end));
  }
  return split;
}

function part(edit: Edit, start: number, end: number): Edit {
  return { ...edit, start, end, after: edit.after.slice(start - edit.start, end - edit.start) };
}

/**
 * Both lists in one pass: an edit that touches the inside of a change becomes one change with it. A deletion that stands
 * right before an edit stays apart from it.
 */
function mergeChanges(changes: readonly Change[], edits: readonly Edit[], rule: RuleName): Change[] {
  if (changes.length === 0) return firstChanges(edits, rule);
  const merged: Change[] = [];
  const alone = [rule];
  let oldShift = 0; // raw minus old text, behind the changes passed
  let newShift = 0; // new text minus old text, behind the edits passed
  let c = 0;
  let e = 0;
  for (;;) {
    let change = changes[c];
    let edit = edits[e];
    if (!change && !edit) return merged;
    if (change && (!edit || change.end <= edit.start)) {
      merged.push(newShift === 0 ? change : moved(change, newShift));
      oldShift = change.rawEnd - change.end;
      c++;
      continue;
    }
    const start = Math.min(change?.start ?? Infinity, edit?.start ?? Infinity);
    const rawStart = start + oldShift;
    const textStart = start + newShift;
    let end = -1;
    let rules = NO_RULES;
    let edited = false;
    let certainty: Certainty = 'bytes';
    let runnerUp: string | undefined;
    for (;;) {
      if (change && (end < 0 ? change.start === start : change.start < end)) {
        rules = rules.length === 0 ? change.rules : [...new Set([...rules, ...change.rules])];
        certainty = weaker(certainty, change.certainty);
        runnerUp ??= change.runnerUp;
        end = Math.max(end, change.end);
        oldShift = change.rawEnd - change.end;
        change = changes[++c];
      } else if (edit && (end < 0 ? edit.start === start : edit.start < end)) {
        certainty = weaker(certainty, edit.certainty);
        runnerUp ??= edit.runnerUp;
        end = Math.max(end, edit.end);
        newShift += edit.after.length - (edit.end - edit.start);
        edited = true;
        edit = edits[++e];
      } else break;
    }
    if (edited) rules = rules.length === 0 ? alone : rules.includes(rule) ? rules : [...rules, rule];
    merged.push({
      rawStart,
      rawEnd: end + oldShift,
      start: textStart,
      end: end + newShift,
      rules,
      certainty,
      runnerUp,
    });
  }
}

function moved(change: Change, shift: number): Change {
  return { ...change, start: change.start + shift, end: change.end + shift };
}

const NO_RULES: RuleName[] = [];

function firstChanges(edits: readonly Edit[], rule: RuleName): Change[] {
  const rules = [rule];
  let shift = 0;
  return edits.map(({ start, end, after, certainty, runnerUp }) => {
    const from = start + shift;
    shift += after.length - (end - start);
    return { rawStart: start, rawEnd: end, start: from, end: from + after.length, rules, certainty, runnerUp };
  });
}

/** Where spans of the old text stand in the new one. Spans sorted by start. */
function movePositions(spans: readonly (readonly [number, number])[], edits: readonly Edit[]): [number, number][] {
  const result: [number, number][] = [];
  let index = 0;
  let shift = 0;
  for (const [start, end] of spans) {
    for (let edit = edits[index]; edit && edit.end <= start && edit.start < start; edit = edits[++index]) {
      shift += edit.after.length - (edit.end - edit.start);
    }
    const first = edits[index];
    const from = first && first.start < start ? first.start + shift : start + shift;
    let last = index;
    let lastShift = shift;
    for (let edit = edits[last]; edit && edit.end <= end && (edit.start < end || end > start); edit = edits[++last]) {
      lastShift += edit.after.length - (edit.end - edit.start);
    }
    const open = edits[last];
    const to = open && open.start < end ? open.start + lastShift + open.after.length : end + lastShift;
    result.push([from, Math.max(from, to)]);
  }
  return result;
}

function carryFlags(flags: readonly Flag[], edits: readonly Edit[]): Flag[] {
  if (edits.length === 0 || flags.length === 0) return [...flags];
  const order = [...flags].sort((a, b) => a.at[0] - b.at[0]);
  const moved = movePositions(
    order.map((flag) => flag.at),
    edits,
  );
  return order.map((flag, index) => ({ ...flag, at: moved[index] ?? flag.at }));
}
