import matter from 'gray-matter';
import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Pair, Scalar } from 'yaml';
import { ContentError } from '../vocabulary/records.ts';

/** Front matter as read, with the line of each key; nothing is checked yet but the YAML itself. */
export interface FrontMatterText {
  data: unknown;
  body: string;
  /** Line in the file (from 1) of the deepest key that exists on the path. */
  lineOf: (path: readonly (string | number)[]) => number;
}

/** The only keys whose values are numbers or booleans; everything else stays as it is written, `010000` and `2020-07` too. */
const NUMBER_KEYS = new Set([
  'value',
  'valueMax',
  'canonicalValue',
  'canonicalMax',
  'baseValue',
  'investment',
  'span',
  'numberSpan',
  'rawSpan',
]);
const BOOLEAN_KEYS = new Set(['titleMade']);

const FIRST_LINE = /^---[ \t]*$/;

/**
 * Splits a file into YAML front matter and body. Reads no other language: gray-matter would run `---js` as code.
 * Throws {@link ContentError} with the line in the file.
 */
export function readFrontMatter(text: string, file: string): FrontMatterText {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  requireFences(source, file);
  let parsed: ParsedYaml | null = null;
  const yaml = {
    parse: (block: string): object => {
      parsed = parseFrontMatterYaml(block, file);
      return {};
    },
    stringify: refuse,
  };
  const refused = { parse: refuse, stringify: refuse };
  const { content } = matter(source, { engines: { yaml, json: refused, javascript: refused } });
  const result = parsed as ParsedYaml | null;
  return {
    data: result?.data ?? {},
    body: content.replace(/^\n+/, '').trimEnd(),
    lineOf: result?.lineOf ?? (() => 1),
  };
}

function refuse(): never {
  throw new Error('front matter is YAML only');
}

function requireFences(source: string, file: string): void {
  const end = source.indexOf('\n');
  const first = end < 0 ? source : source.slice(0, end);
  if (!first.startsWith('---')) {
    throw new ContentError(file, 1, 'no front matter: begin the file with a line "---", keys such as title, and "---"');
  }
  if (!FIRST_LINE.test(first)) {
    throw new ContentError(
      file,
      1,
      `"${first.slice(0, 40)}" is refused: front matter is YAML, its first line is "---"`,
    );
  }
  if (!/\n---[ \t]*(\n|$)/.test(source)) {
    throw new ContentError(file, 1, 'front matter is not closed: add a line "---" behind its last key');
  }
}

interface ParsedYaml {
  data: unknown;
  lineOf: (path: readonly (string | number)[]) => number;
}

function parseFrontMatterYaml(block: string, file: string): ParsedYaml {
  try {
    const counter = new LineCounter();
    const document = parseDocument(block, { lineCounter: counter, uniqueKeys: true, version: '1.2', schema: 'core' });
    const [mistake] = document.errors;
    if (mistake) {
      const [message] = mistake.message.split('\n');
      throw new ContentError(file, counter.linePos(mistake.pos[0]).line, `broken YAML: ${message ?? mistake.code}`);
    }
    keepStrings(document);
    const data: unknown = document.toJS({ maxAliasCount: 50 });
    return { data, lineOf: (path) => lineOf(document, path, counter) };
  } catch (error) {
    if (error instanceof ContentError) throw error;
    throw new ContentError(file, 1, `front matter cannot be read: ${error instanceof Error ? error.message : ''}`);
  }
}

/** Gives back the written characters of what YAML takes for a number or a boolean where the key holds text. */
function keepStrings(document: Document.Parsed): void {
  visit(document, {
    Scalar: (position, node, ancestors) => {
      if (position === 'key') return;
      const kept = typeof node.value === 'number' ? NUMBER_KEYS : typeof node.value === 'boolean' ? BOOLEAN_KEYS : null;
      if (kept && typeof node.source === 'string' && !kept.has(nearestKey(ancestors))) node.value = node.source;
    },
  });
}

function nearestKey(ancestors: readonly unknown[]): string {
  const pair = ancestors.findLast((node): node is Pair<Scalar> => isPairWithScalarKey(node));
  return pair ? String(pair.key.value) : '';
}

function isPairWithScalarKey(node: unknown): node is Pair<Scalar> {
  return typeof node === 'object' && node !== null && 'key' in node && isScalar(node.key);
}

function lineOf(document: Document.Parsed, path: readonly (string | number)[], counter: LineCounter): number {
  for (let depth = path.length; depth > 0; depth--) {
    const offset = offsetOf(document, path.slice(0, depth));
    if (offset !== null) return counter.linePos(offset).line;
  }
  return 1;
}

function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number | null {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
    return pair && isScalar(pair.key) ? (pair.key.range?.[0] ?? null) : null;
  }
  const node: unknown = document.getIn(path, true);
  return isScalar(node) || isMap(node) ? (node.range?.[0] ?? null) : null;
}
