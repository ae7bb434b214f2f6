import type { Article, Metric, Project } from '../article/schema.ts';
import type { Receipt } from './types.ts';

type Convert = (text: string) => string;

/** The article in another script. Ids, codes, dates, addresses and slugs stay; spans stay and are checked where used. */
export function convertArticle(article: Article, convert: Convert): Article {
  const all = (texts: readonly string[]) => texts.map(convert);
  return {
    ...article,
    title: convert(article.title),
    city: maybe(article.city, convert),
    source: maybe(article.source, convert),
    ...(article.republisher === undefined ? {} : { republisher: convert(article.republisher) }),
    ...(article.dateReason === undefined ? {} : { dateReason: convert(article.dateReason) }),
    reporters: all(article.reporters),
    editors: all(article.editors),
    summary: all(article.summary),
    metrics: article.metrics.map((metric) => convertMetric(metric, convert)),
    projects: article.projects.map((project) => convertProject(project, convert)),
    flags: article.flags.map((flag) => ({
      ...flag,
      text: convert(flag.text),
      message: convert(flag.message),
      candidates: all(flag.candidates),
    })),
    body: convert(article.body),
  };
}

function convertMetric(metric: Metric, convert: Convert): Metric {
  const { comparison } = metric;
  return {
    ...metric,
    indicator: convert(metric.indicator),
    unit: convert(metric.unit),
    canonicalUnit: convert(metric.canonicalUnit),
    entity: maybe(metric.entity, convert),
    place: maybe(metric.place, convert),
    evidence: convert(metric.evidence),
    ...(metric.doubt === undefined ? {} : { doubt: convert(metric.doubt) }),
    comparison: comparison && {
      ...comparison,
      ...(comparison.base === undefined ? {} : { base: convert(comparison.base) }),
      ...(comparison.baseUnit === undefined ? {} : { baseUnit: convert(comparison.baseUnit) }),
    },
  };
}

function convertProject(project: Project, convert: Convert): Project {
  return {
    ...project,
    name: convert(project.name),
    company: maybe(project.company, convert),
    place: maybe(project.place, convert),
    evidence: convert(project.evidence),
  };
}

/** The receipt with its messages in another script; the raw and the restored text stay what they were. */
export function convertReceipt(receipt: Receipt, convert: Convert): Receipt {
  return { ...receipt, flags: receipt.flags.map((flag) => ({ ...flag, message: convert(flag.message) })) };
}

function maybe(text: string | null, convert: Convert): string | null {
  return text === null ? null : convert(text);
}
