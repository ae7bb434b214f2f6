import type { Article, Metric } from '../article/index.ts';
import { looseEnds } from './hand-edits.ts';
import type { KnownNames } from './hand-edits.ts';

/** Something in the articles that a person should look at. */
export interface Remark {
  /** Id of the article. */
  id: string;
  kind: 'flag' | 'missing' | 'concern' | 'conflict' | 'duplicate';
  /** In Chinese, as the flags and concerns are; what a hand edit has left loose in English, as mistakes of front matter. */
  message: string;
}

/** What an editor should look at, article by article in the order given. */
export function review(articles: readonly Article[], known: KnownNames): Remark[] {
  const ofOne = articles.flatMap((article) => [
    ...missing(article),
    ...flags(article),
    ...concerns(article),
    ...looseEnds(article, known).map((message): Remark => ({ id: article.id, kind: 'concern', message })),
  ]);
  return [...ofOne, ...duplicates(articles), ...conflicts(articles)];
}

function missing({ id, date, source, place, themes, titleMade }: Article): Remark[] {
  const lacks = [
    date === null ? '没有日期' : null,
    source === null ? '没有来源' : null,
    place === null ? '没有地区' : null,
    themes.length === 0 ? '没有主题' : null,
    titleMade ? '标题是自动拟定的' : null,
  ];
  return lacks.flatMap((message) => (message === null ? [] : [{ id, kind: 'missing', message }]));
}

function flags({ id, flags: found }: Article): Remark[] {
  return found.map(({ text, message }) => ({ id, kind: 'flag', message: `${message}：${text}` }));
}

function concerns({ id, concerns: found, metrics }: Article): Remark[] {
  const told = found.map(({ key, message }): Remark => ({ id, kind: 'concern', message: `${key}：${message}` }));
  const doubts = metrics.flatMap(({ id: metric, doubt }): Remark[] =>
    doubt === undefined ? [] : [{ id, kind: 'concern', message: `metrics ${metric}：${doubt}` }],
  );
  return [...told, ...doubts];
}

/** Articles with the same text under another id: one report received twice, from two mirrors perhaps. */
function duplicates(articles: readonly Article[]): Remark[] {
  const seen = new Map<string, string>();
  return articles.flatMap(({ id, body }): Remark[] => {
    const words = body.replace(/[^\p{L}\p{N}]+/gu, '');
    const first = seen.get(words);
    if (words === '') return [{ id, kind: 'missing', message: '没有正文' }];
    if (first === undefined) seen.set(words, id);
    return first === undefined ? [] : [{ id, kind: 'duplicate', message: `正文与 ${first} 相同` }];
  });
}

/** Two articles that give one indicator of one place and period different values. */
function conflicts(articles: readonly Article[]): Remark[] {
  const seen = new Map<string, { id: string; metric: Metric }>();
  return articles.flatMap((article) =>
    article.metrics.flatMap((metric): Remark[] => {
      const key = seriesKey(article, metric);
      if (key === null) return [];
      const first = seen.get(key);
      if (!first) seen.set(key, { id: article.id, metric });
      if (!first || first.id === article.id || agree(first.metric, metric)) return [];
      const [there, here] = [first.metric, metric].map(({ value, unit }) => `${String(value)}${unit}`);
      const where = `${metric.indicator}（${metric.period ?? ''}）`;
      return [
        { id: article.id, kind: 'conflict', message: `${where}：${here ?? ''}，而 ${first.id} 为 ${there ?? ''}` },
      ];
    }),
  );
}

/** Only exact, settled figures of the place itself can contradict one another. */
function seriesKey(article: Article, metric: Metric): string | null {
  const { canonicalIndicator, period, status, qualifier, kind, entity } = metric;
  const place = metric.place ?? article.place?.code ?? null;
  if (canonicalIndicator === null || period === null || place === null || metric.canonicalValue === null) return null;
  if (status !== 'actual' || qualifier !== 'exact' || entity !== null) return null;
  return JSON.stringify([canonicalIndicator, place, period, kind, metric.canonicalUnit, metric.indicator]);
}

/** Rounded figures agree: 24.8亿元 and 24.83亿元. */
function agree(a: Metric, b: Metric): boolean {
  const [left, right] = [a.canonicalValue ?? 0, b.canonicalValue ?? 0];
  return Math.abs(left - right) <= 0.005 * Math.max(Math.abs(left), Math.abs(right));
}
