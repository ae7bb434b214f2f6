import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { OutputFile } from '../output.ts';
import type { Site } from '../types.ts';
import { cardKey, type Card } from './card.ts';
import { CardFont } from './font.ts';
import { HEIGHT, layout, mapTexts, textsOf, WIDTH } from './layout.ts';
import { siteCards } from './site-cards.ts';

/** Stands for a character that the font lacks, as printers put a turned type. */
const MISSING = '〓';

/** Names how cards are drawn: changes with the layout and with the versions of what draws. */
export function cardDesign(): string {
  const require = createRequire(import.meta.url);
  const hash = createHash('sha256').update(readFileSync(path.join(import.meta.dirname, 'layout.ts')));
  for (const name of ['satori', '@resvg/resvg-js', '@fontsource/noto-serif-sc']) {
    const main =
      name === 'satori' ? path.join(path.dirname(require.resolve(name)), '../package.json') : `${name}/package.json`;
    hash.update(readFileSync(require.resolve(main)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** What drawing needs beside the cards. */
export interface CardDrawing {
  /** Pictures drawn before, by the key of their card; what is missing is drawn and kept there. */
  cache: string;
  /** The Simplified form of a Traditional character, for those that the font lacks. */
  simplify: (text: string) => string;
  progress?: (done: number, total: number) => void;
}

/** The pictures of all cards of the sites. Those that were drawn before are only read; the drawing code is loaded if needed. */
export async function* cardFiles(sites: readonly Site[], drawing: CardDrawing): AsyncGenerator<OutputFile> {
  const cards = sites.flatMap((site) => siteCards(site).map((entry) => ({ ...entry, design: site.cards ?? '' })));
  if (cards.length === 0) return;
  await mkdir(drawing.cache, { recursive: true });
  let draw: ((card: Card) => Promise<Uint8Array>) | null = null;
  for (const [index, { path: to, card, design }] of cards.entries()) {
    const file = path.join(drawing.cache, `${cardKey(card, design)}.png`);
    let content: Uint8Array | null = await readFile(file).catch(() => null);
    if (!content) {
      draw ??= await drawer(drawing.simplify);
      content = await draw(card);
      await keep(file, content);
    }
    yield { path: to, content };
    drawing.progress?.(index + 1, cards.length);
  }
}

/** Beside first, then renamed: a picture in the cache is whole. */
async function keep(file: string, content: Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  await writeFile(beside, content);
  await rename(beside, file);
}

/** Loads what draws, which a build without new cards does not need. */
async function drawer(simplify: (text: string) => string): Promise<(card: Card) => Promise<Uint8Array>> {
  const [{ default: satori }, { Resvg }] = await Promise.all([import('satori'), import('@resvg/resvg-js')]);
  const font = new CardFont();
  const drawable = (character: string): string => {
    if (font.has(character)) return character;
    const simplified = simplify(character);
    return font.has(simplified) ? simplified : MISSING;
  };
  return async (card) => {
    const tree = mapTexts(layout(card), (text) => Array.from(text, drawable).join(''));
    const fonts = font.slicesFor(textsOf(tree).join(''));
    tree.props.style['fontFamily'] = fonts.map(({ name }) => name).join(', ');
    const svg = await satori(tree, { width: WIDTH, height: HEIGHT, fonts });
    return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  };
}
