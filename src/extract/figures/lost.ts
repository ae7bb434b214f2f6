/** A question that is really asked: 增长靠什么？, 怎么办？ */
const ASKED = /[吗呢么何谁哪几怎啥否]|多少|如何|是不是/;
const REACH = 40;

/**
 * True where a question mark stands for a character that the page has lost together with the digit behind it: 总投？3.75亿元,
 * 集中开？8个. The number behind it cannot be trusted. A question mark of a sentence that asks is none.
 */
export function standsForLost(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if ((mark !== '?' && mark !== '？') || !/[0-9.]/.test(text.charAt(at + 1))) return false;
  const before = text.slice(Math.max(0, at - REACH), at);
  const sentence = before.slice(Math.max(...['。', '！', '；', '\n'].map((end) => before.lastIndexOf(end))) + 1);
  return /[\u4e00-\u9fa5]$/.test(sentence) && !ASKED.test(sentence);
}
