import { headings } from './headings.ts';
import { numberPlaces } from './load.ts';
import type { Figure, SiteArticle } from './types.ts';

/** A sentence of the article with the figures that it tells. */
export interface Quotation {
  text: string;
  /** Stretches of the text that are the figures' numbers, in order and without overlaps. */
  numbers: [start: number, end: number][];
  figures: Figure[];
}

/** Sentences under one subject. */
export interface SubjectGroup {
  /** The project or firm, or the heading of the text; null for what stands before the first heading. */
  name: string | null;
  quotations: Quotation[];
}

/** A sentence longer than this is cut at its semicolons. */
const LONG = 120;
const ENDS = '。！？!?\n';
const CLOSING = '”’」』）)';

/** The sentence around an offset. */
export function sentenceAt(text: string, at: number): [start: number, end: number] {
  const sentence = between(text, at, 0, text.length, ENDS);
  return sentence[1] - sentence[0] > LONG ? between(text, at, ...sentence, '；;') : sentence;
}

function between(text: string, at: number, from: number, to: number, stops: string): [start: number, end: number] {
  let start = at;
  while (start > from && !stops.includes(text.charAt(start - 1))) start--;
  while (start < at && CLOSING.includes(text.charAt(start))) start++;
  let end = at;
  while (end < to && !stops.includes(text.charAt(end))) end++;
  if (end < to && text[end] !== '\n') end++;
  while (end < to && CLOSING.includes(text.charAt(end))) end++;
  return [start, end];
}

/**
 * The article's figures by subject: those of one entity with two or more together, the others under the heading of the text
 * below which they stand; below each subject sentence by sentence. Where the full text may not be published, a sentence is
 * only quoted from the first to the last word that its figures need as evidence.
 */
export function figuresBySubject(article: SiteArticle): SubjectGroup[] {
  const entities = new Map<string, number>();
  for (const { metric } of article.figures) {
    if (metric.entity !== null) entities.set(metric.entity, (entities.get(metric.entity) ?? 0) + 1);
  }
  const sections = article.fullText ? headings(article) : [];
  const places = new Map(numberPlaces(article).map((place) => [place.id, place]));
  const groups = new Map<string | null, Map<string, Found[]>>();
  for (const figure of article.figures) {
    const found = locate(article, figure, places.get(figure.metric.id));
    const { entity } = figure.metric;
    const section = found.at === null ? null : sections.findLast(({ start }) => start <= (found.at ?? 0));
    const own = entity !== null && (entities.get(entity) ?? 0) > 1;
    const name = own ? entity : (section?.text.replaceAll('\n', ' ') ?? null);
    const sentences = groups.get(name) ?? new Map<string, Found[]>();
    groups.set(name, sentences);
    const list = sentences.get(found.key) ?? [];
    sentences.set(found.key, list);
    list.push(found);
  }
  return [...groups].map(([name, sentences]) => ({
    name,
    quotations: [...sentences.values()].map((list) => quotation(article, list)),
  }));
}

/** A figure with the sentence that it stands in; `at` is null where its evidence is not in the text. */
interface Found {
  figure: Figure;
  key: string;
  at: number | null;
  number: [number, number] | null;
  sentence: [number, number];
  evidence: [number, number];
}

function locate(article: SiteArticle, figure: Figure, number: { start: number; end: number } | undefined): Found {
  const { metric } = figure;
  const { text } = article;
  const { span } = metric;
  const stands = span !== undefined && text.slice(span[0], span[1]) === metric.evidence;
  const from = stands ? span[0] : text.indexOf(metric.evidence);
  const at = number?.start ?? (from < 0 || metric.evidence === '' ? null : from);
  const sentence: [number, number] = at === null ? [0, 0] : sentenceAt(text, at);
  const evidence: [number, number] =
    from < 0
      ? [at ?? 0, number?.end ?? 0]
      : [Math.max(from, sentence[0]), Math.min(from + metric.evidence.length, sentence[1])];
  return {
    figure,
    key: at === null ? `own ${metric.id}` : String(sentence[0]),
    at,
    number: number ? [number.start, number.end] : null,
    sentence,
    evidence,
  };
}

function quotation(article: SiteArticle, found: readonly Found[]): Quotation {
  const figures = found.map(({ figure }) => figure);
  const [first] = found;
  if (!first || first.at === null) return { text: figures[0]?.metric.evidence ?? '', numbers: [], figures };
  const [start, end] = article.fullText
    ? first.sentence
    : [Math.min(...found.map(({ evidence }) => evidence[0])), Math.max(...found.map(({ evidence }) => evidence[1]))];
  const numbers = found
    .flatMap(({ number }) => (number && number[0] >= start && number[1] <= end ? [number] : []))
    .sort((a, b) => a[0] - b[0])
    .map(([from, to]): [number, number] => [from - start, to - start]);
  return { text: article.text.slice(start, end).trimEnd(), numbers, figures };
}
