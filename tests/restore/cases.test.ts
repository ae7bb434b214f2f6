import { describe, expect, it } from 'vitest';
import { replay, restore } from '../../src/restore/index.ts';
import type { Restoration } from '../../src/restore/index.ts';
import { inTheWild, knownFailures, lines, negative, pages, synthetic } from './cases/schema.ts';
import { knowledge } from './knowledge.ts';

const read = (raw: string): Restoration => {
  const restoration = restore(raw, knowledge);
  expect(replay(raw, restoration.repairs)).toBe(restoration.text);
  return restoration;
};

describe.each([
  ['in the wild', inTheWild],
  ['synthetic', synthetic],
  ['lines', lines],
])('damage: %s', (_, cases) => {
  it.each(cases.map((one) => [one.shows, one] as const))('%s', (_shows, { raw, restored, flags }) => {
    const restoration = read(raw);
    expect(restoration.text).toBe(restored);
    expect(restoration.flags.map((flag) => flag.kind)).toEqual(flags);
  });
});

describe('known failures keep failing', () => {
  it.each(knownFailures.map((one) => [one.shows, one] as const))('%s', (_shows, { raw, restored }) => {
    expect(read(raw).text).not.toBe(restored);
  });
});

describe('sound text', () => {
  it('has two hundred passages', () => {
    expect(Object.values(negative).flat().length).toBeGreaterThanOrEqual(200);
  });

  describe.each(Object.entries(negative))('%s', (_kind, passages) => {
    it.each(passages)('%s', (passage) => {
      const { text, lines, repairs, flags } = read(passage);
      expect(repairs.filter(({ rules }) => rules.some((rule) => rule !== 'width' && rule !== 'script'))).toEqual([]);
      expect(lines.map(({ furniture }) => furniture)).toEqual([null]);
      expect(flags).toEqual([]);
      expect(text.length).toBe(passage.length);
      // A second look finds nothing more.
      expect(read(text).text).toBe(text);
    });
  });
});

describe('pages', () => {
  it.each(pages.map((page) => [page.name, page] as const))('%s', (_name, { lines }) => {
    const raw = lines.map((line) => (typeof line === 'string' ? line : Object.values(line)[0])).join('\n');
    const wanted = lines.map((line) => (typeof line === 'string' ? [null, line] : (Object.entries(line)[0] ?? null)));
    expect(read(raw).lines.map(({ text, furniture }) => [furniture, text])).toEqual(wanted);
  });
});
