import type { Metric, Place } from '../article/schema.ts';
import type { Vocabulary } from '../vocabulary/index.ts';
import { lexiconOf } from './place/lexicon.ts';

/**
 * Gives a figure whose name opens with a unit within the article's own (清江浦区签约项目数 in an article of 淮安市) that unit as
 * its place, so that it stands in no series of the whole. Names of units alone, in full, are believed; zones own their figures.
 */
export function setMetricPlaces(
  metrics: readonly Metric[],
  place: Place | null,
  vocabulary: Pick<Vocabulary, 'gazetteer' | 'places'>,
): Metric[] {
  const { gazetteer } = vocabulary;
  if (place === null || gazetteer.byCode(place.code)?.level === 'county') return [...metrics];
  const lexicon = lexiconOf(vocabulary);
  return metrics.map((metric) => {
    if (metric.place !== null) return metric;
    const found = lexicon.at(metric.indicator, 0);
    const within = found?.senses.some(
      ({ kind, code }) => kind === 'full' && code !== place.code && gazetteer.within(code, place.code),
    );
    return found && within && found.name.length < metric.indicator.length ? { ...metric, place: found.name } : metric;
  });
}
