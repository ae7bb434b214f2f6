import type { Gazetteer } from '../../vocabulary/gazetteer.ts';
import type { PlaceNames } from '../../vocabulary/places.ts';
import type { Sense } from './lexicon.ts';
import type { Mention } from './mentions.ts';

/** A mention with the one unit that it means. */
export interface Resolved extends Mention {
  code: string;
  sense: Sense;
}

/** What is known beside the text: units that the publisher or the text as a whole belongs to. */
export interface Context {
  homes: readonly string[];
}

/**
 * Gives each mention its unit. A name of several places goes by the name before it (南京鼓楼区), then by the places around that
 * are named without doubt, then by the publisher's home; where those leave several, the mention is dropped.
 */
export function resolve(
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
  places: PlaceNames,
  context: Context,
): Resolved[] {
  const leading = leadingName(mentions, gazetteer, context);
  const isDoubtful = (mention: Mention, all: readonly Mention[]): boolean =>
    mention.name !== leading && isMereWord(mention, all, gazetteer, places);
  const usable = mentions.filter((mention) => !mention.cut && !mention.body);
  const sure = usable.filter((mention) => mention.senses.length === 1 && !isDoubtful(mention, usable));
  const support = supportOf(sure, gazetteer, context);
  const inFull = namedInFull(usable);
  const resolved: Resolved[] = [];
  const byMention = new Map<Mention, Resolved>();
  for (const mention of usable) {
    const sense = senseOf(
      mention,
      mention.parent ? (byMention.get(mention.parent)?.code ?? null) : null,
      support,
      inFull,
      gazetteer,
    );
    if (!sense) continue;
    const doubtful = isDoubtful(mention, usable);
    const parentCode = mention.parent ? byMention.get(mention.parent)?.code : undefined;
    const led = parentCode !== undefined && parentCode !== sense.code && gazetteer.within(sense.code, parentCode);
    if (doubtful && !led) continue;
    const one: Resolved = { ...mention, code: sense.code, sense };
    resolved.push(one);
    byMention.set(mention, one);
  }
  return resolved;
}

/** A short name that is a word of the language means the place only if its full name stands in the text as well. */
function isMereWord(mention: Mention, all: readonly Mention[], gazetteer: Gazetteer, places: PlaceNames): boolean {
  const isPlain = ({ kind, code }: Sense): boolean => kind !== 'short' || gazetteer.byCode(code)?.level === 'province';
  if (mention.opening || !places.isOrdinary(mention.name) || mention.senses.some(isPlain)) return false;
  const codes = new Set(mention.senses.map(({ code }) => code));
  return !fullNames(all).some((code) => codes.has(code));
}

/** Fewest mentions of a word that opens the page for it to be a place's name. */
const LEADING = 3;

/** The name that opens title or text and comes again and again, where the publisher is of its province: 河口口岸…. */
function leadingName(mentions: readonly Mention[], gazetteer: Gazetteer, { homes }: Context): string | null {
  const [first] = mentions;
  if (first?.start !== 0) return null;
  const near = first.senses.filter(({ code }) => homes.some((home) => gazetteer.within(code, home)));
  const times = mentions.filter(({ name, cut }) => name === first.name && !cut).length;
  return near.length === 1 && times >= LEADING ? first.name : null;
}

const known = new WeakMap<readonly Mention[], string[]>();
function fullNames(all: readonly Mention[]): string[] {
  let codes = known.get(all);
  if (!codes) {
    codes = [
      ...new Set(all.flatMap(({ senses }) => senses.filter(({ kind }) => kind === 'full').map(({ code }) => code))),
    ];
    known.set(all, codes);
  }
  return codes;
}

/** Units whose full name stands in the text and is theirs alone. */
function namedInFull(usable: readonly Mention[]): Set<string> {
  return new Set(
    usable.flatMap(({ senses }) => {
      const [only] = senses;
      return only?.kind === 'full' && senses.length === 1 ? [only.code] : [];
    }),
  );
}

/** How much speaks for a unit: mentions of it, of what lies in it or above it, the publisher's home. */
function supportOf(sure: readonly Mention[], gazetteer: Gazetteer, { homes }: Context): (code: string) => number {
  const counts = new Map<string, number>();
  const add = (code: string, weight: number): void => {
    for (const { code: above, level } of gazetteer.chain(code))
      counts.set(above, (counts.get(above) ?? 0) + weight * (level === 'province' ? 0.3 : 1));
  };
  for (const { senses } of sure) if (senses[0]) add(senses[0].code, 1);
  for (const home of homes) add(home, 2);
  return (code) => gazetteer.chain(code).reduce((sum, place) => sum + (counts.get(place.code) ?? 0), 0);
}

/** So many districts of a city, in full, make a list of them. */
const NEIGHBOURS = 4;

function senseOf(
  mention: Mention,
  parent: string | null,
  support: (code: string) => number,
  inFull: ReadonlySet<string>,
  gazetteer: Gazetteer,
): Sense | null {
  const [first] = mention.senses;
  if (!first || mention.senses.length === 1) return first ?? null;
  if (parent !== null) {
    const led = mention.senses.filter(({ code }) => code !== parent && gazetteer.within(code, parent));
    if (led.length === 1) return led[0] ?? null;
  }
  // A prefecture and the county of its name (朝阳市, 朝阳县): the short name alone means the upper one.
  const top = mention.senses.filter(({ code }) => gazetteer.byCode(code)?.level !== 'county');
  const upper = top.length === 1 && mention.senses.every(({ kind }) => kind === 'short') ? top[0] : undefined;
  if (mention.senses.every(({ kind }) => kind === 'former')) return first;
  // 海南: the province, the prefecture or the district, whichever has its full name in the text.
  const named = mention.senses.filter(({ code }) => inFull.has(code));
  if (named.length === 1 && mention.senses.every(({ kind }) => kind === 'short')) {
    // 淮安…清江浦区、淮安区、淮阴区: where the district stands in a row with its neighbours, the name alone is the city's
    const neighbours = upper ? [...inFull].filter((code) => gazetteer.within(code, upper.code)) : [];
    return upper && neighbours.length >= NEIGHBOURS ? upper : (named[0] ?? null);
  }
  const ranked = mention.senses
    .map((sense) => ({ sense, weight: support(sense.code) }))
    .sort((a, b) => b.weight - a.weight);
  const [best, second] = ranked;
  if (best && second && best.weight > second.weight * 1.5 && best.weight > 0) {
    if (upper && best.sense !== upper && best.weight < 2) return upper;
    return best.sense;
  }
  return upper ?? null;
}
