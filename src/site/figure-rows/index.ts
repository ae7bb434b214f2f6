import { dateText, periodText, valueText } from '../format.ts';
import { subjectName } from '../growth.ts';
import type { OutputFile } from '../output.ts';
import { lineage } from '../places.ts';
import type { Figure, Path, Site } from '../types.ts';
import type { FigureRow } from './row.ts';

export type { FigureRow };

/** Rows in one file; a site has thousands of figures, and the filter shows what has come before all of it is there. */
const CHUNK = 4000;

/** How many files the rows fill. */
export function figureRowChunks(site: Site): number {
  return Math.ceil(site.figures.length / CHUNK);
}

/** Address of a file of rows. */
export function figureRowPath(site: Site, number: number): Path {
  return `${site.paths.figures}rows-${number}.json` as Path;
}

/** What the table of figures shows of one of them. */
export function figureRow(site: Site, figure: Figure): FigureRow {
  const { strings } = site;
  const { metric, article, place, indicator, theme } = figure;
  const { date, title } = article.article;
  return {
    path: `${figure.path}#${figure.anchor}`,
    subject: subjectName(metric),
    value: valueText(metric, strings),
    tag: metric.status === 'actual' ? '' : strings.statuses[metric.status],
    period: periodText(metric.period, strings),
    place: figure.placeName ?? '',
    date: date === null ? '' : dateText(date, strings),
    title: title.replace(/\s*\n\s*/g, ' '),
    places: place ? lineage(place).map(({ slug }) => slug) : [],
    theme: theme?.slug ?? '',
    indicator: indicator?.slug ?? '',
    kind: metric.kind,
    status: metric.status,
    unit: metric.canonicalUnit,
    number: metric.canonicalValue,
    dateKey: date ?? '',
    periodKey: (metric.period ?? '').replace('../', '').split('/').at(-1) ?? '',
  };
}

/** All figures for the filter module, in files of {@link CHUNK} rows. */
export function* figureRowFiles(site: Site): Generator<OutputFile> {
  for (let number = 1; number <= figureRowChunks(site); number++) {
    const part = site.figures.slice((number - 1) * CHUNK, number * CHUNK);
    yield { path: figureRowPath(site, number), content: JSON.stringify(part.map((figure) => figureRow(site, figure))) };
  }
}
