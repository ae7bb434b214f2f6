import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  barChart,
  columnChart,
  dotMap,
  lineChart,
  sparkline,
  type Bar,
  type ChartText,
  type Series,
} from '../../src/site/charts/index.ts';
import { axisOf, chartUnit, drawable, label, position } from '../../src/site/charts/scale.ts';
import { parseXml, type XmlNode } from '../built/xml.ts';

const words = { tenThousand: '万', hundredMillion: '亿', target: '目标' };
const chart: ChartText = { id: 'c', title: '进出口<总额>', description: '各年的数', words };

function bar(name: string, value: number, parts: Partial<Bar> = {}): Bar {
  return { name, value, target: false, href: null, ...parts };
}

/** All elements of a chart. */
function elements(svg: string | null): XmlNode[] {
  const flat = (node: XmlNode): XmlNode[] => [node, ...node.children.flatMap(flat)];
  return svg === null ? [] : flat(parseXml(svg));
}

function ofClass(svg: string | null, name: string): XmlNode[] {
  return elements(svg).filter((node) => node.attributes['class']?.split(' ').includes(name));
}

describe('bars', () => {
  it('are as long as their values, from a common zero', () => {
    const drawn = ofClass(barChart(chart, [bar('甲县', 50), bar('乙县', 100)], '个'), 'chart-bar');
    const widths = drawn.map((node) => Number.parseFloat(node.attributes['width'] ?? ''));
    expect(widths[1]).toBeCloseTo((widths[0] ?? 0) * 2);
    expect(drawn.every((node) => node.attributes['x'] === '0%')).toBe(true);
  });

  it('grow to the other side below zero', () => {
    const [down, up] = ofClass(barChart(chart, [bar('甲县', -5), bar('乙县', 5)], '%'), 'chart-bar');
    expect(Number.parseFloat(down?.attributes['x'] ?? '')).toBeLessThan(Number.parseFloat(up?.attributes['x'] ?? ''));
    expect(down?.attributes['width']).toBe(up?.attributes['width']);
  });

  it('are written in the unit that reads best', () => {
    const svg = barChart(chart, [bar('甲项目', 3.5e9), bar('乙项目', 2.4e8)], '元');
    expect(ofClass(svg, 'chart-value').map((node) => node.text)).toEqual(['35 亿元', '2.4 亿元']);
  });

  it('tell targets from facts by form and by word', () => {
    const svg = barChart(chart, [bar('甲县', 5), bar('乙县', 6, { target: true })], '%');
    expect(ofClass(svg, 'chart-target')).toHaveLength(1);
    expect(ofClass(svg, 'chart-value').map((node) => node.text)).toEqual(['5 %', '6 %（目标）']);
  });

  it('have their values below names that leave no room beside them, and cut what is wider than a phone', () => {
    const long = '江北自治州高新技术产业开发区北岸片区基础设施项目';
    const svg = barChart(chart, [bar('甲县', 5), bar(long, 6)], '个');
    const lines = (name: string) => ofClass(svg, name).map((node) => Number.parseFloat(node.attributes['y'] ?? ''));
    const [names, values] = [lines('chart-name'), lines('chart-value')];
    expect(values[0]).toBe(names[0]);
    expect(values[1]).toBeGreaterThan((names[1] ?? 0) + 1);
    const [, shown = ''] = ofClass(svg, 'chart-name').map((node) => node.text);
    expect(long.startsWith(shown.replace(/…$/, ''))).toBe(true);
    expect(shown).toMatch(/^.{18,20}…$/);
  });

  it('are nothing without values', () => {
    expect(barChart(chart, [], '个')).toBeNull();
  });
});

describe('lines', () => {
  const points = (...values: number[]) =>
    values.map((value, index) => ({ time: index * 12, period: `${2020 + index} 年`, value, href: `#p${index}` }));
  const series = (name: string, ...values: number[]): Series => ({ name, points: points(...values), targets: [] });

  it('join facts and leave targets alone', () => {
    const svg = lineChart(
      chart,
      [{ ...series('甲县', 5, 6, 7), targets: [{ time: 36, period: '2023 年', value: 9, href: null }] }],
      '%',
    );
    expect(ofClass(svg, 'chart-line')).toHaveLength(2);
    const target = ofClass(svg, 'chart-target')[0];
    const ends = ofClass(svg, 'chart-line').flatMap((node) => [node.attributes['x1'], node.attributes['x2']]);
    expect(ends).not.toContain(target?.attributes['cx']);
  });

  it('lead every point to where it comes from, with a name that says what it is', () => {
    const links = elements(lineChart(chart, [series('甲县', 5, 6)], '%')).filter((node) => node.name === 'a');
    expect(links.map((node) => node.attributes['href'])).toEqual(['#p0', '#p1']);
    expect(links[0]?.attributes['aria-label']).toBe('甲县 2020 年 5 %');
  });

  it('need two moments', () => {
    expect(lineChart(chart, [series('甲县', 5)], '%')).toBeNull();
    expect(lineChart(chart, [series('甲县', 5), series('乙县', 6)], '%')).toBeNull();
  });

  it('write few periods, the first and the last among them', () => {
    const svg = lineChart(chart, [series('甲县', 1, 2, 3, 4, 5, 6, 7, 8, 9)], '个');
    const periods = ofClass(svg, 'chart-tick')
      .map((node) => node.text)
      .filter((text) => text.endsWith('年'));
    expect(periods.length).toBeLessThanOrEqual(4);
    expect([periods[0], periods.at(-1)]).toEqual(['2020 年', '2028 年']);
  });
});

describe('columns, sparklines and dots', () => {
  it('are nothing where there is nothing to draw', () => {
    expect(columnChart(chart, [{ name: '一月', short: '1', value: 0, href: null }])).toBeNull();
    expect(sparkline(chart, [3])).toBeNull();
    expect(dotMap(chart, [])).toBeNull();
  });

  it('draw one place without filling the frame, and several in their directions', () => {
    const dot = (name: string, longitude: number, latitude: number, size = 1) => ({
      name,
      coordinates: [longitude, latitude] as [number, number],
      size,
      measure: '1 篇',
      href: null,
    });
    const circles = (svg: string | null) => ofClass(svg, 'chart-dot').map((node) => node.attributes);
    expect(circles(dotMap(chart, [dot('甲', 120, 37)]))).toHaveLength(1);
    const [west, east] = circles(dotMap(chart, [dot('西', 104, 31), dot('东', 121, 31)]));
    expect(Number(west?.['cx'])).toBeLessThan(Number(east?.['cx']));
    const [south, north] = circles(dotMap(chart, [dot('南', 110, 20), dot('北', 110, 45)]));
    expect(Number(south?.['cy'])).toBeGreaterThan(Number(north?.['cy']));
  });

  it('make the area of a dot grow with its size', () => {
    const dots = [1, 4, 9].map((size, index) => ({
      name: `${index}`,
      coordinates: [110 + index * 3, 30] as [number, number],
      size,
      measure: '',
      href: null,
    }));
    const radii = ofClass(dotMap(chart, dots), 'chart-dot').map((node) => Number(node.attributes['r']));
    expect(radii).toEqual([...radii].sort((a, b) => b - a));
    expect((radii[1] ?? 0) - (radii[2] ?? 0)).toBeCloseTo((radii[0] ?? 0) - (radii[1] ?? 0), 1);
  });
});

describe('every chart', () => {
  it('is well-formed, has title and description, and no style of its own, whatever its names', () => {
    const name = fc.string({ unit: 'binary', maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, fc.double({ noNaN: true, noDefaultInfinity: true })), { minLength: 1, maxLength: 8 }),
        name,
        (rows, title) => {
          const text = { ...chart, title };
          const bars = rows.map(([label, value]) => bar(label, value));
          const series = rows.map(([label, value]) => ({
            name: label,
            points: [
              { time: 1, period: label, value, href: null },
              { time: 2, period: label, value: -value, href: null },
            ],
            targets: [],
          }));
          for (const svg of [barChart(text, bars, '元'), lineChart(text, series, '元'), sparkline(text, [1, 2])]) {
            if (svg === null) continue;
            const [root] = elements(svg);
            expect(root?.children[0]?.name).toBe('title');
            expect(root?.children[1]?.name).toBe('desc');
            expect(svg).not.toMatch(/style=|<style|NaN|Infinity/);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('scales', () => {
  it('hold zero and all values, with round ticks', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }).filter(drawable), { maxLength: 12 }), (values) => {
        const axis = axisOf(values);
        expect(axis.ticks).toContain(0);
        for (const value of values) {
          expect(position(axis, value)).toBeGreaterThanOrEqual(-1e-9);
          expect(position(axis, value)).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(axis.ticks.length).toBeLessThanOrEqual(8);
      }),
    );
    expect(axisOf([0, 93]).ticks).toEqual([0, 25, 50, 75, 100]);
  });

  it('choose 亿 and 万 by the greatest value, and never for percentages', () => {
    expect(chartUnit([3e8, 5], '元', words)).toEqual({ divisor: 1e8, unit: '亿元' });
    expect(chartUnit([20_000], '人次', words)).toEqual({ divisor: 1e4, unit: '万人次' });
    expect(chartUnit([20_000], '%', words)).toEqual({ divisor: 1, unit: '%' });
  });

  it('write numbers short', () => {
    expect([0.1 + 0.2, 1234.5, 12.345, -1500].map(label)).toEqual(['0.3', '1235', '12.35', '-1500']);
  });
});
