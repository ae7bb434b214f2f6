import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** A mistake in a file that a person wrote: says which file, which line, what is wrong and what to do. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly file: string;
  readonly line: number | null;
  constructor(file: string, line: number | null, message: string) {
    super(`${file}${line === null ? '' : `:${line}`}: ${message}`);
    this.file = file;
    this.line = line;
  }
}

/**
 * Reads YAML text against a schema. Dates and codes stay strings (YAML 1.2 core schema, no timestamps).
 * Throws {@link ContentError} with the line of the first mistake, and of the key that the schema refuses.
 */
export function parseYaml<T extends z.ZodType>(text: string, file: string, schema: T): z.output<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true, version: '1.2', schema: 'core' });
  const [mistake] = document.errors;
  if (mistake) throw new ContentError(file, counter.linePos(mistake.pos[0]).line, mistake.message.split('\n')[0] ?? '');
  const result = schema.safeParse(document.toJS({ maxAliasCount: 50 }) ?? []);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.map((key) => (typeof key === 'symbol' ? String(key) : key)) ?? [];
  throw new ContentError(
    file,
    lineOf(document, path, counter),
    `${path.join('.') || 'file'}: ${issue?.message ?? 'invalid'}`,
  );
}

/** Line of the deepest node that exists on the path, or null. */
function lineOf(
  document: ReturnType<typeof parseDocument>,
  path: (string | number)[],
  counter: LineCounter,
): number | null {
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) return counter.linePos(range[0]).line;
  }
  return null;
}
