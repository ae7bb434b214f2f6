import type { Metric } from '../article/schema.ts';
import type { LabelledMetric, Labels } from './labels.ts';
import { bestSimilarity, overlap, plain } from './text-similarity.ts';

export const ATTRIBUTES = [
  'indicator',
  'kind',
  'qualifier',
  'status',
  'period',
  'comparison',
  'link',
  'entity',
] as const;
type Attribute = (typeof ATTRIBUTES)[number];

/** What one page scored; sums over pages are meaningful. */
export interface FigureScore {
  found: number;
  missed: number;
  falseAlarms: number;
  /** False alarms whose words a person had listed as no figure. */
  listedAlarms: number;
  /** Found with value, kind and indicator right. */
  together: number;
  right: Record<Attribute, number>;
  asked: Record<Attribute, number>;
}

/** A figure of the labels and the one read for it. */
type Pair = readonly [label: LabelledMetric, metric: Metric];

const MEASURED: Record<string, string> = {
  元: '元',
  美元: '美元',
  港元: '港元',
  欧元: '欧元',
  '%': '%',
  百分点: '百分点',
  平方米: '平方米',
  公里: '公里',
  天: '天',
  月: '月',
  小时: '小时',
  分钟: '分钟',
  年: '年',
  吨: '吨',
  千瓦: '千瓦',
  倍: '倍',
};
/** Classifiers are one dimension: 个 and 家 can stand for one another. */
const dimension = (unit: string): string => MEASURED[unit] ?? 'count';
const close = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(1e-9, 0.005 * Math.max(Math.abs(a), Math.abs(b)));

/** Same quantity: 0.5 % of tolerance for the two sizes of 亩. A lost digit only matches an unknown value. */
function sameValue(label: LabelledMetric, metric: Metric): boolean {
  const { canonicalValue: value, canonicalUnit: unit } = metric;
  if (label.canonicalValue === null || value === null) {
    return label.canonicalValue === value && dimension(unit) === dimension(label.canonicalUnit);
  }
  const answers: (readonly [number, string])[] = [
    [label.canonicalValue, label.canonicalUnit],
    ...label.canonicalAccept,
  ];
  return answers.some(([right, of]) => dimension(of) === dimension(unit) && close(value, right));
}

const indicatorLikeness = (label: LabelledMetric, metric: Metric): number =>
  bestSimilarity(metric.indicator, [label.indicator, ...label.indicatorAccept]);

/** Pairs labels with figures of the same value whose evidence overlaps by half, the best pairs first. */
function assign(labels: readonly LabelledMetric[], metrics: readonly Metric[]): Pair[] {
  const candidates: { pair: Pair; weight: number }[] = [];
  for (const label of labels) {
    for (const metric of metrics) {
      if (!sameValue(label, metric)) continue;
      const shared = overlap(metric.evidence, label.evidence);
      if (shared < 0.5) continue;
      const kind = [label.kind, ...label.kindAccept].includes(metric.kind) ? 0.3 : 0;
      const weight = 1 + shared + indicatorLikeness(label, metric) + kind + (label.optional ? 0 : 0.4);
      candidates.push({ pair: [label, metric], weight });
    }
  }
  const taken = new Set<LabelledMetric | Metric>();
  const pairs: Pair[] = [];
  for (const { pair } of candidates.sort((a, b) => b.weight - a.weight)) {
    if (taken.has(pair[0]) || taken.has(pair[1])) continue;
    pairs.push(pair);
    taken.add(pair[0]).add(pair[1]);
  }
  return pairs;
}

const [, Y, M, D] = [0, 1, 2, 3];
function points(period: string): (RegExpExecArray | null)[] {
  const parts = period.split('/');
  return [parts[0], parts.length > 1 ? parts[1] : parts[0]].map((part) =>
    /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(part ?? ''),
  );
}

/** Open ends agree with anything, a coarse date with a finer one. */
function samePoint(
  a: RegExpExecArray | null | undefined,
  b: RegExpExecArray | null | undefined,
  years: boolean,
): boolean {
  if (!a || !b) return true;
  return [Y, M, D].every((part) => (part === Y && !years) || !a[part] || !b[part] || a[part] === b[part]);
}

function samePeriod(label: LabelledMetric, metric: Metric, page: Labels): boolean {
  const years = !page.date_inferred;
  if (label.period === null) {
    if (metric.period === null || label.periodOptional) return true;
    const [from, to] = points(metric.period);
    const [own] = points(page.date);
    return !from || !to || (samePoint(to, own, years) && (!to[M] || !own?.[M] || to[M] === own[M]));
  }
  if (metric.period === null) return label.periodOptional;
  const [from, to] = points(metric.period);
  const [first, last] = points(label.period);
  return samePoint(from, first, years) && samePoint(to, last, years);
}

function sameComparison(label: LabelledMetric, { comparison }: Metric): boolean {
  if (label.comparison === null) return comparison === null;
  const soft = label.comparisonOptional || ['totalOf', 'scope'].includes(label.comparison.type);
  if (comparison === null) return soft;
  if (![label.comparison.type, ...label.comparisonTypeAccept].includes(comparison.type)) return false;
  const [a, b] = [comparison.direction, label.comparison.direction];
  return !a || !b || a === b;
}

function sameEntity(label: LabelledMetric, { entity }: Metric, page: Labels): boolean {
  if (entity === null) return label.entity === null || label.entityOptional;
  if (label.entity !== null && bestSimilarity(entity, [label.entity, ...label.entityAccept]) >= 0.5) return true;
  if (label.entity !== null && !label.entityOptional) return false;
  return bestSimilarity(entity, [page.place.name ?? '', label.indicator]) >= 0.6;
}

const LINKED = new Set(['yoy', 'partOf', 'shareOf']);

/** Scores the figures of one page; attributes are counted over the required figures that were found. */
export function scoreFigures(page: Labels, metrics: readonly Metric[]): FigureScore {
  const pairs = assign(page.metrics, metrics);
  const byLabel = new Map(pairs.map(([label, metric]) => [label.id, metric]));
  const matched = new Set(pairs.map(([, metric]) => metric));
  const required = pairs.filter(([label]) => !label.optional);
  const alarms = metrics.filter((metric) => !matched.has(metric));
  const score: FigureScore = {
    found: required.length,
    missed: page.metrics.filter((label) => !label.optional && !byLabel.has(label.id)).length,
    falseAlarms: alarms.length,
    listedAlarms: alarms.filter(({ evidence }) => isListed(evidence, page)).length,
    together: 0,
    right: zeros(),
    asked: zeros(),
  };
  for (const [label, metric] of required) {
    const answers = attributesOf(label, metric, page, byLabel);
    for (const attribute of ATTRIBUTES) {
      const answer = answers[attribute];
      if (answer === undefined) continue;
      score.asked[attribute]++;
      if (answer) score.right[attribute]++;
    }
    if (answers.indicator === true && answers.kind === true) score.together++;
  }
  return score;
}

function attributesOf(
  label: LabelledMetric,
  metric: Metric,
  page: Labels,
  byLabel: ReadonlyMap<string, Metric>,
): Partial<Record<Attribute, boolean>> {
  const target = label.comparison?.of === undefined ? undefined : byLabel.get(label.comparison.of);
  const linked = label.comparison?.of !== undefined && LINKED.has(label.comparison.type) && !label.comparisonOptional;
  return {
    indicator: indicatorLikeness(label, metric) >= 0.5,
    kind: [label.kind, ...label.kindAccept].includes(metric.kind),
    qualifier: [label.qualifier, ...label.qualifierAccept].includes(metric.qualifier),
    status: [label.status, ...label.statusAccept].includes(metric.status),
    period: samePeriod(label, metric, page),
    comparison: sameComparison(label, metric),
    entity: sameEntity(label, metric, page),
    ...(linked ? { link: target !== undefined && metric.comparison?.of === target.id } : {}),
  };
}

const isListed = (evidence: string, page: Labels): boolean => {
  const words = plain(evidence);
  return page.not_metrics.some(({ text }) => {
    const listed = plain(text);
    return listed !== '' && (words.includes(listed) || (words.length > 1 && listed.includes(words)));
  });
};

const zeros = (): Record<Attribute, number> => ({
  indicator: 0,
  kind: 0,
  qualifier: 0,
  status: 0,
  period: 0,
  comparison: 0,
  link: 0,
  entity: 0,
});
