import type { Draft } from './draft.ts';
import { lastBefore, type TimeExpression } from './times.ts';

/** A period that later figures of the block may take over. */
export interface Carried {
  period: string | null;
  /** A single day: it holds for the sentence, and on for what is told of the same event. */
  day: boolean;
}

/** Words that say "as it stands": they end the reach of 今年 in an earlier clause. */
const STANDING = /现有|现已|现共有|目前|累计|历年/;
const TITLES = /被评为|获评|被认定|被授予|入选|荣获/;
const EVENT = /活动现场|会上|现场|活动中|活动期间|会议/;
/** Stock figures: a count of what there is, which no earlier period carries over to. */
const FLOW = new Set(['level', 'growth', 'share', 'rank']);

/**
 * The period of a draft: the nearest time expression before it in its sentence, within its reach; else the period carried
 * from an earlier sentence of the block, where the figure is of a kind that a report strings together.
 */
export function periodOf(
  draft: Draft,
  text: string,
  times: readonly TimeExpression[],
  carried: Carried,
): { period: string | null; why: string | null } {
  const { clause, quantity } = draft;
  const time = nearest(draft, times);
  if (time) {
    const word = text.slice(time.start, time.end);
    if (time.kind === 'now') return { period: null, why: `“${word}”` };
    const distant = time.start < clause.start;
    const opens = /[，,]/.test(text.charAt(time.end)) || time.start - clause.sentenceStart < 4;
    if (distant && STANDING.test(draft.before) && !opens) return { period: null, why: null };
    if (/现有|现已|现共有/.test(draft.before)) return { period: null, why: '“现有”' };
    if (time.start < clause.segmentStart && listed(draft, text)) return { period: null, why: null };
    return { period: narrowed(time, draft), why: `“${word}”` };
  }
  if (carried.period === null || /现有|现已|目前/.test(text.slice(clause.sentenceStart, quantity.start).slice(-60))) {
    return { period: null, why: null };
  }
  if (carried.day) {
    const told = EVENT.test(text.slice(clause.sentenceStart, quantity.start).slice(0, 40));
    return told ? { period: carried.period, why: '承上文日期' } : { period: null, why: null };
  }
  const carries =
    FLOW.has(draft.kind) ||
    draft.status === 'target' ||
    /其中/.test(text.slice(clause.sentenceStart, quantity.start).slice(-40));
  return carries ? { period: carried.period, why: '承上文时期' } : { period: null, why: null };
}

function nearest(draft: Draft, times: readonly TimeExpression[]): TimeExpression | null {
  const { clause, quantity } = draft;
  let found: TimeExpression | null = null;
  // times are in order; only those of the last stretch before the number matter
  for (let i = lastBefore(times, quantity.numberStart); i >= 0; i--) {
    const time = times[i];
    if (!time || time.start < clause.sentenceStart) break;
    if (time.kind === 'base' || time.kind === 'clock' || (time.kind === 'period' && time.period === null)) continue;
    found = time;
    break;
  }
  return found;
}

/** X、Y等9家 or an honour behind a semicolon starts anew. */
const listed = (draft: Draft, text: string): boolean =>
  draft.kind === 'count' && (/等$/.test(draft.before) || TITLES.test(text.slice(draft.quantity.end, draft.clause.end)));

/** 今年 of a goal is the whole year, of a result the year so far. */
function narrowed(time: TimeExpression, draft: Draft): string | null {
  const goal = draft.status === 'target' || draft.status === 'planned' || draft.status === 'expected';
  return time.running && goal ? (time.period ?? '').slice(0, 4) : time.period;
}

/** What the block carries on after a sentence with this time expression. */
export function carriedFrom(
  times: readonly TimeExpression[],
  sentenceStart: number,
  sentenceEnd: number,
): Carried | null {
  for (let i = lastBefore(times, sentenceEnd); i >= 0; i--) {
    const time = times[i];
    if (!time || time.start < sentenceStart) return null;
    if (time.kind === 'now') return { period: null, day: false };
    if (time.kind === 'period' && time.period !== null) {
      return { period: time.period, day: /^\d{4}-\d{2}-\d{2}/.test(time.period) };
    }
  }
  return null;
}
