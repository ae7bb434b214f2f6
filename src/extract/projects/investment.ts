import type { Metric } from '../../article/schema.ts';
import type { ProjectMention } from './names.ts';

/** The investment in 元 that belongs to one project: the amount beside its name, else a figure whose entity it is. */
export function investmentOf(mention: ProjectMention, metrics: readonly Metric[]): number | null {
  if (mention.amount !== null) return mention.amount;
  const metric = metrics.find(
    ({ entity, canonicalUnit, indicator, kind, comparison }) =>
      entity !== null &&
      comparison?.type !== 'totalOf' &&
      canonicalUnit === '元' &&
      kind === 'level' &&
      /总投资|计划投资|^投资额?$/u.test(indicator) &&
      sameName(entity, mention.name),
  );
  return metric?.canonicalValue ?? null;
}

const sameName = (a: string, b: string): boolean => a === b || a.replace(/项目$/u, '') === b.replace(/项目$/u, '');
