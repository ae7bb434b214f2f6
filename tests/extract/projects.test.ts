import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PROJECT_STATUSES } from '../../src/article/schema.ts';
import { extract } from '../../src/extract/index.ts';
import { casesOf, pageOf, vocabulary } from './pages.ts';

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

const cases = casesOf(
  'projects',
  z.strictObject({
    text: z.string(),
    projects: z.array(
      z.strictObject({
        name: z.string(),
        company: z.string().optional(),
        investment: z.number().default(Number.NaN),
        status: z.enum(PROJECT_STATUSES).nullable().default(null),
        place: z.string().nullable().default(null),
      }),
    ),
  }),
);
/** Without what may or may not be counted to a name. */
const bare = (name: string): string => name.replace(/[“”（）\s·]/gu, '').replace(/(?:建设)?项目$/u, '');

/** Counts over all labelled texts: names, and over those found what is told of them. */
function measure() {
  const counts = { wanted: 0, found: 0, extra: 0, investment: 0, status: 0, place: 0, companies: 0, company: 0 };
  for (const { text, projects } of cases) {
    const left = [...extract(pageOf(text), vocabulary).projects];
    counts.wanted += projects.length;
    for (const wanted of projects) {
      const at = left.findIndex(({ name }) => bare(name) === bare(wanted.name));
      const [found] = at < 0 ? [] : left.splice(at, 1);
      if (!found) continue;
      counts.found++;
      if (Object.is(found.investment ?? Number.NaN, wanted.investment)) counts.investment++;
      if (found.status === wanted.status) counts.status++;
      if (found.place === wanted.place) counts.place++;
      if (wanted.company === undefined) continue;
      counts.companies++;
      if (found.company === wanted.company) counts.company++;
    }
    counts.extra += left.length;
  }
  return counts;
}

describe('labelled texts', () => {
  it('names them, with investment, stage, place and company, at least as well as before', () => {
    const { wanted, found, extra, investment, status, place, companies, company } = measure();
    expect(wanted).toBeGreaterThanOrEqual(60);
    expect(found / wanted).toBeGreaterThanOrEqual(0.95);
    expect(found / (found + extra)).toBeGreaterThanOrEqual(0.95);
    for (const right of [investment, status, place]) expect(right / found).toBeGreaterThanOrEqual(0.95);
    expect(company / companies).toBeGreaterThanOrEqual(0.9);
  });

  it.each(cases.filter(({ projects }) => projects.length === 0))('takes none from: $text', ({ text }) => {
    expect(named(text)).toEqual([]);
  });

  it('gives the unit of a place whose name only one has', () => {
    const [project] = extract(pageOf('落户莒南县坊前镇的信发包装项目日前投产。'), vocabulary).projects;
    expect(project?.placeCode).toBe('371327');
  });
});
