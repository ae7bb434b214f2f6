import type { Draft } from './draft.ts';
import type { Lexicon } from './lexicon.ts';

/** What can be ranked of a thing: 面积, 产量. */
const MEASURE = /(?:面积|产量|产值|总量|规模|存栏|出栏|收入|销量|销售额|投资|增速|增幅|增量|单产|总额|[值额率量数])$/;

/** The rank itself, or one rank for each thing that shares it: 茶园面积、产量均居全国第二. */
export function splitRank(draft: Draft, lexicon: Lexicon): Draft[] {
  const named = draft.kind === 'rank' ? /^(.+)排名$/.exec(draft.indicator)?.[1] : undefined;
  const items = named?.split(/[、和与]|以及|及/) ?? [];
  const [first = '', ...others] = items;
  if (others.length === 0 || others.length > 4 || !items.every((item) => item.length > 1 && MEASURE.test(item)))
    return [draft];
  const measure = lexicon.attributes.endingAt(first, first.length)?.word ?? MEASURE.exec(first)?.[0] ?? '';
  const isBare = (item: string): boolean =>
    lexicon.attributes.get(item) !== undefined || (item.length <= 3 && lexicon.indicators.get(item) === undefined);
  const shortest = Math.min(...others.map((item) => item.length).filter((length) => length <= 3), 3);
  const head = first.slice(0, -Math.max(measure.length, shortest));
  return items.map((item, i) => {
    const bare = isBare(item);
    const whole = i > 0 && bare ? head + item : item;
    return { ...draft, subject: whole, indicator: `${whole}排名` };
  });
}
