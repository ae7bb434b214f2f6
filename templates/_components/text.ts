import { escapeHtml, html, SafeHtml } from '../../src/site/html.ts';

/** Stands between facts on one line, and stays on the line of the fact before it. */
export const DOT = html`&#8288;<span class="dot" aria-hidden="true">·</span>`;

/** Text on its lines: titles set as couplets keep theirs. */
export function lines(text: string): SafeHtml {
  return new SafeHtml(text.split('\n').map(escapeHtml).join('<br>'));
}

/** Text for places that hold one line: `<title>`, descriptions, feeds. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
