import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { extract } from '../../src/extract/index.ts';
import { casesOf, pageOf, vocabulary } from './pages.ts';

const slugs = z.array(z.string()).default([]);
const cases = casesOf('themes', z.strictObject({ page: z.string(), main: slugs, none: slugs }));

describe('themes', () => {
  it.each(cases)('$main of $page', ({ page, main, none }) => {
    const { themes } = extract(pageOf(page), vocabulary);
    const found = themes.map(({ slug }) => slug);
    expect(themes.filter(({ primary }) => primary).map(({ slug }) => slug)).toEqual(expect.arrayContaining(main));
    for (const slug of none) expect(found).not.toContain(slug);
    for (const { evidence } of themes) expect(evidence.length).toBeGreaterThan(0);
  });

  it('shows sentences that speak of the theme more than of others', () => {
    const page = pageOf(
      '园区扩产，带动就业300人，产业链企业达到90家，技改投资增长两成。\n新建学校6所，新增学位5400个，县医院新院区投用。\n村卫生室全部开通医保结算，养老服务站增加到23个。',
    );
    const [first] = extract(page, vocabulary).themes.filter(({ slug }) => slug === 'public-services');
    expect(first?.evidence[0]).toMatch(/学位|医保/u);
    expect(first?.evidence.slice(0, 2).join()).not.toContain('技改');
  });

  it('leaves the furniture of a page out of account', () => {
    const text = '今年新建学校6所，新增学位5400个，医保报销更便捷。';
    const noise = '# 推荐阅读：乡村振兴新图景 美丽乡村 脱贫攻坚 农村改革 农民增收';
    const found = extract(pageOf(`${text}\n${noise}`), vocabulary).themes.map(({ slug }) => slug);
    expect(found).not.toContain('rural-revitalization');
  });

  it('names at most three main themes', () => {
    const page = pageOf(
      '重大项目集中开工。招商签约增多。营商环境改善，审批提速。产业链延伸，技改加快。民生实事落地，学位增加，医院扩建。空气质量改善，造林扩大。'.repeat(
        4,
      ),
    );
    expect(extract(page, vocabulary).themes.filter(({ primary }) => primary).length).toBeLessThanOrEqual(3);
  });
});
