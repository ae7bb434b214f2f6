/** Reads the figures of an article: blocks → quantities → drafts in their clauses → metrics, each with the reason it was read so. */
import type { Metric, Place } from '../../article/schema.ts';
import type { FigureVocabulary } from '../../vocabulary/figures.ts';
import type { Block, Concern } from '../types.ts';
import { readBlock, type Reading } from './block.ts';
import { lexiconOf } from './lexicon.ts';
import { metricsOf } from './metrics.ts';
import type { Carried } from './periods.ts';
import type { Rejected } from './quantities.ts';
import { titlePeriod, yearNamed } from './reported.ts';
import { NO_SECTION, titleSection } from './sections.ts';
import { readTables } from './tables/index.ts';
import { calendarOf } from './times.ts';
import { toldAgain } from './told-again.ts';

const NOTHING_REPORTED: Carried = { period: null, day: false, section: false };

/** What figures are read from. Spans refer to `text`. */
interface FigureDocument {
  blocks: readonly Block[];
  /** The restored body ({@link Block.start} is an offset in it). */
  text: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: string | null;
  /** As the page gives it; a period in it holds for what is reported beneath. */
  title?: string | null;
  place: Place | null;
}

/** A number that was seen and left out. */
export interface Trapped extends Rejected {
  text: string;
}

export interface FigureReading {
  metrics: Metric[];
  /** In the order of the text; spans of `text`. */
  traps: Trapped[];
  /** Why each figure was read so, by id, in Chinese. */
  why: Map<string, string>;
  /** What an editor should look at: tables that could not be read. */
  concerns: Concern[];
}

/**
 * The figures of an article with their indicator, kind, status, period, comparison and evidence, and the numbers that were
 * left with the reason. Pure and linear in the length of the text; text without a figure gives empty lists.
 */
export function extractFigures(document: FigureDocument, vocabulary: FigureVocabulary): FigureReading {
  const lexicon = lexiconOf(vocabulary);
  const calendar = calendarOf(document.date);
  const reading: Reading = {
    lexicon,
    calendar,
    place: document.place,
    placeNames: namesOf(document.place),
    section: document.title == null ? NO_SECTION : titleSection(document.title, calendar),
    list: null,
    announced: '',
    reported: (document.title == null ? null : titlePeriod(document.title, calendar)) ?? NOTHING_REPORTED,
    mentioned: yearNamed(document.title ?? '', calendar),
    opened: false,
    spoken: { named: null },
    told: new Set(),
    drafts: [],
    traps: [],
  };
  const tables = readTables(document.blocks, document.title ?? '', reading);
  for (const [index, block] of document.blocks.entries()) {
    const table = tables.taken.get(index);
    const read = (from: number, to: number): void => {
      const text = block.text.slice(from, to);
      if (text.trim() !== '') readBlock({ ...block, text, start: block.start + from }, reading);
    };
    read(0, table?.from ?? block.text.length);
    reading.drafts.push(...(tables.drafts.get(index) ?? []));
    if (table) read(table.to, block.text.length);
  }
  const { kept, again } = toldAgain(reading.drafts);
  for (const placed of again) {
    const [start, end] = [placed.draft.quantity.start, placed.draft.quantity.end].map((at) => at + placed.offset);
    if (start === undefined || end === undefined) continue;
    const reason = '前文已有同一统计量，不重复计入';
    reading.traps.push({ start, end, category: 'repeat', reason, text: document.text.slice(start, end) });
  }
  reading.traps.sort((a, b) => a.start - b.start);
  const { metrics, why } = metricsOf(kept, document.text, lexicon);
  return { metrics, why, traps: reading.traps, concerns: tables.concerns };
}

/** 莱阳市, 莱阳; 青岛经济技术开发区. */
function namesOf(place: Place | null): string[] {
  if (!place) return [];
  const names = [place.zone, place.name].filter((name) => name !== undefined);
  const short = place.name.replace(/(?:市|县|区|自治县|旗)$/, '');
  return short.length >= 2 && short !== place.name ? [...names, short] : names;
}
