import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { extract } from '../../src/extract/index.ts';
import { casesOf, pageOf, vocabulary } from './pages.ts';

const cases = casesOf(
  'date',
  z.strictObject({
    page: z.string(),
    date: z.string().nullable(),
    inferred: z.boolean().default(false),
    why: z.string().optional(),
  }),
);

describe('when it was published', () => {
  it.each(cases)('$date: $page', ({ page, date, inferred }) => {
    const found = extract(pageOf(page), vocabulary);
    expect(found.date?.value ?? null).toBe(date);
    if (found.date) expect(found.date.inferred).toBe(inferred);
    // What is withheld or concluded is told to the editor.
    if (!found.date || inferred) expect(found.concerns.map(({ key }) => key)).toContain('date');
  });

  it('gives the reason for a year that it concludes', () => {
    const { date } = extract(pageOf('本报讯 2022年上半年，宜兴市完成工业投资96亿元。'), vocabulary);
    expect(date?.reason).toContain('2022年上半年');
  });

  it('names a date that lies ahead, and one before what the text tells of', () => {
    const page = pageOf('发布时间：2031-05-06\n全县新增企业12家，园区扩建。');
    const concerns = (today: string | null) => extract(page, vocabulary, today).concerns.map(({ message }) => message);
    expect(concerns('2026-01-01').join()).toContain('在将来');
    expect(concerns('2032-01-01').join()).not.toContain('在将来');
    const early = extract(pageOf('发布时间：2019-05-06\n2021年，全县新增企业12家，园区扩建。'), vocabulary);
    expect(early.date?.value).toBe('2019-05-06');
    expect(early.concerns.map(({ message }) => message).join()).toContain('早于');
  });
});
