import { escapeHtml, html, SafeHtml } from '../../src/site/html.ts';

/** Stands between facts on one line, and stays on the line of the fact before it. */
export const DOT = html`&#8288;<span class="dot" aria-hidden="true">·</span>`;

/** Text on its lines: titles set as couplets keep theirs. */
export function lines(text: string): SafeHtml {
  return new SafeHtml(text.split('\n').map(escapeHtml).join('<br>'));
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const OPENING = /[“‘「『《〈（(【[]$/;

/** A title for large type: a line may end between words, not inside one. Titles are short, so segmenting them is cheap. */
export function wordLines(text: string): SafeHtml {
  let markup = '';
  let before = '';
  for (const { segment, isWordLike } of words.segment(text)) {
    if (isWordLike === true && before !== '' && !OPENING.test(before)) markup += '<wbr>';
    markup += escapeHtml(segment).replaceAll('\n', '<br>');
    before = segment;
  }
  return new SafeHtml(markup);
}

/** Text for places that hold one line: `<title>`, descriptions, feeds. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
