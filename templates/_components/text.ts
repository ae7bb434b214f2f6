import { escapeHtml, html, SafeHtml } from '../../src/site/html.ts';
import { lineage } from '../../src/site/places.ts';
import type { SiteArticle } from '../../src/site/types.ts';

/** Stands between facts on one line, and stays on the line of the fact before it. */
export const DOT = html`&#8288;<span class="dot" aria-hidden="true">·</span>`;

/** Text on its lines: titles set as couplets keep theirs. */
export function lines(text: string): SafeHtml {
  return new SafeHtml(text.split('\n').map(escapeHtml).join('<br>'));
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const OPENING = /[“‘「『《〈（(【[]$/;
/** A number stays with its unit, a word of one character with what it begins: 总投资, 将投用; particles end what they follow. */
const JOINED = /[\d.%％]$|^(?![的了着过地得们年月日等上下里中])\p{Script=Han}$/u;

/**
 * A title for large type: a line may end between words, not inside one, nor inside one of the `names` (the dictionary of the
 * segmenter lacks most counties). Titles are short, so segmenting them is cheap.
 */
export function wordLines(text: string, names: readonly string[] = []): SafeHtml {
  const closed = insides(text, names);
  let markup = '';
  let before = '';
  for (const { segment, index, isWordLike } of words.segment(text)) {
    if (isWordLike === true && before !== '' && !OPENING.test(before) && !JOINED.test(before) && !closed.has(index))
      markup += '<wbr>';
    markup += escapeHtml(segment).replaceAll('\n', '<br>');
    before = segment;
  }
  return new SafeHtml(markup);
}

/** Offsets inside an occurrence of one of the names, whole or without the last character (莱芜区, 莱芜). */
function insides(text: string, names: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (const name of names.flatMap((full) => [full, full.slice(0, -1)])) {
    if (name.length < 2) continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      for (let inside = at + 1; inside < at + name.length; inside++) found.add(inside);
    }
  }
  return found;
}

/** The names of an article's place and of those above it, which its title is likely to hold. */
export function placeNames({ article, place }: SiteArticle): string[] {
  return [article.city ?? '', ...(place ? lineage(place).map(({ name }) => name) : [])];
}

/** Text for places that hold one line: `<title>`, descriptions, feeds. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
