import type { AdministrativeLevel, Gazetteer, GazetteerPlace } from '../../vocabulary/gazetteer.ts';
import type { Standing } from './standings.ts';

export interface Decision {
  winner: { code: string; zone: string | null; text: string; reason: string } | null;
  /** Units with equal right, where there is no winner. */
  rivals: string[];
}

/** Fewest points with which a unit is taken. */
const LEAST = 2.5;
/** By how much the winner must lead over a unit that is neither above nor below it. */
const LEAD = 1.25;
/** So many units of one above them tell of it where its own name is missing. */
const FEWEST_PARTS = 3;
/** So many parts of equal right, and nothing else, tell of the whole. */
const MANY_PARTS = 4;
/** Part of the leader's points with which a unit above it that stands in the title goes before it. */
const TITLED = 0.6;

/**
 * The unit with most points, its own and part of those below it. Words such as 全县, 市委 say on which level it must be. Units
 * above and below one another do not rival; the lower wins where title or most of the text speak of it.
 */
export function decide(
  table: ReadonlyMap<string, Standing>,
  text: string,
  gazetteer: Gazetteer,
  homes: readonly string[],
): Decision {
  const hints = levelHints(text);
  // 全省…: the province that a text opens with and speaks for is no mere address of its counties
  const [opening] = table.values();
  const opensFor = (standing: Standing): boolean =>
    standing === opening &&
    /[全我]省/u.test(text) &&
    gazetteer.byCode(standing.code)?.level === 'province' &&
    ![...table.values()].some(({ code, title }) => code !== standing.code && title > standing.title);
  const candidates = [...table.values()].map((standing) => ({
    standing,
    points:
      standing.own * (opensFor(standing) ? 1 : levelFactor(standing, hints, gazetteer)) +
      (homes.includes(standing.code) && standing.own > 0 ? 1 : 0),
  }));
  candidates.sort((a, b) => b.points - a.points || (a.standing.code < b.standing.code ? -1 : 1));
  const [first] = candidates;
  if (!first || (first.points < LEAST && !isProvinceAlone(first.standing, hints, gazetteer)))
    return { winner: null, rivals: [] };
  let best = first;
  // Above the leader: a unit that the title names while the leader, one of its own districts, stands in the text only.
  const titled = candidates.find(
    ({ standing, points }) =>
      standing.title > 0 &&
      best.standing.title === 0 &&
      points >= best.points * TITLED &&
      standing.code !== best.standing.code &&
      gazetteer.within(best.standing.code, standing.code) &&
      gazetteer.byCode(standing.code)?.level !== 'province',
  );
  if (titled) best = titled;
  // Below the leader: a unit that takes most of what is said of the units there, and about as much as the leader.
  const below = candidates.filter(
    ({ standing }) => standing.code !== best.standing.code && gazetteer.within(standing.code, best.standing.code),
  );
  const [child, sibling] = below;
  if (
    child &&
    child.points >= best.points * 0.55 &&
    child.standing.own >= best.standing.own * 0.7 &&
    child.points > (sibling?.points ?? 0) * 2 &&
    best.standing.title <= child.standing.title
  )
    best = child;
  const rivals = candidates.filter(
    ({ standing, points }) =>
      standing.code !== best.standing.code &&
      points * LEAD > best.points &&
      !gazetteer.within(standing.code, best.standing.code) &&
      !gazetteer.within(best.standing.code, standing.code) &&
      (best.standing.title === 0 || standing.title > 0),
  );
  const codes = [best, ...rivals].map(({ standing }) => standing.code);
  const above = rivals.length > 0 ? commonUnit(codes, hints, gazetteer, homes, [...table.keys()]) : null;
  const told = above === null ? undefined : candidates.find(({ standing }) => standing.code === above);
  // 全市…霍邱县52个、舒城县50个、金寨县41个: the whole is told by its parts, though its name is not.
  const parts = above === null ? [] : candidates.filter(({ standing }) => gazetteer.within(standing.code, above));
  const unnamed =
    above !== null && told === undefined && (homes.includes(above) || parts.length >= FEWEST_PARTS)
      ? gazetteer.byCode(above)
      : undefined;
  if (unnamed)
    return {
      winner: { code: unnamed.code, zone: null, text: best.standing.text, reason: reasonOfParts(unnamed.name) },
      rivals: [],
    };
  const whole = told;
  if (rivals.length > 0 && !whole) return { winner: null, rivals: codes };
  const { standing } = whole ?? best;
  return {
    winner: { code: standing.code, zone: zoneOf(standing), text: standing.text, reason: reasonOf(standing) },
    rivals: [],
  };
}

/** The zone that more than half of what is said of the unit speaks of; the short name counts half, being said of both. */
function zoneOf({ zones, own, short }: Standing): string | null {
  const [first] = [...zones].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (own - short / 2) / 2 ? first[0] : null;
}

const reasonOfParts = (name: string): string => `文中并列所辖各地，来源或“全市”等字样指向${name}`;

function reasonOf({ title, lead, text }: Standing): string {
  if (title > 0) return `标题写“${text}”`;
  return lead > 0 ? `导语写“${text}”，全文多次提及` : `全文多次提及“${text}”`;
}

/** True for a province that a text names again and again, or speaks of as 全省. */
function isProvinceAlone({ code, own }: Standing, hints: Hints, gazetteer: Gazetteer): boolean {
  return gazetteer.byCode(code)?.level === 'province' && own >= LEAST * (hints.省 > 0 ? 1 : 2);
}

/**
 * The lowest unit that holds several of equal right, where the text speaks of its kind (全市), its paper prints it, or many
 * of its parts are named and none beyond it.
 */
function commonUnit(
  codes: readonly string[],
  hints: Hints,
  gazetteer: Gazetteer,
  homes: readonly string[],
  named: readonly string[],
): string | null {
  const [first = ''] = codes;
  const shared = gazetteer
    .chain(first)
    .filter(({ code }) => codes.every((other) => gazetteer.within(other, code)))
    .at(-1);
  if (!shared) return null;
  const isAllOfIt = named.length >= MANY_PARTS && named.every((code) => gazetteer.within(code, shared.code));
  return isAllOfIt || hints[kindOf(shared)] > 0 || homes.includes(shared.code) ? shared.code : null;
}

type Hints = Readonly<Record<'省' | '市' | '县' | '区' | '州', number>>;

function levelHints(text: string): Hints {
  const count = (letters: string): number =>
    (
      text.match(new RegExp(`(?:全|该|我|各)${letters}|${letters}(?:委|政府)(?!员会)|${letters}长(?!期|远)`, 'gu')) ??
      []
    ).length;
  return { 省: count('省'), 市: count('市'), 县: count('[县旗]'), 区: count('区'), 州: count('[州盟]') };
}

/** 0.8 to 1.3: how well the unit's kind agrees with the words of level in the text. */
function levelFactor(standing: Standing, hints: Hints, gazetteer: Gazetteer): number {
  const place = gazetteer.byCode(standing.code);
  if (!place) return 1;
  const total = Object.values(hints).reduce((sum, value) => sum + value, 0);
  const base = provinceFactor(place.level);
  if (total < 2) return base;
  return base * (0.8 + 0.5 * (hints[kindOf(place)] / total));
}

/** Which of the words of level speaks of the unit. */
function kindOf({ name, level }: GazetteerPlace): keyof Hints {
  if (/[县旗]$/u.test(name)) return '县';
  if (/[州盟]$/u.test(name) && level === 'prefecture') return '州';
  if (/区$/u.test(name) && level === 'county') return '区';
  return level === 'province' && /省|自治区/u.test(name) ? '省' : '市';
}

/** A province is named in most articles from it. */
function provinceFactor(level: AdministrativeLevel): number {
  return level === 'province' ? 0.55 : 1;
}
