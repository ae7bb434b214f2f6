import type { Draft } from './draft.ts';
import type { Lexicon } from './lexicon.ts';
import { TURN_OF_YEAR } from './status-words.ts';
import { lastBefore, type TimeExpression } from './times.ts';

/** Words of what is still to come, which hold for all that is strung together behind them. */
const TO_COME = /将|要|力争|确保|争取|努力|预计|有望|计划|拟|目标|可|能|届时|后”|本段|时期/;
/** Words of what is there already: they end it. */
const THERE = /已|现有|目前|截至|完成了|实现了|达到了|上年|去年|同比|比上/;

/**
 * A figure without a word of status of its own takes over that of its whole (在建125个，其中过10亿元10个), or of the figure
 * before it that it is strung together with: 将实施项目100个，完成投资100亿元.
 */
export function inheritStatus(
  draft: Draft,
  previous: Draft | null,
  text: string,
  times: readonly TimeExpression[],
  lexicon: Lexicon,
): void {
  if (draft.cue !== null || draft.status !== 'actual') return;
  const { comparison } = draft;
  const whole = comparison?.type === 'partOf' || comparison?.type === 'totalOf' ? comparison.of : undefined;
  if (whole && whole.status !== 'actual' && comparison?.type === 'partOf') {
    take(draft, whole);
    return;
  }
  if (previous?.cue === TURN_OF_YEAR && planGoesOn(draft, previous, text, times)) {
    take(draft, previous);
    return;
  }
  if (!previous || previous.clause.segment !== draft.clause.segment || previous.status === 'actual') return;
  if (/(?:投资|面积|占地|用地)”$/.test(previous.cue ?? '')) return;
  if (previous.status === 'under-construction' || !TO_COME.test(previous.cue ?? '')) return;
  const between = text.slice(previous.quantity.end, draft.quantity.start);
  if (between.length > 40 || THERE.test(between)) return;
  if (previous.status !== 'target' && !goesOn(draft, lexicon)) return;
  const time = times[lastBefore(times, draft.quantity.start)];
  if (time && time.start > previous.quantity.end && time.kind !== 'base') return;
  take(draft, previous);
}

/** 2026年，新建幼儿园6所。城镇新增就业1.2万人。 The plan of the year goes on until a time or a word of what is done. */
function planGoesOn(draft: Draft, previous: Draft, text: string, times: readonly TimeExpression[]): boolean {
  const between = text.slice(previous.quantity.end, draft.quantity.end + 12);
  const time = times[lastBefore(times, draft.quantity.start)];
  return between.length < 90 && !/[了已]|目前|截至|同比/.test(between) && (time?.start ?? 0) < previous.quantity.start;
}

/** Strung on without a subject of its own: a verb, an attribute, or the next of a list. */
function goesOn(draft: Draft, lexicon: Lexicon): boolean {
  // 计划启动40个片区更新，对300个小区进行改造，共惠及3万户
  const words = draft.before.replace(/^[，、\s和与及并]+/, '').replace(/^(?:将|共|一共|总共|合计|同步|同时|还)+/, '');
  return (
    words === '' || words === '对' || lexicon.verbs.at(words, 0) !== null || lexicon.attributes.at(words, 0) !== null
  );
}

function take(draft: Draft, from: Draft): void {
  draft.status = from.status;
  draft.cue = from.cue ?? '所属总量';
}
