import { element, short, text, type Xml } from '../xml.ts';

/** Words that charts write beside numbers, in the script of the edition. */
export interface ChartWords {
  /** 万 */
  tenThousand: string;
  /** 亿 */
  hundredMillion: string;
  /** 目标 */
  target: string;
}

/** Share of the width, 0–1, as a percentage: charts stretch with the page and their text does not. */
export function across(share: number): string {
  return `${short(share * 100)}%`;
}

/** A height in units of the text size, so that a chart grows with the reader's text. */
export function down(value: number): string {
  return `${short(value)}em`;
}

/** What a chart says of itself. */
export interface ChartText {
  /** Unique on the page. */
  id: string;
  title: string;
  description: string;
  words: ChartWords;
}

/**
 * The outer element of a chart. A chart without links is an image to a screen reader; one with links is a group, because
 * what is inside an image cannot be reached.
 */
export function frame(chart: ChartText, kind: string, height: number, hasLinks: boolean, ...children: Xml[]): Xml {
  return element(
    'svg',
    {
      class: `chart chart-${kind}`,
      role: hasLinks ? 'group' : 'img',
      'aria-labelledby': `${chart.id}-title`,
      'aria-describedby': `${chart.id}-desc`,
      width: '100%',
      height: down(height),
    },
    element('title', { id: `${chart.id}-title` }, text(chart.title)),
    element('desc', { id: `${chart.id}-desc` }, text(chart.description)),
    ...children,
  );
}

/** A mark that leads to where it comes from; without an address, the mark alone. The label is read out and shown on hover. */
export function linked(href: string | null, label: string, mark: Xml): Xml {
  const titled = element('title', {}, text(label));
  return href === null
    ? element('g', {}, titled, mark)
    : element('a', { href, 'aria-label': label, class: 'chart-link' }, titled, mark);
}
