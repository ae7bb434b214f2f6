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
  /** The place whose full name the words begin with (长春市|固定资产投资), where the name means one place only. */
  placeBefore: (words: string) => PlaceEntry | null;
  /** A place by one of its names, where the name means one place only. */
  placeNamed: (name: string) => PlaceEntry | null;
  themes: readonly ThemeEntry[];
  /** The record of a source by any of its names. */
  source: (name: string) => SourceEntry | null;
  indicators: readonly IndicatorEntry[];
  /** Traditional text of a raw page in Simplified. */
  simplify: (text: string) => string;
}

/** What the full name of a unit ends in, and how long it is at most: 双江拉祜族佤族布朗族傣族自治县. */
const UNIT = /[省市州盟县旗区]/u;
const LONGEST_NAME = 15;
/** What makes the last character of a name the first of another word: 长春|市场监管, 五华|区域. */
const GOES_ON = /[场民值政级容长域间城]/u;

/** What the site asks for, answered from the vocabulary of a content folder. */
export function siteVocabulary(
  vocabulary: Pick<Vocabulary, 'gazetteer' | 'places' | 'themes' | 'sources' | 'indicators' | 'script'>,
): SiteVocabulary {
  const { gazetteer, themes, sources, indicators } = vocabulary;
  const placeNamed = (name: string): PlaceEntry | null => {
    const [first, ...others] = gazetteer.named(name);
    return first && others.length === 0 ? first : null;
  };
  return {
    place: (code) => gazetteer.byCode(code),
    zone: (name, code) => {
      // Read when first asked for, as the script below: few sites have articles of zones, or raw pages in Traditional.
      const zone = vocabulary.places.zone(name);
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
    placeNamed,
    placeBefore: (words) => {
      for (let end = Math.min(LONGEST_NAME, words.length - 1); end > 2; end--) {
        if (!UNIT.test(words.charAt(end - 1)) || GOES_ON.test(words.charAt(end))) continue;
        const found = placeNamed(words.slice(0, end));
        if (found) return found;
      }
      return null;
    },
    themes,
    source: (name) => {
      const record = sources.byName(name);
      return record && { slug: record.slug, name: record.name, url: record.url ?? null, rights: record.rights ?? null };
    },
    indicators,
    simplify: (text) => simplifier(vocabulary.script).text(text, true),
  };
}
