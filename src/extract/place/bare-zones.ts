import type { Gazetteer } from '../../vocabulary/gazetteer.ts';
import type { Passage, PassageKind } from './passages.ts';
import { POINTS, type Standing } from './standings.ts';

/** How a text calls a zone once it has named it, and what such a zone's whole name ends with. */
const KINDS: readonly (readonly [bare: RegExp, whole: RegExp])[] = [
  [/(?<!\p{Script=Han})(?:该|全)?经(?:济(?:技术)?)?开(?:发)?区|(?<=[了在对为使让是])经开区/gu, /经济(?:技术)?开发区$/u],
  [/(?<!\p{Script=Han})(?:该|全)?高新区|(?<=[了在对为使让是])高新区/gu, /高新技术产业(?:开发|园)区$/u],
];
/** Agencies sign and photographers stand there; neither speaks of a zone without its name. */
const BARE_POINTS: Readonly<Record<PassageKind, number>> = { ...POINTS, dateline: 0, caption: 0 };
const FEWEST = 4;
const MOST = 12;

/**
 * A bare 经开区 said again and again is the one zone of that kind that the text names, where that lies in the place that the
 * text speaks of most; adds those mentions to its standing. Wrong where a text speaks of its own zone without naming it and
 * names another of the same city once.
 */
export function addBareZones(
  table: ReadonlyMap<string, Standing>,
  passages: readonly Passage[],
  gazetteer: Gazetteer,
): void {
  const leader = [...table.values()].sort((a, b) => b.own - a.own || (a.code < b.code ? -1 : 1))[0];
  if (!leader) return;
  for (const [bare, whole] of KINDS) {
    const named = [...table.values()].flatMap((standing) =>
      [...standing.zones.keys()].filter((zone) => whole.test(zone)).map((zone) => ({ standing, zone })),
    );
    const [only] = named;
    if (!only || named.length > 1 || !gazetteer.within(only.standing.code, leader.code)) continue;
    const places = passages.flatMap(({ kind, text }) => Array.from(text.matchAll(bare), () => kind));
    if (places.length < FEWEST) continue;
    const points = Math.min(
      MOST,
      places.reduce((sum, kind) => sum + BARE_POINTS[kind], 0),
    );
    only.standing.own += points;
    if (places.includes('title')) only.standing.title += POINTS.title;
    only.standing.zones.set(only.zone, (only.standing.zones.get(only.zone) ?? 0) + points);
  }
}
