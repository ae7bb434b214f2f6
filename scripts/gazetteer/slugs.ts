import type { Row } from './sources.ts';

const KINDS: readonly [RegExp, string][] = [
  [/自治州$/, 'zhou'],
  [/地区$/, 'diqu'],
  [/盟$/, 'meng'],
  [/旗$/, 'qi'],
  [/县$/, 'xian'],
  [/区$/, 'qu'],
];
const kindOf = (name: string): string => KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'shi';

/**
 * A unique address for each place: its bare pinyin where no place of its level shares it and none above has taken it, else
 * with its kind (jilin-shi) or its parent (gulou-nanjing) behind. Addresses are permanent: what `kept` holds stands.
 */
export function assignSlugs(rows: readonly Row[], kept: ReadonlyMap<string, string>): Map<string, string> {
  const given = new Map(rows.flatMap((row) => (kept.has(row.code) ? [[row.code, kept.get(row.code) ?? '']] : [])));
  const taken = new Set(given.values());
  for (const level of ['province', 'prefecture', 'county'] as const) {
    const peers = new Map<string, number>();
    for (const row of rows) if (row.level === level) peers.set(row.spelling, (peers.get(row.spelling) ?? 0) + 1);
    for (const row of rows) {
      if (row.level !== level || given.has(row.code)) continue;
      const slug = tries(row, peers.get(row.spelling) === 1, given).find((candidate) => !taken.has(candidate));
      given.set(row.code, slug ?? row.code);
      taken.add(slug ?? row.code);
    }
  }
  return given;
}

function tries(row: Row, unique: boolean, given: ReadonlyMap<string, string>): string[] {
  const parent = row.parent === null ? row.code : (given.get(row.parent) ?? row.parent);
  const kind = kindOf(row.name);
  return [
    ...(unique ? [row.spelling] : []),
    ...(row.level === 'prefecture' ? [`${row.spelling}-${kind}`] : []),
    `${row.spelling}-${parent.replace(/-(?:shi|zhou|diqu|meng)$/, '')}`,
    `${row.spelling}-${kind}-${parent}`,
    `${row.spelling}-${row.code}`,
  ];
}
