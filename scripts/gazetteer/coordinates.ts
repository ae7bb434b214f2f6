import { pinyin } from 'pinyin-pro';
import { APART, areaOf, plain, type City, type Row } from './sources.ts';
import { ROMANISED } from './spellings.ts';
import type { Middle } from './towns.ts';

export type Point = [longitude: number, latitude: number];

/** Seats of prefectures that GeoNames' list lacks, read off a map to a hundredth of a degree. */
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

/** A point further than this from the middle of several towns, in degrees, belongs to a namesake elsewhere. */
const ELSEWHERE = 1;
const SEVERAL = 3;

/**
 * GeoNames' point for each unit: the seat that bears its full name in Chinese within its prefecture; else a town with its
 * name in letters within the prefecture, or within the province where only one unit bears the name (GeoNames leaves the
 * prefecture of many towns out); else the middle of its towns. null where none or several fit.
 */
export function locate(
  rows: readonly Row[],
  cities: readonly City[],
  towns: ReadonlyMap<string, Middle>,
): Map<string, Point | null> {
  const [spelt, written] = [new Map<string, City[]>(), new Map<string, City[]>()];
  const enter = (index: Map<string, City[]>, key: string, city: City): void => {
    const list = index.get(key);
    if (list) list.push(city);
    else index.set(key, [city]);
  };
  for (const city of cities) {
    enter(spelt, `${city.province} ${plain(city.name)}`, city);
    for (const name of city.names) enter(written, `${city.area} ${name}`, city);
  }
  const byName = (row: Row): Point | null => {
    const bearers = written.get(`${areaOf(row.code)} ${row.name}`) ?? [];
    const seats = bearers.filter(({ seat }) => seat);
    return onePlace(seats.length > 0 ? seats : bearers);
  };
  const byLetters = (row: Row): Point | null => {
    const province = row.code.slice(0, 2);
    const named = [...namesOf(row)].flatMap((name) => spelt.get(`${province} ${name}`) ?? []);
    const near = named.filter((city) => city.area === row.code.slice(0, 4));
    return onePlace(near) ?? (isOnlyBearer(row, rows) ? onePlace(named) : null);
  };
  const pointOf = (row: Row): Point | null => {
    const apart = APART.find(([code]) => code === row.code);
    if (apart) return [apart[2], apart[3]];
    const province = row.code.slice(0, 2);
    const seat = row.level === 'province' ? rows.find((other) => other.code === `${province}0100`) : undefined;
    if (seat) return pointOf(seat);
    if (row.level !== 'county') return byLetters(row) ?? SEATS.get(row.code) ?? null;
    const middle = towns.get(row.code);
    const point = byName(row) ?? byLetters(row);
    const strayed = point && middle && middle.towns >= SEVERAL && degreesApart(point, middle.point) > ELSEWHERE;
    return (strayed ? null : point) ?? middle?.point ?? null;
  };
  return new Map(rows.map((row) => [row.code, pointOf(row)]));
}

function degreesApart(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
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

/** The point of places that lie together; null where they lie apart or there is none. */
export function onePlace(cities: readonly City[]): Point | null {
  const points = cities.map((city): Point => [city.lng, city.lat]);
  const [first] = points;
  if (!first || points.some((point) => degreesApart(point, first) > ONE_PLACE)) return null;
  return first;
}
