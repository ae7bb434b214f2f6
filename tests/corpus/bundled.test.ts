import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUNDLED, cleanText, rawText } from './bundled.ts';

const RAW = new URL('../../content/raw/', import.meta.url);

describe('the bundled articles', () => {
  it('are all that content/raw holds, beside its README', () => {
    const names = BUNDLED.map(({ name }) => `${name}.txt`);
    expect(readdirSync(RAW).sort()).toEqual(['README.md', ...names].sort());
  });

  it.each(BUNDLED)('$name stands in content/raw as the generator damages it', (article) => {
    expect(readFileSync(new URL(`${article.name}.txt`, RAW), 'utf8')).toBe(rawText(article));
  });

  it.each(BUNDLED)('$name has lost no digit to the damage', (article) => {
    const digits = (text: string): string => text.replace(/\D/g, '');
    expect(digits(rawText(article))).toBe(digits(cleanText(article.name)));
  });
});
