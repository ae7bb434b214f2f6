import type { Card } from './card.ts';

/** Size of the pictures in pixels, as the networks ask for them. */
export const WIDTH = 1200;
export const HEIGHT = 630;

/** A node as satori takes it. */
export interface LayoutNode {
  type: 'div';
  props: { style: Record<string, string | number>; children: LayoutNode[] | string };
}

const MARGIN = 64;
/** Width between the margins. */
const INNER = WIDTH - 2 * MARGIN;

const INK = '#231f1b';
const SOFT = '#5f574e';
const ACCENT = '#a2301f';
const PAPER = '#fbf8f2';
const LINE = '#d6ccbb';

/** A box with its children, or a text. */
function box(style: Record<string, string | number>, ...children: (LayoutNode | string)[]): LayoutNode {
  const nodes = children.filter((child): child is LayoutNode => typeof child !== 'string');
  const words = children.filter((child) => typeof child === 'string').join('');
  return { type: 'div', props: { style: { display: 'flex', ...style }, children: nodes.length > 0 ? nodes : words } };
}

/** The card as a tree of boxes: masthead, title, numbers, foot. */
export function layout(card: Card): LayoutNode {
  return box(
    {
      width: WIDTH,
      height: HEIGHT,
      boxSizing: 'border-box',
      flexDirection: 'column',
      background: PAPER,
      color: INK,
      padding: `52px ${MARGIN}px 40px`,
    },
    masthead(card),
    box(
      { flexDirection: 'column', marginTop: 30, flexGrow: 1 },
      ...titleLines(card, INNER / titleSize(card)).map((line) =>
        box({ fontSize: titleSize(card), lineHeight: 1.32, whiteSpace: 'pre' }, line),
      ),
      ...(card.intro === '' ? [] : [box({ marginTop: 14, fontSize: 30, lineHeight: 1.5, color: SOFT }, card.intro)]),
    ),
    ...(card.figures.length === 0 ? [] : [figures(card)]),
    box(
      { borderTop: `2px solid ${LINE}`, paddingTop: 18, fontSize: 24, color: SOFT, whiteSpace: 'nowrap' },
      card.foot === '' ? card.site : card.foot,
    ),
  );
}

function masthead({ site, kicker }: Card): LayoutNode {
  const seal = Array.from(site).slice(0, 2);
  return box(
    { justifyContent: 'space-between', alignItems: 'center' },
    box(
      { alignItems: 'center' },
      box(
        {
          flexDirection: 'column',
          alignItems: 'center',
          background: ACCENT,
          color: PAPER,
          borderRadius: 6,
          padding: '5px 8px 7px',
          fontSize: 23,
          lineHeight: 1.2,
          marginRight: 18,
        },
        ...seal.map((character) => box({}, character)),
      ),
      box({ fontSize: 34, letterSpacing: 5 }, site),
    ),
    box({ fontSize: 27, color: ACCENT }, kicker.join(' · ')),
  );
}

function titleSize({ title, figures }: Card): number {
  const { length } = Array.from(title);
  if (length <= 12) return 84;
  if (length <= 28) return 66;
  return figures.length === 0 ? 60 : 52;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const NO_START = /^[，。、；：！？”’」』）》…—·%％]/;
const NO_END = /[“‘「『（《]$/;

/** Width in characters; Latin letters and digits are about half as wide. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character < '\u0300' ? 0.56 : 1), 0);
}

/** The title in lines of about the same length, broken between words. A word longer than a line is not broken. */
function titleLines({ title, kicker }: Card, most: number): string[] {
  const target = (widthOf(title) / Math.ceil(widthOf(title) / most)) * 1.06;
  const lines = [''];
  for (const part of wordsOf(title, kicker)) {
    const line = lines.at(-1) ?? '';
    const full = widthOf(line + part) > most || widthOf(line) + widthOf(part) / 2 > target;
    if (full && line !== '') lines.push(part.trimStart());
    else lines[lines.length - 1] = line + part;
  }
  return lines;
}

/** Words with the punctuation that may not be parted from them. The dictionary lacks most counties, so `names` are words too. */
function wordsOf(title: string, names: readonly string[]): string[] {
  const short = names.flatMap((name) => (name.length > 2 ? [name, name.slice(0, -1)] : [name]));
  const known = short.sort((a, b) => b.length - a.length).find((name) => title.includes(name));
  if (known !== undefined) {
    const at = title.indexOf(known);
    const after = wordsOf(title.slice(at + known.length), names);
    return joined([...wordsOf(title.slice(0, at), []), known, ...after]);
  }
  return joined([...words.segment(title)].map(({ segment }) => segment));
}

function joined(segments: readonly string[]): string[] {
  const parts: string[] = [];
  for (const segment of segments) {
    const last = parts.at(-1);
    if (last !== undefined && (NO_START.test(segment) || NO_END.test(last))) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}

function figures(card: Card): LayoutNode {
  return box(
    { marginBottom: 26 },
    ...card.figures.map(({ before, number, unit, name, when }) =>
      box(
        { flexDirection: 'column', width: 332, marginRight: 38 },
        box(
          { alignItems: 'baseline', color: ACCENT },
          ...(before === '' ? [] : [box({ fontSize: 28, marginRight: 6 }, before)]),
          box({ fontSize: 58, lineHeight: 1.2 }, number),
          box({ fontSize: 28, marginLeft: 6, whiteSpace: 'nowrap' }, unit),
        ),
        box({ fontSize: 24, lineHeight: 1.35 }, name),
        box({ fontSize: 20, lineHeight: 1.4, color: SOFT }, when),
      ),
    ),
  );
}

/** Every text of a tree. */
export function textsOf({ props: { children } }: LayoutNode): string[] {
  return typeof children === 'string' ? [children] : children.flatMap(textsOf);
}

/** The tree with every text changed. */
export function mapTexts(node: LayoutNode, change: (text: string) => string): LayoutNode {
  const { style, children } = node.props;
  const changed = typeof children === 'string' ? change(children) : children.map((child) => mapTexts(child, change));
  return { type: node.type, props: { style, children: changed } };
}
