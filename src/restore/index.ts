import { byteShift } from './byte-shift/index.ts';
import { privateUse } from './byte-shift/private-use.ts';
import { classifyLines } from './furniture/classify.ts';
import type { RestoreKnowledge } from './knowledge.ts';
import { takeLines } from './lines.ts';
import type { Rule } from './rule.ts';
import { annotation } from './rules/annotation.ts';
import { brokenLines } from './rules/broken-lines.ts';
import { control } from './rules/control.ts';
import { cutOff } from './rules/cut-off.ts';
import { gluedFurniture } from './rules/glued-furniture.ts';
import { lineEnds } from './rules/line-ends.ts';
import { lineNoise } from './rules/line-noise.ts';
import { markup } from './rules/markup.ts';
import { insertedComma } from './rules/punctuation/inserted-comma.ts';
import { indent, questionMark } from './rules/punctuation/question-mark.ts';
import { lostCharacter } from './rules/punctuation/lost-character.ts';
import { quotation } from './rules/punctuation/quotation.ts';
import { spacing } from './rules/punctuation/spacing.ts';
import { width } from './rules/punctuation/width.ts';
import { script } from './rules/script.ts';
import { watermark } from './rules/watermark.ts';
import { wrappedLines } from './rules/wrapped-lines.ts';
import { Survey } from './survey.ts';
import { TracedText } from './traced-text.ts';
import type { Flag, Restoration } from './types.ts';

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
  lineEnds,
  lineNoise,
  byteShift,
  privateUse,
  annotation,
  lostCharacter,
  insertedComma,
  questionMark,
  spacing,
  quotation,
  width,
  spacing,
  script,
  wrappedLines,
  watermark,
  brokenLines,
  gluedFurniture,
  cutOff,
];

/** A stretch can come to light when another is mended: what is restored once is restored for good. */
const ROUNDS = 3;
/** What is longer is no page: once through is enough. */
const LONGEST_PAGE = 100_000;

/** A page under repair: its text, and the survey of that text. */
interface Page {
  traced: TracedText;
  survey: Survey;
  /** The text in which a rule last found nothing to mend: it need not look at the same again. */
  sound: Map<Rule, Survey>;
}

/** Restores the text of one page. Total: gives an answer for every string, in time linear in its length. */
export function restore(raw: string, knowledge: RestoreKnowledge): Restoration {
  let page = applyRules({ traced: TracedText.from(raw), survey: new Survey(raw), sound: new Map() }, knowledge);
  const rounds = raw.length > LONGEST_PAGE ? 1 : ROUNDS;
  for (let round = 1; round < rounds && isShifted(page, knowledge); round++) page = applyRules(page, knowledge);
  const { lines, body } = takeLines(page.traced, page.survey, classifyLines, knowledge);
  return { text: body.text, lines, repairs: body.repairs(), flags: withoutRepetition(body.flags) };
}

function isShifted({ survey, sound }: Page, knowledge: RestoreKnowledge): boolean {
  if (!survey.has(byteShift.looksFor) || sound.get(byteShift) === survey) return false;
  return byteShift.find(survey, knowledge).edits.length > 0;
}

function applyRules({ traced, survey, sound }: Page, knowledge: RestoreKnowledge): Page {
  for (const rule of RULES) {
    if (!survey.has(rule.looksFor) || sound.get(rule) === survey) continue;
    const result = rule.find(survey, knowledge);
    if (result.edits.length === 0) sound.set(rule, survey);
    const before = traced.text;
    traced = traced.apply(rule.name, result);
    if (traced.text !== before) survey = new Survey(traced.text);
  }
  return { traced, survey, sound };
}

/** A second round finds the first one's flags again. */
function withoutRepetition(flags: readonly Flag[]): Flag[] {
  if (flags.length < 2) return [...flags];
  const seen = new Set<string>();
  return flags.filter(({ kind, start, end, at }) => {
    const key = `${kind} ${start} ${end} ${at[0]}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
