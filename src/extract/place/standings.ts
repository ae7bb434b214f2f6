import type { Gazetteer } from '../../vocabulary/gazetteer.ts';
import type { Passage, PassageKind } from './passages.ts';
import type { Resolved } from './resolve.ts';

/** What speaks for one unit. */
export interface Standing {
  code: string;
  /** Points of mentions of the unit itself. */
  own: number;
  /** Points within `own` by place on the page. */
  title: number;
  lead: number;
  /** Points of mentions by the short name, which may mean the unit or a zone called after it. */
  short: number;
  /** Points of mentions that are functional zones, by the zone's name. */
  zones: Map<string, number>;
  /** First mention, as it stands. */
  text: string;
  /** True where the unit has its full name somewhere in the text. */
  full: boolean;
}

/** Points of a mention by where it stands. In running text only the first mentions of a unit count in full. */
export const POINTS: Readonly<Record<PassageKind, number>> = {
  title: 8,
  dateline: 3,
  lead: 3,
  heading: 2,
  caption: 1,
  text: 1,
};
const MOST_IN_TEXT = 12;
/** A name that only leads to another (青岛 of 青岛平度市) is hardly about itself. */
const LEADING = 0.15;
/** A mention as a goal elsewhere, a partner or a place of an event abroad says little: 在深圳市南山区举办. */
const ELSEWHERE = /(?:在|赴|到|前往|走进|来自|位于|对接|融入|辐射)$/u;

/** An item of a list of projects tells where one of them lies, not where the news is from: 和平区某小学项目、…. */
const LISTED = 0.3;
const ITEM_BEFORE = /[、；及和]$/u;
const ITEM_OF_PROJECT =
  /^[^、，；。！？“”（(]{1,30}(?:[（(][^（()）]{1,20}[）)][^、，；。！？]{0,20})?(?:项目|工程)(?:[（(][^（()）]{1,30}[）)])?(?:[、；，。]|[及和])/u;

/** Adds up the mentions of each unit. */
export function standings(
  mentions: readonly Resolved[],
  passages: readonly Passage[],
  gazetteer: Gazetteer,
): Map<string, Standing> {
  const table = new Map<string, Standing>();
  const counts = new Map<string, number>();
  const text = passages.map((passage) => passage.text).join('\n');
  const leaders = leadersOf(mentions, gazetteer);
  let index = 0;
  let from = 0;
  let until = passages[0]?.text.length ?? 0;
  for (const mention of mentions) {
    while (mention.start > until && index < passages.length - 1) {
      index++;
      from = until + 1;
      until = from + (passages[index]?.text.length ?? 0);
    }
    const kind = passages[index]?.kind ?? 'text';
    const standing = table.get(mention.code) ?? fresh(mention);
    table.set(mention.code, standing);
    let points = POINTS[kind];
    if (kind === 'text') {
      const count = counts.get(mention.code) ?? 0;
      counts.set(mention.code, count + 1);
      if (count >= MOST_IN_TEXT) points = 0;
    }
    if (kind === 'lead' && mention.start - from > 160) points = 1.5;
    if (leaders.has(mention.start)) points *= LEADING;
    else if (kind !== 'title' && ELSEWHERE.test(text.slice(Math.max(0, mention.start - 2), mention.start)))
      points *= 0.5;
    if (kind !== 'title' && (isListedProject(text, mention) || isRouteEnd(text, mention))) points *= LISTED;
    if (mention.sense.kind === 'full') standing.full = true;
    standing.own += points;
    if (kind === 'title') standing.title += points;
    if (kind === 'lead' || kind === 'dateline') standing.lead += points;
    const zone = mention.sense.zone ?? mention.zone;
    if (zone === null && mention.sense.kind === 'short') standing.short += points;
    if (zone !== null) standing.zones.set(zone, (standing.zones.get(zone) ?? 0) + points);
  }
  return table;
}

const isListedProject = (text: string, { start, end }: Resolved): boolean =>
  ITEM_BEFORE.test(text.slice(Math.max(0, start - 1), start)) && ITEM_OF_PROJECT.test(text.slice(end, end + 90));

/** 资中至铜梁高速公路, 起于资中县: where a line begins or ends. */
const TO_ROUTE =
  /^(?:（[^（）]{1,10}）)?[^，。；、（）]{0,6}?(?:至|到|[—－-])[^，。；、]{1,14}(?:高速|铁路|高铁|公路|快速路|航线|管道|线路|班列)/u;
const ROUTE_BEHIND = /^[^，。；、（）]{0,4}(?:高速|铁路|高铁|公路|快速路|段)/u;
const ROUTE_BEFORE = /(?:起于|止于|起自|途经|经由|跨越|自|至)[^，。；、]{0,6}$/u;
const isRouteEnd = (text: string, { start, end }: Resolved): boolean => {
  const before = text.slice(Math.max(0, start - 8), start);
  const behind = text.slice(end, end + 30);
  return (
    TO_ROUTE.test(behind) ||
    /(?:起于|止于|起自)[^，。；、]{0,6}$/u.test(before) ||
    (ROUTE_BEFORE.test(before) && ROUTE_BEHIND.test(behind))
  );
};

function fresh(mention: Resolved): Standing {
  return { code: mention.code, own: 0, title: 0, lead: 0, short: 0, zones: new Map(), text: mention.name, full: false };
}

/** Where names stand that only lead to one below them. */
function leadersOf(mentions: readonly Resolved[], gazetteer: Gazetteer): Set<number> {
  const codes = new Map(mentions.map(({ start, code }) => [start, code]));
  const starts = new Set<number>();
  for (const { code, parent } of mentions) {
    const above = parent ? codes.get(parent.start) : undefined;
    if (parent && above !== undefined && above !== code && gazetteer.within(code, above)) starts.add(parent.start);
  }
  return starts;
}
