import { escapeHtml, SafeHtml } from '../../src/site/html.ts';

/** Text on its lines: titles set as couplets keep theirs. */
export function lines(text: string): SafeHtml {
  return new SafeHtml(text.split('\n').map(escapeHtml).join('<br>'));
}

/** Text for places that hold one line: `<title>`, descriptions, feeds. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
