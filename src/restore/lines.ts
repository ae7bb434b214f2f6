import type { RestoreKnowledge } from './knowledge.ts';
import type { Edit } from './rule.ts';
import type { Span } from './changes.ts';
import { isTrimmed } from './rules/characters.ts';
import type { Survey } from './survey.ts';
import type { TracedText } from './traced-text.ts';
import type { FurnitureKind, RestoredLine } from './types.ts';

/** A line of the restored page that is not blank. */
export interface PageLine {
  /** Its place among all lines of the survey. */
  index: number;
  /** Span of the trimmed line in the text. */
  start: number;
  end: number;
  text: string;
  /** How many Chinese characters it has. */
  hanzi: number;
}

/**
 * Says of every line of the restored page (Simplified, widths set) what kind of furniture it is, or null where it is the
 * article's own: title, dateline, source, heading, paragraph, caption.
 */
type LineClassifier = (
  lines: readonly PageLine[],
  page: Survey,
  knowledge: RestoreKnowledge,
) => (FurnitureKind | null)[];

/** The lines of a restored page, and the text with furniture, blank lines and indents taken out. */
export function takeLines(
  page: TracedText,
  survey: Survey,
  classify: LineClassifier,
  knowledge: RestoreKnowledge,
): { lines: RestoredLine[]; body: TracedText } {
  const found = pageLines(survey);
  const kinds = classify(found, survey, knowledge);
  const spans = page.rawSpans(found);
  const lines = found.map(({ text }, index): RestoredLine => {
    const [start, end] = spans[index] ?? [0, 0];
    return { text, start, end, furniture: kinds[index] ?? null };
  });
  const edits = furnitureEdits(found, kinds);
  if (edits.length === 0) return { lines, body: page.apply('spacing', { edits: blankEdits(page.text, found) }) };
  const body = page.apply('furniture', { edits });
  return { lines, body: body.apply('spacing', { edits: blankEdits(body.text, linesOfBody(found, kinds)) }) };
}

/** The lines that are not furniture, where they stand once the others are empty. */
function linesOfBody(lines: readonly PageLine[], kinds: readonly (FurnitureKind | null)[]): Span[] {
  const kept: Span[] = [];
  let removed = 0;
  for (const [index, { start, end }] of lines.entries()) {
    if (kinds[index]) removed += end - start;
    else kept.push({ start: start - removed, end: end - removed });
  }
  return kept;
}

function pageLines({ text, lines }: Survey): PageLine[] {
  const found: PageLine[] = [];
  for (const [index, line] of lines.entries()) {
    let { start, end } = line;
    while (start < end && isTrimmed(text.charCodeAt(start))) start++;
    while (start < end && isTrimmed(text.charCodeAt(end - 1))) end--;
    if (start < end) found.push({ index, start, end, text: text.slice(start, end), hanzi: line.hanzi });
  }
  return found;
}

/** One deletion for a furniture line. */
function furnitureEdits(lines: readonly PageLine[], kinds: readonly (FurnitureKind | null)[]): Edit[] {
  const edits: Edit[] = [];
  for (const [index, line] of lines.entries()) {
    if (kinds[index]) edits.push({ start: line.start, end: line.end, after: '', certainty: 'dictionary' });
  }
  return edits;
}

/** Whatever blank stands before, between and behind the lines becomes one line feed, or nothing at the ends. */
function blankEdits(text: string, lines: readonly Span[]): Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  for (const line of lines) {
    const after = edits.length === 0 && from === 0 ? '' : '\n';
    if (!isJust(after, text, from, line.start)) edits.push({ start: from, end: line.start, after, certainty: 'bytes' });
    from = line.end;
  }
  if (from < text.length) edits.push({ start: from, end: text.length, after: '', certainty: 'bytes' });
  return edits;
}

function isJust(what: string, text: string, start: number, end: number): boolean {
  return end - start === what.length && text.startsWith(what, start);
}
