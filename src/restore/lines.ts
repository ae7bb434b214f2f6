import type { RestoreKnowledge } from './knowledge.ts';
import type { Edit, LineClassifier } from './rule.ts';
import type { TracedText } from './traced-text.ts';
import type { FurnitureKind, RestoredLine } from './types.ts';

interface Line {
  /** Span of the trimmed line in the text. */
  start: number;
  end: number;
  text: string;
}

/** The lines of a restored page, and the text with furniture, blank lines and indents taken out. */
export function takeLines(
  page: TracedText,
  classify: LineClassifier,
  knowledge: RestoreKnowledge,
): { lines: RestoredLine[]; body: TracedText } {
  const found = splitLines(page.text);
  const kinds = classify(
    found.map((line) => line.text),
    knowledge,
  );
  const spans = page.rawSpans(found.map(({ start, end }) => [start, end] as const));
  const lines = found.map((line, index): RestoredLine => {
    const [start, end] = spans[index] ?? [0, 0];
    return { text: line.text, start, end, furniture: kinds[index] ?? null };
  });
  const body = page.apply('furniture', { edits: furnitureEdits(found, kinds) });
  return { lines, body: body.apply('spacing', { edits: blankEdits(body.text) }) };
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length;) {
    const feed = text.indexOf('\n', from);
    const to = feed < 0 ? text.length : feed;
    let start = from;
    let end = to;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (start < end && isBlank(text.charCodeAt(end - 1))) end--;
    if (start < end) lines.push({ start, end, text: text.slice(start, end) });
    from = to + 1;
  }
  return lines;
}

function isBlank(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff || (unit >= 0x2000 && unit <= 0x200b);
}

/** One deletion for a furniture line. */
function furnitureEdits(lines: readonly Line[], kinds: readonly (FurnitureKind | null)[]): Edit[] {
  const edits: Edit[] = [];
  for (const [index, line] of lines.entries()) {
    if (kinds[index]) edits.push({ start: line.start, end: line.end, after: '', certainty: 'dictionary' });
  }
  return edits;
}

/** Whatever blank stands before, between and behind the lines becomes one line feed, or nothing at the ends. */
function blankEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  for (const line of splitLines(text)) {
    const after = edits.length === 0 && from === 0 ? '' : '\n';
    if (text.slice(from, line.start) !== after) edits.push({ start: from, end: line.start, after, certainty: 'bytes' });
    from = line.end;
  }
  if (from < text.length) edits.push({ start: from, end: text.length, after: '', certainty: 'bytes' });
  return edits;
}
