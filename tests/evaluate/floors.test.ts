import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RESTORATION_LIMITS } from '../../src/bench/restoration.ts';
import { loadKnowledge } from '../../src/library/knowledge.ts';
import { judge, readFloors } from '../../src/evaluate/measure.ts';
import { restorationMeasures } from '../../src/evaluate/restoration.ts';

const floors = readFloors(readFileSync(new URL('../../src/evaluate/floors.json', import.meta.url), 'utf8'));
const knowledge = loadKnowledge(path.join(import.meta.dirname, '../../content'));

/** What was promised of restoration. The floors in force may be higher than this, never lower. */
const PROMISED: Record<string, { least: number } | { most: number }> = {
  'originals.characters': { least: 99.95 },
  'originals.missed': { most: 0 },
  'originals.furniture': { most: 0 },
  'originals.pinyin': { most: 0 },
  'again.right': { least: 92 },
  'again.flagged': { least: 90 },
  'again.silent': { most: 1 },
  'again.swallowed': { least: 100 },
};

describe('floors of restoration', () => {
  it.each(Object.entries(PROMISED))('%s has not been lowered', (key, promised) => {
    const floor = floors[key] ?? {};
    if ('least' in promised) expect('least' in floor ? floor.least : -Infinity).toBeGreaterThanOrEqual(promised.least);
    else expect('most' in floor ? floor.most : Infinity).toBeLessThanOrEqual(promised.most);
  });

  it('the limits of the bench have not been raised', () => {
    expect(RESTORATION_LIMITS.soundText).toBeLessThanOrEqual(3);
    expect(RESTORATION_LIMITS.spot).toBeLessThanOrEqual(10);
  });

  it('are reached', async () => {
    const rows = judge(await restorationMeasures(knowledge, 3), floors);
    expect(rows.filter((row) => !row.holds)).toEqual([]);
    // A floor whose name is no longer measured would hold for ever.
    const measured = new Set(rows.map((row) => row.key));
    const parts = measured.has('originals.missed') ? ['originals.', 'again.', 'own.'] : ['own.'];
    const ours = Object.keys(floors).filter((key) => parts.some((part) => key.startsWith(part)));
    expect(ours.filter((key) => !measured.has(key))).toEqual([]);
  }, 240_000);
});
