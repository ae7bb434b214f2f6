import type { Edit, Finding, Rule } from '../rule.ts';
import { KIND } from '../survey.ts';

/** Characters that print nothing, line ends of other systems, and what a decoder puts for bytes that it cannot read. */
const CONTROL =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const LINE_END = new Set(['\r', '\v', '\f', '\x85', '\u2028', '\u2029']);
const JOINER = '\u200d';

/**
 * Removes characters that print nothing (zero width, direction marks, soft hyphens, C0 and C1 controls) and makes every
 * line end a line feed. A replacement character or half of a surrogate pair is a loss: it becomes □ and is flagged.
 * A joiner inside an emoji stays. Private-use characters stay: they can be what is left of damaged bytes.
 */
export const control: Rule = {
  name: 'control',
  looksFor: KIND.control,
  find: ({ text }) => {
    const edits: Edit[] = [];
    const findings: Finding[] = [];
    CONTROL.lastIndex = 0;
    for (let hit = CONTROL.exec(text); hit; hit = CONTROL.exec(text)) {
      const [found] = hit;
      const start = hit.index;
      const end = start + 1;
      if (found === '\r' && text[end] === '\n') edits.push({ start, end, after: '', certainty: 'bytes' });
      else if (LINE_END.has(found)) edits.push({ start, end, after: '\n', certainty: 'bytes' });
      else if (found === '\ufffd' || isSurrogate(found)) {
        edits.push({ start, end, after: '□', certainty: 'bytes' });
        findings.push({ kind: 'lost', start, end, candidates: [], message: '编码无法读出的字符' });
      } else if (found !== JOINER || !isSurrogate(text[end] ?? '')) {
        edits.push({ start, end, after: '', certainty: 'bytes' });
      }
    }
    return { edits, findings };
  },
};

function isSurrogate(character: string): boolean {
  return character >= '\ud800' && character <= '\udfff';
}
