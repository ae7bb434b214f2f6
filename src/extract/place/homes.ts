import type { Gazetteer, GazetteerPlace } from '../../vocabulary/gazetteer.ts';
import type { Vocabulary } from '../../vocabulary/index.ts';
import { lexiconOf } from './lexicon.ts';
import type { Passage } from './passages.ts';
import type { Standing } from './standings.ts';

/** What a publisher's name ends with that is called after the place it reports on. */
const LOCAL =
  /(?:报|报社|网|在线|台|融媒|融媒体|融媒体中心|传媒|传媒中心|发布|客户端|政府|办公室|宣传部|管委会|局|委|中心|办|厅|调查队|统计站)$/u;

/**
 * The unit that a publisher reports on first: that of its record, else the place that its name opens with (宿迁日报,
 * 阳山县融媒体中心). Of several places of that name the prefecture; empty where that leaves several or none.
 */
export function homesOf(
  publisher: string | null,
  vocabulary: Pick<Vocabulary, 'gazetteer' | 'places' | 'sources'>,
): string[] {
  if (publisher === null) return [];
  const record = vocabulary.sources.byName(publisher);
  if (record) return record.home === undefined ? [] : [record.home];
  const found = lexiconOf(vocabulary).at(publisher, 0);
  if (!found || !LOCAL.test(publisher)) return [];
  const codes = found.senses.filter(({ kind }) => kind !== 'zone').map(({ code }) => code);
  const upper = codes.filter((code) => vocabulary.gazetteer.byCode(code)?.level !== 'county');
  const [only] = upper.length === 1 ? upper : codes;
  return only !== undefined && (upper.length === 1 || codes.length === 1) ? [only] : [];
}

const OWN = /我([省市县区州盟旗])(?!域)/gu;
const IN_LEAD = 3;
const MOST = 12;

/** 我市 in the paper of a city means that city: adds those mentions to the home's standing where the kind of unit agrees. */
export function addOwn(
  table: Map<string, Standing>,
  passages: readonly Passage[],
  homes: readonly string[],
  gazetteer: Gazetteer,
): void {
  for (const code of homes) {
    const place = gazetteer.byCode(code);
    if (!place) continue;
    const kind = kindOf(place);
    let points = 0;
    let text = '';
    for (const passage of passages)
      for (const match of passage.text.matchAll(OWN)) {
        if (match[1] !== kind || points >= MOST) continue;
        points += passage.kind === 'text' ? 1 : IN_LEAD;
        text = match[0];
      }
    if (points === 0) continue;
    const known = table.get(code);
    if (known) known.own += points;
    else table.set(code, { code, own: points, title: 0, lead: points, short: 0, zones: new Map(), text, full: false });
  }
}

/** The last character of the unit's kind: 市 of 莱阳市, 县 of 围场满族蒙古族自治县, 市 of 北京市. */
function kindOf({ name }: GazetteerPlace): string {
  return name.slice(-1);
}
