import { describe, expect, test } from 'vitest';
import { figuresOf, NEGATIVE, POSITIVE, told } from './cases.ts';

describe.each(POSITIVE)('figures of sentences: %s', (_topic, cases) => {
  test.each(cases.map((one) => [one.text, one] as const))('%s', (text, one) => {
    const { metrics } = figuresOf(text, one.date, one.place);
    expect(metrics.map((metric, i) => told(metric, one.figures[i]))).toEqual(one.figures);
  });
});

describe('numbers that are no figures', () => {
  test.each(NEGATIVE.map(({ category, text }) => [category, text]))('%s: %s', (_category, text) => {
    expect(figuresOf(text).metrics.map((metric) => metric.evidence)).toEqual([]);
  });
});

test('there are enough cases of both kinds', () => {
  expect(POSITIVE.flatMap(([, cases]) => cases).length).toBeGreaterThanOrEqual(250);
  expect(NEGATIVE.length).toBeGreaterThanOrEqual(120);
});
