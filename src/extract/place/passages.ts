import type { Sources } from '../../vocabulary/sources.ts';
import { readDateline } from '../structure/dateline.ts';
import type { Structure } from '../structure/index.ts';

export type PassageKind = 'title' | 'dateline' | 'lead' | 'heading' | 'caption' | 'text';

/** A stretch of the page with the part it plays for the place. */
export interface Passage {
  kind: PassageKind;
  text: string;
}

const LEAD = 2;

/** What tells of a picture alone: 这是6月8日在某地拍摄的…. */
const PICTURED = /^(?:这是|图为)[^。]{0,60}拍摄的/u;

/** Title, headings, lead and text in order. Names of publishers are blanked, so that 青岛日报 is no mention of 青岛. */
export function passagesOf(structure: Structure, sources: Sources): Passage[] {
  const passages: Passage[] = [];
  if (structure.title) passages.push({ kind: 'title', text: blank(structure.title.text, sources) });
  let paragraphs = 0;
  for (const block of structure.blocks) {
    if (block.kind === 'note') continue;
    if (block.kind !== 'paragraph') {
      passages.push({ kind: block.kind, text: blank(block.text, sources) });
      continue;
    }
    if (PICTURED.test(block.text)) {
      passages.push({ kind: 'caption', text: blank(block.text, sources) });
      continue;
    }
    const dateline = paragraphs === 0 ? readDateline(block.text, sources) : null;
    const head = dateline?.text.length ?? 0;
    if (dateline) passages.push({ kind: 'dateline', text: blank(dateline.text, sources) });
    passages.push({ kind: paragraphs < LEAD ? 'lead' : 'text', text: blank(block.text.slice(head), sources) });
    if (block.text.length > 40) paragraphs++;
  }
  return passages;
}

const PUBLISHER =
  /[\p{Script=Han}]{2,3}(?:日报|晚报|早报|晨报|都市报|商报|时报|快报|新闻网|电视台|广播电视台|融媒|在线)(?:社|客户端|记者)?/gu;

/** Blanks keep the offsets. */
function blank(text: string, sources: Sources): string {
  let out = text.replace(PUBLISHER, (name) => '○'.repeat(name.length));
  for (const name of sources.names)
    if (name.length >= 3 && out.includes(name)) out = out.replaceAll(name, '○'.repeat(name.length));
  return out;
}
