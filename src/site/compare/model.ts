import type { PlaceShard, ShardFact, ShardRow } from './types.ts';

/** What one place tells of an indicator, in one line of the comparison. */
export interface Cell {
  level: ShardFact | null;
  growth: ShardFact | null;
}

/**
 * Why what places tell of an indicator does not measure one another: they count by rules of their own, tell of different things
 * (新开工项目 and 重点项目), one its amount and one its growth, of different periods, or one tells no period.
 */
export type Apart = 'rules' | 'subjects' | 'kinds' | 'periods' | 'untold';

/** One indicator of the comparison; `cells` are in the order of the places. */
export interface ComparedRow {
  key: string;
  name: string;
  path: string;
  cells: Cell[];
  /** The period that all cells are of, where it is not the latest of each place; else null. */
  period: string | null;
}

/** An indicator of which the latest of each place cannot be set side by side, with the reason. */
export interface ApartRow extends ComparedRow {
  apart: Apart;
}

export interface Comparison {
  /** What at least two of the places tell of the same thing for the same period. */
  shared: ComparedRow[];
  /** What several tell, each in its own way. */
  apart: ApartRow[];
  /** What one place alone tells of. */
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
  const several = rows.filter((entry) => tellers(entry) > 1).sort((a, b) => tellers(b) - tellers(a));
  const judged = several.map(({ row, own }) => judge(row, own));
  return {
    shared: judged.flatMap(({ shared }) => shared ?? []),
    apart: judged.flatMap(({ apart }) => apart ?? []),
    single: rows.filter((entry) => tellers(entry) === 1).map(({ row, own }) => ({ ...named(row), cells: latest(own) })),
  };
}

function named({ key, name, path }: ShardRow): Omit<ComparedRow, 'cells'> {
  return { key, name, path, period: null };
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

type Own = readonly (ShardRow | undefined)[];

/** What may stand side by side, and what is told besides with the reason why it may not. */
function judge(row: ShardRow, own: Own): { shared: ComparedRow | null; apart: ApartRow | null } {
  const cells = latest(own);
  const reason = whyApart(row, cells);
  if (reason === null) return { shared: { ...named(row), cells }, apart: null };
  const same = (row.comparable ? sharedFacts(own, 'levels') : null) ?? sharedFacts(own, 'growths');
  const shared = same && { ...named(row), ...same };
  return { shared, apart: { ...named(row), cells, apart: reason } };
}

/** The latest amount of each place with the growth of the same period; where none is told, the latest growth. */
function latest(own: Own): Cell[] {
  return own.map((one) => {
    const level = one?.levels[0] ?? null;
    const growths = one?.growths ?? [];
    const growth = level ? growths.find((fact) => isSame(fact, level)) : growths[0];
    return { level, growth: growth ?? null };
  });
}

function isSame(a: ShardFact, b: ShardFact): boolean {
  return a.span !== '' && a.span === b.span;
}

function whyApart({ comparable }: ShardRow, cells: readonly Cell[]): Apart | null {
  const levels = cells.flatMap(({ level }) => level ?? []);
  const growths = cells.flatMap(({ growth }) => growth ?? []);
  if (levels.length < 2) return growths.length < 2 ? 'kinds' : unlike(growths);
  const reason = unlike(levels);
  return comparable || reason === 'subjects' ? reason : 'rules';
}

/** How facts of one kind differ; null where they are of one subject and period. */
function unlike(facts: readonly ShardFact[]): Apart | null {
  if (facts.some(({ subject }) => subject !== facts[0]?.subject)) return 'subjects';
  if (facts.some(({ span }) => span === '')) return 'untold';
  return facts.some(({ span }) => span !== facts[0]?.span) ? 'periods' : null;
}

/** The subject and period told by most places, the latest of several, as amounts or as growth; null where only one tells it. */
function sharedFacts(own: Own, part: 'levels' | 'growths'): Pick<ComparedRow, 'cells' | 'period'> | null {
  const keyOf = ({ span, subject }: ShardFact) => `${span} ${subject}`;
  const counts = new Map<string, { count: number; fact: ShardFact }>();
  for (const row of own) {
    const told = new Map((row?.[part] ?? []).map((fact) => [keyOf(fact), fact]));
    for (const [key, fact] of told) {
      if (fact.span !== '') counts.set(key, { count: (counts.get(key)?.count ?? 0) + 1, fact });
    }
  }
  const [best] = [...counts.values()]
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || timeOf(b.fact) - timeOf(a.fact));
  if (!best) return null;
  const cells = own.map((row): Cell => {
    const fact = row?.[part].find((one) => keyOf(one) === keyOf(best.fact)) ?? null;
    if (part === 'growths') return { level: null, growth: fact };
    return { level: fact, growth: fact && (row?.growths.find((one) => isSame(one, fact)) ?? null) };
  });
  return { cells, period: best.fact.period };
}

function timeOf({ span }: ShardFact): number {
  return Number(span.slice(span.lastIndexOf(' ') + 1));
}
