import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { pageOf, vocabulary } from './pages.ts';

const projectsOf = (text: string) =>
  extract(pageOf(text), vocabulary).projects.map(({ name, company, investment, status }) => ({
    name,
    company,
    investment,
    status,
  }));
const named = (text: string) => projectsOf(text).map(({ name }) => name);

describe('projects', () => {
  it('takes a list apart, each with its own amount', () => {
    const found = projectsOf('该市加快投资30亿元的恒远海上风电、投资5.5亿元的蓝科储能电站等62个项目建设。');
    expect(found).toEqual([
      expect.objectContaining({ name: '恒远海上风电', investment: 3e9, status: 'under-construction' }),
      expect.objectContaining({ name: '蓝科储能电站', investment: 5.5e8 }),
    ]);
  });

  it('gives the sum of a list to none of its members', () => {
    const found = projectsOf('投资220亿元的恒远油脂、蓝科汽车二期等2个项目竣工投产。');
    expect(found.map(({ investment }) => investment)).toEqual([null, null]);
    expect(found[0]?.status).toBe('operating');
  });

  it('joins what is said of one project in two places', () => {
    const found = projectsOf('位于城北的汇诺光电产业园项目正式投产。\n汇诺光电产业园总投资12亿元，占地100亩。');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ investment: 1.2e9, status: 'operating' });
  });

  it('counts a stage still to come as the one before', () => {
    expect(projectsOf('锦程生物医药产业园二期即将投产。')[0]?.status).toBe('under-construction');
  });

  it('reads the company where the name has one', () => {
    expect(projectsOf('潍坊远航新材料有限公司扩建项目开工建设。')[0]?.company).toBe('潍坊远航新材料有限公司');
  });

  it.each([
    '全市重点项目建设加快推进，一批产业项目落地。',
    '坚持项目为王，推动项目快开工、快建设。',
    '完善项目推进机制，打好项目谋划组合拳。',
    '新增亿元以上项目152个，签约外资项目6个。',
    '实施惠民工程，推进人才工程。',
  ])('takes no general talk for a project: %s', (text) => {
    expect(named(text)).toEqual([]);
  });
});
