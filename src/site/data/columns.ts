import { canonicalNumbers } from '../format.ts';
import { tallyRepairs } from '../receipt.ts';
import type { Figure, PlaceNode, ProjectNode, Site, SiteArticle } from '../types.ts';
import { absolute } from '../urls.ts';
import type { Column } from './table.ts';

const list = (items: readonly string[]) => items.join('；');
const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');

/** The code of GB/T 2260 of a place; that of a zone's county for a zone. */
const codeOf = (place: PlaceNode | null) => place?.code.slice(0, 6) ?? null;

/** The slug of a functional zone, which tells it from its county; null for other places. */
const zoneOf = (place: PlaceNode | null) => (place?.level === 'zone' ? place.slug : null);

/** The same four columns wherever a table speaks of a place, so that tables can be joined by any of them. */
function placeKeys<Row>(
  what: string,
  place: (row: Row) => PlaceNode | null,
  named: (row: Row) => string | null,
  code: (row: Row) => string | null = (row) => codeOf(place(row)),
): Column<Row>[] {
  return [
    { name: 'place', type: 'string', description: `${what}，places 表的编号`, value: (row) => place(row)?.code ?? null },
    { name: 'place_code', type: 'string', description: `${what}的行政区划代码（GB/T 2260）；功能区取所在县区的代码`, value: code },
    { name: 'zone', type: 'string', description: `${what}若是功能区，它的代号`, value: (row) => zoneOf(place(row)) },
    { name: 'place_name', type: 'string', description: `${what}的名称`, value: named },
  ];
}

/** Facts of an article; its text is not data. */
export function articleColumns(site: Site): Column<SiteArticle>[] {
  return [
    { name: 'id', type: 'string', description: '报道的编号', value: ({ article }) => article.id },
    { name: 'title', type: 'string', description: '标题', value: ({ article }) => oneLine(article.title) },
    { name: 'title_made', type: 'boolean', description: '标题是否由编者拟定', value: ({ article }) => article.titleMade },
    { name: 'date', type: 'string', description: '日期，知到年、月或日', value: ({ article }) => article.date },
    { name: 'date_inferred', type: 'boolean', description: '日期是否推定', value: ({ article }) => article.dateReason !== undefined },
    ...placeKeys<SiteArticle>('所在地区', ({ place }) => place, ({ place, article }) => place?.name ?? article.city, ({ place, article }) => codeOf(place) ?? article.place?.code ?? null),
    { name: 'source', type: 'string', description: '原发媒体', value: ({ article }) => article.source },
    { name: 'source_url', type: 'string', description: '原文地址', value: ({ article }) => article.sourceUrl ?? null },
    { name: 'republisher', type: 'string', description: '转载者', value: ({ article }) => article.republisher ?? null },
    { name: 'raw_sha256', type: 'string', description: '所据原始文件的 SHA-256', value: ({ article }) => article.raw?.sha256 ?? null },
    { name: 'full_text', type: 'boolean', description: '本站是否刊载全文', value: ({ fullText }) => fullText },
    { name: 'themes', type: 'string', description: '主题的代号，以全角分号分隔，主要的在前', value: ({ article }) => list(article.themes) },
    { name: 'characters', type: 'integer', description: '正文的汉字数', value: ({ length }) => length },
    { name: 'figures', type: 'integer', description: '文中数字的个数', value: ({ figures }) => figures.length },
    { name: 'repairs', type: 'integer', description: '修复损坏的处数，不含整理', value: ({ receipt }) => tallyRepairs(receipt?.repairs ?? []).repaired },
    { name: 'flags', type: 'integer', description: '存疑的处数', value: ({ article }) => article.flags.length },
    { name: 'url', type: 'string', description: '本站网页', value: ({ path }) => absolute(site.settings, path) },
  ];
}

/** Figures with their meaning, evidence and origin. */
export function figureColumns(site: Site): Column<Figure>[] {
  return [
    { name: 'id', type: 'string', description: '数字的编号，全站唯一', value: ({ article, metric }) => `${article.article.id}#${metric.id}` },
    { name: 'article', type: 'string', description: '报道的编号', value: ({ article }) => article.article.id },
    { name: 'date', type: 'string', description: '报道的日期', value: ({ article }) => article.article.date },
    ...placeKeys<Figure>('数字所属地区', ({ place }) => place, ({ placeName }) => placeName),
    { name: 'indicator', type: 'string', description: '原文所说的事项', value: ({ metric }) => metric.indicator },
    { name: 'canonical_indicator', type: 'string', description: '标准指标的代号，未归入者空', value: ({ indicator }) => indicator?.slug ?? null },
    { name: 'value', type: 'number', description: '原文的数值，数字已失者空', value: ({ metric }) => metric.value },
    { name: 'value_max', type: 'number', description: '原文为区间时的上限', value: ({ metric }) => metric.valueMax ?? null },
    { name: 'unit', type: 'string', description: '原文的单位', value: ({ metric }) => metric.unit },
    { name: 'canonical_value', type: 'number', description: '折合为标准单位的数值', value: ({ metric }) => canonicalNumbers(metric).value },
    { name: 'canonical_max', type: 'number', description: '折合后区间的上限', value: ({ metric }) => canonicalNumbers(metric).max },
    { name: 'canonical_unit', type: 'string', description: '标准单位', value: ({ metric }) => metric.canonicalUnit },
    { name: 'qualifier', type: 'string', description: '约数：exact 确数，approx 约，nearly 近，over 余，atLeast 以上，exceeds 超，upTo 可达，atMost 以内，atBest 最快，level 级', value: ({ metric }) => metric.qualifier },
    { name: 'kind', type: 'string', description: '类别：level 金额与规模，count 数量，growth 增减，share 占比，rank 位次，capacity 产能，duration 时长，scale 量级', value: ({ metric }) => metric.kind },
    { name: 'status', type: 'string', description: '性质：actual 已实现，under-construction 在建，planned 计划，expected 预计，target 目标', value: ({ metric }) => metric.status },
    { name: 'period', type: 'string', description: '时期：YYYY、YYYY-MM、YYYY-MM-DD、起/止、起/..、../止', value: ({ metric }) => metric.period },
    { name: 'comparison', type: 'string', description: '比较：yoy 同比，vsBefore 比此前，vsPlan 对计划，fromTo 由此及彼，partOf 部分，shareOf 占比，totalOf 合计，scope 范围', value: ({ metric }) => metric.comparison?.type ?? null },
    { name: 'direction', type: 'string', description: '增减：up 增，down 减；增减的数值本身不带正负号', value: ({ metric }) => metric.comparison?.direction ?? null },
    { name: 'of', type: 'string', description: '所属或所比的另一数字的编号', value: ({ article, metric }) => (metric.comparison?.of === undefined ? null : `${article.article.id}#${metric.comparison.of}`) },
    { name: 'base', type: 'string', description: '比较的基准', value: ({ metric }) => metric.comparison?.base ?? null },
    { name: 'base_value', type: 'number', description: '由此及彼的起点', value: ({ metric }) => metric.comparison?.baseValue ?? null },
    { name: 'entity', type: 'string', description: '所属项目、企业或活动', value: ({ metric }) => metric.entity },
    { name: 'evidence', type: 'string', description: '原句', value: ({ metric }) => oneLine(metric.evidence) },
    { name: 'doubt', type: 'string', description: '存疑之处', value: ({ metric }) => metric.doubt ?? null },
    { name: 'source', type: 'string', description: '原发媒体', value: ({ article }) => article.article.source },
    { name: 'source_url', type: 'string', description: '原文地址', value: ({ article }) => article.article.sourceUrl ?? null },
    { name: 'url', type: 'string', description: '本站原句所在', value: ({ path, anchor }) => absolute(site.settings, path, anchor) },
  ];
}

/** What an article says of a project: a row an article, so that the history can be followed. */
export type ProjectReport = { node: ProjectNode } & ProjectNode['history'][number];

export function projectColumns(site: Site): Column<ProjectReport>[] {
  return [
    { name: 'project', type: 'string', description: '项目的代号', value: ({ node }) => node.slug },
    { name: 'name', type: 'string', description: '项目名称', value: ({ project }) => project.name },
    { name: 'company', type: 'string', description: '建设单位', value: ({ project }) => project.company },
    { name: 'investment', type: 'number', description: '投资，单位元', value: ({ project }) => project.investment },
    { name: 'status', type: 'string', description: '进展：negotiating 在谈，signed 签约，planned 谋划，started 开工，under-construction 在建，completed 建成，operating 投产', value: ({ project }) => project.status },
    ...placeKeys<ProjectReport>('所在地区', ({ node }) => node.place, ({ node, project }) => project.place ?? node.place?.name ?? null),
    { name: 'article', type: 'string', description: '报道的编号', value: ({ article }) => article.article.id },
    { name: 'date', type: 'string', description: '报道的日期', value: ({ article }) => article.article.date },
    { name: 'evidence', type: 'string', description: '原句', value: ({ project }) => oneLine(project.evidence) },
    { name: 'source', type: 'string', description: '原发媒体', value: ({ article }) => article.article.source },
    { name: 'url', type: 'string', description: '本站网页', value: ({ node }) => absolute(site.settings, node.path) },
  ];
}

/** Places with how much is told of them. */
export function placeColumns(site: Site): Column<PlaceNode>[] {
  return [
    { name: 'id', type: 'string', description: '编号：行政区划代码；功能区在所在县区的代码之后加代号', value: ({ code }) => code },
    { name: 'place_code', type: 'string', description: '行政区划代码（GB/T 2260）；功能区取所在县区的代码', value: (place) => codeOf(place) },
    { name: 'zone', type: 'string', description: '功能区的代号', value: (place) => zoneOf(place) },
    { name: 'name', type: 'string', description: '名称', value: ({ name }) => name },
    { name: 'slug', type: 'string', description: '网址所用的代号', value: ({ slug }) => slug },
    { name: 'level', type: 'string', description: '层级：province 省级，prefecture 地级，county 县级，zone 功能区', value: ({ level }) => level },
    { name: 'parent', type: 'string', description: '上一级的编号', value: ({ parent }) => parent?.code ?? null },
    { name: 'longitude', type: 'number', description: '经度（WGS 84）', value: ({ coordinates }) => coordinates?.[0] ?? null },
    { name: 'latitude', type: 'number', description: '纬度（WGS 84）', value: ({ coordinates }) => coordinates?.[1] ?? null },
    { name: 'articles', type: 'integer', description: '本地报道的篇数', value: ({ articles }) => articles.length },
    { name: 'articles_below', type: 'integer', description: '本地与下辖地区报道的篇数', value: ({ allArticles }) => allArticles.length },
    { name: 'figures', type: 'integer', description: '本地与下辖地区报道里的数字', value: ({ figures }) => figures.length },
    { name: 'url', type: 'string', description: '本站网页', value: ({ path }) => absolute(site.settings, path) },
  ];
}
