import type { Certainty, FlagKind, RuleName } from '../../restore/types.ts';
import type { ComparisonType, Kind, ProjectStatus, Qualifier, Status } from '../../article/schema.ts';
import type { PlaceLevel } from '../types.ts';
import { quality } from './quality.ts';
import { reference } from './reference.ts';

const kinds: Record<Kind, string> = {
  level: '金额与规模',
  count: '数量',
  growth: '增减',
  share: '占比',
  rank: '位次',
  capacity: '产能',
  duration: '时长',
  scale: '量级',
};

const statuses: Record<Status, string> = {
  actual: '已实现',
  'under-construction': '在建',
  planned: '计划',
  expected: '预计',
  target: '目标',
};

const qualifiers: Record<Qualifier, { before: string; after: string }> = {
  exact: { before: '', after: '' },
  approx: { before: '约', after: '' },
  nearly: { before: '近', after: '' },
  over: { before: '逾', after: '' },
  atLeast: { before: '', after: '以上' },
  exceeds: { before: '超', after: '' },
  upTo: { before: '可达', after: '' },
  atMost: { before: '至多', after: '' },
  atBest: { before: '最快', after: '' },
  level: { before: '', after: '级' },
};

const comparisons: Record<ComparisonType, string> = {
  yoy: '同比',
  vsBefore: '比此前',
  vsPlan: '对计划',
  fromTo: '由…到…',
  partOf: '其中',
  shareOf: '占比',
  totalOf: '合计',
  scope: '范围',
};

/** The same with the figure that it refers to. */
const comparisonsOf: Record<ComparisonType, (figure: string) => string> = {
  yoy: (figure) => `“${figure}”的同比变化`,
  vsBefore: (figure) => `比“${figure}”`,
  vsPlan: (figure) => `对“${figure}”的计划`,
  fromTo: (figure) => `由“${figure}”变来`,
  partOf: (figure) => `“${figure}”之中`,
  shareOf: (figure) => `占“${figure}”`,
  totalOf: (figure) => `“${figure}”的合计`,
  scope: (figure) => `在“${figure}”之中`,
};

const projectStatuses: Record<ProjectStatus, string> = {
  negotiating: '在谈',
  signed: '签约',
  planned: '谋划',
  started: '开工',
  'under-construction': '在建',
  completed: '建成',
  operating: '投产',
};

const rules: Record<RuleName, string> = {
  'byte-shift': '字节错位复原',
  annotation: '删去注音',
  'inserted-comma': '删去多出的逗号',
  'question-mark': '问号处复原',
  spacing: '整理空白',
  quotation: '配齐引号',
  markup: '删去网页标记',
  control: '删去控制字符',
  furniture: '删去页面杂项',
  width: '统一标点宽度',
  script: '繁体转简体',
};

const certainties: Record<Certainty, string> = {
  bytes: '字节只容一种读法',
  dictionary: '由词典判定',
  context: '由上下文判定',
};

const flagKinds: Record<FlagKind, string> = {
  lost: '原文已失',
  uncertain: '读法存疑',
  garbled: '未能复原',
  'cut-off': '原文截断',
};

const levels: Record<PlaceLevel, string> = { province: '省级', prefecture: '地级', county: '县级', zone: '功能区' };

/**
 * The words of the interface in Simplified Chinese; the source of all other editions. Values are text or functions that
 * give text, grouped by where they stand.
 */
export const hans = {
  ...reference,
  quality,
  kinds,
  statuses,
  qualifiers,
  comparisons,
  comparisonsOf,
  projectStatuses,
  rules,
  certainties,
  flagKinds,
  levels,
  nav: {
    label: '主要栏目',
    skip: '跳到正文',
    home: '首页',
    places: '地区',
    themes: '主题',
    figures: '数字',
    projects: '项目',
    indicators: '指标',
    archive: '归档',
    search: '搜索',
    sources: '来源',
    overview: '概览',
    digest: '摘报',
    data: '数据',
    about: '说明',
    breadcrumbs: '所在位置',
    feed: 'Atom 订阅',
    jsonFeed: 'JSON 订阅',
    editions: '简体与繁体',
    footer: '页脚',
  },
  theme: { label: '明暗', auto: '随系统', light: '浅色', dark: '深色' },
  pager: {
    label: '分页',
    newer: '上一页',
    older: '下一页',
    page: (number: number, of: number) => `第 ${number} 页，共 ${of} 页`,
    suffix: (number: number) => `第 ${number} 页`,
  },
  counts: {
    articles: (count: number) => `${count} 篇报道`,
    places: (count: number) => `${count} 个地区`,
    figures: (count: number) => `${count} 个数字`,
    projects: (count: number) => `${count} 个项目`,
    themes: (count: number) => `${count} 个主题`,
    sources: (count: number) => `${count} 家来源`,
    hanzi: (count: number) => `${count} 字`,
    minutes: (count: number) => `约 ${count} 分钟`,
    repairs: (count: number) => `${count} 处修复`,
    tidied: (count: number) => `${count} 处整理`,
  },
  home: {
    newest: '最新报道',
    allArticles: '全部报道',
    leading: '报道里的数字',
    leadingNote: '点数字，看它出自哪一句。',
    places: '按地区读',
    allPlaces: '全部地区',
    themes: '按主题读',
    allThemes: '全部主题',
    empty: '还没有报道。把报道放进 content/raw/，再构建一次。',
  },
  article: {
    facts: '本篇概要',
    place: '地区',
    date: '日期',
    source: '来源',
    themes: '主题',
    reporters: '记者',
    editors: '编辑',
    length: '篇幅',
    summary: '提要',
    text: '正文',
    figures: '文中数字',
    figuresNote: '左边是报道里的句子，右边是从这一句读出的数字；点句子或数字，回到它在文中的位置。',
    projects: '文中项目',
    receipt: '修复凭据',
    repairs: '修复',
    receiptIntro: (damage: number, all: number) =>
      `此篇由损坏的网页文本修复而来：${damage} 处改动是复原损坏${all > damage ? `，另有 ${all - damage} 处只是整理（页面杂项、空白、标点宽度、字形）` : ''}。每段先列原样，再列复原。`,
    tidyReceipt: '整理凭据',
    tidied: '整理',
    tidyIntro: (count: number) =>
      `此篇收到时文字完好。整理 ${count} 处，只涉及页面杂项、空白、标点宽度与字形；每段先列原样，再列整理后的样子。`,
    receiptDoubts: (flags: number) => `另有 ${flags} 处存疑，列在正文之后。`,
    rawText: '原样',
    restoredText: '复原',
    runnerUp: (text: string) => `次选读法：${text}`,
    judged: '逐处说明',
    why: '依据',
    doubts: '存疑之处',
    noCharacter: '无字',
    candidates: (list: string) => `可能的读法：${list}`,
    related: '相关报道',
    citation: '引用本篇',
    attribution: (source: string) => `据${source}报道`,
    republished: (name: string) => `${name}转载`,
    original: '阅读原文',
    titleMade: '原文无标题，此题由程序拟定。',
    dateInferred: '日期系推定',
    newer: '后一篇',
    older: '前一篇',
    neighbours: '前后篇',
    contents: '本篇目录',
    excerpt: '按来源的授权，本站只载提要、数字与项目；全文请读原文。',
    undated: '日期不明',
    leadGroup: '导语',
  },
  citation: {
    note: '本页的文字经过复原与整理，引用时请注明是据原报道整理；要引原报道，请以原发媒体的版面或网页为准。',
    page: '引本页',
    report: '引原报道',
    titleMade: '（题为编者拟）',
    after: (source: string | null, date: string | null) =>
      source === null
        ? `${date === null ? '' : `${date}的`}报道，由本站复原整理`
        : `据${source}${date ?? ''}报道复原整理`,
  },
  figure: {
    subject: '事项',
    value: '数值',
    period: '时期',
    status: '性质',
    kind: '类别',
    comparison: '比较',
    place: '地区',
    article: '出处',
    date: '日期',
    sentence: '原句',
    indicator: (name: string) => `指标：${name}`,
    entity: '主体',
    lost: '数字已失',
    rank: '第',
    rankUnit: '位',
    doubt: '存疑',
    canonical: '折合',
    base: (text: string) => `以${text}为准`,
    from: (text: string) => `由 ${text}`,
    up: '增',
    down: '减',
  },
  project: {
    name: '项目',
    company: '单位',
    investment: '投资',
    status: '进展',
    unknown: '未说明',
  },
  place: {
    index: '地区',
    indexIntro: '按行政区划排列：省、地、县，以及功能区。',
    own: '本地报道',
    all: '本地与下辖地区的报道',
    below: '下辖地区',
    indicators: '主要数字',
    indicatorsNote: '每一项取最近一次报道的数值。',
    projects: '项目',
    themes: '涉及主题',
    nearby: '邻近地区',
    code: (code: string) => `行政区划代码 ${code}`,
    inside: (parent: string) => `${parent}下辖`,
    kilometres: (distance: number) => `${distance} 公里`,
    figuresAll: '全部数字',
  },
  themePage: {
    index: '主题',
    indexIntro: '报道按所谈的事分类；一篇可属几个主题。',
    primary: '以此为主的报道',
    secondary: '兼谈此题的报道',
    places: '涉及地区',
    figures: '相关数字',
  },
  sourcePage: {
    index: '来源',
    indexIntro: '报道的原发媒体。',
    rights: { full: '全文刊载', excerpt: '只载摘要' },
    site: '媒体网站',
    articles: '所载报道',
  },
  archive: {
    index: '归档',
    year: (year: string) => `${year} 年`,
    month: (year: string, month: string) => `${year} 年 ${Number(month)} 月`,
    monthShort: (month: string) => `${Number(month)} 月`,
    undated: '日期不明的报道',
  },
  about: {
    title: '说明与质量',
    intro:
      '本站收集各地发展的新闻报道，把损坏的网页文本复原，读出其中的地区、主题、数字与项目，供人按地区、按主题、按数字阅读。',
    how: '一篇报道怎样到这里',
    steps: [
      '收：网页文本原样存下，从不改动。',
      '复原：去掉注音、多余的逗号与页面杂项，纠正错位的字节，繁体转为简体；每一处改动都记入凭据。',
      '提取：读出标题、日期、来源、地区、主题、数字与项目；每个数字都带着它的原句。',
      '核对：编者可以改正任何一项，改过的不再被覆盖。',
    ],
    trust: '数字可信到什么程度',
    trustText:
      '数字按原文照录，不推算、不补齐。目标与已实现分开，增幅与总量分开；原文没有说明时期的，不替它补上。原文已失的字写作“□”，读法存疑的在文中标出，列出可能的读法。',
    restored: '复原了什么',
    restoredNote: (articles: number, repairs: number) => `${articles} 篇报道由损坏的文本复原，共 ${repairs} 处修复。`,
    rule: '修复',
    places: '处数',
    byCertainty: '凭什么这样改',
    uncertain: '哪里还不确定',
    uncertainNone: '目前没有存疑之处。',
    rights: '版权',
    rightsText:
      '报道的版权归原发媒体所有，本站注明来源。未授权全文刊载的来源，本站只载提要、数字及其所在的句子、项目与原文链接。',
    limits: '已知的不足',
    limitsText: [
      '原网页没有写明的年份，由文中的线索推定，并注明“推定”。',
      '两个数字是否互相包含，只在原文说明时才标出。',
      '同一项目在不同报道中若用不同的名称，会被当作两个项目。',
      '地区以县级行政区为单位，功能区归入它所在的县区。',
    ],
    article: '报道',
    doubt: '存疑',
  },
  notFound: {
    title: '找不到这一页',
    text: '地址可能有误，或者这一页已经改名。可以从下面几处接着找。',
  },
  date: {
    year: (year: string) => `${year} 年`,
    month: (year: string, month: string) => `${year} 年 ${Number(month)} 月`,
    day: (year: string, month: string, day: string) => `${year} 年 ${Number(month)} 月 ${Number(day)} 日`,
  },
  money: {
    hundredMillions: (number: string) => `${number} 亿元`,
    tenThousands: (number: string) => `${number} 万元`,
    units: (number: string) => `${number} 元`,
  },
  period: {
    reported: (date: string) => `报道于 ${date}`,
    since: (start: string) => `${start}以来`,
    until: (end: string) => `截至${end}`,
    range: (start: string, end: string) => `${start}至${end}`,
    months: (year: string, from: string, to: string) => `${year} 年 ${Number(from)}–${Number(to)} 月`,
  },
  footer: {
    sources: '报道版权归原发媒体所有；本站只作整理，注明来源。',
  },
};
