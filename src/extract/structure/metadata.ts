import type { Cues } from '../../vocabulary/cues.ts';
import { anyOf, memo } from '../patterns.ts';

/** Longest line that can be metadata: a longer one is a sentence that happens to begin with such a word. */
const LONGEST = 120;

const CLOCK = String.raw`(?:[T\s]*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?`;
const STAMP = new RegExp(
  String.raw`^[\[（(]?\s*(?:19|20)\d{2}\s*(?:[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,2}|年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*(?:星期[一二三四五六日天]|周[一二三四五六日])?\s*${CLOCK}\s*[\])）]?$`,
  'u',
);

interface Patterns {
  label: RegExp;
  byline: RegExp;
  bracketed: RegExp;
}

const patternsOf = memo((cues: Cues): Patterns => {
  const roles = anyOf([...cues.reporterRoles, ...cues.editorRoles]);
  const labels = anyOf([...cues.sourceLabels, ...cues.dateLabels, ...cues.reporterRoles, ...cues.editorRoles]);
  const name = String.raw`[\p{Script=Han}·]{2,4}`;
  return {
    label: new RegExp(String.raw`^[【\[（(]?\s*${labels}\s*[：:／/|丨]`, 'u'),
    // 本报记者 李明 通讯员 王红 on a line of its own
    byline: new RegExp(
      String.raw`^(?:\S{0,16}?${roles}[\s　]*${name}(?:[\s　、，]+${name})*[\s　]*(?:报道|文|图|摄|摄影|文/图)?[\s　]*)+$`,
      'u',
    ),
    bracketed: new RegExp(String.raw`^[（(【]\s*[^）)】。]{0,40}${roles}[^）)】。]{0,60}[）)】]$`, 'u'),
  };
});

/** True for a line that tells of the article and is no part of it: source, date, reporters, editors. */
export function isMetadata(line: string, cues: Cues): boolean {
  if (line.length > LONGEST) return false;
  const { label, byline, bracketed } = patternsOf(cues);
  return STAMP.test(line) || label.test(line) || bracketed.test(line) || byline.test(line);
}
