import type { Block, RestoredPage } from '../types.ts';
import type { Cues } from '../../vocabulary/cues.ts';
import type { Sources } from '../../vocabulary/sources.ts';
import { blocksOf } from './blocks.ts';
import { pageLines, type PageLine } from './page-lines.ts';
import { rolesOf, type Role } from './roles.ts';

export interface StructuredLine extends PageLine {
  role: Role;
}

export interface Structure {
  /** Every line of the page, furniture included, with its part. */
  lines: StructuredLine[];
  /** The title as the page gives it, or null. */
  title: StructuredLine | null;
  blocks: Block[];
  /** The blocks' texts, joined by line feeds. */
  body: string;
}

/** Tells title, metadata, headings, captions and paragraphs apart. Nothing of the page's own text is lost but image names. */
export function readStructure(page: RestoredPage, cues: Cues, sources: Sources): Structure {
  const lines = pageLines(page);
  const roles = rolesOf(lines, cues, sources);
  const structured = lines.map((line, index): StructuredLine => ({ ...line, role: roles[index] ?? 'paragraph' }));
  const blocks = blocksOf(structured);
  return {
    lines: structured,
    title: structured.find((line) => line.role === 'title') ?? null,
    blocks,
    body: blocks.map((block) => block.text).join('\n'),
  };
}
