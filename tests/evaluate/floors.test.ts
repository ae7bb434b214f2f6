import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/library/knowledge.ts';
import { judge, readFloors } from '../../src/evaluate/measure.ts';
import { restorationMeasures } from '../../src/evaluate/restoration.ts';

const floors = readFloors(readFileSync(new URL('../../src/evaluate/floors.json', import.meta.url), 'utf8'));
const knowledge = loadKnowledge(path.join(import.meta.dirname, '../../content'));

/** What was promised of restoration. The floors in force may be higher than this, never lower. */
const PROMISED: Record<string, number> = {
  'originals.characters': 99.95,
  'originals.missed': 0,
  'originals.furniture': 0,
  'originals.pinyin': 0,
  'again.right': 92,
  'again.flagged': 90,
  'again.silent': 1,
  'again.swallowed': 100,
};

describe('floors of restoration', () => {
  it.each(Object.entries(PROMISED))('%s has not been lowered', (key, promised) => {
    const floor = floors[key];
    expect(floor).toBeDefined();
    if (floor && 'least' in floor) expect(floor.least).toBeGreaterThanOrEqual(promised);
    if (floor && 'most' in floor) expect(floor.most).toBeLessThanOrEqual(promised);
  });

  it('are reached', async () => {
    const rows = judge(await restorationMeasures(knowledge, 3), floors);
    expect(rows.filter((row) => !row.holds)).toEqual([]);
  }, 240_000);
});
