import type { z } from 'zod';
import { ContentError } from '../vocabulary/records.ts';
import { readFrontMatter } from './front-matter.ts';
import type { FrontMatterText } from './front-matter.ts';
import { frontMatterSchema } from './schema.ts';
import type { Article } from './schema.ts';

/**
 * Reads an article's file: front matter checked against the schema, body as Markdown without blank lines at its ends.
 * Throws {@link ContentError} that names the line, the key, and what to do; unknown keys are errors.
 */
export function readArticle(text: string, file: string): Article {
  const source = readFrontMatter(text, file);
  const result = frontMatterSchema.safeParse(source.data);
  if (result.success) return { ...result.data, body: source.body };
  const [issue] = result.error.issues;
  if (!issue) throw new ContentError(file, 1, 'front matter is invalid');
  throw explain(issue, source, file);
}

/**
 * The article as {@link readArticle} gives it back from the file that `writeArticle` makes of it, in the same order of
 * keys, without the YAML in between (some 10 ms an article). Throws where the article does not hold to its schema.
 */
export function articleAsRead({ body, ...frontMatter }: Article, written: string): Article {
  return { ...frontMatterSchema.parse({ ...frontMatter, written }), body };
}

function explain(issue: z.core.$ZodIssue, source: FrontMatterText, file: string): ContentError {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const known = path.length === 0 ? `; known keys: ${Object.keys(frontMatterSchema.shape).join(', ')}` : '';
    return new ContentError(file, source.lineOf([...path, key]), `${[...path, key].join('.')}: unknown key${known}`);
  }
  const name = path.join('.') || 'front matter';
  if (valueAt(source.data, path) === undefined) {
    return new ContentError(file, source.lineOf(path), `${name}: missing; add "${String(path.at(-1) ?? '')}: …"`);
  }
  return new ContentError(file, source.lineOf(path), `${name}: ${issue.message}`);
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined,
    data,
  );
}
