import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { extract } from '../../src/extract/index.ts';
import { casesOf, pageOf, vocabulary } from './pages.ts';

/** One value, or several of which each is right. */
const some = z.union([z.string().nullable(), z.array(z.string().nullable())]);
const names = z.array(z.string()).optional();
const cases = casesOf(
  'headers',
  z.strictObject({
    head: z.string(),
    lead: z.string().default(''),
    body: z
      .string()
      .default(
        '阜南县柳编园区今年上半年出口额达到12.6亿元，同比增长18%，带动就业2.3万人。\n园区负责人介绍，企业订单排到年底，县里还将扩建厂房8万平方米，引导农户种植杞柳。',
      ),
    foot: z.string().optional(),
    date: some,
    source: some,
    title: z.string().default('阜南柳编走出国门'),
    republisher: z.string().optional(),
    reporters: names,
    editors: names,
  }),
);
const anyOfThese = (value: z.output<typeof some>): (string | null)[] => (Array.isArray(value) ? value : [value]);

describe('the head and foot of a page', () => {
  it.each(cases)('$head | $lead | $foot', ({ head, lead, body, foot, ...wanted }) => {
    const page = [head, lead + body, foot].filter((part) => part !== undefined).join('\n');
    const { date, source, title } = extract(pageOf(page), vocabulary);
    expect(anyOfThese(wanted.date)).toContain(date?.value ?? null);
    expect(anyOfThese(wanted.source)).toContain(source?.value.name ?? null);
    expect(title.value).toBe(wanted.title);
    if (wanted.republisher !== undefined) expect(source?.value.republisher).toBe(wanted.republisher);
    if (source && wanted.reporters) expect(source.value.reporters).toEqual(wanted.reporters);
    if (source && wanted.editors) expect(source.value.editors).toEqual(wanted.editors);
  });
});
