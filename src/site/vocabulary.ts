import { simplifier } from '../restore/script.ts';
import type { Vocabulary } from '../vocabulary/index.ts';
import type { PlaceLevel } from './types.ts';

/** A place as the site needs it of the gazetteer. */
export interface PlaceEntry {
  /** GB/T 2260 code; for a zone the code of its county followed by its slug. */
  code: string;
  name: string;
  slug: string;
  level: PlaceLevel;
  /** Code of the place above, null for a province. */
  parent: string | null;
  /** Longitude and latitude in degrees (WGS 84). */
  coordinates: [number, number] | null;
}

export interface ThemeEntry {
  slug: string;
  name: string;
  definition: string;
  /** Words that speak for it, from its own to those that only bear the others out. */
  strong?: readonly string[];
  cues?: readonly string[];
  weak?: readonly string[];
}

export interface SourceEntry {
  slug: string;
  name: string;
  url: string | null;
  /** null: as the site's settings say. */
  rights: 'full' | 'excerpt' | null;
}

export interface IndicatorEntry {
  slug: string;
  name: string;
  definition: string;
  dimension: string;
  aliases?: readonly string[];
  /** Absent: true. */
  comparable?: boolean;
  /** Slug of the theme that its figures speak of. Absent: that of the part of the article they stand in. */
  theme?: string | undefined;
}

/** What the site has to know of the world, asked by code or name; no list is walked per article. */
export interface SiteVocabulary {
  place: (code: string) => PlaceEntry | null;
  /** A functional zone by its name, inside the unit with this code. */
  zone: (name: string, code: string) => PlaceEntry | null;
  /** A place by one of its names, where the name means one place only. */
  placeNamed: (name: string) => PlaceEntry | null;
  themes: readonly ThemeEntry[];
  /** The record of a source by any of its names. */
  source: (name: string) => SourceEntry | null;
  indicators: readonly IndicatorEntry[];
  /** Traditional text of a raw page in Simplified. */
  simplify: (text: string) => string;
}

/** What the site asks for, answered from the vocabulary of a content folder. */
export function siteVocabulary(
  vocabulary: Pick<Vocabulary, 'gazetteer' | 'places' | 'themes' | 'sources' | 'indicators' | 'script'>,
): SiteVocabulary {
  const { gazetteer, places, themes, sources, indicators } = vocabulary;
  const simplify = simplifier(vocabulary.script);
  return {
    place: (code) => gazetteer.byCode(code),
    zone: (name, code) => {
      const zone = places.zone(name);
      if (!zone || !gazetteer.within(code, zone.home)) return null;
      return {
        code: `${zone.home}-${zone.slug}`,
        name: zone.name,
        slug: zone.slug,
        level: 'zone',
        parent: zone.home,
        coordinates: null,
      };
    },
    placeNamed: (name) => {
      const [first, ...others] = gazetteer.named(name);
      return first && others.length === 0 ? first : null;
    },
    themes,
    source: (name) => {
      const record = sources.byName(name);
      return record && { slug: record.slug, name: record.name, url: record.url ?? null, rights: record.rights ?? null };
    },
    indicators,
    simplify: (text) => simplify.text(text, true),
  };
}
