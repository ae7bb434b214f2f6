import type { RestoreKnowledge } from '../knowledge.ts';
import type { LanguageModel } from '../language-model.ts';
import type { Edit, Finding, Rule, RuleResult } from '../rule.ts';
import { KIND } from '../survey.ts';
import { doubtsOf } from './doubts.ts';
import { readPage } from './page.ts';
import { certaintyOf, openQuotes, rank, simplify, type Ranked, type Step } from './rank.ts';
import { swallowedAt } from './swallowed.ts';
import { findTriggers } from './triggers.ts';
import { decodeWindows, type Window } from './windows.ts';

/** In nats: a repair must be so much likelier than the text as it stands, and than any other repair to go unflagged. */
const NEEDED_LEAD = 3;
/** On a page that is surely damaged, text that is hardly likelier than its repair is flagged. */
const DOUBTED_LEAD = 2;
const SURE_LEAD = 4;
/** A mark that may have vanished weighs little with the model: readings that differ in marks alone are told apart less surely. */
const SURE_LEAD_OF_MARKS = 7;
/** Each character beyond so many that the bytes left open asks for one nat more. */
const FREE_ALLOWED = 2;
/** A word may reach so far beyond a stretch. */
const BEHIND = 3;
const LOST = '□';
/** So much behind a lost character is looked at. */
const REACH = 400;
/** More signs than these are not stray bytes: the whole text is something else. */
const SIGNS_ALLOWED = 30;
const LETTERS_A_SIGN = 30;

/**
 * Undoes what the scraper's byte-wise replacements and cuts did to GBK text: stretches read out of step by one byte are
 * read in step again. Where bytes were lost, the likeliest characters are put and the spot is flagged if another
 * reading is nearly as likely; a lost ASCII character becomes □. Text without such damage stays as it is: a repair must
 * read far better than what stands there. It would be wrong about a sound text that reads as garbage (a cipher).
 */
export const byteShift: Rule = {
  name: 'byte-shift',
  looksFor: KIND.any,
  find: (page, knowledge) => {
    const { text } = page;
    const triggers = findTriggers(page);
    if (triggers.length === 0) return { edits: [] };
    if (triggers.length > SIGNS_ALLOWED + text.length / LETTERS_A_SIGN)
      return { edits: [], findings: [hopeless(text, triggers, 0)] };
    return repair(text, triggers, knowledge);
  },
};

function repair(text: string, triggers: ReturnType<typeof findTriggers>, knowledge: RestoreKnowledge): RuleResult {
  const model = knowledge.languageModel();
  const page = readPage(text, knowledge.readings(), model);
  const edits: Edit[] = [];
  const findings: Finding[] = [];
  const windows = decodeWindows(text, triggers, page);
  const rankWindow = (window: Window): Ranked[] => {
    const before = text.slice(Math.max(text.lastIndexOf('\n', window.start - 1) + 1, window.start - 6), window.start);
    return rank(window.readings, before, quotesAround(text, window), model, (word) => page.words.shareOf(word));
  };
  const alone = windows.map(rankWindow);
  for (const ranked of alone.filter(isClear)) page.words.add(simplify(ranked[0]?.text ?? ''));
  for (const [index, window] of windows.entries()) {
    const first = alone[index] ?? [];
    const ranked = isClear(first) ? first : rankWindow(window);
    const best = ranked.find((reading) => !reading.sound);
    if (!best) continue;
    const sound = ranked.find((reading) => reading.sound);
    const lead = sound ? best.score - sound.score : Infinity;
    if (lead < NEEDED_LEAD) {
      if (page.isDamaged && lead > -DOUBTED_LEAD) doubt(best, text, findings);
      continue;
    }
    report(best, ranked, text, model, edits, findings);
  }
  const reached = windows.at(-1)?.end ?? 0;
  const left = triggers.findIndex((trigger) => trigger.at >= reached);
  if (left >= 0) findings.push(hopeless(text, triggers, left));
  return { edits, findings };
}

/** No other reading comes near the best. */
function isClear([best, second]: readonly Ranked[]): boolean {
  return best !== undefined && best.score - (second?.score ?? -Infinity) >= SURE_LEAD;
}

/** From the given trigger to the last there are too many to be worked out. */
function hopeless(text: string, triggers: ReturnType<typeof findTriggers>, from: number): Finding {
  const start = triggers[from]?.at ?? 0;
  const end = Math.min(text.length, (triggers.at(-1)?.sign ?? start) + 1);
  return { kind: 'garbled', start, end, candidates: [], message: '乱码太密，未作修复' };
}

/** What stands as printed though it may be damage: flagged, not touched. */
function doubt(repaired: Ranked, text: string, findings: Finding[]): void {
  for (const stretch of stretchesOf(repaired.steps)) {
    const start = stretch[0]?.start ?? 0;
    const end = stretch.at(-1)?.end ?? start;
    const candidates = [text.slice(start, end), stretch.map((step) => step.text).join('')].map(simplify);
    findings.push({ kind: 'uncertain', start, end, candidates, message: '可能是错位的字，未改动' });
  }
}

/** Quotation marks left open in the line outside the window. */
function quotesAround(text: string, { start, end }: Window): number {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const feed = text.indexOf('\n', end);
  const lineEnd = feed < 0 ? text.length : feed;
  if (lineEnd - lineStart > 5000) return 0;
  return openQuotes(text.slice(lineStart, start)) + openQuotes(text.slice(end, lineEnd));
}

/** The edits of the best reading, a stretch an edit, and what is to be flagged of it. */
function report(
  best: Ranked,
  ranked: readonly Ranked[],
  text: string,
  model: LanguageModel,
  edits: Edit[],
  findings: Finding[],
): void {
  for (const stretch of stretchesOf(best.steps)) {
    const after = stretch.map((step) => step.text).join('');
    const start = stretch[0]?.start ?? 0;
    const end = stretch.at(-1)?.end ?? start;
    // It lies in a tag that an edit before takes out.
    if (start < (edits.at(-1)?.end ?? 0)) continue;
    // Rivals are told, and told apart, as the reader sees them: 發 or 髮 is no doubt where 发 is printed.
    const read = simplify(after);
    const others = ranked
      .map((reading) => ({ text: simplify(readingOf(reading, start, end)), lead: best.score - reading.score }))
      .filter(({ text: other }) => other !== read);
    const second = others[0]?.text;
    const near = others.filter(({ text: other, lead }) => lead < leadNeeded(other, read, best.free));
    const rivals = [...new Set(near.map(({ text: other }) => other))];
    const edit: Edit = { start, end, after, certainty: certaintyOf(best, after, text.slice(end, end + BEHIND), model) };
    if (second !== undefined) edit.runnerUp = second;
    edits.push(edit);
    for (let at = after.indexOf(LOST); at >= 0; at = after.indexOf(LOST, at + 1)) tellLost(edit, at, text, findings);
    for (const { within, candidates } of doubtsOf(read, rivals)) {
      // The sign of a tag is gone with its rest.
      if (candidates[0] === LOST || within[1] > edit.after.length) continue;
      findings.push({ kind: 'uncertain', start, end, within, candidates, message: '错位的字有几种读法' });
    }
  }
}

/** What the text behind a lost ASCII character tells of it: a tag goes with its rest, a bracket is put, all else stays □. */
function tellLost(edit: Edit, at: number, text: string, findings: Finding[]): void {
  const { start, end, after } = edit;
  const swallowed = swallowedAt(
    text.slice(Math.max(0, start - REACH), start) + after.slice(0, at),
    after.slice(at + 1) + text.slice(end, end + REACH),
  );
  const finding = { start, end, within: [at, at + 1] satisfies [number, number] };
  if (swallowed.kind === 'tag' && at === after.length - 1) {
    edit.end = end + swallowed.rest;
    edit.after = after.slice(0, at);
  } else if (swallowed.kind === 'bracket') {
    edit.after = `${after.slice(0, at)}(${after.slice(at + 1)}`;
    findings.push({
      ...finding,
      kind: 'uncertain',
      candidates: ['（'],
      message: '错位时丢了左括号，由后面的右括号得知',
    });
  } else findings.push({ ...finding, kind: 'lost', candidates: [], message: '错位时丢了一个半角字符' });
}

function leadNeeded(a: string, b: string, free: number): number {
  const marksAlone = a.replace(MARKS, '') === b.replace(MARKS, '');
  return marksAlone ? SURE_LEAD_OF_MARKS : SURE_LEAD + Math.max(0, free - FREE_ALLOWED);
}

const MARKS = /[，。、；：！？]/gu;

/** Runs of steps that are not as printed. */
function stretchesOf(steps: readonly Step[]): Step[][] {
  const stretches: Step[][] = [];
  let open: Step[] | null = null;
  for (const step of steps) {
    if (step.sound) open = null;
    else if (open) open.push(step);
    else {
      open = [step];
      stretches.push(open);
    }
  }
  return stretches;
}

/** What a reading has for a span of the text. */
function readingOf(reading: Ranked, start: number, end: number): string {
  return reading.steps
    .filter((step) => step.start >= start && step.end <= end && (step.start < end || step.end > start))
    .map((step) => step.text)
    .join('');
}
