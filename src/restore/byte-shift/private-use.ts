import type { Finding, Rule } from '../rule.ts';
import { KIND } from '../survey.ts';

/** Beyond so many runs on a page they are not worth a flag each. */
const FLAGGED = 200;

/**
 * Flags what is left of private-use characters: pairs of bytes that no repair explains, or the signs of some font.
 * They stay, since nobody can say what they stood for.
 */
export const privateUse: Rule = {
  name: 'byte-shift',
  looksFor: KIND.privateUse,
  find: ({ text }) => {
    const findings: Finding[] = [];
    for (const run of text.matchAll(/[\ue000-\uf8ff]+/gu)) {
      const end = run.index + run[0].length;
      const last = findings.at(-1);
      if (last && findings.length === FLAGGED) last.end = end;
      else findings.push({ kind: 'garbled', start: run.index, end, candidates: [], message: '无法读出的字符' });
    }
    return { edits: [], findings };
  },
};
