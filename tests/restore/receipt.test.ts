import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rawOffsets, replay } from '../../src/restore/receipt.ts';
import type { Edit } from '../../src/restore/rule.ts';
import { TracedText } from '../../src/restore/traced-text.ts';

/** Cuts in the text, taken in pairs, become edits; what each writes is given. */
const script = fc.array(
  fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), after: fc.string({ maxLength: 3 }) }), {
    maxLength: 8,
  }),
  { maxLength: 4 },
);

function editsOn(text: string, cuts: readonly { at: number; after: string }[]): Edit[] {
  const points = cuts.map((cut) => Math.round(cut.at * text.length)).sort((a, b) => a - b);
  const edits: Edit[] = [];
  for (let index = 0; index + 1 < points.length; index += 2) {
    const [start = 0, end = 0] = points.slice(index, index + 2);
    edits.push({ start, end, after: cuts[index]?.after ?? '', certainty: 'bytes' });
  }
  return edits;
}

function run(raw: string, steps: readonly { at: number; after: string }[][]): TracedText {
  return steps.reduce((text, step) => text.apply('width', { edits: editsOn(text.text, step) }), TracedText.from(raw));
}

describe('receipt', () => {
  it('gives the restored text when replayed on the raw text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), script, (raw, steps) => {
        const text = run(raw, steps);
        expect(replay(raw, text.repairs())).toBe(text.text);
      }),
      { numRuns: 2000 },
    );
  });

  it('holds repairs in order, apart, each with what stood there before', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), script, (raw, steps) => {
        let from = 0;
        for (const repair of run(raw, steps).repairs()) {
          expect(repair.start).toBeGreaterThanOrEqual(from);
          expect(raw.slice(repair.start, repair.end)).toBe(repair.before);
          expect(repair.after).not.toBe(repair.before);
          from = repair.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('leads every untouched character back to itself in the raw text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), script, (raw, steps) => {
        const text = run(raw, steps);
        const repairs = text.repairs();
        const offsets = rawOffsets(raw, repairs);
        expect(offsets).toHaveLength(text.text.length + 1);
        expect([...offsets]).toEqual([...offsets].sort((a, b) => a - b));
        for (const [index, offset] of offsets.entries()) {
          if (index === text.text.length) expect(offset).toBe(raw.length);
          else if (!repairs.some((repair) => repair.start <= offset && offset < Math.max(repair.end, repair.start + 1)))
            expect(text.text[index]).toBe(raw[offset]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('carries a flag to its character through later edits, and keeps the raw span', () => {
    const first = TracedText.from('甲乙?丙').apply('byte-shift', {
      edits: [{ start: 2, end: 3, after: '丁□', certainty: 'bytes' }],
      findings: [{ kind: 'lost', start: 2, end: 3, within: [1, 2], candidates: [], message: 'one digit lost' }],
    });
    const second = first.apply('annotation', { edits: [{ start: 0, end: 1, after: '', certainty: 'bytes' }] });
    const [flag] = second.flags;
    expect(second.text).toBe('乙丁□丙');
    expect(flag?.at).toEqual([2, 3]);
    expect([flag?.start, flag?.end]).toEqual([2, 3]);
  });
});
