import type { Finding, Rule } from '../rule.ts';
import { KIND } from '../survey.ts';
import { countHanzi, isDigit, isHanzi, isTrimmed } from './characters.ts';

/** From so many characters, with a comma among them, a line is prose that ends with a full stop. */
const PROSE = 20;
const LOST_HEAD = /^[，。、；：！？”）》]+(?=[\u4e00-\u9fff])/u;
const LOST_END = /(?:\d[.,]?|[，、])$/u;

/**
 * Flags, and changes nothing, where text is lost: a line that begins with a mark, a line of prose that breaks off in a
 * figure or behind a comma, a percent sign without its number. It would be wrong about verse.
 */
export const cutOff: Rule = {
  name: 'spacing',
  looksFor: KIND.any,
  find: (page) => {
    const { text } = page;
    const findings: Finding[] = [];
    for (const { start, end } of page.lines) {
      if (end - start < 8 || !canBeCut(text, start, end)) continue;
      const line = text.slice(start, end);
      const body = line.trim();
      const from = start + line.indexOf(body);
      const head = LOST_HEAD.exec(body);
      if (head) findings.push(found(from, from + head[0].length, '句首缺失'));
      if (LOST_END.test(body) && isProse(body)) {
        findings.push(found(from + body.length - 1, from + body.length, '文字在句中断开'));
      }
    }
    if (!page.has(KIND.percent)) return { edits: [], findings };
    for (const mark of '%％') {
      for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
        if (!isHanzi(text.charCodeAt(at - 1))) continue;
        findings.push({ kind: 'lost', start: at, end: at + 1, candidates: [], message: '百分号前的数字缺失' });
      }
    }
    return { edits: [], findings };
  },
};

/** A cheap look at both ends of a line, blanks at its ends included. */
function canBeCut(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  const last = text.charCodeAt(end - 1);
  return isTrimmed(first) || isLostHead(first) || isTrimmed(last) || isDigit(last) || isLostEnd(last);
}

/** What a line may have before its first and behind its last character. */
function isLostHead(unit: number): boolean {
  return unit === 0x201d || (unit >= 0x3001 && unit <= 0x300b) || unit >= 0xff00;
}

/** . , ， 、 */
function isLostEnd(unit: number): boolean {
  return unit === 0x2e || unit === 0x2c || unit === 0xff0c || unit === 0x3001;
}

function found(start: number, end: number, message: string): Finding {
  return { kind: 'cut-off', start, end, candidates: [], message };
}

function isProse(line: string): boolean {
  return line.includes('，') && countHanzi(line) >= PROSE;
}
