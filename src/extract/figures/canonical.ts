import type { Kind } from '../../article/schema.ts';
import type { IndicatorRecord } from '../../vocabulary/indicators.ts';
import type { Lexicon } from './lexicon.ts';

const RATES = new Set(['percent', 'points', 'permille', 'times']);

/**
 * The slug of the comparable indicator that a figure belongs to: the record with the longest alias found in the indicator,
 * where dimension and kind fit. A rate of growth belongs to the indicator that grows.
 */
export function canonicalIndicator(indicator: string, dimension: string, kind: Kind, lexicon: Lexicon): string | null {
  const name = indicator.replace(/[“”"]/g, '');
  let best: { length: number; record: IndicatorRecord } | null = null;
  for (let at = 0; at < name.length; at++) {
    const hit = lexicon.indicators.at(name, at);
    if (
      !hit ||
      narrowed(name, at, lexicon) ||
      hit.word.length <= (best?.length ?? 0) ||
      !fits(hit.value, name, dimension, kind)
    )
      continue;
    best = { length: hit.word.length, record: hit.value };
  }
  return best?.record.slug ?? null;
}

/** 高成长性制造业|投资 is a part of the whole, which must not stand in its series. */
const narrowed = (name: string, at: number, lexicon: Lexicon): boolean =>
  lexicon.narrowing.endingAt(name, at) !== null && lexicon.regions.endingAt(name, at) === null;

function fits(record: IndicatorRecord, name: string, dimension: string, kind: Kind): boolean {
  if (record.not.some((word) => name.includes(word))) return false;
  if (kind === 'rank') return false;
  // 投资占年度计划比重提高2个百分点 is no growth of the investment
  if (kind === 'growth' && /占.*比重|占比|比重/.test(name) && record.dimension !== 'percent') return false;
  if (kind === 'growth') return RATES.has(dimension) || dimension === record.dimension;
  if (kind === 'share' || RATES.has(dimension)) return record.dimension === 'percent';
  const money = record.dimension === 'dollars' ? ['dollars', 'money', 'euros', 'yen'] : [record.dimension];
  return money.includes(dimension) && (record.kinds.includes(kind) || kind === 'capacity');
}
