import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { printedOrigin } from './page-origin.ts';
import { headlineOf, siteNamesOf } from './page-title.ts';
import { rowLine, type DomNode } from './table-row.ts';

interface DomElement extends DomNode {
  getAttribute: (name: string) => string | null;
}

interface DomDocument {
  body: DomNode | null;
  querySelector: (selector: string) => DomElement | null;
}

/** Elements beyond this number are not parsed: such a page is no article. */
const MAX_ELEMENTS = 60_000;
/** Among so many first lines a title counts as printed. */
const OPENING = 8;
/** Deeper pages are not given to readability, which takes a step of its own stack for each level. */
const MAX_DEPTH = 400;
/** An article that readability finds is believed from so many characters on. */
const BELIEVED = 80;

const BLOCK = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION CENTER DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY THEAD TR UL'.split(
    ' ',
  ),
);
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG BUTTON SELECT OPTION INPUT TEXTAREA HEAD OBJECT'.split(' '),
);

/** Statements of Chinese pages about themselves: https://www.gov.cn (网站建设规范) names, and those of Open Graph. */
const TITLE = ['meta[name="ArticleTitle"]', 'meta[property="og:title"]'];
const DATE = [
  'meta[name="PubDate"]',
  'meta[name="publishdate"]',
  'meta[property="article:published_time"]',
  'meta[name="og:release_date"]',
];
const SOURCE = ['meta[name="ContentSource"]', 'meta[name="source"]', 'meta[name="og:source"]'];

/**
 * The text of a saved page, a paragraph a line: its title, a line with source and time where the page states them, then
 * the article. Where no article is found, all that the page shows. Nothing in the page is run. Never throws.
 */
export function pageLines(html: string): string {
  const document = parse(html);
  if (!document?.body) return html;
  const shown = linesOf(document.body);
  const lines = (isDeep(document.body) ? null : articleOf(html)) ?? shown;
  const title = statedTitle(document, new Set(shown));
  const origin =
    statedOrigin(document) ??
    printedOrigin(
      shown,
      title,
      lines.find((line) => line !== title),
    );
  const opening = lines.slice(0, OPENING);
  let at = title === null ? 0 : opening.indexOf(title) + 1;
  if (title !== null && at === 0) lines.splice(at++, 0, title);
  if (origin !== null && !opening.includes(origin)) lines.splice(at, 0, origin);
  return lines.join('\n');
}

function parse(html: string): DomDocument | null {
  // linkedom gives a fragment no body.
  const whole = /<(?:html|body)\b/iu.test(html) ? html : `<html><body>${html}</body></html>`;
  try {
    const { document } = parseHTML(whole) as unknown as { document: DomDocument };
    return document.body === null ? null : document;
  } catch {
    return null;
  }
}

function isDeep(root: DomNode): boolean {
  const stack: [DomNode, number][] = [[root, 0]];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [node, depth] = top;
    if (depth > MAX_DEPTH) return true;
    for (let index = 0; index < node.childNodes.length; index++) {
      const child = node.childNodes[index];
      if (child?.nodeType === 1) stack.push([child, depth + 1]);
    }
  }
  return false;
}

function articleOf(html: string): string[] | null {
  const copy = parse(html);
  if (!copy) return null;
  try {
    // Readability takes its document apart, so it gets one of its own.
    const found = new Readability(copy, {
      maxElemsToParse: MAX_ELEMENTS,
      charThreshold: BELIEVED,
    }).parse();
    if (!found?.content || (found.textContent ?? '').trim().length < BELIEVED) return null;
    const content = parse(`<!doctype html><html><body>${found.content}</body></html>`);
    return content?.body ? linesOf(content.body) : null;
  } catch {
    return null;
  }
}

/** What the page states, else what it shows in a heading or its title bar, without the names of column and site. */
function statedTitle(document: DomDocument, shown: ReadonlySet<string>): string | null {
  const stated = attribute(document, TITLE);
  if (stated !== null) return headlineOf(stated, shown);
  const bar = squeeze(document.querySelector('title')?.textContent ?? '');
  const headline = headlineOf(bar, shown);
  const heading = squeeze(document.querySelector('h1')?.textContent ?? '');
  // a site's name is often its heading of the first degree
  if (heading !== '' && !siteNamesOf(bar, headline).has(heading)) return heading;
  return headline === '' ? null : headline;
}

function statedOrigin(document: DomDocument): string | null {
  const source = attribute(document, SOURCE);
  const date =
    attribute(document, DATE)
      ?.replace('T', ' ')
      .replace(/(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/u, '') ?? null;
  const parts = [source === null ? '' : `来源：${source}`, date === null ? '' : `时间：${date}`].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? null : parts.join(' ');
}

function attribute(document: DomDocument, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const content = squeeze(document.querySelector(selector)?.getAttribute('content') ?? '');
    if (content !== '') return content.slice(0, 200);
  }
  return null;
}

/** The lines of an element as a browser shows them. Goes through the tree without recursion: pages can be very deep. */
function linesOf(root: DomNode): string[] {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    const text = squeeze(line);
    if (text !== '') lines.push(text);
    line = '';
  };
  const stack: (DomNode | null)[] = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === null) end();
    else if (node?.nodeType === 3) line += node.textContent ?? '';
    else if (node?.nodeType === 1 && !SKIPPED.has(node.nodeName.toUpperCase())) {
      const name = node.nodeName.toUpperCase();
      const row = name === 'TR' ? rowLine(node) : null;
      if (row !== null) {
        end();
        lines.push(row);
        continue;
      }
      if (name === 'TD' || name === 'TH') line += ' ';
      const block = BLOCK.has(name);
      if (block) {
        end();
        stack.push(null);
      }
      for (let index = node.childNodes.length - 1; index >= 0; index--) stack.push(node.childNodes[index] ?? null);
    }
  }
  end();
  return lines;
}

function squeeze(text: string): string {
  return text.replace(/[\t\n\r\f ]+/gu, ' ').trim();
}
