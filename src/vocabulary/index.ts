/** What restoration, extraction and the site know of the world: the YAML records of content/vocabulary and the generated data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { chronicleSchema, type DatedTerm } from './chronicle.ts';
import { cuesSchema, type Cues } from './cues.ts';
import { figureWordsSchema, qualifiersSchema, statusesSchema, trapsSchema, type FigureVocabulary } from './figures.ts';
import { furnitureSchema, spamSchema, type FurnitureVocabulary } from './furniture.ts';
import { loadGazetteer, type Gazetteer } from './gazetteer.ts';
import { indicatorsSchema, type IndicatorRecord } from './indicators.ts';
import { placeNamesOf, placesSchema, type PlaceNames } from './places.ts';
import { ContentError, parseYaml } from './records.ts';
import { scriptSchema, type ScriptVocabulary } from './script.ts';
import { sourcesOf, sourcesSchema, type Sources } from './sources.ts';
import { themesSchema, type Theme } from './themes.ts';
import { unitsSchema, type UnitRecord } from './units.ts';
import { loadWords, type Words } from './words.ts';

export { ContentError, parseYaml } from './records.ts';
export type { AdministrativeLevel, Gazetteer, GazetteerPlace } from './gazetteer.ts';
export { zoneNames, type PlaceNames, type ZoneRecord } from './places.ts';
export type { SourceRecord, Sources } from './sources.ts';
export type { Theme } from './themes.ts';

/** Every part is read from the disk when it is first asked for, and kept. */
export interface Vocabulary {
  readonly gazetteer: Gazetteer;
  readonly places: PlaceNames;
  readonly themes: readonly Theme[];
  readonly sources: Sources;
  readonly cues: Cues;
  /** Terms that tell when a text was written. */
  readonly chronicle: readonly DatedTerm[];
  readonly units: readonly UnitRecord[];
  readonly indicators: readonly IndicatorRecord[];
  /** Units and indicators again, with the words by which figures are read. */
  readonly figures: FigureVocabulary;
  /** What the furniture of a page says. */
  readonly furniture: FurnitureVocabulary;
  /** Exceptions to the conversion of script. */
  readonly script: ScriptVocabulary;
  /** The word segmenter; its dictionary takes some 0.3 s to load. */
  readonly words: Words;
}

/**
 * The vocabulary of a content folder (`content`, which holds `vocabulary/*.yaml`). Asking for a part throws
 * {@link ContentError} with file and line where its file is missing or has a mistake.
 */
export function loadVocabulary(contentDirectory: string): Vocabulary {
  const path = (name: string): string => join(contentDirectory, 'vocabulary', `${name}.yaml`);
  const read = <T extends z.ZodType>(name: string, schema: T): z.output<T> => {
    let text: string;
    try {
      text = readFileSync(path(name), 'utf8');
    } catch (error) {
      throw new ContentError(path(name), null, error instanceof Error ? error.message : 'cannot be read');
    }
    return parseYaml(text, path(name), schema);
  };
  const gazetteer = once(loadGazetteer);
  const places = once(() => placeNamesOf(read('places', placesSchema), gazetteer(), path('places')));
  const themes = once(() => read('themes', themesSchema));
  const sources = once(() => sourcesOf(read('sources', sourcesSchema)));
  const cues = once(() => read('cues', cuesSchema));
  const chronicle = once(() => read('chronicle', chronicleSchema));
  const units = once(() => read('units', unitsSchema));
  const indicators = once(() => read('indicators', indicatorsSchema));
  const words = once(loadWords);
  const figures = once(() => ({
    segmenter: { tag: (text: string) => words().tag(text) },
    units: units(),
    indicators: indicators(),
    qualifiers: read('qualifiers', qualifiersSchema),
    statuses: read('statuses', statusesSchema),
    traps: read('traps', trapsSchema),
    words: read('figure-words', figureWordsSchema),
    shortPlaces: shortPlaces(gazetteer(), places()),
  }));
  const furniture = once(() => ({ records: read('furniture', furnitureSchema), spam: read('spam', spamSchema) }));
  const script = once(() => read('script', scriptSchema));
  return {
    get gazetteer() {
      return gazetteer();
    },
    get places() {
      return places();
    },
    get themes() {
      return themes();
    },
    get sources() {
      return sources();
    },
    get cues() {
      return cues();
    },
    get chronicle() {
      return chronicle();
    },
    get units() {
      return units();
    },
    get indicators() {
      return indicators();
    },
    get figures() {
      return figures();
    },
    get furniture() {
      return furniture();
    },
    get script() {
      return script();
    },
    get words() {
      return words();
    },
  };
}

/** Names without 市 or 县 that are no words of the language: 襄阳, 沭阳. */
function shortPlaces({ places }: Gazetteer, names: PlaceNames): [string, string[]][] {
  const provinces = new Map<string, string[]>();
  for (const { short, name, level, code } of places) {
    if (level === 'province' || short.length < 2 || short === name || names.isOrdinary(short)) continue;
    provinces.set(short, [...(provinces.get(short) ?? []), code.slice(0, 2)]);
  }
  return [...provinces];
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
