import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { extract } from '../../src/extract/index.ts';
import { casesOf, pageOf, vocabulary } from './pages.ts';

const cases = casesOf(
  'place',
  z.strictObject({
    text: z.string(),
    title: z.string().optional(),
    source: z.string().optional(),
    place: z.string().nullable(),
    zone: z.string().optional(),
  }),
);

describe('the place that an article is about', () => {
  it.each(cases)('$place $title $text', ({ text, title, source, place, zone }) => {
    const page = [title, source === undefined ? undefined : `来源：${source}`, text].filter(
      (line) => line !== undefined,
    );
    const { place: found } = extract(pageOf(page.join('\n')), vocabulary);
    expect(found?.value.code ?? null).toBe(place);
    expect(found?.value.zone).toBe(zone);
  });
});

const units = casesOf(
  'place-provinces',
  z.strictObject({
    text: z.string(),
    title: z.string().optional(),
    source: z.string().optional(),
    unit: z.string().nullable(),
    zone: z.string().optional(),
  }),
);
const { gazetteer } = vocabulary;
const chainOf = (code: string): string =>
  gazetteer
    .chain(code)
    .map(({ name }) => name)
    .join('/');

describe('places of all provinces', () => {
  it.each(units)('$unit $title $text', ({ text, title, source, unit, zone }) => {
    const page = [title, source === undefined ? undefined : `来源：${source}`, text].filter(
      (line) => line !== undefined,
    );
    const { place } = extract(pageOf(page.join('\n')), vocabulary);
    expect(place === null ? null : chainOf(place.value.code)).toBe(unit);
    expect(place?.value.zone).toBe(zone);
  });

  it('has cases of every province', () => {
    const covered = new Set(units.map(({ unit }) => unit?.split('/')[0]));
    const all = gazetteer.places.filter(({ level, code }) => level === 'province' && code < '700000');
    expect(all.map(({ name }) => name).filter((name) => !covered.has(name))).toEqual([]);
  });
});
