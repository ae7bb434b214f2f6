import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { damage, NARROW_TABLE, WIDE_TABLE, type DamageOptions } from './index.ts';

const CORPUS = new URL('../../../shared/', import.meta.url);
const CORPUS_IS_THERE = existsSync(CORPUS);

const Gold = z.object({ restoredText: z.string() });

interface Original {
  id: string;
  options: Omit<DamageOptions, 'seed' | 'cuts'>;
  /** Clean text right before which the stream was cut in the original: the cut lies inside the character before. */
  cutsInside: string[];
  /** What the gold reading leaves open, since the damage destroyed it: any character of the kind does. */
  fill?: [open: string, filled: string];
}

const ORIGINALS: Original[] = [
  {
    id: '000',
    options: { table: WIDE_TABLE, loneBytes: 'dropped' },
    cutsInside: ['完毕。', '规模'],
  },
  {
    id: '001',
    options: { table: WIDE_TABLE },
    cutsInside: ['流程的服务。', '成功举办。', '电子、海', '很满意。'],
    fill: ['▢', '3'],
  },
  { id: '002', options: { table: NARROW_TABLE.filter(([character]) => character !== '細') }, cutsInside: ['策源地。'] },
  { id: '003', options: { table: NARROW_TABLE, privateUse: 'kept' }, cutsInside: ['勇担使命，'] },
  { id: '004', options: { table: NARROW_TABLE }, cutsInside: [] },
];

/** The comma that one site put before other marks at random: taken out of both texts before they are compared. */
const withoutInsertedCommas = (text: string): string => text.replace(/,(?=[,、。?])/g, '');

function corpusText(folder: string, id: string): string {
  const name = readdirSync(new URL(folder, CORPUS)).find((file) => file.startsWith(id) && /\.(txt|json)$/.test(file));
  return readFileSync(new URL(`${folder}${name ?? ''}`, CORPUS), 'utf8');
}

describe.skipIf(!CORPUS_IS_THERE)('the generator gives back the five originals from their clean readings', () => {
  it.each(ORIGINALS)('$id', ({ id, options, cutsInside, fill = ['', ''] }) => {
    const original = corpusText('articles/', id);
    let clean = Gold.parse(JSON.parse(corpusText('gold/', id))).restoredText.replace(...fill);
    if (id === '001') clean = clean.replace('很满意。”领取', '很满意。”……领取');
    const cutsAt = new Set(cutsInside.map((text) => clean.indexOf(text) + text.length - 1));
    const { text } = damage(clean, { ...options, seed: 1, cuts: (offset) => cutsAt.has(offset) });
    expect(withoutInsertedCommas(text).split('\n')).toEqual(withoutInsertedCommas(original).split('\n'));
  });
});
