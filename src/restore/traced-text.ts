import { firstChanges, mergeChanges, rawSpans, repairsOf, splitAtChanges, type Change, type Span } from './changes.ts';
import { replaceAll, type Edit, type Finding, type RuleResult } from './rule.ts';
import type { Flag, Repair, RuleName } from './types.ts';

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
    const carried = carryFlags(this.flags, edits);
    const flags = findings.length === 0 ? carried : carried.concat(this.#newFlags(findings, edits));
    flags.sort((a, b) => a.start - b.start || a.end - b.end);
    if (edits.length === 0) return new TracedText(this.raw, this.text, this.#changes, flags);
    const changes = this.#changes.length === 0 ? firstChanges(edits, rule) : mergeChanges(this.#changes, edits, rule);
    return new TracedText(this.raw, replaceAll(this.text, edits), changes, flags);
  }

  /** The replacements on the raw text that give this text: sorted, apart from each other, none without effect. */
  repairs(): Repair[] {
    return repairsOf(this.#changes, this.raw, this.text);
  }

  /** Raw spans of text spans that are sorted by start; a span that begins or ends inside a change takes all of it. */
  rawSpans(spans: readonly Span[]): [number, number][] {
    return rawSpans(this.#changes, spans);
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

/** The edits that can be made: inside the text and not overlapping. */
function soundEdits(edits: readonly Edit[], length: number): readonly Edit[] {
  let from = 0;
  const isSound = edits.every((edit) => {
    const fits = edit.start >= from && edit.end >= edit.start && edit.end <= length;
    from = edit.end;
    return fits;
  });
  if (isSound) return edits;
  const sound: Edit[] = [];
  from = 0;
  for (const edit of edits) {
    if (edit.start < from || edit.end < edit.start || edit.end > length) continue;
    sound.push(edit);
    from = edit.end;
  }
  return sound;
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
