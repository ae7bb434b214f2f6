import type { Metric, Project } from '../../article/schema.ts';

/**
 * Projects that a list tells with their amounts: 总投资90亿元，其中城北热电12.5亿元，东港码头9亿元. They are the parts of a total
 * of investment whose owners the figures have named; wrong where a part is a branch of industry and no project.
 */
export function listedAmounts(metrics: readonly Metric[]): Project[] {
  return metrics.flatMap(
    ({ canonicalIndicator, comparison, entity, canonicalValue, canonicalUnit, evidence, span }) => {
      const isPart = canonicalIndicator === 'project-investment' && comparison?.type === 'partOf';
      if (!isPart || entity === null || canonicalUnit !== '元') return [];
      if (/(?:类|领域|产业|行业|方面)$/u.test(entity)) return [];
      return [{ name: entity, company: null, investment: canonicalValue, status: null, place: null, evidence, span }];
    },
  );
}
