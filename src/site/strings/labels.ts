import type { Certainty, FlagKind, RuleName } from '../../restore/types.ts';
import type { ComparisonType, Kind, ProjectStatus, Qualifier, Status } from '../../article/schema.ts';
import type { PlaceLevel } from '../types.ts';

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

/** Names of what the data says by a word of a closed list: kinds of figures, stages of projects, rules of repair. */
export const labels = {
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
};
