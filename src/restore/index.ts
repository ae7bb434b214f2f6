import { byteShift } from './byte-shift/index.ts';
import { classifyLines } from './furniture/classify.ts';
import type { RestoreKnowledge } from './knowledge.ts';
import { takeLines } from './lines.ts';
import type { Rule } from './rule.ts';
import { annotation } from './rules/annotation.ts';
import { control } from './rules/control.ts';
import { cutOff } from './rules/cut-off.ts';
import { gluedFurniture } from './rules/glued-furniture.ts';
import { markup } from './rules/markup.ts';
import { insertedComma } from './rules/punctuation/inserted-comma.ts';
import { indent, questionMark } from './rules/punctuation/question-mark.ts';
import { quotation } from './rules/punctuation/quotation.ts';
import { spacing } from './rules/punctuation/spacing.ts';
import { width } from './rules/punctuation/width.ts';
import { script } from './rules/script.ts';
import { TracedText } from './traced-text.ts';
import type { Restoration } from './types.ts';

export { rawOffsets, replay } from './receipt.ts';
export type { RestoreKnowledge } from './knowledge.ts';
export type { Flag, Repair, Restoration, RestoredLine, RuleName } from './types.ts';

/**
 * Every rule, in the order in which it runs, each on what the ones before it left:
 * first what hides text (markup, control characters), then the bytes, then what was put between the characters
 * (annotations, commas, blanks), then the declared conversions. A byte shift must be undone before annotations are
 * stripped and before any conversion of script: both destroy what it is recognised by.
 */
const RULES: readonly Rule[] = [
  markup,
  control,
  indent,
  byteShift,
  annotation,
  insertedComma,
  questionMark,
  spacing,
  quotation,
  width,
  script,
  gluedFurniture,
  cutOff,
];

/** Restores the text of one page. Total: gives an answer for every string, in time linear in its length. */
export function restore(raw: string, knowledge: RestoreKnowledge): Restoration {
  let page = TracedText.from(raw);
  for (const rule of RULES) page = page.apply(rule.name, rule.find(page.text, knowledge));
  const { lines, body } = takeLines(page, classifyLines, knowledge);
  return { text: body.text, lines, repairs: body.repairs(), flags: [...body.flags] };
}
