import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay, restore, type Restoration } from '../../../src/restore/index.ts';
import { damage, NARROW_TABLE, WIDE_TABLE } from '../../damage/index.ts';
import { randomNumbers } from '../../damage/random.ts';
import { knowledge } from '../knowledge.ts';
import { processorTime } from '../../timing.ts';

/** What pages are made of, whole and damaged, so that chance meets the rules. */
const PIECES = [
  ...['的', '发', '發', '台', '裡', '著', '海', '規', '模', '化', '鏈', '剿', '季', '记者', '來源', '亿元', '〇'],
  ...['。', '，', ',', '?', '!', ';', '：', ':', '”', '“', '——', '…', '(', ')', '(guó)', 'guó', '?zhǔn)', 'l', '(fā)'],
  ...['A', 'R', 'S', '5', '0', '1', '. ', ' ', '\n', '\r', '\t', '<p>', '&nbsp;', '□', '\ue319', '\ud800'],
];

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
);

/** A sound page in our own words. */
const PAGE = [
  '石泉县今年前三季度完成固定资产投资38.6亿元，同比增长9.2%。“项目多了，厂房不够用。”园区负责人说，海关监管仓年底前建成。',
  '模式一变，效益就上来了：去年全县签约项目47个，开工31个，其中过亿元的12个；环保、化工、科技企业各占三成。',
  '为了让企业少跑路，县里把审批环节由17个压缩到6个！“一件事”专窗开了三个月，办件1.3万件，群众满意度达到98%以上。',
].join('\n');

const damagedPage = fc
  .record({
    seed: fc.integer({ min: 1, max: 1e6 }),
    table: fc.constantFrom(WIDE_TABLE, NARROW_TABLE, null),
    cuts: fc.constantFrom(0, 0.5, 1),
    commaCuts: fc.constantFrom(0, 0.5),
    loneBytes: fc.constantFrom('shown' as const, 'dropped' as const),
    privateUse: fc.constantFrom('dropped' as const, 'kept' as const),
    insertedCommas: fc.constantFrom(0, 0.5),
    traditional: fc.boolean(),
  })
  .map((options) => damage(PAGE, options).text);

/** How often each digit, and how many Han characters, that no flag, repair or furniture line accounts for. */
function countOutside(raw: string, { repairs, flags, lines }: Restoration): string {
  const covered = [
    ...repairs.filter(({ rules }) => rules.some((rule) => rule !== 'script' && rule !== 'width' && rule !== 'spacing')),
    ...flags,
    ...lines.filter((line) => line.furniture !== null),
  ];
  let kept = '';
  for (const [index, character] of Array.from(raw).entries()) {
    if (!covered.some(({ start, end }) => start <= index && index < end)) kept += character;
  }
  return kept.replace(/\D/gu, '');
}

describe('restoration of any text', () => {
  it('never throws, gives a receipt that replays, and finds nothing to do in what it made', () => {
    fc.assert(
      fc.property(fc.oneof({ arbitrary: anyText, weight: 50 }, { arbitrary: damagedPage, weight: 1 }), (raw) => {
        const restored = restore(raw, knowledge);
        expect(replay(raw, restored.repairs)).toBe(restored.text);
        expect(restore(restored.text, knowledge).text).toBe(restored.text);
        for (const { at, start, end } of restored.flags) {
          expect(start).toBeLessThanOrEqual(end);
          expect(at[0]).toBeLessThanOrEqual(at[1]);
          expect(at[1]).toBeLessThanOrEqual(restored.text.length);
        }
      }),
      { numRuns: 10_000, seed: 20 },
    );
  }, 240_000);

  it('loses no digit outside flagged spots, repairs and furniture', () => {
    fc.assert(
      fc.property(fc.oneof(damagedPage, anyText), (raw) => {
        fc.pre(!/[\ud800-\udfff]/u.test(raw));
        const restored = restore(raw, knowledge);
        let digits = 0;
        for (const digit of countOutside(raw, restored)) {
          digits = restored.text.indexOf(digit, digits) + 1;
          expect(digits, digit).toBeGreaterThan(0);
        }
      }),
      { numRuns: 600, seed: 21 },
    );
  }, 120_000);
});

const LENGTH = 1_000_000;
const LINE = PAGE.replaceAll('\n', '');
const times = (text: string): string => text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH);
const noise = randomNumbers(4);

const HOSTILE: Record<string, string> = {
  'a line of a million characters': times(LINE),
  'a damaged line of a million characters': times(damage(LINE, { seed: 1, table: WIDE_TABLE, cuts: 1 }).text),
  'every second character a question mark': Array.from(times(LINE).slice(0, LENGTH / 2)).join('?'),
  'signs of a cut without end': times('?!;'),
  'broken annotations without end': times('鏈?zhǔn)剿'),
  'a shift that never ends': `鏈?zhǔn)${times('剿季')}`,
  'private-use characters': times('甲\ue319乙\uf8ff'),
  'halves of surrogate pairs': times('\ud800甲\udc00'),
  'open brackets': times('('),
  'five random bytes in a hundred': Array.from(times(LINE), (character) =>
    noise() < 0.05 ? String.fromCharCode(Math.floor(noise() * 256)) : character,
  ).join(''),
};

describe('restoration of hostile text', () => {
  it.each(Object.entries(HOSTILE))(
    '%s: an answer in bounded time',
    (_, raw) => {
      let restored = restore('', knowledge);
      expect(
        processorTime(() => {
          restored = restore(raw, knowledge);
        }),
      ).toBeLessThan(60_000);
      expect(replay(raw, restored.repairs)).toBe(restored.text);
    },
    120_000,
  );

  it.each([
    'every second character a question mark',
    'private-use characters',
    'halves of surrogate pairs',
    'signs of a cut without end',
  ])('%s: flags, and no invented characters', (name) => {
    const raw = (HOSTILE[name] ?? '').slice(0, 2000);
    const restored = restore(raw, knowledge);
    expect(restored.flags.length).toBeGreaterThan(0);
    const known = new Set(`${raw}□？！；，`);
    expect(Array.from(restored.text).filter((character) => !known.has(character))).toEqual([]);
  });
});
