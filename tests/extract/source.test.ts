import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { extract } from '../../src/extract/index.ts';
import { casesOf, pageOf, vocabulary } from './pages.ts';

const cases = casesOf(
  'source',
  z.strictObject({
    page: z.string(),
    name: z.string().nullable(),
    republisher: z.string().optional(),
    reporters: z.array(z.string()).optional(),
    editors: z.array(z.string()).optional(),
  }),
);

describe('who published and wrote it', () => {
  it.each(cases)('$name: $page', ({ page, name, republisher, reporters, editors }) => {
    const { source } = extract(pageOf(page), vocabulary);
    expect(source?.value.name ?? null).toBe(name);
    if (republisher !== undefined) expect(source?.value.republisher).toBe(republisher);
    if (name !== null && reporters) expect(source?.value.reporters).toEqual(reporters);
    if (editors) expect(source?.value.editors).toEqual(editors);
  });
});
