import type { Comparison, Kind, Status } from '../../article/schema.ts';
import type { Clause } from './clauses.ts';
import { counts, lasts, rates } from './dimensions.ts';
import type { Lexicon } from './lexicon.ts';
import type { Origin } from './origins.ts';
import { readHead, type Head } from './phrases.ts';
import type { Quantity } from './quantity.ts';
import type { TimeExpression } from './times.ts';
import type { Tokens } from './tokens.ts';

/** A figure while it is being read: a quantity with the words around it. Offsets are of the block. */
export interface Draft {
  quantity: Quantity;
  clause: Clause;
  /** What stands before it in its clause, from the figure before it on. */
  before: string;
  beforeStart: number;
  head: Head;
  /** The number it has changed from: 由25天压缩到9天. */
  origin: Quantity | null;
  /** The figure behind it in the same clause. */
  next: Draft | null;
  /** Set by the steps that follow. */
  kind: Kind;
  status: Status;
  period: string | null;
  subject: string;
  indicator: string;
  comparison: DraftLink | null;
  entity: string | null;
  place: string | null;
  evidence: [number, number];
  /** The word that told the status; null where nothing did. */
  cue: string | null;
  why: string[];
}

/** A comparison whose `of` is still a draft. */
export interface DraftLink extends Omit<Comparison, 'of'> {
  of?: Draft;
}

/** Longest stretch before a number that is looked at; it keeps the work linear on text without punctuation. */
const REACH = 64;

/** Sets each quantity among the words of its clause. */
export function draftsOf(
  text: string,
  clauses: readonly Clause[],
  quantities: readonly Quantity[],
  lexicon: Lexicon,
  origins: ReadonlyMap<Quantity, Origin>,
  tokens: Tokens,
  times: readonly TimeExpression[],
): Draft[] {
  const drafts: Draft[] = [];
  let timeIndex = 0;
  let index = 0;
  for (const [i, quantity] of quantities.entries()) {
    while (index < clauses.length - 1 && (clauses[index]?.end ?? 0) <= quantity.numberStart) index++;
    const clause = clauses[index];
    if (!clause) break;
    const previous = drafts.at(-1);
    const own = previous?.clause === clause ? behindSaid(text, previous, quantity.start) : clause.start;
    const origin = origins.get(quantity);
    const beforeStart = Math.max(own, clause.start, (origin?.start ?? quantity.start) - REACH);
    const next = quantities[i + 1];
    while ((times[timeIndex]?.start ?? Infinity) < quantity.end) timeIndex++;
    const found = times[timeIndex];
    // 25个|2023年重点项目: a year right behind the number is part of the name
    const named = found && (text.startsWith('当年', found.start) || found.start === quantity.end);
    const time = named ? undefined : found;
    const limit = Math.min(clause.end, next?.start ?? clause.end);
    drafts.push({
      quantity,
      clause,
      before: text.slice(beforeStart, origin ? Math.max(beforeStart, origin.start) : quantity.start),
      beforeStart,
      head: headOf(
        readHead(
          text,
          { from: quantity.end, limit, measured: !counts(quantity.unit.record.dimension), time },
          lexicon,
          tokens,
        ),
        next,
        lexicon,
        counts(quantity.unit.record.dimension),
      ),
      next: null,
      origin: origin?.quantity ?? null,
      kind: 'count',
      status: 'actual',
      period: null,
      subject: '',
      indicator: '',
      comparison: null,
      entity: null,
      place: null,
      evidence: [quantity.start, quantity.end],
      cue: null,
      why: [],
    });
  }
  for (const [i, draft] of drafts.entries()) {
    const next = drafts[i + 1];
    if (next?.clause === draft.clause) draft.next = next;
  }
  return drafts;
}

/** 12个贫困村[出列、]1.02万人: what is said of the figure before it ends at the mark of the list. */
function behindSaid(text: string, { head }: Draft, until: number): number {
  if (head.text === '' || head.predicate === '') return head.end;
  const comma = text.slice(head.end, Math.min(until, head.end + 10)).indexOf('、');
  return comma > 0 ? head.end + comma : head.end;
}

/** 7万户茶农|年户均增收: a year that opens what is said of the noun is none of it. */
function yearApart(head: Head): Head {
  if (!/[\u4e00-\u9fa5]{2}年$/.test(head.text) || !/^(?:户均|人均|平均|均|增收|收入|可|产|销|创)/.test(head.said))
    return head;
  return {
    ...head,
    text: head.text.slice(0, -1),
    end: head.end - 1,
    predicate: `年${head.predicate}`,
    said: `年${head.said}`,
  };
}

/** 426家企业[减免]税费2860万元: the verb behind the counted noun belongs to the next number. -1 where there is none. */
function verbInside(text: string, lexicon: Lexicon): number {
  for (let at = 2; at < text.length - 1; at++) {
    const hit = lexicon.verbs.at(text, at);
    if (!hit || hit.word.length < 2) continue;
    if (lexicon.headNouns.at(text, at + hit.word.length) === null && lexicon.headNouns.endingAt(text, at) !== null)
      return at;
  }
  return -1;
}

/** 48个重点技改项目[投资]38.7亿元: the attribute belongs to the amount behind it. */
function headOf(head: Head, next: Quantity | undefined, lexicon: Lexicon, counted: boolean): Head {
  const told =
    counted && next && !counts(next.unit.record.dimension) && next.start - head.end < 8 && head.predicate !== '';
  const own = told ? lexicon.attributes.endingAt(head.text, head.text.length) : null;
  const things = own === null ? '' : head.text.slice(0, -own.word.length);
  // 15个重点项目[投资完成率]40.5%
  if (things.length >= 2 && lexicon.headNouns.endingAt(things, things.length))
    return { ...head, text: things, end: head.start + things.length, predicate: '', said: '' };
  // 项目15项[共]769公里
  if (/^(?:共|共计|合计|总计|计|累计)$/.test(head.text))
    return { ...head, text: '', end: head.start, predicate: '', said: '' };
  if (next?.start !== head.end || head.text.length < 2) return yearApart(head);
  // 签约项目40个[投资额]203.8亿元
  if (!counts(next.unit.record.dimension) && lexicon.attributes.get(head.text) !== undefined)
    return { ...head, text: '', end: head.start, predicate: '', said: '' };
  // 总投资8亿元的[产业发展及科技创新项目]6个: the thing counted next, whole
  const whole = head.de && !counted && counts(next.unit.record.dimension);
  if (head.text.length < 3 || (whole && lexicon.headNouns.endingAt(head.text, head.text.length))) return head;
  const hit = counts(next.unit.record.dimension) ? null : lexicon.attributes.endingAt(head.text, head.text.length);
  const attribute = hit && hit.word.length < head.text.length ? head.text.length - hit.word.length : -1;
  const at = verbInside(head.text, lexicon);
  const said = at > 0 && attribute < 0 ? head.text.slice(at) : '';
  const cut = at > 0 && (attribute < 0 || at < attribute) ? at : attribute;
  if (cut < 0) return head;
  const end = head.end - head.text.length + cut;
  return { ...head, text: head.text.slice(0, cut), end, predicate: cut === at ? said : '', said: '' };
}

export const isCounted = (draft: Draft): boolean => counts(draft.quantity.unit.record.dimension);
export const isDuration = (draft: Draft): boolean => lasts(draft.quantity.unit.record.dimension);
export const isRate = (draft: Draft): boolean => rates(draft.quantity.unit.record.dimension);
