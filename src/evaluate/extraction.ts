import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Extraction } from '../extract/types.ts';
import { readPage, type Knowledge } from '../normalise.ts';
import { ATTRIBUTES, scoreFigures, type FigureScore } from './figure-score.ts';
import { labelsSchema, type Labels } from './labels.ts';
import type { Measure } from './measure.ts';
import { bestSimilarity } from './text-similarity.ts';

/** Where the five real pages and their labels are, beside the project; they are not part of it. */
const ORIGINALS = {
  pages: new URL('../../../shared/articles/', import.meta.url),
  labels: new URL('../../../shared/gold/', import.meta.url),
};
/** The project's own pages, written for it and labelled. */
const OWN = new URL('../../tests/corpus/held-out/', import.meta.url);
/** Pages that were labelled before the extractor saw them; since then used to find classes of errors. */
const FRESH = new URL('../../tests/corpus/fresh/', import.meta.url);
/** Labelled before the extractor saw them too; half of them are read damaged, as web pages or in another encoding. */
const BLIND = new URL('../../tests/corpus/blind/', import.meta.url);

/** Everything that is measured of extraction, behind the project's own restoration. */
export function extractionMeasures(knowledge: Knowledge): Measure[] {
  const originals = existsSync(ORIGINALS.labels)
    ? measuresOf('figures.originals', 'five real pages', read(ORIGINALS.pages, ORIGINALS.labels, knowledge))
    : [];
  return [
    ...originals,
    ...measuresOf('figures.own', 'own pages', read(OWN, OWN, knowledge)),
    ...measuresOf('figures.fresh', 'fresh pages', read(FRESH, FRESH, knowledge)),
    ...blindMeasures(knowledge),
  ];
}

/** What is measured on the blind pages, each read in the state in which it has a variant. */
export function blindMeasures(knowledge: Knowledge): Measure[] {
  return measuresOf('figures.blind', 'blind pages', read(BLIND, BLIND, knowledge));
}

interface Scored {
  labels: Labels;
  extraction: Extraction | null;
}

/** The pages of a folder. Where the blind ones have a variant, that is read instead. */
function pagesIn(folder: URL): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  if (folder !== BLIND) return files;
  const variants = readdirSync(new URL('variants/', folder)).map((file) => `variants/${file}`);
  const varied = new Set(variants.map((file) => file.slice(9, 12)));
  return [...files.filter((file) => !varied.has(file.slice(0, 3))), ...variants];
}

/** Reads the pages of a folder that have labels of the same number: 003_….txt and 003.json. */
function read(pages: URL, labels: URL, knowledge: Knowledge): Scored[] {
  const files = pagesIn(pages);
  return readdirSync(labels)
    .filter((file) => /^\d{3}\.json$/.test(file))
    .sort()
    .flatMap((file) => {
      const name = files.find((page) => path.basename(page).startsWith(file.slice(0, 3)));
      if (name === undefined) return [];
      const page = readPage(readFileSync(new URL(name, pages)), name, knowledge);
      return [
        {
          labels: labelsSchema.parse(JSON.parse(readFileSync(new URL(file, labels), 'utf8'))),
          extraction: page.kind === 'page' ? page.extraction : null,
        },
      ];
    });
}

function measuresOf(key: string, name: string, pages: readonly Scored[]): Measure[] {
  return [...figureMeasures(key, name, pages), ...documentMeasures(key.replace('figures', 'fields'), name, pages)];
}

function figureMeasures(key: string, name: string, pages: readonly Scored[]): Measure[] {
  const scores = pages.map(({ labels, extraction }) => scoreFigures(labels, extraction?.metrics ?? []));
  const sum = (part: (score: FigureScore) => number): number => scores.reduce((total, score) => total + part(score), 0);
  const [found, missed, alarms] = [sum((one) => one.found), sum((one) => one.missed), sum((one) => one.falseAlarms)];
  const attributes = ATTRIBUTES.map((attribute) => ({
    key: `${key}.${attribute}`,
    name: `${name}: ${attribute} right, %`,
    value: percent(
      sum((one) => one.right[attribute]),
      sum((one) => one.asked[attribute]),
    ),
  }));
  return [
    { key: `${key}.f1`, name: `${name}: figures found, F1, %`, value: percent(2 * found, 2 * found + missed + alarms) },
    { key: `${key}.alarms`, name: `${name}: listed non-figures taken`, value: sum((one) => one.listedAlarms) },
    {
      key: `${key}.together`,
      name: `${name}: value, kind and indicator right, %`,
      value: percent(
        sum((one) => one.together),
        found + missed,
      ),
    },
    ...attributes,
  ];
}

function documentMeasures(key: string, name: string, pages: readonly Scored[]): Measure[] {
  const share = (field: string, right: (page: Scored) => boolean): Measure => ({
    key: `${key}.${field}`,
    name: `${name}: ${field} right, %`,
    value: percent(pages.filter(right).length, pages.length),
  });
  return [
    share('title', rightTitle),
    share('date', rightDate),
    share('source', rightSource),
    share('place', rightPlace),
    ...themeMeasures(key, name, pages),
  ];
}

/** A page without a title asks for a made one of at most 30 characters. */
function rightTitle({ labels, extraction }: Scored): boolean {
  const title = extraction?.title.value ?? '';
  if (labels.title === null) return title.length <= 30;
  return bestSimilarity(title, [labels.title, ...labels.title_accept]) >= 0.8;
}

function rightDate({ labels, extraction }: Scored): boolean {
  const date = extraction?.date?.value ?? '';
  if (labels.date_precision === 'year') return date.slice(0, 4) === labels.date.slice(0, 4);
  return (labels.date_accept.length > 0 ? labels.date_accept : [labels.date]).includes(date);
}

function rightSource({ labels, extraction }: Scored): boolean {
  const source = extraction?.source?.value.name ?? '';
  if (labels.source === '') return source === '';
  return bestSimilarity(source, labels.source_accept.length > 0 ? labels.source_accept : [labels.source]) >= 0.6;
}

function rightPlace({ labels, extraction }: Scored): boolean {
  return [labels.place.code, ...labels.place.code_accept].includes(extraction?.place?.value.code ?? '');
}

function themeMeasures(key: string, name: string, pages: readonly Scored[]): Measure[] {
  let [hits, read, asked, primaryHits, primary] = [0, 0, 0, 0, 0];
  for (const { labels, extraction } of pages) {
    const right = new Set([...labels.themes.primary, ...labels.themes.secondary]);
    const slugs = (extraction?.themes ?? []).map((theme) => theme.slug);
    const counted = slugs.filter((slug) => right.has(slug) || !labels.themes.accept.includes(slug));
    hits += counted.filter((slug) => right.has(slug)).length;
    read += counted.length;
    asked += right.size;
    primaryHits += labels.themes.primary.filter((slug) => slugs.includes(slug)).length;
    primary += labels.themes.primary.length;
  }
  return [
    { key: `${key}.themes`, name: `${name}: themes, F1, %`, value: percent(2 * hits, read + asked) },
    { key: `${key}.primary`, name: `${name}: main themes found, %`, value: percent(primaryHits, primary) },
  ];
}

const percent = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);
