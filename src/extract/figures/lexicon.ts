import type { ComparisonType, Qualifier, Status } from '../../article/schema.ts';
import type { FigureVocabulary } from '../../vocabulary/figures.ts';
import type { IndicatorRecord } from '../../vocabulary/indicators.ts';
import type { UnitRecord } from '../../vocabulary/units.ts';
import { plainWords, wordSet, type WordSet } from './word-set.ts';

export interface UnitName {
  name: string;
  /** To the canonical unit. */
  factor: number;
  record: UnitRecord;
}
/** A word with its part of speech. */
export interface Token {
  word: string;
  tag: string;
}
export interface Trap {
  category: string;
  reason: string;
}

/** The vocabulary, indexed for look-ups at a place in a text. */
export interface Lexicon {
  tag: (text: string) => Token[];
  units: WordSet<UnitName>;
  qualifiersBefore: WordSet<Qualifier>;
  qualifiersWithin: WordSet<Qualifier>;
  qualifiersAfter: WordSet<Qualifier>;
  statusBefore: WordSet<Status>;
  statusAfter: WordSet<Status>;
  statusSection: WordSet<Status>;
  trapWords: WordSet<Trap>;
  trapsBefore: WordSet<Trap>;
  trapsAfter: WordSet<Trap>;
  trapUnits: WordSet<Trap>;
  linkers: WordSet<true>;
  openers: WordSet<true>;
  regions: WordSet<true>;
  wider: WordSet<true>;
  changes: WordSet<{ direction: 'up' | 'down' | null }>;
  bases: WordSet<ComparisonType>;
  plans: WordSet<true>;
  verbs: WordSet<true>;
  predicates: WordSet<true>;
  headNouns: WordSet<true>;
  attributes: WordSet<true>;
  entitySuffixes: WordSet<true>;
  generic: WordSet<true>;
  anaphora: WordSet<true>;
  durationCues: WordSet<true>;
  structureNouns: WordSet<true>;
  personal: WordSet<true>;
  household: WordSet<true>;
  keptOpenings: WordSet<true>;
  aspectNouns: WordSet<true>;
  compounds: WordSet<true>;
  eventWords: WordSet<true>;
  nameOpenings: WordSet<true>;
  parts: WordSet<true>;
  works: WordSet<true>;
  transitives: WordSet<true>;
  modals: WordSet<true>;
  narrowing: WordSet<true>;
  neutral: WordSet<true>;
  /** Names of places without their kind, with the provinces they lie in (two digits). */
  shortPlaces: WordSet<readonly string[]>;
  /** What sorts projects in a list: 省级, 续建. */
  sorts: WordSet<true>;
  indicators: WordSet<IndicatorRecord>;
}

const compiled = new WeakMap<FigureVocabulary, Lexicon>();

/** The {@link Lexicon} of a vocabulary, built once for each vocabulary. */
export function lexiconOf(vocabulary: FigureVocabulary): Lexicon {
  const known = compiled.get(vocabulary);
  if (known) return known;
  const lexicon = compile(vocabulary);
  compiled.set(vocabulary, lexicon);
  return lexicon;
}

function compile({
  segmenter,
  units,
  indicators,
  qualifiers,
  statuses,
  traps,
  words,
  shortPlaces,
}: FigureVocabulary): Lexicon {
  const qualifierWords = (place: 'before' | 'within' | 'after') =>
    wordSet(qualifiers.flatMap((record) => record[place].map((word) => [word, record.qualifier] as const)));
  const statusWords = (place: 'before' | 'after' | 'section') =>
    wordSet(statuses.flatMap((record) => record[place].map((word) => [word, record.status] as const)));
  const trapWords = (match: (typeof traps)[number]['match']) =>
    wordSet(
      traps
        .filter((record) => record.match === match)
        .flatMap(({ category, reason, words: own }) => own.map((word) => [word, { category, reason }] as const)),
    );
  return {
    tag: (text) => segmenter.tag(text),
    units: wordSet(
      units.flatMap((record) => record.names.map(({ name, factor }) => [name, { name, factor, record }] as const)),
    ),
    qualifiersBefore: qualifierWords('before'),
    qualifiersWithin: qualifierWords('within'),
    qualifiersAfter: qualifierWords('after'),
    statusBefore: statusWords('before'),
    statusAfter: statusWords('after'),
    statusSection: statusWords('section'),
    trapWords: trapWords('word'),
    trapsBefore: trapWords('before'),
    trapsAfter: trapWords('after'),
    trapUnits: trapWords('unit'),
    linkers: plainWords(words.linkers),
    openers: plainWords(words.openers),
    regions: plainWords(words.regions),
    wider: plainWords(words.wider),
    changes: wordSet(words.changes.map(({ word, direction }) => [word, { direction }] as const)),
    bases: wordSet(words.bases.map(({ word, type }) => [word, type] as const)),
    plans: plainWords(words.plans),
    verbs: plainWords(words.verbs),
    predicates: plainWords(words.predicates),
    headNouns: plainWords(words.headNouns),
    attributes: plainWords(words.attributes),
    entitySuffixes: plainWords(words.entitySuffixes),
    generic: plainWords(words.generic),
    anaphora: plainWords(words.anaphora),
    durationCues: plainWords(words.durationCues),
    structureNouns: plainWords(words.structureNouns),
    personal: plainWords(words.personal),
    household: plainWords(words.household),
    keptOpenings: plainWords(words.keptOpenings),
    aspectNouns: plainWords(words.aspectNouns),
    compounds: plainWords(words.compounds),
    eventWords: plainWords(words.eventWords),
    nameOpenings: plainWords(words.nameOpenings),
    parts: plainWords(words.parts),
    works: plainWords(words.works),
    transitives: plainWords(words.transitives),
    modals: plainWords(words.modals),
    narrowing: plainWords(words.narrowing),
    neutral: plainWords(words.neutral),
    shortPlaces: wordSet(shortPlaces),
    sorts: plainWords(words.sorts),
    indicators: wordSet(indicators.flatMap((record) => record.aliases.map((alias) => [alias, record] as const))),
  };
}
