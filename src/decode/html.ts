import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** The part of a DOM that is read here. */
interface DomNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: ArrayLike<DomNode>;
}

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
  const title = statedTitle(document);
  const origin = statedOrigin(document) ?? printedOrigin(shown, title);
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

function statedTitle(document: DomDocument): string | null {
  const stated = attribute(document, TITLE);
  if (stated !== null) return stated;
  const heading = squeeze(document.querySelector('h1')?.textContent ?? '');
  if (heading !== '') return heading;
  const title = squeeze(document.querySelector('title')?.textContent ?? '');
  // What follows the last _ or - in a title is the site's name.
  return title === '' ? null : title.replace(/\s*[_|-][^_|-]{1,30}$/u, '');
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

/** A date, or a label before a publisher. */
const ORIGIN = /(?:19|20)\d{2}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}|来源\s*[：:]/u;
/** Longest line between title and article that is printed for the page and not a sentence of it. */
const LONGEST_ORIGIN = 120;

/** The line with date and source that the page shows right below its title, which readability takes for clutter. */
function printedOrigin(shown: readonly string[], title: string | null): string | null {
  const at = title === null ? -1 : shown.lastIndexOf(title);
  if (at < 0) return null;
  const below = shown.slice(at + 1, at + 1 + OPENING);
  const text = below.findIndex((line) => line.length > LONGEST_ORIGIN);
  return (
    below
      .slice(0, text < 0 ? OPENING : text)
      .find((line) => line.length <= LONGEST_ORIGIN && !/[。！？]/u.test(line) && ORIGIN.test(line)) ?? null
  );
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
