import type { FurnitureKind } from '../../restore/types.ts';
import type { RestoredPage } from '../types.ts';
import { piecesOf } from './glued.ts';

/** A line of the page on its way to becoming a block. */
export interface PageLine {
  /** Without the spaces around it. */
  text: string;
  /** Where `text` begins in the restored text; -1 for furniture, which does not stand in it. */
  start: number;
  furniture: FurnitureKind | null;
}

/** Lines above the text are shorter. */
const LONGEST_HEAD = 60;

/** The page's lines in order, blank ones left out, with their places in the restored text. */
export function pageLines(page: RestoredPage): PageLine[] {
  const lines: PageLine[] = [];
  let cursor = 0;
  for (const { text, furniture } of page.lines) {
    const trimmed = text.trim();
    if (trimmed === '') continue;
    if (furniture !== null) {
      lines.push({ text: trimmed, start: -1, furniture });
      continue;
    }
    const start = page.text.indexOf(trimmed, cursor);
    if (start < 0) continue;
    const isFirst = lines.every((line) => line.furniture !== null || line.text.length < LONGEST_HEAD);
    for (const piece of piecesOf(trimmed, isFirst))
      lines.push({ text: piece.text, start: start + piece.start, furniture });
    cursor = start + trimmed.length;
  }
  return lines;
}
