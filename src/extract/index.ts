/** Reads a restored page: title, date, source, place, themes, figures, projects, summary. Pure; nothing here touches the disk. */
import type { Vocabulary } from '../vocabulary/index.ts';
import { readDate } from './date/index.ts';
import { extractFigures } from './figures/index.ts';
import { setMetricPlaces } from './metric-places.ts';
import { readPlace } from './place/index.ts';
import { readProjects } from './projects/index.ts';
import { readSource } from './source/index.ts';
import { readStructure } from './structure/index.ts';
import { readSummary } from './summary.ts';
import { readThemes } from './themes/index.ts';
import { readTitle } from './title/index.ts';
import type { Concern, Extraction, RestoredPage } from './types.ts';

/**
 * Everything that can be read from one page, with evidence and reasons. What the text does not tell is null and named among
 * the concerns. With `today` (`YYYY-MM-DD`) a date that lies ahead is named too; nothing here asks the clock. Linear in the page's length; throws for no input.
 */
export function extract(page: RestoredPage, vocabulary: Vocabulary, today: string | null = null): Extraction {
  const structure = readStructure(page, vocabulary.cues, vocabulary.sources);
  const source = readSource(structure, vocabulary.cues, vocabulary.sources);
  const { place, mentioned, concerns: placeConcerns } = readPlace(structure, source?.value.name ?? null, vocabulary);
  const { date, concerns: dateConcerns } = readDate(structure, place?.value.code ?? null, vocabulary, today);
  const {
    metrics: read,
    why,
    traps,
    concerns: figureConcerns,
  } = extractFigures(
    {
      blocks: structure.blocks,
      text: structure.body,
      date: date?.value ?? null,
      title: structure.title?.text ?? null,
      place: place?.value ?? null,
    },
    vocabulary.figures,
  );
  const metrics = setMetricPlaces(read, place?.value ?? null, vocabulary);
  const projects = readProjects(structure.blocks, metrics, vocabulary);
  const placeName =
    place === null
      ? null
      : (place.value.zone ?? vocabulary.gazetteer.byCode(place.value.code)?.short ?? place.value.name);
  const themes = readThemes(structure, vocabulary.themes);
  const title = readTitle(structure, { place: placeName, metrics, themes });
  const concerns: Concern[] = [
    ...(structure.body === '' ? [{ key: 'body', message: '没有正文' }] : []),
    ...(title.made ? [{ key: 'title', message: '原文无标题，题目为拟题' }] : []),
    ...dateConcerns,
    ...(date === null && dateConcerns.length === 0 ? [{ key: 'date', message: '文中未见可认定的日期' }] : []),
    ...(date?.inferred ? [{ key: 'date', message: date.reason }] : []),
    ...(source === null ? [{ key: 'source', message: '文中未见来源' }] : []),
    ...placeConcerns,
    ...figureConcerns,
  ];
  return {
    title,
    date,
    source,
    place,
    placesMentioned: mentioned,
    themes,
    metrics,
    why,
    traps,
    projects,
    summary: readSummary(structure.blocks, metrics, { title: title.made ? null : title.value, place: placeName }),
    blocks: structure.blocks,
    restoredText: structure.body,
    concerns,
  };
}
