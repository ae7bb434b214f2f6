import type { Clause } from '../clauses.ts';
import type { Draft } from '../draft.ts';
import type { Lexicon } from '../lexicon.ts';

const MEASURES =
  '增加值|总产值|产值|营业收入|主营业务收入|销售收入|零售额|销售额|产量|投资|利润总额|利润|税收|用电量|出口额|进口额|进出口额|进出口|出口|进口|交易额|营业额|成交额|消费品零售额';
const MEASURE = new RegExp(`(?:${MEASURES})$`);
const OUTPUT = /(?:生产总值|GDP)$/;
/** What belongs to a branch and has no measure of its own: 批发和零售业, 国有企业. */
const BRANCH = /(?:业|产业|企业|经济|产品)$/;
/** 从主要产品产量看, 分行业看, 按经济类型分: what all that follows is told of. */
const OPENING = new RegExp(`^(?:从|按|分).{1,14}?(${MEASURES})?(?:上|来|情况)?(?:看|分)$`);
const WHICH = /^其中/;
/** The head of a sentence is looked for over so many clauses. */
const REACH = 10;

/**
 * The measure that a branch shares with what was told before it: 批发和零售业增加值增长5.6%，金融业[增加值]增长4.8%; 从产品产量看，
 * 粗钢[产量]增长1.4%. Empty where the branch names its own or nothing tells it.
 */
export function sharedMeasure(own: string, draft: Draft, earlier: readonly Draft[], lexicon: Lexicon): string {
  if (own === '' || MEASURE.test(own) || lexicon.indicators.endingAt(own, own.length) !== null) return '';
  const head = headOf(draft.clause);
  const opening = OPENING.exec(head);
  if (opening?.[1] !== undefined && !/[率数额量值]$/.test(own)) return opening[1];
  if (!BRANCH.test(own) || lexicon.verbs.at(own, 0) !== null) return '';
  const goesOn = opening !== null || WHICH.test(head);
  const source = earlier
    .slice(-12)
    .findLast(
      (other) =>
        measureOf(other) !== '' &&
        (other.clause.sentence === draft.clause.sentence ||
          (goesOn && other.clause.sentence >= draft.clause.sentence - 2)),
    );
  return source ? measureOf(source) : '';
}

function measureOf({ subject, kind }: Draft): string {
  if (kind !== 'growth' && kind !== 'level') return '';
  return OUTPUT.test(subject) ? '增加值' : (MEASURE.exec(subject)?.[0] ?? '');
}

/** The clause that opens a sentence or the part of it behind a colon, as far as it is near. */
function headOf(clause: Clause): string {
  let head = clause;
  for (let i = 0; i < REACH && head.previous; i++) {
    if (WHICH.test(head.text) || OPENING.test(head.text)) break;
    head = head.previous;
  }
  return head.text;
}
