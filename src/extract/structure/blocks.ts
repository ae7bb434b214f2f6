import type { Block } from '../types.ts';
import { belongTogether, enumeration, headingLevel } from './heading.ts';
import type { StructuredLine } from './index.ts';

/** The body's blocks in order. Two heading lines that are one heading become one block. */
export function blocksOf(lines: readonly StructuredLine[]): Block[] {
  const own = lines.filter(({ role }) => role === 'heading' || role === 'caption' || role === 'paragraph');
  const blocks: Block[] = [];
  let start = 0;
  let above: number | null = null;
  for (let index = 0; index < own.length; index++) {
    const line = own[index];
    if (!line) continue;
    let { text } = line;
    let level = 0;
    const kind = line.role === 'heading' || line.role === 'caption' ? line.role : 'paragraph';
    if (kind === 'heading') {
      const next = own[index + 1];
      const third = own[index + 2];
      if (next?.role === 'heading' && third?.role !== 'heading' && belongTogether(text, next.text)) {
        text = `${text}\n${next.text}`;
        index++;
      }
      level = headingLevel(text, above);
      if (enumeration(text) !== null) above = enumeration(text);
    }
    blocks.push({ kind, level, text, start, restoredStart: line.start });
    start += text.length + 1;
  }
  return blocks;
}
