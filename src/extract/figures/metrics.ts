import type { Metric } from '../../article/schema.ts';
import type { PlacedDraft } from './block.ts';
import { canonicalIndicator } from './canonical.ts';
import { MULTIPLE } from './changes.ts';
import type { Draft } from './draft.ts';
import type { Lexicon } from './lexicon.ts';
import { misprintedDay } from './misprints.ts';
import { canonical } from './quantity.ts';

/** No sound amount of the news is larger: 10^16 元 is a hundred times the output of China. */
const LARGEST = 1e16;

/** The drafts as metrics, numbered in the order of the text, and the reasons by id. */
export function metricsOf(
  drafts: readonly PlacedDraft[],
  text: string,
  lexicon: Lexicon,
): { metrics: Metric[]; why: Map<string, string> } {
  const ids = new Map<Draft, string>();
  for (const [i, { draft }] of drafts.entries()) ids.set(draft, `m${String(i + 1).padStart(2, '0')}`);
  const why = new Map<string, string>();
  const metrics = drafts.map((placed) => {
    const metric = metricOf(placed, text, lexicon, ids);
    why.set(metric.id, reasonOf(placed, metric));
    return metric;
  });
  return { metrics, why };
}

/** 增长1.6倍 is a growth of 160 %, 为上年的1.6倍 a multiple. */
const isRise = ({ draft, change }: PlacedDraft): boolean =>
  draft.kind === 'growth' &&
  draft.quantity.unit.record.dimension === 'times' &&
  change !== null &&
  change.word !== MULTIPLE &&
  draft.quantity.value !== null;

/** The canonical value and unit: a rise of 1.6倍 is a growth of 160 %, 1.6 times an earlier value one of 60 %. */
function canonicalOf(placed: PlacedDraft, value: number | null): { value: number | null; unit: string } {
  const { quantity } = placed.draft;
  const multiple = placed.draft.kind === 'growth' && placed.change?.word === MULTIPLE;
  const rise = isRise(placed);
  if (value === null || !(rise || multiple))
    return { value: canonical(quantity, value), unit: quantity.unit.record.unit };
  return { value: canonical(quantity, (value - (multiple ? 1 : 0)) * 100), unit: '%' };
}

function metricOf(placed: PlacedDraft, text: string, lexicon: Lexicon, ids: Map<Draft, string>): Metric {
  const { draft, offset } = placed;
  const { quantity } = draft;
  const { record } = quantity.unit;
  const { value, unit } = canonicalOf(placed, quantity.value);
  const indicator = draft.indicator || draft.subject || draft.head.text || record.unit;
  const span: [number, number] = [draft.evidence[0] + offset, draft.evidence[1] + offset];
  const metric: Metric = {
    id: ids.get(draft) ?? '',
    indicator,
    canonicalIndicator: slugOf(draft, indicator, lexicon),
    value: quantity.value,
    unit: quantity.scale + quantity.unit.name,
    qualifier: quantity.qualifier,
    canonicalValue: value,
    canonicalUnit: unit,
    kind: draft.kind,
    status: draft.status,
    period: draft.period,
    comparison: comparisonOf(draft, ids),
    entity: draft.entity,
    place: draft.place,
    evidence: text.slice(...span),
    span,
    numberSpan: [quantity.numberStart + offset, quantity.numberEnd + offset],
  };
  const max = quantity.valueMax === undefined ? null : canonicalOf(placed, quantity.valueMax).value;
  if (quantity.valueMax !== undefined && max !== null) {
    metric.valueMax = quantity.valueMax;
    metric.canonicalMax = max;
  }
  const doubts = doubtsOf(placed, value);
  if (doubts.length > 0) metric.doubt = doubts.join('；');
  return metric;
}

/** What an editor should look at before trusting the figure. */
function doubtsOf({ draft, block }: PlacedDraft, value: number | null): string[] {
  const { quantity, clause, period } = draft;
  const misprint = period === null ? misprintedDay(block.slice(clause.sentenceStart, quantity.numberStart)) : null;
  return [
    ...(value === null ? ['数字缺损，不作推断'] : []),
    ...(value !== null && Math.abs(value) > LARGEST ? ['数值异常大，请核对'] : []),
    ...(misprint === null ? [] : [`日期不存在：${misprint}`]),
  ];
}

/** 拉动…增长, 增速加快: no growth of the thing itself. */
const NOT_GROWTH = /拉动|带动|影响|(?:增速|增幅|降幅|涨幅)(?:比|加快|收窄|扩大|回落|提高|提升|上升|放缓|下降|快|高)/;

/** A growth rate belongs to the indicator of its level, where it has one: 152个，同比增长100% is no growth of an investment. */
function slugOf(draft: Draft, indicator: string, lexicon: Lexicon): string | null {
  // 高于全省2.9个百分点, 拉动GDP增长4.5个百分点: a distance, a contribution
  if (
    draft.kind === 'growth' &&
    (/^(?:scope|vsPlan)$/.test(draft.comparison?.type ?? '') || NOT_GROWTH.test(indicator))
  )
    return null;
  const level = draft.kind === 'growth' ? draft.comparison?.of : undefined;
  if (!level || level.kind === 'growth' || level.kind === 'share') return wholeSlug(draft, indicator, lexicon);
  return wholeSlug(level, level.indicator, lexicon);
}

/** 签约项目120个，其中工业签约项目45个: a part of the same indicator is not its value for the place. */
function wholeSlug(draft: Draft, indicator: string, lexicon: Lexicon): string | null {
  const slug = ({ quantity, kind }: Draft, name: string): string | null =>
    canonicalIndicator(name, quantity.unit.record.dimension, kind, lexicon);
  const own = slug(draft, indicator);
  const whole = draft.comparison?.type === 'partOf' ? draft.comparison.of : undefined;
  if (own === null || !whole || draft.place !== whole.place || draft.entity !== whole.entity) return own;
  // 计划建成180公里，已完成96公里: what is done of a plan is the value
  if (draft.status === 'actual' && whole.status !== 'actual') return own;
  return slug(whole, whole.indicator) === own ? null : own;
}

function comparisonOf(draft: Draft, ids: Map<Draft, string>): Metric['comparison'] {
  if (!draft.comparison) return null;
  const { of, ...rest } = draft.comparison;
  const id = of && ids.get(of);
  return id === undefined ? rest : { ...rest, of: id };
}

const KINDS: Record<Metric['kind'], string> = {
  level: '总量',
  count: '个数',
  growth: '增减幅度',
  share: '比重',
  rank: '位次',
  capacity: '能力',
  duration: '时长',
  scale: '量级',
};

/** 单位“亿元”记为总量；时期据“1—8月”；与m01相连。 */
function reasonOf({ draft, change }: PlacedDraft, metric: Metric): string {
  const parts = [
    `单位“${metric.unit || '（无）'}”${change ? `，前有“${change.word}”` : ''}，记为${KINDS[metric.kind]}`,
    ...draft.why.filter((words) => words !== ''),
    metric.comparison?.of === undefined ? '' : `与${metric.comparison.of}相连（${metric.comparison.type}）`,
    metric.entity === null ? '' : `主体为“${metric.entity}”`,
    metric.canonicalIndicator === null ? '' : `可比指标${metric.canonicalIndicator}`,
  ];
  return `${parts.filter((words) => words !== '').join('；')}。`;
}
