import type { PlaceShard, ShardFact, ShardRow } from './types.ts';

/** What one place tells of an indicator, in one line of the comparison. */
export interface Cell {
  level: ShardFact | null;
  growth: ShardFact | null;
}

/** One indicator of the comparison; `cells` are in the order of the places. */
export interface ComparedRow {
  key: string;
  name: string;
  path: string;
  comparable: boolean;
  /** The latest that each place tells. */
  latest: Cell[];
  /** What keeps those apart: they are of different periods, or the period of one is not told. */
  apart: 'periods' | 'untold' | null;
  /** The latest period that at least two of the places share, where the latest facts are apart; else null. */
  same: { period: string; cells: Cell[] } | null;
}

export interface Comparison {
  /** Indicators that at least two of the places tell of. */
  shared: ComparedRow[];
  /** Those that one place alone tells of. */
  single: ComparedRow[];
}

/** Sets places side by side, indicators that most of them tell of first. Pure: the page and the tests call it alike. */
export function compare(shards: readonly PlaceShard[]): Comparison {
  const keys = new Map<string, ShardRow>();
  const joined = shards.map((shard) => joinGrowth(shard, shards));
  for (const rows of joined) for (const row of rows) if (!keys.has(row.key)) keys.set(row.key, row);
  const rows = [...keys.values()]
    .sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1))
    .map((row) => ({ row, own: joined.map((list) => list.find(({ key }) => key === row.key)) }));
  const tellers = ({ own }: (typeof rows)[number]) => own.filter((one) => one !== undefined).length;
  const compared = rows.map((entry) => ({ count: tellers(entry), row: comparedRow(entry.row, entry.own) }));
  const shared = compared.filter(({ count }) => count > 1).sort((a, b) => b.count - a.count);
  return {
    shared: shared.map(({ row }) => row),
    single: compared.filter(({ count }) => count === 1).map(({ row }) => row),
  };
}

/** Growth alone in one place stands beside the amounts of the same indicator in another: in the row of those amounts. */
function joinGrowth(shard: PlaceShard, shards: readonly PlaceShard[]): ShardRow[] {
  return shard.rows.map((row) => {
    if (row.levels.length > 0) return row;
    const amounts = shards
      .flatMap(({ rows }) => rows)
      .filter((other) => other.levels.length > 0 && other.path === row.path);
    const full = amounts.find(({ growths }) => growths.length > 0) ?? amounts[0];
    return full ? { ...row, key: full.key } : row;
  });
}

function comparedRow(row: ShardRow, own: readonly (ShardRow | undefined)[]): ComparedRow {
  const latest = own.map((one) => cell(one?.levels[0] ?? null, one?.growths ?? []));
  const apart = whyApart(latest.map(({ level }) => level)) ?? whyApart(latest.map(({ growth }) => growth));
  const { key, name, path, comparable } = row;
  return { key, name, path, comparable, latest, apart, same: apart ? samePeriod(own) : null };
}

/** Beside a level the growth of the same period, else the latest growth, which says its own. */
function cell(level: ShardFact | null, growths: readonly ShardFact[]): Cell {
  const matching = growths.find(({ span }) => span !== '' && span === level?.span);
  return { level, growth: matching ?? growths[0] ?? null };
}

function whyApart(facts: readonly (ShardFact | null)[]): ComparedRow['apart'] {
  const told = facts.filter((fact) => fact !== null);
  if (told.length < 2) return null;
  if (told.some(({ span }) => span === '')) return 'untold';
  return told.some(({ span }) => span !== told[0]?.span) ? 'periods' : null;
}

function samePeriod(own: readonly (ShardRow | undefined)[]): ComparedRow['same'] {
  return sharedPeriod(own, 'levels') ?? sharedPeriod(own, 'growths');
}

/** The period told by most places, the latest of several, for amounts or for growth. */
function sharedPeriod(own: readonly (ShardRow | undefined)[], part: 'levels' | 'growths'): ComparedRow['same'] {
  const counts = new Map<string, { count: number; fact: ShardFact }>();
  for (const row of own) {
    for (const fact of row?.[part] ?? []) {
      if (fact.span === '') continue;
      counts.set(fact.span, { count: (counts.get(fact.span)?.count ?? 0) + 1, fact });
    }
  }
  const [best] = [...counts.values()]
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || timeOf(b.fact) - timeOf(a.fact));
  if (!best) return null;
  const { span, period } = best.fact;
  const at = (facts: readonly ShardFact[]) => facts.find((fact) => fact.span === span) ?? null;
  return { period, cells: own.map((row) => ({ level: at(row?.levels ?? []), growth: at(row?.growths ?? []) })) };
}

function timeOf({ span }: ShardFact): number {
  return Number(span.slice(span.lastIndexOf(' ') + 1));
}
