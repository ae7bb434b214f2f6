import { escapeHtml, SafeHtml } from '../../../src/site/html.ts';

/** Text with some stretches of it set in bold; the stretches come in order and do not overlap. */
export function withBold(text: string, stretches: readonly (readonly [number, number])[]): SafeHtml {
  let markup = '';
  let done = 0;
  for (const [start, end] of stretches) {
    markup += `${escapeHtml(text.slice(done, start))}<b>${escapeHtml(text.slice(start, end))}</b>`;
    done = end;
  }
  return new SafeHtml(markup + escapeHtml(text.slice(done)));
}
