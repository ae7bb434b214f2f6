import type { Vocabulary } from '../../vocabulary/index.ts';
import { anyOf, memo } from '../patterns.ts';
import type { Cues } from '../../vocabulary/cues.ts';
import { lexiconOf, type Sense } from './lexicon.ts';

/** A name of a place in a text. */
export interface Mention {
  name: string;
  start: number;
  end: number;
  senses: readonly Sense[];
  /** A functional zone named after the place (莱阳经济开发区), `end` being behind it. */
  zone: string | null;
  /** The mention that stands right before it: 青岛 of 青岛平度市. */
  parent: Mention | null;
  /** True where it only names a body called after the place: 山东大厦. */
  body: boolean;
  /** True where it opens a line and a colon follows, as in titles: 昌邑：…. */
  opening: boolean;
  /** True where the words around it cut the name differently: 东方 of 京东方. */
  cut: boolean;
}

const ZONE_BEHIND =
  /^(?:国家级?|省级)?(?:[\p{Script=Han}]{0,4}?)(?:经济技术开发区|高新技术产业开发区|高新技术开发区|高技术产业开发区|综合保税区|保税区|保税港区|经济开发区|工业园区|旅游度假区|经开区|高新区|开发区|产业园区|循环经济园区|新区|临港经济区|城乡一体化示范区|综合实验区|化工园区)/u;

/** 义乌|市场, 安定|区域: the kind of unit is the head of another word. */
const WORD_GOES_ON = /^(?:市[场值面价]|区[域别间块位])/u;

/** What is called after the town that it belongs to, and reports on it: 营口港. */
const NAMED_AFTER = /^[港湾]/u;

/** How many mentions of one text are looked at: a bound on work, far above what an article has. */
const MOST = 20_000;

interface BodyPatterns {
  near: RegExp;
  far: RegExp;
}

const bodiesOf = memo((cues: Cues): BodyPatterns => {
  const bodies = anyOf(cues.bodies.filter((word) => word.length > 1));
  const single = anyOf(cues.bodies.filter((word) => word.length === 1));
  return {
    near: new RegExp(`^(?:${bodies}|${single}(?![\\p{Script=Han}]{0,1}[市县区]))`, 'u'),
    // Up to eight characters of a name between, none of them one that joins clauses: 北京|外国语|大学.
    far: new RegExp(
      `^[^\\s，。；：、！？“”《》（）的在和与及了将是为把被对从到等向举开召\\d]{1,8}?${anyOf([...cues.companyEnds.filter((word) => word.length > 3 || word === '集团'), ...cues.bodies.filter((word) => /学|医院|大厦|酒店|公司|集团|银行/u.test(word))])}`,
      'u',
    ),
  };
});

/**
 * Every name of a place in a text, the longest at each spot, from left to right. Overlapping names are not reported twice.
 * Linear in the text.
 */
export function mentionsIn(
  text: string,
  vocabulary: Pick<Vocabulary, 'gazetteer' | 'places' | 'cues' | 'words'>,
): Mention[] {
  const lexicon = lexiconOf(vocabulary);
  const boundaries = wordBoundaries(text, vocabulary);
  const { near, far } = bodiesOf(vocabulary.cues);
  const mentions: Mention[] = [];
  let previous: Mention | null = null;
  for (let at = 0; at < text.length && mentions.length < MOST; at++) {
    const found = lexicon.at(text, at);
    if (!found) continue;
    const { name } = found;
    // 40个|旧小区 counts, and is no 个旧
    if (name.startsWith('个') && /[\d一二三四五六七八九十百千万两几多余各每这那半整]/.test(text.charAt(at - 1)))
      continue;
    let end = at + name.length;
    const behind = text.slice(end, end + 24);
    const isShort = found.senses.every(({ kind }) => kind === 'short');
    const isRenamed = found.senses.every(({ kind }) => kind === 'renamed');
    if (isRenamed && WORD_GOES_ON.test(name.slice(-1) + behind.charAt(0))) continue;
    const isZone = found.senses.some(({ kind }) => kind === 'zone');
    const zone = isZone ? null : zoneBehind(name, behind);
    const body = zone === null && ((isShort && near.test(behind)) || (isShort && far.test(behind)));
    // 营口港 is one word to the segmenter, and yet the port is called after the town.
    const goesOn = boundaries.inside(end) && !(NAMED_AFTER.test(behind) && !boundaries.inside(end + 1));
    const cut =
      (isShort && (boundaries.inside(at) || (zone === null && goesOn))) || (isRenamed && boundaries.inside(at));
    if (zone !== null) end += zone.length - name.length;
    const parent: Mention | null =
      previous && previous.end === at && previous.zone === null && !previous.cut ? previous : null;
    const opening = (at === 0 || text.charAt(at - 1) === '\n') && /[：:]/u.test(text.charAt(end));
    const mention: Mention = { name, start: at, end, senses: found.senses, zone, parent, body, opening, cut };
    mentions.push(mention);
    previous = mention;
    at = end - 1;
  }
  return mentions;
}

/** The zone that a place's name opens: 莱阳 + 经济开发区. A bare 新区 right behind a name is one only with more before it. */
function zoneBehind(name: string, behind: string): string | null {
  const match = ZONE_BEHIND.exec(behind)?.[0];
  if (match === undefined || /[的在和与及、，。了]/u.test(match)) return null;
  return name + match;
}

/** Offsets at which the segmenter sees a word go on. */
function wordBoundaries(text: string, { words }: Pick<Vocabulary, 'words'>): { inside(offset: number): boolean } {
  const starts = new Set<number>([0]);
  let at = 0;
  for (const word of words.cut(text)) {
    at += word.length;
    starts.add(at);
  }
  return { inside: (offset) => !starts.has(offset) };
}
