import type { Metric } from '../../article/schema.ts';
import type { ProjectMention } from './names.ts';

const AMOUNT =
  /(?:总投资额?|计划投资|投资总额|投资)(?:约|达|超|近|逾|为|超过|达到)?\s*(?<number>\d[\d,]*(?:\.\d+)?)\s*(?<scale>万亿|亿|万)?元/gu;
/** How far from its name an amount may stand. */
const NEAR = 40;
const SCALE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/**
 * The investment in 元 that belongs to one project: the amount right before its name (投资30亿元的某项目) or the next one behind
 * it in the sentence, where no count of several projects stands between. Else a figure whose entity it is.
 */
export function investmentOf(sentence: string, mention: ProjectMention, metrics: readonly Metric[]): number | null {
  const at = sentence.indexOf(mention.name, mention.start);
  const isListed = mention.evidence.length > mention.name.length;
  // 投资220亿元的甲、乙等2个项目: one amount for the whole list.
  const shared = isListed && [...mention.evidence.matchAll(AMOUNT)].length < 2;
  if (at >= 0 && !shared) {
    const before = [...sentence.slice(Math.max(0, at - NEAR), at).matchAll(AMOUNT)].at(-1);
    if (before && /^的?$/u.test(sentence.slice(Math.max(0, at - NEAR) + before.index + before[0].length, at)))
      return amountOf(before);
    if (!isListed) {
      const behind = sentence.slice(at + mention.name.length, at + mention.name.length + NEAR);
      const [next] = [...behind.matchAll(AMOUNT)];
      if (next && !/[、；。]|\d+个/u.test(behind.slice(0, next.index))) return amountOf(next);
    }
  }
  const metric = metrics.find(
    ({ entity, canonicalUnit, indicator }) =>
      entity !== null && canonicalUnit === '元' && /投资/u.test(indicator) && sameName(entity, mention.name),
  );
  return metric?.canonicalValue ?? null;
}

function amountOf(match: RegExpMatchArray): number {
  const { number = '0', scale = '' } = match.groups ?? {};
  return Math.round(Number(number.replaceAll(',', '')) * (SCALE[scale] ?? 1));
}

const sameName = (a: string, b: string): boolean => a === b || a.replace(/项目$/u, '') === b.replace(/项目$/u, '');
