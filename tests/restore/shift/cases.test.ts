import { describe, expect, it } from 'vitest';
import { replay, restore, type Restoration } from '../../../src/restore/index.ts';
import { shifts } from '../cases/schema.ts';
import { knowledge } from '../knowledge.ts';

const read = (raw: string): Restoration => {
  const restoration = restore(raw, knowledge);
  expect(replay(raw, restoration.repairs)).toBe(restoration.text);
  return restoration;
};

describe.each([
  ['in the wild', shifts.inTheWild],
  ['synthetic', shifts.synthetic],
])('bytes read out of step: %s', (_, cases) => {
  it.each(cases.map((one) => [one.shows, one] as const))('%s', (_shows, { raw, restored, flags }) => {
    const restoration = read(raw);
    expect(restoration.text).toBe(restored);
    expect(restoration.flags.map((flag) => flag.kind)).toEqual(flags);
  });
});

describe('bytes read out of step: known failures', () => {
  describe.each(shifts.knownFailures.map((one) => [one.shows, one] as const))('%s', (_shows, { raw, restored }) => {
    it('keeps failing', () => {
      expect(read(raw).text).not.toBe(restored);
    });

    it('does not fail in silence', () => {
      expect(read(raw).flags.length).toBeGreaterThan(0);
    });
  });
});

describe.each(Object.entries(shifts.negative))('sound text with %s', (_kind, passages) => {
  it.each(passages)('%s', (passage) => {
    const { repairs, flags } = read(passage);
    expect(repairs.filter(({ rules }) => rules.some((rule) => rule !== 'width' && rule !== 'script'))).toEqual([]);
    expect(flags).toEqual([]);
  });
});
