import { Document, isCollection, isMap, isScalar, visit } from 'yaml';
import { frontMatterSchema } from './schema.ts';
import type { Article } from './schema.ts';
import { contentHash } from './written.ts';

/** Kept in the file even where they hold nothing, so that an editor sees what can be filled in. */
const ALWAYS = new Set(['id', 'title', 'city', 'place', 'date', 'source', 'themes', 'metrics']);
/** What other YAML readers take for a date or a time: quoted, so that they keep the string too. */
const DATE_LIKE = /^[\d.][\d:./T+-]*$/;

/**
 * An article's file: front matter in the order of the schema, records a line each, defaults left out, the hash of the
 * content as `written`; then the body. `readArticle` gives the same article back, with `written` filled in.
 */
export function writeArticle(article: Article): string {
  const { body, ...frontMatter } = article;
  const front = yamlOf(withoutDefaults(frontMatter));
  const text = (stamp: string) => `---\n${front}${stamp}---\n\n${body}\n`;
  return text(`written: ${quoted(contentHash(text('')))}\n`);
}

/** A hash of digits alone, or such as 12e45678, would be a number in YAML. */
function quoted(hash: string): string {
  return `'${hash}'`;
}

function withoutDefaults(frontMatter: Omit<Article, 'body'>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  const values = frontMatter as Record<string, unknown>;
  const metrics = frontMatter.metrics.map((metric) => omit({ ...metric }, METRIC_DEFAULTS));
  const projects = frontMatter.projects.map((project) => omit({ ...project }, PROJECT_DEFAULTS));
  const flags = frontMatter.flags.map((flag) => omit({ ...flag }, {}));
  const compact: Record<string, unknown> = { ...values, metrics, projects, flags };
  for (const key of Object.keys(frontMatterSchema.shape)) {
    const value = compact[key];
    if (key === 'written' || value === undefined) continue;
    if (ALWAYS.has(key) || !(value === false || (Array.isArray(value) && value.length === 0))) kept[key] = value;
  }
  return kept;
}

const METRIC_DEFAULTS: Record<string, unknown> = {
  canonicalIndicator: null,
  qualifier: 'exact',
  status: 'actual',
  period: null,
  comparison: null,
  entity: null,
  place: null,
};
const PROJECT_DEFAULTS: Record<string, unknown> = { company: null, investment: null, status: null, place: null };

function omit(record: Record<string, unknown>, defaults: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(record).filter(
    ([key, value]) => value !== undefined && defaults[key] !== value && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(entries);
}

function yamlOf(data: Record<string, unknown>): string {
  const document = new Document(data, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (position, node) => {
      if (position === 'key' || typeof node.value !== 'string') return;
      if (DATE_LIKE.test(node.value)) node.type = 'QUOTE_SINGLE';
      if (node.value.includes('\n')) node.type = 'QUOTE_DOUBLE';
    },
  });
  if (isMap(document.contents)) for (const pair of document.contents.items) flowBelow(pair.value);
  return document.toString({
    lineWidth: 0,
    singleQuote: true,
    blockQuote: false,
    doubleQuotedMinMultiLineLength: Infinity,
  });
}

/** Lists of records stand a record a line; everything inside a record, and lists of words, in one line. */
function flowBelow(node: unknown): void {
  if (!isCollection(node)) return;
  const records = !isMap(node) && node.items.some((item) => isMap(item) || (isScalar(item) && isLong(item.value)));
  if (!records) node.flow = true;
  else for (const item of node.items) if (isCollection(item)) item.flow = true;
}

function isLong(value: unknown): boolean {
  return typeof value === 'string' && value.length > 24;
}
