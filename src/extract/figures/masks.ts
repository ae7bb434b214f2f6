import type { Lexicon } from './lexicon.ts';
import type { TimeExpression } from './times.ts';

/** Longest title of a document and longest slogan in quotation marks that is skipped as a whole. */
const TITLE = 60;
const SLOGAN = 14;
const QUOTES = new Map([
  ['“', '”'],
  ['「', '」'],
  ['‘', '’'],
  ['『', '』'],
]);
const LINK = /(?:https?:\/\/|www\.)[\w./?=&%#:-]{1,200}/g;

/**
 * Marks the characters in which no quantity is looked for: dates, idioms and names with a numeral in them, titles of
 * documents, addresses, and slogans in quotation marks (“四好农村路”, “1153”). A duration in a slogan stays: “两小时办好”.
 */
export function maskOf(text: string, times: readonly TimeExpression[], lexicon: Lexicon): Uint8Array {
  const mask = new Uint8Array(text.length);
  for (const time of times) mask.fill(1, time.start, time.end);
  for (const match of text.matchAll(LINK)) mask.fill(1, match.index, match.index + match[0].length);
  for (let at = 0; at < text.length; at++) {
    if (mask[at] === 1) continue;
    const char = text.charAt(at);
    const closing = QUOTES.get(char);
    if (char === '《') fillTo(mask, text, at, '》', TITLE);
    else if (closing !== undefined) maskSlogan(mask, text, at, closing);
    else at = maskIdiom(mask, text, at, lexicon);
  }
  return mask;
}

function fillTo(mask: Uint8Array, text: string, at: number, closing: string, longest: number): void {
  const end = text.slice(at, at + longest).indexOf(closing);
  if (end > 0) mask.fill(1, at, at + end);
}

const DURATION = /(?:[0-9]{1,3}|[一两二三四五六七八九十]{1,2})个?(?:小时|分钟|工作日|天)(?=[办出领拿审]|内)/g;
/** A quotation that states a measured amount is not a slogan: “总投资5亿元”. */
const MEASURED = /[0-9.]+(?:万|亿)?(?:元|美元|%|吨|亩|公里|平方米|千瓦)/;

function maskSlogan(mask: Uint8Array, text: string, at: number, closing: string): void {
  const inner = text.slice(at + 1, at + 1 + SLOGAN + 6);
  const end = inner.indexOf(closing);
  if (end < 0 || /[。！？]/.test(inner.slice(0, end))) return;
  const words = inner.slice(0, end);
  if (end > SLOGAN && !/^[^，]{1,6}、/.test(words)) return;
  if (MEASURED.test(words)) return;
  mask.fill(1, at, at + 1 + end);
  for (const match of words.matchAll(DURATION)) {
    mask.fill(0, at + 1 + match.index, at + 1 + match.index + match[0].length);
  }
}

/** Masks the idiom that begins here, if any; gives the last character to go on from. */
function maskIdiom(mask: Uint8Array, text: string, at: number, lexicon: Lexicon): number {
  const hit = lexicon.trapWords.at(text, at);
  if (!hit) return at;
  const { word } = hit;
  const behind = text.slice(at + word.length, at + word.length + 2);
  if (
    /^分之|^[余多]?[万亿]/.test(behind) ||
    /[0-9一二两三四五六七八九十百千]$/.test(text.slice(Math.max(0, at - 1), at))
  )
    return at;
  mask.fill(1, at, at + word.length);
  return at + word.length - 1;
}
