import type { RestoreKnowledge } from './knowledge.ts';
import type { Survey } from './survey.ts';
import { UnitWriter } from './units.ts';
import type { Certainty, FlagKind, RuleName } from './types.ts';

/**
 * One replacement on the text that a rule was given. `start === end` inserts, an empty `after` deletes.
 * Offsets are UTF-16 units of that text, end exclusive.
 */
export interface Edit {
  start: number;
  end: number;
  after: string;
  certainty: Certainty;
  /** The second-best reading of the same span, where there was one. */
  runnerUp?: string;
}

/**
 * A spot that a person should look at, on the text that the rule was given: the span before the rule's own edits.
 * The pipeline carries it to its place in the restored text. Where only a part of an edit's replacement is in doubt
 * (the □ of a lost digit), `within` says which part of `after` of the edit that begins at `start`.
 */
export interface Finding {
  kind: FlagKind;
  start: number;
  end: number;
  within?: [number, number];
  /** Readings that are possible, best first; empty where nothing is known. */
  candidates: string[];
  message: string;
}

export interface RuleResult {
  /** Sorted by `start`, not overlapping; one that overlaps its predecessor is ignored. */
  edits: Edit[];
  findings?: Finding[];
}

/**
 * A step of restoration: looks at the text as the rules before it left it and says what to change.
 * It must be linear in the text's length, must not throw on any string, and must find nothing in its own output.
 */
export interface Rule {
  name: RuleName;
  /** Kinds of characters, or-ed: in a text that holds none of them the rule finds nothing, and is not asked. */
  looksFor: number;
  find: (page: Survey, knowledge: RestoreKnowledge) => RuleResult;
}

/** The text from `start` to `end` with the edits made, all of which lie in it. */
export function replaceAll(text: string, edits: readonly Edit[], start = 0, end = text.length): string {
  if (edits.length === 0) return text.slice(start, end);
  const writer = new UnitWriter(text, start, end);
  for (const edit of edits) writer.replace(edit.start, edit.end, edit.after);
  return writer.text();
}

/** The edits of a part of a text, moved to where that part begins in the whole. */
export function movedBy(edits: readonly Edit[], offset: number): readonly Edit[] {
  if (offset !== 0) {
    for (const edit of edits) {
      edit.start += offset;
      edit.end += offset;
    }
  }
  return edits;
}

/** The edits that turn `before` into `after`, two texts of one length: a run of differing units is one edit. */
export function editsBetween(before: string, after: string, certainty: Certainty): Edit[] {
  if (before.length !== after.length) throw new RangeError('editsBetween needs two texts of one length');
  const edits: Edit[] = [];
  if (before === after) return edits;
  for (let start = 0; start < before.length; start++) {
    if (before.charCodeAt(start) === after.charCodeAt(start)) continue;
    let end = start + 1;
    while (end < before.length && before.charCodeAt(end) !== after.charCodeAt(end)) end++;
    edits.push({ start, end, after: after.slice(start, end), certainty });
    start = end;
  }
  return edits;
}
