import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { judge, readFloors } from '../../src/evaluate/measure.ts';
import { readRecord, RECORD } from '../../src/evaluate/record.ts';
import { evaluated } from '../../src/site/evaluation.ts';
import { stringsFor } from '../../src/site/strings/index.ts';

const strings = stringsFor((text) => text);
const read = (...parts: string[]) => readFileSync(path.join(import.meta.dirname, '../..', ...parts), 'utf8');
const floors = readFloors(read('src/evaluate/floors.json'));
const { measured } = readRecord(readFileSync(RECORD, 'utf8'));

describe('what the page on quality says was measured', () => {
  it('is there for every floor, and no floor is missed', () => {
    expect(Object.keys(floors).filter((key) => measured[key] === undefined)).toEqual([]);
    const rows = judge(
      Object.entries(measured).map(([key, value]) => ({ key, name: key, value })),
      floors,
    );
    expect(rows.filter(({ holds }) => !holds)).toEqual([]);
  });

  it('has words for every measure', () => {
    for (const { group, measure } of evaluated(measured, floors)) {
      expect(strings.quality.groups[group], group).toBeDefined();
      expect(strings.quality.measures[measure], measure).toBeDefined();
    }
  });
});

describe('the failures that the page owns up to', () => {
  it('are those that tests keep', () => {
    const cases = z
      .array(z.object({ shows: z.string() }))
      .parse(parse(read('tests/restore/cases/known-failures.yaml')));
    expect(strings.quality.failures).toHaveLength(cases.length);
  });
});
