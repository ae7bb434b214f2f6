import type { Metric } from '../article/schema.ts';
import type { Block } from './types.ts';
import { sentencesOf } from './patterns.ts';
import { withoutDateline } from './structure/dateline.ts';

const MOST_SENTENCES = 3;
const MOST_CHARACTERS = 200;
const SHORTEST = 12;
/** Sentences that score less tell nothing beside others. */
const WEAK = 0;

/** What the article is about, as far as it is known. */
interface Subject {
  title: string | null;
  place: string | null;
}

/**
 * Two or three of the article's own sentences, in its order: those near the head with most figures that speak of the place and
 * of what the title says, none that begins with a quotation; one that depends on the sentence before it (其中, 该) only behind
 * that one. Together at most 200 characters.
 */
export function readSummary(blocks: readonly Block[], metrics: readonly Metric[], subject: Subject): string[] {
  const sentences = blocks
    .filter((block) => block.kind === 'paragraph')
    .flatMap((block) => sentencesOf(block.text).map(({ text, start }) => ({ text, at: block.start + start })))
    .map((sentence, index) => ({ ...sentence, text: withoutDateline(sentence.text), index }));
  let figured = 0;
  const scored = sentences
    .filter(
      ({ text }) =>
        text.length >= SHORTEST && text.length <= MOST_CHARACTERS && /[。！]$/u.test(text) && !/^[“"（(]/u.test(text),
    )
    .map((sentence) => {
      const figures = figuresIn(sentence, metrics);
      const plain = !SCENE.test(sentence.text) && !CLUTTER.test(sentence.text);
      const first =
        figures > 0 && plain && figured++ === 0 && !LONG_AGO.test(sentence.text) && tellsPlace(sentence.text, subject);
      const leading = (first ? FIRST_FIGURES : 0) + (tellsOutput(sentence, metrics) ? OUTPUT : 0);
      return { ...sentence, figures, score: score(sentence, figures, subject) + leading };
    });
  scored.sort((a, b) => b.score - a.score || a.index - b.index);
  const taken: typeof scored = [];
  let length = 0;
  for (const sentence of scored) {
    if (
      figured > 0 &&
      sentence.figures === 0 &&
      !(sentence.index === 0 && !SCENE.test(sentence.text) && tellsPlace(sentence.text, subject))
    )
      continue;
    // A scene or a structure is better than nothing only.
    if (taken.length > 0 && sentence.score < WEAK) break;
    if (taken.length === MOST_SENTENCES || length + sentence.text.length > MOST_CHARACTERS) continue;
    if (taken.some((other) => alike(other.text, sentence.text))) continue;
    if (LEANING.test(sentence.text) && !taken.some(({ index }) => index === sentence.index - 1)) continue;
    taken.push(sentence);
    length += sentence.text.length;
  }
  return taken.sort((a, b) => a.index - b.index).map(({ text }) => text);
}

/** What the first sentence with figures gains that speaks of the whole place, and one that tells its whole output. */
const FIRST_FIGURES = 0.5;
const OUTPUT = 2;
/** A sentence that looks back on a year by its number. */
const LONG_AGO = /^(?:19|20)\d{2}年(?!第|前|上半年|下半年|[一二三四]季度|\d)/u;

const tellsOutput = ({ text }: { text: string }, metrics: readonly Metric[]): boolean =>
  metrics.some(
    ({ canonicalIndicator, kind, status, evidence }) =>
      canonicalIndicator === 'gdp' && kind === 'level' && status === 'actual' && text.includes(evidence),
  );

/** How many figures have their evidence in the sentence. */
function figuresIn({ text, at }: { text: string; at: number }, metrics: readonly Metric[]): number {
  const end = at + text.length + DATELINE;
  return metrics.filter(({ span, evidence }) => text.includes(evidence) && (!span || (span[0] >= at && span[1] <= end)))
    .length;
}

/** Longest dateline that is cut off a sentence's head. */
const DATELINE = 60;

/** Leans wholly on the sentence before it: only its parts are told. */
const LEANING = /^(?:其中|上述|这|他|她|它|而|但|对此|为此|据此|项目(?:总投资|占地|建成|计划|预计|投产|全部))/u;
/** A sentence that speaks of what the one before it names. */
const DEPENDENT = /^(?:其中|按计划|届时|该|这|他|她|它|而|但|同时|此外|另外|一方面|另一方面|对此|为此|据此)/u;
/** The structure of a whole tells less than its size. */
const STRUCTURE = /^[^，。]{0,12}(?:产业)?(?:结构|构成|比重|比例)[^，。]{0,6}[\d.]+[:：∶]/u;
/** What a site printed on one line with the text. */
const CLUTTER = /[<>]|最后更新/u;
/** Scenes that a report opens with; they tell nothing yet. */
const SCENE =
  /走进|驱车|来到|风景|弥漫|边陲|美誉|冒着|景象|放眼|眼前|夜幕|晨曦|时节|映入眼帘|一望无际|穿梭|缓缓|深秋|初冬|盛夏|金秋|清晨|阳光|忙碌|轰鸣|塔吊|热火朝天|欢声笑语|满载|笑着|晨雾|香气|(?:厂房|车间|工地|大棚|果园|展厅)[内里上中]，|开足马力/u;

function score({ text, index }: { text: string; index: number }, figures: number, { title, place }: Subject): number {
  const scene =
    (SCENE.test(text) && figures < 3 ? 4 : 0) + (STRUCTURE.test(text) ? 3 : 0) + (CLUTTER.test(text) ? 5 : 0);
  const dependent = DEPENDENT.test(text) || /，(?:该|这里)|□/u.test(text) ? 2 : 0;
  const head = index === 0 ? (figures > 0 ? 4 : 1.5) : 2 / (1 + index / 3);
  const whole = tellsPlace(text, { title, place }) ? 0.8 : 0;
  const titled = title === null ? 0 : Math.min(1.2, 0.3 * shared(title, text, place ?? ''));
  return Math.min(figures, 4) + head + whole + titled - dependent - scene - Math.max(0, text.length - 40) / 80;
}

const tellsPlace = (text: string, { place }: Subject): boolean =>
  (place !== null && text.includes(place)) || /全[市县区州旗盟省]/u.test(text);

/** How many pairs of characters of the title, its place aside, stand in the text. */
function shared(title: string, text: string, place: string): number {
  const pairs = pairsOf(title.replaceAll(place === '' ? '\n' : place, ' ').replace(/[^\p{Script=Han}]/gu, ' '));
  return [...pairs].filter((pair) => !pair.includes(' ') && text.includes(pair)).length;
}

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));

/** True where most of the characters of the shorter one stand in the other: a repeated sentence. */
function alike(a: string, b: string): boolean {
  const [x, y] = [pairsOf(a), pairsOf(b)];
  let common = 0;
  for (const pair of x) if (y.has(pair)) common++;
  return common > 0.6 * Math.min(x.size, y.size);
}
