import type { Cues } from '../../vocabulary/cues.ts';
import type { Sources } from '../../vocabulary/sources.ts';
import { anyOf, memo } from '../patterns.ts';

/** 胶东在线7月13日讯, 本报济南1月2日电, 潍坊日报社潍坊融媒讯 — the opening of a report. */
const DATELINE =
  /^[【[（(]?(?<publisher>[\p{Script=Han}·•+\w/—-]{2,24}?)[】\]）)]?[\s　?？□]*(?:(?<year>20\d{2})年)?(?:(?<month>\d{1,2})月(?<day>\d{1,2})日)?[\s　]*(?:讯|电|消息)(?=[\s　（(：:，,】／/]|[\p{Script=Han}])/u;

export interface Dateline {
  publisher: string;
  year: number | null;
  month: number | null;
  day: number | null;
  /** As it stands. */
  text: string;
}

/** The dateline that a paragraph opens with, or null. A bare 电 or 消息 must have a date or a known publisher before it. */
export function readDateline(text: string, sources: Sources): Dateline | null {
  const match = DATELINE.exec(text.slice(0, 60));
  const groups = match?.groups;
  if (!match || !groups) return null;
  const publisher = (groups['publisher'] ?? '').trim();
  const dated = groups['month'] !== undefined;
  const ended =
    /^(?:本报|本网|本台|本刊|新华社)/u.test(publisher) || sources.names.some((name) => publisher.startsWith(name));
  const formed = /(?:报|网|社|台|融媒|客户端|在线|新闻|中心|发布|时刻|号|视线|传媒)$/u.test(publisher);
  if (!dated && !ended && !(formed && match[0].endsWith('讯'))) return null;
  const number = (key: string): number | null => (groups[key] === undefined ? null : Number(groups[key]));
  return { publisher, year: number('year'), month: number('month'), day: number('day'), text: match[0] };
}

const bylineOf = memo((cues: Cues) => {
  const role = anyOf(cues.reporterRoles);
  return new RegExp(
    String.raw`^(?<rest>[\s　|｜]+[\p{Script=Han}·]{2,4}(?=[\s　|｜]|$)|[\s　]*${role})[\p{Script=Han}·\s　、|｜：:]{0,60}$`,
    'u',
  );
});

/** True for a line that opens with a publisher and goes on as a report, or with names: the first line of the text, no title. */
export function isDateline(text: string, cues: Cues, sources: Sources): boolean {
  if (readDateline(text, sources)) return true;
  const name = sources.names.find((known) => text.startsWith(known));
  return name !== undefined && bylineOf(cues).test(text.slice(name.length));
}

const OPENING =
  /^[^，。；]{2,24}?(?:日(?:讯|电|消息)|(?:讯|电)(?=[\s　（(：:／/]))[\s　：:／/]*(?:[（(][^）)]{0,60}[）)])?[\s　／/]*/u;

/** 据皖江日报报道，, with the reporter's name. */
const REPORTED = /^据[^，。；]{2,12}(?:报|网|社|台|客户端)(?:报道|消息)[，：\s　]*(?:[（(][^）)]{2,40}[）)])?[\s　]*/u;

/** A sentence without the dateline and byline that it opens with: they belong to the page. */
export const withoutDateline = (sentence: string): string => sentence.replace(OPENING, '').replace(REPORTED, '');
