import type { Block } from '../types.ts';
import { belongTogether, enumeration, headingLevel } from './heading.ts';
import type { StructuredLine } from './index.ts';
import { isNote } from './note.ts';
import type { Role } from './roles.ts';

/** The body's blocks in order. Two heading lines that are one heading become one block. */
export function blocksOf(lines: readonly StructuredLine[]): Block[] {
  const own = lines.filter(({ role, text }) => kindOf(role, text) !== null);
  const blocks: Block[] = [];
  let start = 0;
  let above: number | null = null;
  for (let index = 0; index < own.length; index++) {
    const line = own[index];
    if (!line) continue;
    let { text } = line;
    let level = 0;
    const kind = kindOf(line.role, line.text) ?? 'paragraph';
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

/** null: not a part of the body. */
function kindOf(role: Role, text: string): Block['kind'] | null {
  switch (role) {
    case 'heading':
    case 'caption':
      return role;
    case 'paragraph':
      return isNote(text) ? 'note' : role;
    case 'title':
      return isNote(text) ? 'note' : null;
    case 'furniture':
    case 'metadata':
    case 'image':
      return null;
  }
}
