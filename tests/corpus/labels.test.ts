import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadVocabulary } from '../../src/vocabulary/index.ts';
import { BLIND, BLIND_VARIANTS, blindPage, blindVariantFile } from './blind.ts';
import { cleanPage, VARIANTS, variantFile } from './held-out.ts';
import { readLabels, type LabelledMetric } from './labels.ts';

const LABELS = readLabels();
const BLIND_LABELS = readLabels(BLIND);
/** Every labelled page, with what is on it. */
const PAGES = [
  ...LABELS.map((labels) => ({ ...labels, page: cleanPage })),
  ...BLIND_LABELS.map((labels) => ({ ...labels, page: blindPage })),
];
const { gazetteer, themes } = loadVocabulary(fileURLToPath(new URL('../../content', import.meta.url)));

describe('the held-out pages', () => {
  it('come from twenty provinces at least, none of them Shandong, and from 2012 to 2026', () => {
    const provinces = new Set(LABELS.flatMap(({ place }) => place.province?.code ?? []));
    expect(provinces.size).toBeGreaterThanOrEqual(20);
    expect(provinces).not.toContain('370000');
    const years = LABELS.flatMap(({ date }) => (date === '' ? [] : [Number(date.slice(0, 4))]));
    expect([Math.min(...years), Math.max(...years)]).toEqual([2012, 2026]);
  });

  it('have unlike ids and figures enough to measure by', () => {
    expect(new Set(LABELS.map(({ id }) => id)).size).toBe(LABELS.length);
    expect(LABELS.flatMap(({ metrics }) => metrics.filter(({ optional }) => !optional)).length).toBeGreaterThan(500);
  });
});

describe('the blind pages', () => {
  it('come from twelve provinces and are labelled apart from the held-out ones', () => {
    expect(new Set(BLIND_LABELS.map(({ place }) => place.province?.code)).size).toBe(12);
    expect(BLIND_LABELS.flatMap(({ metrics }) => metrics.filter(({ optional }) => !optional)).length).toBeGreaterThan(
      400,
    );
  });
});

describe.each(PAGES)('the labels of $file', ({ page, ...labels }) => {
  const lines = labels.restoredText.split('\n');

  it('belong to the page', () => {
    expect(page(labels.file.replace(/\.txt$/, ''))).toBe(`${labels.restoredText}\n`);
    expect(lines).toContain(labels.title);
    for (const { text, line } of [...labels.boilerplate, ...labels.captions, ...labels.headings]) {
      expect(lines[line - 1]).toBe(text);
    }
    expect(labels.source_accept).toContain(labels.source);
  });

  it('name places and themes that exist', () => {
    const { place } = labels;
    const codes = [place.code, ...place.code_accept].filter((code) => code !== '');
    for (const code of codes) expect(gazetteer.byCode(code)?.code).toBe(code);
    if (place.code !== '') expect(gazetteer.byCode(place.code)?.name).toBe(place.name);
    const slugs = themes.map(({ slug }) => slug);
    const named = [...labels.themes.primary, ...labels.themes.secondary, ...labels.themes.accept];
    expect(slugs).toEqual(expect.arrayContaining(named));
    expect(new Set(named).size).toBe(named.length);
    expect(labels.themes.primary.length).toBeGreaterThan(0);
  });

  it('have their evidence on the page, with the number in it', () => {
    for (const metric of labels.metrics) {
      expect(labels.restoredText).toContain(metric.evidence);
      expect(numberIsIn(metric), `${metric.id}: ${String(metric.value)} in ${metric.evidence}`).toBe(true);
    }
    for (const { text, occurrences } of labels.not_metrics) {
      expect(labels.restoredText.split(text).length - 1, text).toBe(occurrences);
    }
  });

  it('have unlike ids, and links that lead to a figure of the article', () => {
    const ids = labels.metrics.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, comparison } of labels.metrics) {
      if (comparison?.of === undefined) continue;
      expect(ids).toContain(comparison.of);
      expect(comparison.of).not.toBe(id);
    }
  });

  it('have canonical values that follow from the values as written', () => {
    for (const metric of labels.metrics) {
      const factor = FACTORS.find(([pattern]) => pattern.test(metric.unit))?.[1] ?? 1;
      // 为去年的3.4倍 is a growth of 240 %.
      const expected = [metric.value, metric.value - 1].map((value) => value * factor);
      const near = expected.some((value) => Math.abs(metric.canonicalValue - value) < 0.01 * Math.abs(value) + 1e-9);
      expect(near, `${metric.id} ${metric.unit}`).toBe(true);
    }
  });

  it('date every period sensibly', () => {
    for (const { id, period, status } of labels.metrics) {
      if (period === null || labels.date === '') continue;
      const year = Number(/\d{4}(?!.*\d{4})/.exec(period)?.[0]);
      const thisYear = Number(labels.date.slice(0, 4));
      if (status === 'actual') expect(year, id).toBeLessThanOrEqual(thisYear);
      if (status === 'target') expect(year, id).toBeGreaterThanOrEqual(thisYear);
    }
  });
});

describe('the variants of blind pages', () => {
  it.each(BLIND_VARIANTS)('$page ($how) is stored as it is generated', (variant) => {
    expect(readFileSync(blindVariantFile(variant)).equals(variant.bytes(blindPage(variant.page)))).toBe(true);
  });

  it('have lost no digit, so that the labels hold', () => {
    const digits = (text: string): string => text.replace(/\D/g, '');
    for (const variant of BLIND_VARIANTS.filter(({ how }) => !/html|gb18030/.test(how))) {
      const clean = blindPage(variant.page);
      expect(digits(variant.bytes(clean).toString()), variant.page).toBe(digits(clean));
    }
  });
});

describe('the variants of held-out pages', () => {
  it.each(VARIANTS)('$page ($how) is stored as it is generated', (variant) => {
    const file = variantFile(variant);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file).equals(variant.bytes(cleanPage(variant.page)))).toBe(true);
  });

  it.each(VARIANTS.filter(({ how }) => !/html|forum|big5|gb18030/.test(how)))(
    '$page ($how) has lost no digit, so that its labels hold',
    (variant) => {
      const digits = (text: string): string => text.replace(/\D/g, '');
      const clean = cleanPage(variant.page);
      expect(digits(variant.bytes(clean).toString())).toBe(digits(clean));
    },
  );
});

/** How many of the canonical unit one unit as written is; the others are 1. Order matters: the first that fits counts. */
const FACTORS: [RegExp, number][] = [
  [/^四分之一$/, 100],
  [/^(三分之一|一半)$/, 100],
  [/^亿斤$/, 50_000],
  [/^成$/, 10],
  [/^倍$/, 100],
  [/^番$/, 100],
  [/^米$/, 0.001],
  [/^万亩/, (1e4 * 2000) / 3],
  [/^亩/, 2000 / 3],
  [/^万公顷$/, 1e8],
  [/^平方公里$/, 1e6],
  [/^万/, 1e4],
  [/^亿/, 1e8],
];

const DIGITS: Record<string, number> = {
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  首: 1,
  唯: 1,
  最: 1,
};

/** The number stands in the evidence, in figures or in words. */
function numberIsIn({ evidence, value, unit, unitImplied }: LabelledMetric): boolean {
  if (unitImplied) return true;
  if (evidence.includes(unit) && /分之|一半/.test(unit)) return true;
  if (evidence.split(/[^\d.]+/).some((digits) => Number(digits) === Math.abs(value) && digits !== '')) return true;
  return (
    Array.from(evidence).some((character) => {
      const digit = DIGITS[character];
      return digit !== undefined && String(value).startsWith(String(digit));
    }) || /[百千万十]/.test(evidence)
  );
}
