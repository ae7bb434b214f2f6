import type { Figure } from './types.ts';

/** A name that leans on the sentence before it says nothing by itself: 它的总投资, 亿元以上项目数. */
const LEANING = /^(?:它|其|该|此|这|[\d一二三四五六七八九十百千万亿]+元(?:以上|及以上|以下)?)/u;

const BY_KIND = { growth: 3, level: 3, capacity: 2, share: 1, rank: 2, count: 1, duration: 0, scale: 0 } as const;

/**
 * How much a figure says by itself: what happened before what is planned, growth and money before counts of things, with a
 * known indicator and period, without doubt. Negative: not fit to stand alone.
 */
function weight({ metric, indicator }: Figure): number {
  if (metric.value === null || metric.doubt !== undefined || metric.kind === 'scale') return -1;
  if (LEANING.test(metric.indicator)) return -1;
  const kind = BY_KIND[metric.kind];
  const status = metric.status === 'actual' ? 2 : metric.status === 'under-construction' ? 1 : 0;
  const part = metric.comparison?.type === 'partOf' ? -2 : 0;
  const shortName = metric.indicator.length <= 16 ? 1 : 0;
  return kind + status + part + shortName + (indicator ? 3 : 0) + (metric.period === null ? 0 : 1);
}

/** What each earlier figure of the same indicator takes from the weight of the next. */
const REPEATED = 2;

/**
 * The weightiest figures in the order in which they came, at most `perArticle` of one article and one of each subject. What
 * has been shown already counts less: different indicators say more than one of many places.
 */
export function leadingFigures(figures: readonly Figure[], count: number, perArticle = count): Figure[] {
  // What belongs to one project or company is no number of the place, nor of the whole article: only where there is no other.
  const weighed = figures
    .map((figure, index) => ({ figure, index, weight: weight(figure) }))
    .filter((entry) => entry.weight > 0);
  const general = weighed.filter(({ figure }) => figure.metric.entity === null);
  const ranked = (general.length > 0 ? general : weighed).sort((a, b) => b.weight - a.weight || a.index - b.index);
  const seen = new Map<string, number>();
  const varied = ranked
    .map((entry) => {
      const slug = entry.figure.indicator?.slug ?? '';
      const before = slug === '' ? 0 : (seen.get(slug) ?? 0);
      seen.set(slug, before + 1);
      return { ...entry, weight: entry.weight - REPEATED * before };
    })
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  const taken = new Map<string, number>();
  const subjects = new Set<string>();
  const chosen: { figure: Figure; index: number }[] = [];
  for (const { figure, index } of varied) {
    if (chosen.length === count) break;
    const { id } = figure.article.article;
    const subject = `${figure.place?.code ?? ''} ${figure.indicator?.slug ?? figure.metric.indicator}`;
    const used = taken.get(id) ?? 0;
    if (used >= perArticle || subjects.has(subject)) continue;
    taken.set(id, used + 1);
    subjects.add(subject);
    chosen.push({ figure, index });
  }
  return chosen.sort((a, b) => a.index - b.index).map(({ figure }) => figure);
}
