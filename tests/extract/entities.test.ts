import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { figuresOf } from './figures/cases.ts';
import { casesOf } from './pages.ts';

const cases = casesOf('entities', z.strictObject({ text: z.string(), entities: z.array(z.string().nullable()) }));

describe('whose a figure is', () => {
  it.each(cases)('$text', ({ text, entities }) => {
    expect(figuresOf(text).metrics.map(({ entity }) => entity)).toEqual(entities);
  });
});
