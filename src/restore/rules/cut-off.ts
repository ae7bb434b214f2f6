import type { Finding, Rule } from '../rule.ts';
import { countHanzi, lineSpans } from './characters.ts';

/** From so many characters, with a comma among them, a line is prose that ends with a full stop. */
const PROSE = 20;

/**
 * Flags, and changes nothing, where text is lost: a line of prose that begins with a mark or breaks off in a figure or
 * behind a comma, a last paragraph without an end, a percent sign without its number. It would be wrong about verse.
 */
export const cutOff: Rule = {
  name: 'spacing',
  find: (text) => {
    const findings: Finding[] = [];
    for (const [start, end] of lineSpans(text)) {
      if (end - start < 8) continue;
      const line = text.slice(start, end);
      const body = line.trim();
      const from = start + line.indexOf(body);
      const to = from + body.length;
      const head = /^[，。、；：！？”）》]+(?=[\u4e00-\u9fff])/u.exec(body);
      if (head) findings.push(found(from, from + head[0].length, '句首缺失'));
      if (isProse(body) && /(?:\d[.,]?|[，、])$/u.test(body)) findings.push(found(to - 1, to, '文字在句中断开'));
      for (const hit of body.matchAll(/(?<=[\u4e00-\u9fff])[%％]/gu)) {
        findings.push({
          kind: 'lost',
          start: from + hit.index,
          end: from + hit.index + 1,
          candidates: [],
          message: '百分号前的数字缺失',
        });
      }
    }
    return { edits: [], findings };
  },
};

function found(start: number, end: number, message: string): Finding {
  return { kind: 'cut-off', start, end, candidates: [], message };
}

function isProse(line: string): boolean {
  return line.includes('，') && countHanzi(line) >= PROSE;
}
