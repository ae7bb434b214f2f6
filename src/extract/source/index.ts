import type { Cues } from '../../vocabulary/cues.ts';
import type { Sources } from '../../vocabulary/sources.ts';
import type { Reading, SourceReading } from '../types.ts';
import { evidenceIn } from '../evidence.ts';
import type { Structure, StructuredLine } from '../structure/index.ts';
import { halfWidthDigits } from '../patterns.ts';
import { mastheadPieces, officesIn } from '../structure/metadata.ts';
import { readDateline } from '../structure/dateline.ts';
import { namesAlone } from '../structure/names-line.ts';
import { peopleIn, unique } from './names.ts';
import { cleanName, labelledPublisher, leadingPublisher, namedPublishers } from './publisher.ts';

interface Found {
  name: string;
  text: string;
  reason: string;
}

/**
 * Who published the text and who wrote it. Tried in this order: a label (来源：), the dateline (胶东在线7月13日讯), the byline,
 * 据…报道, the page's own masthead or imprint. null where none names a publisher.
 */
export function readSource(structure: Structure, cues: Cues, sources: Sources): Reading<SourceReading> | null {
  const { lines } = structure;
  const labelled = labels(lines, cues);
  const origin =
    labelled.find(({ reason }) => /转自|转载自|摘自|原文来源|稿件来源/u.test(reason)) ?? labelled[0] ?? null;
  const found =
    paperOf(origin, lines, sources) ??
    origin ??
    fromMasthead(lines, cues, sources) ??
    fromOffice(lines, cues, 'head') ??
    fromDateline(lines, sources) ??
    fromByline(lines, cues, sources) ??
    fromQuotation(lines, cues, sources) ??
    fromOffice(lines, cues, 'foot') ??
    fromImprint(lines, cues, sources);
  const people = readPeople(lines, cues);
  if (!found) return null;
  const republisher = readRepublisher(found.name, labelled, lines, cues, sources);
  return {
    value: { name: found.name, republisher, ...people },
    evidence: evidenceIn(structure.body, found.text),
    reason: found.reason,
  };
}

/** The paper that the dateline names, where the label names an app of the same house: 来源：南方+客户端, 南方日报讯. */
function paperOf(origin: Found | null, lines: readonly StructuredLine[], sources: Sources): Found | null {
  const dateline = origin && fromDateline(lines, sources);
  const paper = dateline && sources.byName(dateline.name);
  if (!paper || dateline.name === origin.name || dateline.name !== paper.name) return null;
  const labelled =
    sources.byName(origin.name) ??
    namedPublishers(origin.name, sources)
      .map((name) => sources.byName(name))
      .at(-1);
  return labelled === paper ? dateline : null;
}

function labels(lines: readonly StructuredLine[], cues: Cues): Found[] {
  return lines.flatMap((line) => {
    if (line.role !== 'metadata' && line.role !== 'furniture') return [];
    if (line.text.length > 200) return [];
    const labelled = labelledPublisher(halfWidthDigits(line.text), cues);
    return labelled ? [{ name: labelled.name, text: line.text, reason: `“${labelled.label}”一行` }] : [];
  });
}

/** The first lines of the text: a dateline further down is quoted. */
const opening = (lines: readonly StructuredLine[]): StructuredLine[] =>
  lines.filter(({ role }) => role === 'paragraph').slice(0, 2);

function fromDateline(lines: readonly StructuredLine[], sources: Sources): Found | null {
  for (const { text } of opening(lines)) {
    const dateline = readDateline(text, sources);
    if (!dateline || /^(?:本报|本网|本台|本刊|本站)/u.test(dateline.publisher)) continue;
    const [known] = sources.names.filter((name) => dateline.publisher.startsWith(name));
    const place = dateline.publisher.length - (known?.length ?? 0);
    // 中新网济南7月13日电: what follows a known name is the place of writing; 潍坊日报社潍坊融媒 is one house.
    const name =
      known !== undefined && place <= 4 && !/(?:报|网|社|台|融媒)$/u.test(dateline.publisher)
        ? known
        : dateline.publisher;
    if (cleanName(name) !== null) return { name, text: dateline.text, reason: '电头' };
  }
  return null;
}

const LONGEST_NAME = 14;
/** Names that no column of a page has: a bare 新闻中心 is one. */
const PAPER = /(?:报|新闻网|通讯社|新华社|融媒体中心|电视台)$/u;

/** A line such as 恩施日报　2013年11月21日, above the text before below it. */
function fromMasthead(lines: readonly StructuredLine[], cues: Cues, sources: Sources): Found | null {
  for (const { role, text, furniture } of lines) {
    const printed = role === 'metadata' || (furniture === 'masthead' && text.length <= 120);
    if (!printed) continue;
    if (!/(?:19|20)\d{2}|\d{1,2}[-月]\d{1,2}|[〇○]|第\w{1,3}版/u.test(halfWidthDigits(text))) {
      // The name alone on a line, above or beside the date.
      const alone = text.length <= LONGEST_NAME ? leadingPublisher(text, cues, sources) : null;
      if (alone === text && PAPER.test(alone)) return { name: alone, text, reason: '页首报头' };
      continue;
    }
    for (const piece of mastheadPieces(text)) {
      const name = leadingPublisher(piece, cues, sources);
      if (name !== null && name.length >= piece.length - 6)
        return { name: sources.byName(piece) ? piece : name, text, reason: '页首报头' };
    }
  }
  return null;
}

/** The office under a bulletin's headline, or the one that signs at its foot. */
function fromOffice(lines: readonly StructuredLine[], cues: Cues, where: 'head' | 'foot'): Found | null {
  const opening = lines.findIndex(({ role }) => role === 'paragraph');
  const end = lines.findLastIndex(({ role }) => role === 'paragraph');
  for (const [index, { role, text }] of lines.entries()) {
    if (role !== 'metadata' || (where === 'head' ? index > opening : index < end)) continue;
    const [name] = officesIn(text, cues);
    if (name !== undefined) return { name, text, reason: where === 'head' ? '题下署名' : '文末署名' };
  }
  return null;
}

/** The paper in a byline. One that no record lists is believed above the text only: at its end stands who sent it in. */
function fromByline(lines: readonly StructuredLine[], cues: Cues, sources: Sources): Found | null {
  const opening = lines.findIndex(({ role }) => role === 'paragraph');
  for (const [index, { role, text }] of lines.entries()) {
    if (role === 'furniture' || role === 'title' || role === 'heading') continue;
    const bracket = /[（(]([^（()）]{2,60})[）)]\s*$/u.exec(text.slice(-80))?.[1];
    const short = text.length <= 60 ? text : null;
    const candidate = role === 'paragraph' && short === null ? bracket : (bracket ?? short);
    if (candidate === undefined || candidate === null) continue;
    const name = leadingPublisher(candidate, cues, sources);
    if (
      name !== null &&
      (sources.byName(name) !== null || (role === 'metadata' && index < opening)) &&
      candidate.length > name.length &&
      /记者|通讯员|报道|[\s　]\p{Script=Han}{2,4}/u.test(candidate.slice(name.length))
    )
      return { name, text: candidate, reason: '署名' };
  }
  return null;
}

function fromQuotation(lines: readonly StructuredLine[], cues: Cues, sources: Sources): Found | null {
  for (const { text } of opening(lines)) {
    const name = cleanName(
      /(?:^|[，。\s　（(])据(?<name>[“《]?[\p{Script=Han}·\w]{2,20}?[”》]?)(?:\d{1,2}月\d{1,2}日)?(?:的?(?:报道|消息|讯)|援引)/u.exec(
        text.slice(0, 200),
      )?.groups?.['name'] ?? '',
    );
    if (name !== null && (sources.byName(name) ?? leadingPublisher(name, cues, sources)) !== null)
      return { name, text: `据${name}`, reason: '正文“据…报道”' };
  }
  return null;
}

function fromImprint(lines: readonly StructuredLine[], cues: Cues, sources: Sources): Found | null {
  const name = String.raw`[：:\s　]*(?<name>[\p{Script=Han}·]{3,20}?)(?=京ICP|ICP|备案|未经|所有|[\s　，,。|｜]|$|\p{Lu}|\d)`;
  for (const opening of ['版权所有|版权归|版权', '主办单位|主办']) {
    const own = new RegExp(`(?:${opening})${name}`, 'u');
    for (const { role, text } of lines) {
      if (role !== 'furniture') continue;
      const found = cleanName(own.exec(text)?.groups?.['name'] ?? '');
      if (found !== null && (sources.byName(found) ?? leadingPublisher(found, cues, sources)) !== null)
        return { name: found, text, reason: '页尾版权' };
    }
  }
  return null;
}

/** Another house that the page's furniture names: it took the text over. */
function readRepublisher(
  publisher: string,
  labelled: readonly Found[],
  lines: readonly StructuredLine[],
  cues: Cues,
  sources: Sources,
): string | null {
  const same = (name: string): boolean => {
    const [a, b] = [sources.byName(name), sources.byName(publisher)];
    return a && b ? a === b : name === publisher || name.includes(publisher) || publisher.includes(name);
  };
  const otherLabel = labelled.find(({ name }) => !same(name));
  if (otherLabel) return otherLabel.name;
  const counts = new Map<string, number>();
  for (const { role, text } of lines) {
    if (role !== 'furniture') continue;
    for (const name of namedPublishers(text.slice(0, 500), sources))
      if (!same(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? fromImprintOther(lines, cues, sources, same);
}

function fromImprintOther(
  lines: readonly StructuredLine[],
  cues: Cues,
  sources: Sources,
  same: (name: string) => boolean,
): string | null {
  const imprint = fromImprint(lines, cues, sources);
  return imprint && !same(imprint.name) ? imprint.name : null;
}

function readPeople(lines: readonly StructuredLine[], cues: Cues): { reporters: string[]; editors: string[] } {
  const reporters: string[] = [];
  const editors: string[] = [];
  let paragraphs = 0;
  for (const { role, text } of lines) {
    const stretches: string[] = [];
    if (role === 'metadata') {
      stretches.push(text);
      reporters.push(...namesAlone(text, cues));
    }
    // Furniture speaks of reporters and editors too (记者在线等你来报料), so there only a label counts.
    if (role === 'furniture' && /^[（(](?:[\p{Script=Han}]{0,6})记者[\s　][^）)]{2,30}[）)]$/u.test(text))
      stretches.push(text);
    if (role === 'furniture' && text.length <= 80 && /[：:]/u.test(text))
      stretches.push(text.replace(/^.*?(?=\p{Script=Han}{2,6}[：:])/u, ''));
    if (role === 'paragraph') {
      // Bylines stand in the first bracket of the opening or the last of a paragraph; between them people are only spoken of.
      if (paragraphs++ < 2)
        stretches.push(/^[^。]{0,40}?[（(]([^（()）]{2,80})[）)]/u.exec(text.slice(0, 140))?.[1] ?? '');
      stretches.push(/[（(]([^（()）]{2,80})[）)]\s*$/u.exec(text.slice(-100))?.[1] ?? '');
      if (text.length <= 60) stretches.push(text.replace(/^[^\s　]+[\s　]+(?=[\p{Script=Han}·]{2,4}[\s　])/u, '记者 '));
    }
    for (const stretch of stretches) {
      const people = peopleIn(stretch, cues);
      reporters.push(...people.reporters);
      editors.push(...people.editors);
    }
  }
  return { reporters: unique(reporters), editors: unique(editors) };
}
