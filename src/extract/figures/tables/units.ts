import type { Lexicon, UnitName } from '../lexicon.ts';

/** A unit with the power of ten before it: 万吨, 亿千瓦时, 千人. */
export interface TableUnit {
  scale: string;
  factor: number;
  unit: UnitName;
}

const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
const LONGEST = 12;

/** The unit that a cell names and nothing else, or null: 亿元, （万吨）, %, 亿千瓦时. */
export function unitOf(text: string, lexicon: Lexicon): TableUnit | null {
  const bare = text.replace(/^[（(]|[）)]$/gu, '').replace(/^单位[：:]/u, '');
  if (bare === '' || bare.length > LONGEST) return null;
  for (let at = 0; at < bare.length; at++) {
    const unit = lexicon.units.get(bare.slice(at));
    if (unit) {
      const scale = bare.slice(0, at);
      return { scale, factor: Array.from(scale).reduce((product, char) => product * (SCALES[char] ?? 1), 1), unit };
    }
    if (!(bare.charAt(at) in SCALES)) return null;
  }
  return null;
}

/** 地区生产总值（亿元）: the name and the unit in the bracket behind it. */
export function nameWithUnit(name: string, lexicon: Lexicon): { name: string; unit: TableUnit | null } {
  const match = /^(.+?)[（([]([^（()）[\]]{1,12})[）)\]]$/u.exec(name);
  const unit = match ? unitOf(match[2] ?? '', lexicon) : null;
  return match && unit ? { name: match[1] ?? name, unit } : { name, unit: null };
}

/** 单位：亿元、%: the unit of a whole table, told above it; null where several units are told. */
export function statedUnit(text: string, lexicon: Lexicon): TableUnit | null {
  const stated = /单位[：:]\s*([^\s，。；）)]{1,20})/u.exec(text)?.[1] ?? '';
  const units = stated
    .split(/[、,／/]/u)
    .map((part) => unitOf(part, lexicon))
    .filter((unit) => unit !== null && unit.unit.record.unit !== '%');
  return units.length === 1 ? (units[0] ?? null) : null;
}
