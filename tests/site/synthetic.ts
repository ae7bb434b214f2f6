import type { Article, Metric, Project } from '../../src/article/schema.ts';
import { simplifiedEdition, type Edition } from '../../src/site/edition.ts';
import { assembleSite, type SiteInput, type StoredArticle } from '../../src/site/load.ts';
import type { Site, SiteSettings } from '../../src/site/types.ts';
import { basePath } from '../../src/site/urls.ts';
import type { PlaceEntry, SiteVocabulary } from '../../src/site/vocabulary.ts';

/** Own words, real units: enough of a country for lists, trees and neighbours. */
const PLACES: PlaceEntry[] = [
  place('330000', '浙江省', 'zhejiang', 'province', null, [120.15, 30.27]),
  place('330600', '绍兴市', 'shaoxing', 'prefecture', '330000', [120.58, 30.0]),
  place('330681', '诸暨市', 'zhuji', 'county', '330600', [120.24, 29.71]),
  place('330683', '嵊州市', 'shengzhou', 'county', '330600', [120.83, 29.59]),
  place('330624', '新昌县', 'xinchang', 'county', '330600', [120.9, 29.5]),
  place('420000', '湖北省', 'hubei', 'province', null, [114.34, 30.55]),
  place('420500', '宜昌市', 'yichang', 'prefecture', '420000', [111.29, 30.69]),
  place('420581', '宜都市', 'yidu', 'county', '420500', [111.45, 30.38]),
  place('420582', '当阳市', 'dangyang', 'county', '420500', [111.79, 30.82]),
  place('510000', '四川省', 'sichuan', 'province', null, [104.07, 30.65]),
  place('510700', '绵阳市', 'mianyang', 'prefecture', '510000', [104.68, 31.47]),
  place('510781', '江油市', 'jiangyou', 'county', '510700', [104.74, 31.78]),
  { ...place('510703', '涪城区', 'fucheng', 'county', '510700', [104.76, 31.46]) },
];
const COUNTIES = PLACES.filter((entry) => entry.level === 'county');
const THEMES = [
  { slug: 'industry-upgrade', name: '产业升级', definition: '产业链与集群、先进制造、技术改造。' },
  { slug: 'major-projects', name: '重点项目', definition: '具体项目的谋划、开工、建设与投产。' },
  { slug: 'economic-performance', name: '经济运行', definition: '全域宏观指标及其增速。' },
  { slug: 'rural-revitalization', name: '乡村振兴', definition: '乡村建设与农业产业。' },
  { slug: 'culture-tourism', name: '文旅', definition: '文化旅游项目、景区与节庆。' },
];
const SOURCES = ['山间晚报', '江岸日报', '新城观察'];
const INDICATORS = [
  {
    slug: 'industrial-value-added',
    name: '规上工业增加值',
    definition: '规模以上工业企业的增加值。',
    dimension: 'percent',
  },
  { slug: 'project-investment', name: '项目总投资', definition: '项目计划投入的资金总额。', dimension: 'CNY' },
  { slug: 'project-count', name: '重点项目数', definition: '列入计划的重点项目个数。', dimension: 'count' },
];

function place(
  code: string,
  name: string,
  slug: string,
  level: PlaceEntry['level'],
  parent: string | null,
  coordinates: [number, number],
): PlaceEntry {
  return { code, name, slug, level, parent, coordinates };
}

/** A vocabulary of a few places, themes, sources and indicators. */
export function syntheticVocabulary(): SiteVocabulary {
  const byCode = new Map(PLACES.map((entry) => [entry.code, entry]));
  const byName = new Map(PLACES.map((entry) => [entry.name, entry]));
  return {
    place: (code) => byCode.get(code) ?? null,
    zone: () => null,
    placeNamed: (name) => byName.get(name) ?? null,
    placeBefore: (words) => PLACES.find((entry) => words.startsWith(entry.name)) ?? null,
    themes: THEMES,
    source: (name) => {
      const index = SOURCES.indexOf(name);
      if (index < 0) return null;
      return { slug: `paper-${index + 1}`, name, url: 'https://example.org/', rights: index === 2 ? 'excerpt' : null };
    },
    indicators: INDICATORS,
    simplify: (text) => text,
  };
}

export function syntheticSettings(base = '/'): SiteSettings {
  return {
    title: '方志',
    description: '各地发展的记录：按地区、按主题、按数字读。',
    url: 'https://fangzhi.example.org',
    base: basePath(base),
    language: 'zh-Hans',
    timeZone: 'Asia/Shanghai',
    author: '方志编者',
    rights: 'full',
    cards: false,
    dataLicense: { name: 'CC-BY-4.0', title: 'Attribution', url: 'https://creativecommons.org/licenses/by/4.0/' },
    traditional: false,
  };
}

/** Numbers that look arbitrary and are always the same. */
function scatter(seed: number, below: number): number {
  let x = (seed + 1) * 2654435761;
  x ^= x >>> 15;
  x = Math.imul(x, 2246822519);
  return ((x ^ (x >>> 13)) >>> 0) % below;
}

function pick<T>(list: readonly T[], seed: number): T {
  const item = list[scatter(seed, list.length)];
  if (item === undefined) throw new Error('empty list');
  return item;
}

/** `count` articles, one every few days back from 2025-06-30. */
export function syntheticArticles(count: number): StoredArticle[] {
  return Array.from({ length: count }, (_, index) => ({ article: syntheticArticle(index), receipt: null }));
}

function syntheticArticle(index: number): Article {
  const where = pick(COUNTIES, index);
  const date = new Date(Date.UTC(2025, 5, 30) - index * 86_400_000 * 2).toISOString().slice(0, 10);
  const [year, month] = [date.slice(0, 4), date.slice(5, 7)];
  const total = 80 + scatter(index * 7, 400);
  const share = 20 + scatter(index * 11, 60);
  const money = (scatter(index * 13, 900) + 100) / 10;
  const growth = (scatter(index * 17, 180) + 10) / 10;
  const name = `${pick(['云溪', '北岭', '青禾', '长河'], index)}${pick(['轴承', '茶叶', '光电', '冷链'], index + 5)}产业园`;
  const sentences = [
    `今年前${Number(month)}个月，${where.name}规上工业增加值同比增长${growth}%，`,
    `全市列入计划的重点项目共有${total}个，其中已经开工${share}个，`,
    `由本地企业牵头的${name}总投资${money}亿元，厂房主体已经封顶。`,
  ];
  const paragraphs = [
    `入夏以来，${where.name}把项目一个一个排进工期表，机关干部轮流到工地上听意见，哪里缺料、哪里缺人，当天就有回话。`,
    sentences.join(''),
    '## 把车间搬到山脚下',
    `走进${name}，新装的生产线正在调试。厂里的老师傅说，从前零件要送到外地打磨，如今在家门口就能做完。`,
    `预计全部建成以后，每年可加工零件${total * 10}万件，带动周边${share}个村的村民就近上班。`,
    '▲ 调试中的生产线',
    '## 让账本更清楚',
    `当地还把每个项目的进度写在公示栏里，群众有疑问，${scatter(index, 5) + 2}天内必有答复。`,
  ];
  const body = paragraphs.join('\n\n');
  const text = paragraphs.map((paragraph) => paragraph.replace(/^(## |▲ )/, '')).join('\n');
  const metric = (id: string, indicator: string, number: string, evidence: string, rest: Partial<Metric>): Metric => {
    const start = text.indexOf(evidence);
    const at = start + evidence.indexOf(number);
    return {
      id,
      indicator,
      canonicalIndicator: null,
      value: Number.parseFloat(number),
      unit: number.replace(/^[\d.]+/, ''),
      qualifier: 'exact',
      canonicalValue: Number.parseFloat(number),
      canonicalUnit: '个',
      kind: 'count',
      status: 'actual',
      period: null,
      comparison: null,
      entity: null,
      place: null,
      evidence,
      span: [start, start + evidence.length],
      numberSpan: [at, at + number.length],
      ...rest,
    };
  };
  const metrics = [
    metric('m01', '规上工业增加值增速', `${growth}%`, `规上工业增加值同比增长${growth}%`, {
      canonicalIndicator: 'industrial-value-added',
      canonicalUnit: '%',
      kind: 'growth',
      period: `${year}-01/${year}-${month}`,
      comparison: { type: 'yoy', direction: 'up' },
    }),
    metric('m02', '重点项目数', `${total}个`, `列入计划的重点项目共有${total}个`, {
      canonicalIndicator: 'project-count',
      period: year,
    }),
    metric('m03', '已开工重点项目数', `${share}个`, `其中已经开工${share}个`, {
      period: year,
      comparison: { type: 'partOf', of: 'm02' },
    }),
    metric('m04', `${name}总投资`, `${money}亿元`, `${name}总投资${money}亿元`, {
      canonicalIndicator: 'project-investment',
      canonicalValue: money * 1e8,
      canonicalUnit: '元',
      kind: 'level',
      status: 'under-construction',
      entity: name,
    }),
    metric('m05', '零件年加工能力', `${total * 10}万件`, `每年可加工零件${total * 10}万件`, {
      canonicalValue: total * 100_000,
      canonicalUnit: '件',
      kind: 'capacity',
      status: 'expected',
      qualifier: 'upTo',
      entity: name,
    }),
  ];
  const project: Project = {
    name,
    company: null,
    investment: money * 1e8,
    status: 'under-construction',
    place: null,
    evidence: `${name}总投资${money}亿元`,
  };
  const themes = [pick(THEMES, index).slug, pick(THEMES, index + 1).slug];
  return {
    id: `${date}-${where.slug}-${(index + 4096).toString(16)}`,
    title: `${where.name}：${pick(['把项目排进工期表', '山脚下的新车间', '账本越来越清楚'], index + 2)}`,
    titleMade: false,
    city: where.name,
    place: { code: where.code, name: where.name },
    date: index % 29 === 28 ? year : date,
    source: pick(SOURCES, index * 3),
    reporters: ['林一舟'],
    editors: ['沈禾'],
    themes: [...new Set(themes)],
    primaryThemes: themes.slice(0, 1),
    summary: [sentences[1] ?? '', sentences[2] ?? ''],
    metrics,
    projects: [project],
    flags: [],
    concerns: [],
    body,
  };
}

/** What goes into a synthetic site of `count` articles; parts can be replaced. */
export function syntheticInput(count: number, parts: Partial<SiteInput> = {}): SiteInput {
  return {
    settings: syntheticSettings(),
    articles: syntheticArticles(count),
    vocabulary: syntheticVocabulary(),
    editions: [simplifiedEdition()],
    assets: new Map(),
    ...parts,
  };
}

/** A synthetic site of `count` articles in one edition. */
export function syntheticSite(count: number, parts: Partial<SiteInput> = {}): Site {
  const input = syntheticInput(count, parts);
  const [edition]: readonly (Edition | undefined)[] = input.editions;
  return assembleSite(input, edition ?? simplifiedEdition());
}
