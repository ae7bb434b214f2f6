import { frontMatterSchema } from '../article/schema.ts';
import type { Article } from '../article/index.ts';

/** A key in which two versions of an article differ, in words short enough for a line. */
export interface Difference {
  key: string;
  kept: string;
  offered: string;
}

/** Where an editor's version and a new reading of the raw file differ: front matter key by key, then the body's first line that differs. */
export function differences(kept: Article, offered: Article): Difference[] {
  const left: Record<string, unknown> = { ...kept };
  const right: Record<string, unknown> = { ...offered };
  const keys = Object.keys(frontMatterSchema.shape).filter((key) => key !== 'written');
  const found = keys
    .filter((key) => JSON.stringify(left[key]) !== JSON.stringify(right[key]))
    .map((key) => ({ key, ...contrast(left[key], right[key]) }));
  if (kept.body !== offered.body) found.push({ key: 'body', ...contrastLines(kept.body, offered.body) });
  return found;
}

type Contrast = Omit<Difference, 'key'>;

function contrast(kept: unknown, offered: unknown): Contrast {
  if (Array.isArray(kept) && Array.isArray(offered) && kept.length + offered.length > 4) {
    const [left, right] = [kept.map((item) => JSON.stringify(item)), offered.map((item) => JSON.stringify(item))];
    const only = (a: string[], b: string[]) => a.filter((item) => !b.includes(item)).length;
    return {
      kept: `${kept.length} records, ${only(left, right)} of them only here`,
      offered: `${offered.length} records, ${only(right, left)} of them new`,
    };
  }
  return { kept: short(kept), offered: short(offered) };
}

function contrastLines(kept: string, offered: string): Contrast {
  const [left, right] = [kept.split('\n'), offered.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  const line = at < 0 ? left.length : at;
  return { kept: `line ${line + 1}: ${short(left[line])}`, offered: `line ${line + 1}: ${short(right[line])}` };
}

function short(value: unknown): string {
  if (value === undefined || value === null) return '(none)';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
