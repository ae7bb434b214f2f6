import type { Place } from '../../article/schema.ts';
import type { Vocabulary } from '../../vocabulary/index.ts';
import { evidenceIn } from '../evidence.ts';
import type { Structure } from '../structure/index.ts';
import type { Concern, Reading } from '../types.ts';
import { addBareZones } from './bare-zones.ts';
import { decide } from './decide.ts';
import { addOwn, homesOf } from './homes.ts';
import { mentionsIn } from './mentions.ts';
import { resolve } from './resolve.ts';
import { standings } from './standings.ts';
import { passagesOf } from './passages.ts';

export interface PlaceResult {
  place: Reading<Place> | null;
  mentioned: Place[];
  concerns: Concern[];
}

type PlaceVocabulary = Pick<Vocabulary, 'gazetteer' | 'places' | 'cues' | 'words' | 'sources'>;

/**
 * The administrative unit that an article is about, and those it only mentions. null, with a concern, where the text names
 * none, or several with equal right.
 */
export function readPlace(structure: Structure, publisher: string | null, vocabulary: PlaceVocabulary): PlaceResult {
  const { gazetteer, places } = vocabulary;
  const passages = passagesOf(structure, vocabulary.sources);
  const homes = homesOf(publisher, vocabulary);
  const text = passages.map((passage) => passage.text).join('\n');
  const mentions = resolve(mentionsIn(text, vocabulary), gazetteer, places, { homes });
  const table = standings(mentions, passages, gazetteer);
  addOwn(table, passages, homes, gazetteer);
  addBareZones(table, passages, gazetteer);
  const { winner, rivals } = decide(table, text, gazetteer, homes);
  const mentioned = mentionedPlaces(mentions, winner?.code ?? null, vocabulary);
  if (!winner) {
    const names = rivals.map((code) => gazetteer.byCode(code)?.name ?? code).join('、');
    const message = rivals.length > 0 ? `文中几地并重，未定所属：${names}` : '文中未见可认定的地方';
    return { place: null, mentioned, concerns: [{ key: 'place', message }] };
  }
  const place = gazetteer.byCode(winner.code);
  if (!place) return { place: null, mentioned, concerns: [] };
  const value: Place = { code: place.code, name: place.name, ...(winner.zone === null ? {} : { zone: winner.zone }) };
  return {
    place: { value, evidence: evidenceIn(structure.body, winner.text), reason: winner.reason },
    mentioned,
    concerns: [],
  };
}

function mentionedPlaces(
  mentions: ReturnType<typeof resolve>,
  main: string | null,
  { gazetteer }: Pick<Vocabulary, 'gazetteer'>,
): Place[] {
  const codes = new Set(mentions.map(({ code }) => code));
  if (main !== null) codes.delete(main);
  return [...codes].sort().flatMap((code) => {
    const place = gazetteer.byCode(code);
    return place ? [{ code, name: place.name }] : [];
  });
}
