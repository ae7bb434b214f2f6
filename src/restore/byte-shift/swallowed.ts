/** What an eaten ASCII character was: the < of a tag whose rest is so long, an opening bracket, or nobody knows. */
export type Swallowed = { kind: 'tag'; rest: number } | { kind: 'bracket' } | { kind: 'unknown' };

/** So far a bracket's fellow is looked for. */
const REACH = 80;
const TAG_REACH = 400;
const TAG = /^\/?(?:a|b|i|p|em|td|tr|br|div|span|font|strong|table|img)(?:\s[^<>\n]*)?\/?>/iu;
const ANNOTATION = /(?<=\p{Script=Han})\([a-zü\u00e0-\u01dc]{1,6} ?\)/gu;
/** 1) 2) a) count; they have no opening bracket. */
const ENUMERATOR = /(?:^|[\s，、；：,;:])[\da-z]{1,2}$/iu;
const SENTENCE_END = /[。！？!?\n]/u;

/**
 * What the text around a place tells of the ASCII character that was eaten there. The rest of a tag and a closing bracket
 * without its fellow tell it; a digit, nothing does. `before` and `behind`: the text up to the place and from it on.
 */
export function swallowedAt(before: string, behind: string): Swallowed {
  const tag = TAG.exec(behind.slice(0, TAG_REACH));
  if (tag) return { kind: 'tag', rest: tag[0].length };
  return closesOpen(behind.slice(0, REACH)) && !isOpen(before.slice(-REACH))
    ? { kind: 'bracket' }
    : { kind: 'unknown' };
}

/** Words, and then a closing bracket that none of them opens, in the same sentence. */
function closesOpen(behind: string): boolean {
  const text = behind.replace(ANNOTATION, '');
  const close = text.search(/[)）]/u);
  const words = text.slice(0, close);
  return close > 1 && !/[(（]/u.test(words) && !SENTENCE_END.test(words) && !ENUMERATOR.test(words);
}

/** A bracket is open at the end of the text. */
function isOpen(before: string): boolean {
  const text = before.replace(ANNOTATION, '');
  return (
    Math.max(text.lastIndexOf('('), text.lastIndexOf('（')) > Math.max(text.lastIndexOf(')'), text.lastIndexOf('）'))
  );
}
