import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';

/** Noto Serif SC (SIL Open Font License 1.1, see NOTICE), which comes in slices of some hundred characters. */
const PACKAGE = '@fontsource/noto-serif-sc';
const WEIGHT = 700;

/** A font file as satori takes it. */
export interface FontSlice {
  name: string;
  data: Buffer;
  weight: typeof WEIGHT;
  style: 'normal';
}

const rangesSchema = z.record(z.string(), z.string());

/** The font of the cards. A slice is read when a text first needs it: few pictures need more than a dozen of a hundred. */
export class CardFont {
  private readonly folder = path.dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`));
  private readonly slices = new Map<string, FontSlice>();
  private ranges: { name: string; from: number; to: number }[] | null = null;

  /** Whether the font has a glyph for the character. */
  has(character: string): boolean {
    return this.sliceOf(character) !== null;
  }

  /** The slices that a text needs, always in the same order. */
  slicesFor(text: string): FontSlice[] {
    const names = new Set<string>();
    for (const character of text) {
      const name = this.sliceOf(character);
      if (name !== null) names.add(name);
    }
    return [...names].sort().map((name) => this.slice(name));
  }

  private slice(name: string): FontSlice {
    let slice = this.slices.get(name);
    if (!slice) {
      const file = `noto-serif-sc-${name}-${WEIGHT}-normal.woff`;
      slice = {
        name: `slice-${name}`,
        data: readFileSync(path.join(this.folder, 'files', file)),
        weight: WEIGHT,
        style: 'normal',
      };
      this.slices.set(name, slice);
    }
    return slice;
  }

  private sliceOf(character: string): string | null {
    const code = character.codePointAt(0) ?? 0;
    this.ranges ??= readRanges(path.join(this.folder, 'unicode.json'));
    return this.ranges.find(({ from, to }) => code >= from && code <= to)?.name ?? null;
  }
}

/** Which slice holds which characters: `{"[4]": "U+1f1e9-1f1f5,U+20"}`. Latin comes first, since it is in all of them. */
function readRanges(file: string): { name: string; from: number; to: number }[] {
  const slices = Object.entries(rangesSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
  return slices.reverse().flatMap(([name, ranges]) =>
    ranges.split(',').map((range) => {
      const [from = '', to = from] = range.replace(/^U\+/i, '').split('-');
      return { name: name.replace(/[[\]]/g, ''), from: parseInt(from, 16), to: parseInt(to, 16) };
    }),
  );
}
