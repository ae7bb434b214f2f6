/** One result of a search, with its marks. */
import { excerpt, marked, occurrences, type Piece } from '../../../src/site/search/excerpt.ts';
import type { Fold } from '../../../src/site/search/fold.ts';
import type { SearchDocument } from '../../../src/site/search/manifest.ts';
import type { Hit } from '../../../src/site/search/query.ts';
import { filled, link, make } from './_dom.ts';

const MOST_FIGURES = 3;

export interface Result {
  hit: Hit;
  document: SearchDocument;
  words: readonly string[];
  fold: Fold;
  base: string;
  /** `%1 处` */
  matches: string;
}

function written(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked: isMarked }) => (isMarked ? make('mark', '', text) : text));
}

export function resultElement({ hit, document: found, words, fold, base, matches }: Result): HTMLElement {
  const [indexed = '', ...rest] = found.text.split('\n');
  const title = found.title ?? indexed;
  const facts = [found.date, found.place, found.source, hit.count > 0 ? filled(matches, hit.count) : ''];
  const item = make(
    'li',
    'result',
    make('h2', 'result-title', link(base + found.path, '', ...written(marked(title, words, fold)))),
    make('p', 'byline', ...dotted(facts.filter((fact) => fact !== ''))),
    make('p', 'result-excerpt', ...written(excerpt(rest.join('\n'), words, fold))),
  );
  const figures = figuresOf(found, words, fold);
  if (figures.length > 0) item.append(figureList(found, figures, base));
  return item;
}

/** Facts on one line with a dot between them, as the pages of the build have them. */
function dotted(facts: readonly string[]): (Node | string)[] {
  return facts.flatMap((fact, index) => (index === 0 ? [fact] : ['\u2060', make('span', 'dot', '·'), fact]));
}

/** The figures that speak of what was asked: in their subject first, then in their sentence. */
function figuresOf({ figures }: SearchDocument, words: readonly string[], fold: Fold): SearchDocument['figures'] {
  if (words.length === 0) return [];
  const has = (text: string) => occurrences(text, words, fold).length > 0;
  const named = figures.filter(({ subject }) => has(subject));
  const told = figures.filter((figure) => !named.includes(figure) && has(figure.evidence));
  return [...named, ...told].slice(0, MOST_FIGURES);
}

function figureList(found: SearchDocument, figures: SearchDocument['figures'], base: string): HTMLElement {
  const items = figures.map(({ subject, value, anchor, tag }) =>
    make(
      'li',
      '',
      link(`${base}${found.path}#${anchor}`, '', make('span', 'entry-figure-name', subject), ' ', make('b', '', value)),
      ...(tag ? [make('span', `tag tag-${tag.status}`, tag.name)] : []),
    ),
  );
  return make('ul', 'entry-figures', ...items);
}
