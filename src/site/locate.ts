import type { Metric } from '../article/schema.ts';

/**
 * Where a figure's number stands in the text of its article, or null where the evidence is not in it. The spans of the front
 * matter are tried first, and hold only while the text around them is what it was; an edited body is searched.
 */
export function locateNumber(metric: Metric, text: string): [number, number] | null {
  const { numberSpan, span, evidence } = metric;
  if (numberSpan && span && text.slice(span[0], span[1]) === evidence) return within(numberSpan, text);
  const start = text.indexOf(evidence);
  if (start < 0 || evidence === '') return null;
  if (numberSpan && span) {
    const moved: [number, number] = [numberSpan[0] - span[0] + start, numberSpan[1] - span[0] + start];
    if (moved[0] >= start && moved[1] <= start + evidence.length) return within(moved, text);
  }
  return findNumber(metric, evidence, start);
}

/** The number as written inside its evidence, else the whole evidence. */
function findNumber(metric: Metric, evidence: string, start: number): [number, number] {
  const written = metric.value === null ? '' : String(metric.value);
  for (const form of [written + metric.unit, written]) {
    const at = form === '' ? -1 : evidence.indexOf(form);
    if (at >= 0) return [start + at, start + at + form.length];
  }
  return [start, start + evidence.length];
}

/** A span with something in it, inside one line of the text. */
function within(span: readonly [number, number], text: string): [number, number] | null {
  const [start, end] = span;
  if (start >= end || end > text.length || text.slice(start, end).includes('\n')) return null;
  return [start, end];
}
