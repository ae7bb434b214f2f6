import { readFileSync } from 'node:fs';
import { shortName } from './short-name.ts';

export type AdministrativeLevel = 'province' | 'prefecture' | 'county';

/** An administrative unit of China. Municipalities are provinces; units under a province's own hand (济源市) are counties. */
export interface GazetteerPlace {
  /** GB/T 2260, six digits. */
  code: string;
  /** 莱阳市 */
  name: string;
  /** 莱阳 */
  short: string;
  /** Unique, permanent: laiyang, gulou-nanjing. */
  slug: string;
  level: AdministrativeLevel;
  /** Code of the unit above; null for provinces. */
  parent: string | null;
  /** Longitude and latitude in degrees (WGS 84) of the seat, where known. */
  coordinates: [number, number] | null;
}

export interface Gazetteer {
  /** All places, by code. */
  readonly places: readonly GazetteerPlace[];
  byCode(code: string): GazetteerPlace | null;
  bySlug(slug: string): GazetteerPlace | null;
  /** From the province down to the place itself; empty for an unknown code. */
  chain(code: string): GazetteerPlace[];
  /** Units directly below, by code. */
  children(code: string): readonly GazetteerPlace[];
  /** Every place whose full or short name it is: 鼓楼区 gives four. */
  named(name: string): readonly GazetteerPlace[];
  /** True where `inner` is `outer` or lies in it. */
  within(inner: string, outer: string): boolean;
}

const DATA = new URL('./data/gazetteer.tsv', import.meta.url);

/**
 * The gazetteer of src/vocabulary/data: every unit of county level and above (2023), with three entries for Hong Kong, Macau
 * and Taiwan. Reads the disk. Former names and functional zones are not here but in content/vocabulary/places.yaml.
 */
export function loadGazetteer(): Gazetteer {
  const lines = readFileSync(DATA, 'utf8').split('\n').slice(1);
  return gazetteerOf(lines.filter((line) => line !== '').map(readPlace));
}

function readPlace(line: string): GazetteerPlace {
  const [code = '', name = '', slug = '', parent = '', longitude = '', latitude = ''] = line.split('\t');
  return {
    code,
    name,
    short: shortName(name),
    slug,
    level: parent === '' ? 'province' : code.endsWith('00') ? 'prefecture' : 'county',
    parent: parent === '' ? null : parent,
    coordinates: longitude === '' ? null : [Number(longitude), Number(latitude)],
  };
}

/** A gazetteer of these places, which must come sorted by code, each after its parent. */
function gazetteerOf(places: readonly GazetteerPlace[]): Gazetteer {
  const codes = new Map(places.map((place) => [place.code, place]));
  const slugs = new Map(places.map((place) => [place.slug, place]));
  const names = new Map<string, GazetteerPlace[]>();
  const below = new Map<string, GazetteerPlace[]>();
  const put = (map: Map<string, GazetteerPlace[]>, key: string, place: GazetteerPlace): void => {
    const list = map.get(key);
    if (list) list.push(place);
    else map.set(key, [place]);
  };
  for (const place of places) {
    put(names, place.name, place);
    if (place.short !== place.name) put(names, place.short, place);
    if (place.parent !== null) put(below, place.parent, place);
  }
  const chain = (code: string): GazetteerPlace[] => {
    const place = codes.get(code);
    if (!place) return [];
    return place.parent === null ? [place] : [...chain(place.parent), place];
  };
  return {
    places,
    byCode: (code) => codes.get(code) ?? null,
    bySlug: (slug) => slugs.get(slug) ?? null,
    chain,
    children: (code) => below.get(code) ?? [],
    named: (name) => names.get(name) ?? [],
    within: (inner, outer) => chain(inner).some((place) => place.code === outer),
  };
}
