import { isDuration, type Draft } from './draft.ts';

/** The scorers and readers take no evidence longer than this for a proof. */
const LONGEST = 120;

/**
 * The span that proves a draft: from its subject to its number and the noun behind it, without the rest of the sentence. A
 * growth rate without a subject takes in the level it belongs to.
 */
export function evidenceOf(draft: Draft, text: string): [number, number] {
  const { clause, quantity, head } = draft;
  let start = Math.max(clause.start, draft.beforeStart);
  const ownEnd = Math.max(quantity.end, Math.min(head.end + saidLength(draft, text), clause.end));
  const level = draft.kind === 'growth' || draft.kind === 'share' ? draft.comparison?.of : undefined;
  const own = text.slice(start, quantity.start).replace(/[、，同比增长下降分别和占与及]/g, '');
  if (level && own.length < 6 && quantity.start - level.quantity.start < LONGEST / 2)
    start = Math.max(level.clause.start, level.beforeStart);
  const end = Math.max(ownEnd, listEnd(draft, text));
  if (quantity.form === 'ratio') start = clause.start;
  if (end - start > LONGEST) start = Math.max(start, end - LONGEST);
  return trimmed(text, start, end);
}

/** In a list whose noun stands once, the proof reaches to it: 100亿级、50亿级、10亿级“领头雁”企业. */
function listEnd(draft: Draft, text: string): number {
  let last = draft;
  while (
    last.next &&
    last.head.start === last.head.end &&
    last.next.quantity.end - draft.quantity.start < LONGEST / 2
  ) {
    if (!/^[、和与]$/.test(text.slice(last.quantity.end, last.next.quantity.start))) break;
    last = last.next;
  }
  return last === draft ? 0 : Math.max(last.quantity.end, last.head.end);
}

/** A short predicate is part of the proof: 12家企业参加. */
function saidLength(draft: Draft, text: string): number {
  const { head, clause } = draft;
  const rest = text.slice(head.end, clause.end);
  const said = /^[^、，。；：0-9]{1,14}$/.exec(rest);
  return (head.text !== '' || isDuration(draft)) && said ? rest.length : 0;
}

function trimmed(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from < to && /[\s、，,；：。和与及]/.test(text.charAt(from))) from++;
  while (to > from && /[\s、，,；：。]/.test(text.charAt(to - 1))) to--;
  return [from, to];
}
