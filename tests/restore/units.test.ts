import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceAll, type Edit } from '../../src/restore/rule.ts';
import { Survey } from '../../src/restore/survey.ts';
import { WINDOW } from '../../src/restore/units.ts';

/** Around what is read at once: halves of surrogate pairs, which no encoding may mend, and Chinese and Latin text. */
const text = fc
  .tuple(
    fc.constantFrom(0, WINDOW - 20, WINDOW - 3, 2 * WINDOW - 3),
    fc.array(fc.constantFrom('中', 'a', '\ud83d', '\ude00', '\uffff', '\0', '\n', '，'), { maxLength: 40 }),
  )
  .map(([before, units]) => '文'.repeat(before) + units.join(''));

const cuts = fc.array(
  fc.tuple(fc.nat(60), fc.nat(8), fc.constantFrom('', '新', '\ud83d', '很长'.repeat(9), '长'.repeat(WINDOW + 1))),
  { maxLength: 8 },
);

/** Edits near the text's end, apart from each other. */
function editsOf(length: number, found: readonly (readonly [number, number, string])[]): Edit[] {
  const edits: Edit[] = [];
  let from = Math.max(0, length - 120);
  for (const [skip, size, after] of found) {
    const start = from + skip;
    if (start + size > length) break;
    edits.push({ start, end: start + size, after, certainty: 'bytes' });
    from = start + size;
  }
  return edits;
}

describe('a text read and written by code units', () => {
  it('is the same text with every span replaced, however long it is', () => {
    fc.assert(
      fc.property(text, cuts, (written, found) => {
        const edits = editsOf(written.length, found);
        let expected = written;
        for (const { start, end, after } of edits.toReversed())
          expected = expected.slice(0, start) + after + expected.slice(end);
        expect(replaceAll(written, edits) === expected).toBe(true);
      }),
    );
  });

  it('has its lines where the line feeds are, however long it is', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { lines } = new Survey(written);
        expect(lines.map(({ start, end }) => written.slice(start, end))).toEqual(written.split('\n'));
      }),
    );
  });
});
