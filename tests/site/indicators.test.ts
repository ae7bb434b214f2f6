import { describe, expect, it } from 'vitest';
import type { Metric } from '../../src/article/schema.ts';
import { panelsOf } from '../../src/site/indicators/index.ts';
import { periodShape } from '../../src/site/indicators/period.ts';
import { seriesGroups } from '../../src/site/indicators/series.ts';
import type { Figure, Site } from '../../src/site/types.ts';
import { syntheticSite } from './synthetic.ts';

const site: Site = syntheticSite(30);
const [first] = site.articles.filter((article) => article.place !== null);
const elsewhere = site.articles.find((article) => article.place !== null && article.place !== first?.place);

/** A figure of the first article's place, as the site would have it. */
function figure(parts: Partial<Metric>, article = first): Figure {
  const [sample] = article?.figures ?? [];
  if (!article || !sample) throw new Error('the synthetic site has no figures');
  const metric: Metric = {
    ...sample.metric,
    indicator: '进出口总额',
    value: 5,
    canonicalValue: 5e8,
    unit: '亿元',
    canonicalUnit: '元',
    kind: 'level',
    status: 'actual',
    period: '2024',
    comparison: null,
    entity: null,
    place: null,
    ...parts,
  };
  return { ...sample, metric };
}

const growth: Partial<Metric> = {
  kind: 'growth',
  canonicalUnit: '%',
  unit: '%',
  comparison: { type: 'yoy', direction: 'up' },
};

function drawn(figures: Figure[]): number[][] {
  return seriesGroups(figures).flatMap((group) =>
    group.series.map((series) => series.facts.map((reading) => reading.value)),
  );
}

describe('the shape of a period', () => {
  it('is the same for what may be compared', () => {
    const shape = (period: string) => periodShape(period)?.shape;
    expect(shape('2024-01/2024-08')).toBe(shape('2023-01/2023-08'));
    expect(shape('2024-01/2024-12')).toBe(shape('2023'));
    expect(shape('2024-03/2024-03')).toBe(shape('2023-07'));
    expect(shape('../2024-08')).toBe(shape('../2023-08'));
  });

  it('differs for what may not', () => {
    const periods = [
      '2024',
      '2024-08',
      '2024-08-05',
      '2024-01/2024-08',
      '2024-01/2024-06',
      '2024-07/2024-08',
      '../2024-08',
      '../2024-06',
      '../2024',
      '2021/2024',
    ];
    expect(new Set(periods.map((period) => periodShape(period)?.shape)).size).toBe(periods.length);
  });

  it('orders by the end', () => {
    const ends = ['2023', '2024-01/2024-06', '2024-08', '../2024-12'].map((period) => periodShape(period)?.time ?? 0);
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
  });

  it('is unknown for open ends and for what cannot be read', () => {
    for (const period of [null, '2024-01/..', '', 'soon', '2024/x']) expect(periodShape(period)).toBeNull();
  });
});

describe('series', () => {
  it('join the same thing told of several years', () => {
    expect(
      drawn([figure({ period: '2024', canonicalValue: 7 }), figure({ period: '2023', canonicalValue: 5 })]),
    ).toEqual([[5, 7]]);
  });

  it('never mix growth with levels, nor months with years, nor units', () => {
    const mixed = [
      figure({ canonicalValue: 7 }),
      figure({ ...growth, canonicalValue: 3, period: '2023' }),
      figure({ period: '2023-05', canonicalValue: 1 }),
      figure({ period: '2022', canonicalUnit: '美元', canonicalValue: 2 }),
    ];
    expect(drawn(mixed).every((values) => values.length === 1)).toBe(true);
    expect(drawn(mixed)).toHaveLength(4);
  });

  it('never set growth over several years, or against a named year, beside growth over one', () => {
    const yoy = { ...growth, canonicalValue: 3, comparison: { type: 'yoy', direction: 'up' } as const };
    const mixed = [
      figure({ ...yoy, period: '2024' }),
      figure({ ...yoy, period: '2023', indicator: '进出口总额年均增长率' }),
      figure({ ...yoy, period: '2022', comparison: { type: 'yoy', direction: 'up', base: '2019年' } }),
      figure({ ...yoy, period: '2021', comparison: { type: 'vsBefore', direction: 'up' } }),
    ];
    expect(drawn(mixed)).toHaveLength(4);
    expect(drawn([figure({ ...yoy, period: '2024' }), figure({ ...yoy, period: '2023' })])).toEqual([[3, 3]]);
  });

  it('leave out a change that does not say whether it is a rise, but not one of nothing', () => {
    const unsaid: Partial<Metric> = { ...growth, comparison: { type: 'yoy', direction: null } };
    expect(drawn([figure({ ...unsaid, canonicalValue: 19.5 })])).toEqual([]);
    expect(drawn([figure({ ...unsaid, canonicalValue: 0 })])).toEqual([[0]]);
  });

  it('keep targets, plans and expectations out of the facts', () => {
    const [group] = seriesGroups([
      figure({ period: '2023', canonicalValue: 5 }),
      ...(['target', 'planned', 'expected'] as const).map((status, index) =>
        figure({ status, period: `${2024 + index}`, canonicalValue: 9 }),
      ),
    ]);
    expect(group?.series[0]?.facts).toHaveLength(1);
    expect(group?.series[0]?.aims).toHaveLength(3);
  });

  it('count works under way as a fact, but not what they will cost', () => {
    const under = { status: 'under-construction' as const };
    expect(drawn([figure({ ...under, kind: 'count', canonicalUnit: '个', canonicalValue: 30 })])).toEqual([[30]]);
    expect(drawn([figure({ ...under, kind: 'level' })])).toEqual([]);
  });

  it('leave out lost digits, ranges, open periods, projects, parts and scale labels', () => {
    const out = [
      figure({ canonicalValue: null, value: null }),
      figure({ canonicalMax: 9e8 }),
      figure({ period: null }),
      figure({ period: '2024-01/..' }),
      figure({ entity: '某产业园' }),
      figure({ comparison: { type: 'partOf', of: 'm01' } }),
      figure({ kind: 'scale' }),
    ];
    expect(seriesGroups(out)).toEqual([]);
  });

  it('take a part of another indicator for the whole of its own', () => {
    const [whole] = first?.figures ?? [];
    if (!whole || !first) throw new Error('no figures');
    const own = { slug: 'primary', name: '第一产业增加值', aliases: [] as string[] };
    const indicator = { ...site.indicators[0], ...own } as NonNullable<Figure['indicator']>;
    const comparison = { type: 'partOf', of: whole.metric.id } as const;
    const part = { ...figure({ indicator: '第一产业增加值', comparison }), indicator };
    expect(whole.indicator).not.toBeNull();
    expect(drawn([part])).toEqual([[5e8]]);
    expect(drawn([{ ...part, indicator: whole.indicator }])).toEqual([]);
  });

  it('show a fall below zero', () => {
    expect(drawn([figure({ ...growth, canonicalValue: 4, comparison: { type: 'yoy', direction: 'down' } })])).toEqual([
      [-4],
    ]);
  });

  it('are told apart by subject where one article gives two values for one period', () => {
    const two = [
      figure({ indicator: '省重点项目', canonicalValue: 91.7 }),
      figure({ indicator: '市重点项目', canonicalValue: 81.3 }),
    ];
    expect(drawn(two)).toEqual([[91.7], [81.3]]);
  });
});

describe('charts of an indicator', () => {
  const subject = { name: '进出口总额', id: 'c', comparable: true };

  it('are lines over time, and bars for several places in one period', () => {
    const lines = panelsOf(site, subject, [figure({ period: '2023' }), figure({ period: '2024' })]);
    expect(lines.map((panel) => panel.chart.includes('chart-lines'))).toEqual([true]);
    const bars = panelsOf(site, subject, [figure({}), figure({}, elsewhere)]);
    expect(bars.map((panel) => panel.chart.includes('chart-bars'))).toEqual([true]);
  });

  it('set no places side by side that count by rules of their own', () => {
    expect(panelsOf(site, { ...subject, comparable: false }, [figure({}), figure({}, elsewhere)])).toEqual([]);
  });

  it('never put a narrower subject on the line or beside the bar of a wider one', () => {
    const mixed = [figure({ period: '2023' }), figure({ period: '2024', indicator: '对非洲进出口总额' })];
    expect(panelsOf(site, subject, mixed)).toEqual([]);
    const places = [figure({}), figure({ indicator: '对非洲进出口总额' }, elsewhere)];
    expect(panelsOf(site, subject, places)).toEqual([]);
  });

  it('speak of targets only where there are some', () => {
    const words = site.strings.indicatorPage.aimsNote;
    const facts = [figure({ period: '2023' }), figure({ period: '2024' })];
    const note = (figures: Figure[]) => panelsOf(site, subject, figures)[0]?.note ?? '';
    expect(note(facts)).not.toContain(words);
    expect(note([...facts, figure({ period: '2025', status: 'target' })])).toContain(words);
  });

  it('are none for a single value', () => {
    expect(panelsOf(site, subject, [figure({})])).toEqual([]);
    expect(panelsOf(site, subject, [])).toEqual([]);
  });

  it('link each mark to the sentence it came from', () => {
    const [panel] = panelsOf(site, subject, [figure({ period: '2023' }), figure({ period: '2024' })]);
    expect(panel?.chart.match(/href="\/articles\/[^"#]+#[fr]-m01"/g)).toHaveLength(2);
  });
});
