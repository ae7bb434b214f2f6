import type { Vocabulary } from '../../vocabulary/index.ts';
import { zoneNames } from '../../vocabulary/places.ts';
import type { GazetteerPlace } from '../../vocabulary/gazetteer.ts';
import { memo } from '../patterns.ts';

/** `renamed`: a form that the unit's name must have had, or would have, under another kind of unit (蓬莱市 of 蓬莱区). */
export type NameKind = 'full' | 'short' | 'former' | 'renamed' | 'zone';

/** What a name can mean. */
export interface Sense {
  code: string;
  kind: NameKind;
  /** Full name of the functional zone. */
  zone: string | null;
}

export interface Lexicon {
  /** The longest name that begins at this offset, with its senses. Time bounded by the longest name. */
  at(text: string, offset: number): { name: string; senses: readonly Sense[] } | null;
}

type PlaceVocabulary = Pick<Vocabulary, 'gazetteer' | 'places'>;

/** All names of places by which a text can speak of them. Names of one character are left out. */
export const lexiconOf = memo((vocabulary: PlaceVocabulary): Lexicon => {
  const { gazetteer, places } = vocabulary;
  const senses = new Map<string, Sense[]>();
  const put = (name: string, sense: Sense): void => {
    const list = senses.get(name);
    if (!list) senses.set(name, [sense]);
    else if (!list.some((other) => other.code === sense.code)) list.push(sense);
  };
  const current = new Set(gazetteer.places.map((place) => place.name));
  for (const place of gazetteer.places) {
    put(place.name, { code: place.code, kind: 'full', zone: null });
    if (place.short !== place.name && place.short.length >= 2)
      put(place.short, { code: place.code, kind: 'short', zone: null });
  }
  for (const record of places.former)
    for (const code of record.codes) put(record.name, { code, kind: 'former', zone: null });
  for (const zone of places.zones)
    for (const name of zoneNames(zone)) put(name, { code: zone.home, kind: 'zone', zone: zone.name });
  for (const { name, code } of places.colloquial) put(name, { code, kind: 'full', zone: null });
  for (const place of gazetteer.places)
    for (const [name, kind] of formsOf(place))
      if (!current.has(name) && places.formerName(name) === null) put(name, { code: place.code, kind, zone: null });
  const longest = new Map<string, number>();
  for (const name of senses.keys()) {
    const head = name.slice(0, 2);
    longest.set(head, Math.max(longest.get(head) ?? 0, name.length));
  }
  return {
    at: (text, offset) => {
      const most = longest.get(text.slice(offset, offset + 2)) ?? 0;
      for (let length = Math.min(most, text.length - offset); length >= 2; length--) {
        const name = text.slice(offset, offset + length);
        const found = senses.get(name);
        if (found) return { name, senses: found };
      }
      return null;
    },
  };
});

/**
 * The forms of a unit's name that no list has to tell: an autonomous one without its peoples (围场县, 恩施州), and one that
 * kept its name when it became another kind of unit (射洪县 → 射洪市, 哈密地区 → 哈密市). Wrong where a unit of another name
 * took the territory over: such names stand in content/vocabulary/places.yaml and go before these.
 */
function formsOf({ name, short, level }: GazetteerPlace): [string, NameKind][] {
  if (short.length < 2 || short === name) return [];
  const autonomous = /自治([州县旗])$/u.exec(name)?.[1];
  if (autonomous !== undefined) return [[short + autonomous, 'full']];
  if (level === 'prefecture') return /市$/u.test(name) ? [[`${short}地区`, 'renamed']] : [];
  if (level !== 'county' || !/[市县区]$/u.test(name)) return [];
  return ['县', '市', '区'].map((kind) => [short + kind, 'renamed']);
}
