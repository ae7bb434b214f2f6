import type { Kind } from '../../article/schema.ts';
import { memo } from '../memo.ts';
import type { Figure, IndicatorNode, PlaceNode, Site } from '../types.ts';
import { periodShape } from './period.ts';
import { ownSubject } from './subject.ts';
import { basisOf, isAim, isFact, isOfPlace, signedValue } from './series.ts';

/** A fact that a place reports of itself. `time` and `shape` are null where the text tells no period. */
export interface PlaceFact {
  figure: Figure;
  value: number;
  time: number | null;
  shape: string | null;
}

/** What one place reports of one indicator in one unit: amounts and their growth apart, the latest period first. */
export interface IndicatorAccount {
  indicator: IndicatorNode;
  kind: Kind;
  /** Of the amounts; empty where only growth is told. */
  unit: string;
  /** One fact a period; aims, plans, parts and figures of single firms are not among them. */
  levels: PlaceFact[];
  /** Against the year before, in percent. */
  growths: PlaceFact[];
  /** Amounts aimed at, planned or expected: to be shown beside the facts, never among them. */
  aims: PlaceFact[];
}

const AMOUNTS: ReadonlySet<Kind> = new Set(['level', 'count', 'share', 'capacity', 'duration']);

/** Shapes of periods that end together, the one that says most first: a whole year before its December. */
function breadth(shape: string | null): number {
  if (shape === null) return 9;
  if (shape === 'year') return 0;
  if (/^\d\d–/.test(shape)) return 1;
  if (shape.startsWith('until')) return 2;
  return shape === 'month' ? 3 : 4;
}

/** What every place reports of itself, indicator by indicator in the order of the vocabulary; worked out once for a site. */
const accountsOf = memo((site: Site): ReadonlyMap<PlaceNode, IndicatorAccount[]> => {
  const accounts = new Map<PlaceNode, IndicatorAccount[]>();
  for (const indicator of site.indicators) {
    for (const [place, facts] of factsByPlace(indicator)) {
      const list = accounts.get(place) ?? [];
      accounts.set(place, list);
      list.push(...account(indicator, facts));
    }
  }
  return accounts;
});

/** What one place reports of itself; empty for a place of which only its parts are told. */
export function placeAccounts(site: Site, place: PlaceNode): readonly IndicatorAccount[] {
  return accountsOf(site).get(place) ?? [];
}

/** The accounts of one indicator, place by place in the order in which the newest articles tell of them. */
export function indicatorAccounts(
  site: Site,
  indicator: IndicatorNode,
): { place: PlaceNode; account: IndicatorAccount }[] {
  const places = new Set(indicator.figures.flatMap(({ place }) => place ?? []));
  return [...places].flatMap((place) =>
    placeAccounts(site, place)
      .filter((account) => account.indicator === indicator)
      .map((account) => ({ place, account })),
  );
}

function factsByPlace(indicator: IndicatorNode): Map<PlaceNode, PlaceFact[]> {
  const places = new Map<PlaceNode, PlaceFact[]>();
  for (const figure of indicator.figures) {
    const value = signedValue(figure);
    if (value === null || figure.place === null || figure.metric.doubt !== undefined) continue;
    if (!isOfPlace(figure) || !(isFact(figure) || isAim(figure))) continue;
    const when = periodShape(figure.metric.period);
    const fact = { figure, value, time: when?.time ?? null, shape: when?.shape ?? null };
    const list = places.get(figure.place);
    if (list) list.push(fact);
    else places.set(figure.place, [fact]);
  }
  return places;
}

/** An account a kind and unit of amounts, those with most facts first; growth goes with the first. */
function account(indicator: IndicatorNode, facts: readonly PlaceFact[]): IndicatorAccount[] {
  const amounts = new Map<string, PlaceFact[]>();
  const growths: PlaceFact[] = [];
  const aims = facts.filter(({ figure }) => !isFact(figure));
  for (const fact of facts) {
    const { kind, canonicalUnit } = fact.figure.metric;
    if (!isFact(fact.figure)) continue;
    if (kind === 'growth' && canonicalUnit === '%' && basisOf(fact.figure.metric) === 'yoy') growths.push(fact);
    if (!AMOUNTS.has(kind)) continue;
    const key = `${kind}|${canonicalUnit}`;
    const list = amounts.get(key);
    if (list) list.push(fact);
    else amounts.set(key, [fact]);
  }
  const groups = [...amounts.values()].sort((a, b) => b.length - a.length);
  const latest = onePerPeriod(growths);
  if (groups.length === 0) {
    return latest.length === 0 ? [] : [{ indicator, kind: 'growth', unit: '', levels: [], growths: latest, aims: [] }];
  }
  return groups.map((group, index) => {
    const { kind = 'level', canonicalUnit = '' } = group[0]?.figure.metric ?? {};
    const levels = onePerPeriod(group);
    const ofUnit = aims.filter(
      ({ figure: { metric } }) => metric.kind === kind && metric.canonicalUnit === canonicalUnit,
    );
    const aimed = onePerPeriod(ofUnit);
    return { indicator, kind, unit: canonicalUnit, levels, growths: index === 0 ? latest : [], aims: aimed };
  });
}

/**
 * One fact a period, the latest first; those without a period last, the newest of them only. The indicator itself stands
 * before narrower subjects (重点项目数 before 新开工重点项目数), then the newest article, then what has the fewest words.
 */
function onePerPeriod(facts: readonly PlaceFact[]): PlaceFact[] {
  const chosen = new Map<string, PlaceFact>();
  for (const fact of facts) {
    const key = fact.time === null ? '' : `${fact.shape} ${fact.time}`;
    const known = chosen.get(key);
    if (!known || isWider(fact, known)) chosen.set(key, fact);
  }
  return [...chosen.values()].sort((a, b) => (b.time ?? -1) - (a.time ?? -1) || breadth(a.shape) - breadth(b.shape));
}

/** Facts come newest article first, so a later one takes the place of another only by its subject. */
function isWider(fact: PlaceFact, known: PlaceFact): boolean {
  const [plain, before] = [ownSubject(fact.figure) === null, ownSubject(known.figure) === null];
  if (plain !== before) return plain;
  return sameArticle(known, fact) && subjectLength(fact) < subjectLength(known);
}

function sameArticle(a: PlaceFact, b: PlaceFact): boolean {
  return a.figure.article === b.figure.article;
}

function subjectLength({ figure }: PlaceFact): number {
  return figure.metric.indicator.length;
}
