import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restore } from '../../../src/restore/index.ts';
import type { Rule } from '../../../src/restore/rule.ts';
import { annotation } from '../../../src/restore/rules/annotation.ts';
import { brokenLines } from '../../../src/restore/rules/broken-lines.ts';
import { control } from '../../../src/restore/rules/control.ts';
import { cutOff } from '../../../src/restore/rules/cut-off.ts';
import { gluedFurniture } from '../../../src/restore/rules/glued-furniture.ts';
import { markup } from '../../../src/restore/rules/markup.ts';
import { lineNoise } from '../../../src/restore/rules/line-noise.ts';
import { insertedComma } from '../../../src/restore/rules/punctuation/inserted-comma.ts';
import { indent, questionMark } from '../../../src/restore/rules/punctuation/question-mark.ts';
import { lostCharacter } from '../../../src/restore/rules/punctuation/lost-character.ts';
import { quotation } from '../../../src/restore/rules/punctuation/quotation.ts';
import { spacing } from '../../../src/restore/rules/punctuation/spacing.ts';
import { width } from '../../../src/restore/rules/punctuation/width.ts';
import { script } from '../../../src/restore/rules/script.ts';
import { wrappedLines } from '../../../src/restore/rules/wrapped-lines.ts';
import { Survey } from '../../../src/restore/survey.ts';
import { knowledge } from '../knowledge.ts';
import { apply } from './apply.ts';
import { page } from './arbitrary.ts';
import { processorTime } from '../../timing.ts';

const RULES: Record<string, Rule> = {
  annotation,
  brokenLines,
  control,
  cutOff,
  gluedFurniture,
  indent,
  insertedComma,
  lineNoise,
  lostCharacter,
  markup,
  questionMark,
  quotation,
  script,
  spacing,
  width,
  wrappedLines,
};

const hanziAndDigits = (text: string): number => text.match(/[\p{Script=Han}\d０-９]/gu)?.length ?? 0;

describe.each(Object.entries(RULES))('%s', (_name, rule) => {
  it('gives edits that are sorted, apart and inside the text', () => {
    fc.assert(
      fc.property(page, (text) => {
        let from = 0;
        for (const { start, end } of rule.find(new Survey(text), knowledge).edits) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThanOrEqual(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 400 },
    );
  });

  it('finds nothing in what it made', () => {
    fc.assert(
      fc.property(page, (text) => {
        const once = apply(rule, text);
        expect(apply(rule, once)).toBe(once);
      }),
      { numRuns: 600 },
    );
  });

  it('takes time in proportion to a line of a million characters', () => {
    for (const piece of ['发展(tái)，', '?', ' ,', '"', '<a ', '&', '(', '久久综合，', '著', '[', '1 ', '高 ']) {
      const text = piece.repeat(Math.ceil(300_000 / piece.length));
      expect(
        processorTime(() => rule.find(new Survey(text), knowledge)),
        piece,
      ).toBeLessThan(4000);
    }
  });

  it('takes time in proportion to the lines of a page, not to the page for each line', () => {
    for (const line of ['中a\n', '萊a\n', '？一\n']) {
      const survey = new Survey(line.repeat(500_000));
      expect(
        processorTime(() => rule.find(survey, knowledge)),
        line,
      ).toBeLessThan(4000);
    }
  });
});

describe('rules that take nothing of the article', () => {
  it.each(Object.entries({ control, insertedComma, indent, questionMark, quotation, spacing, width, script }))(
    '%s keeps every character and figure',
    (_name, rule) => {
      fc.assert(
        fc.property(page, (text) => {
          expect(hanziAndDigits(apply(rule, text))).toBe(hanziAndDigits(text));
        }),
        { numRuns: 400 },
      );
    },
  );
});

describe('all rules together', () => {
  it('lose no character and no figure but in furniture and in markup', () => {
    fc.assert(
      fc.property(page, (text) => {
        // What a damaged stretch held is the byte rule's affair, what stands in a tag is no text.
        fc.pre(!/[<&[?？\ud800-\udfff]|!\[/u.test(text));
        const { text: body, repairs } = restore(text, knowledge);
        const furniture = repairs.filter(({ rules }) => rules.includes('furniture')).map(({ before }) => before);
        expect(hanziAndDigits(body + furniture.join(''))).toBeGreaterThanOrEqual(hanziAndDigits(text));
      }),
      { numRuns: 400 },
    );
  });
});
