import type { NewsArticle, WithContext } from 'schema-dts';
import type { Site, SiteArticle } from '../types.ts';
import { absolute } from '../urls.ts';

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');

/** A report: what it is called, when and by whom it was published, which places and themes it is about. */
export function articleLd(site: Site, { article, path, place, themes, length }: SiteArticle): WithContext<NewsArticle> {
  const { settings, edition } = site;
  const address = absolute(settings, path);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    headline: oneLine(article.title).slice(0, 110),
    inLanguage: edition.language,
    ...(article.date === null ? {} : { datePublished: article.date }),
    ...(article.summary.length === 0 ? {} : { description: oneLine(article.summary.join('')) }),
    ...(article.source === null ? {} : { author: { '@type': 'Organization', name: article.source } }),
    publisher: { '@type': 'Organization', name: settings.title, url: absolute(settings, site.paths.home) },
    ...(article.sourceUrl === undefined ? {} : { isBasedOn: article.sourceUrl }),
    ...(place === null
      ? {}
      : { contentLocation: { '@type': 'Place', name: place.name, url: absolute(settings, place.path) } }),
    ...(themes.length === 0 ? {} : { keywords: themes.map(({ name }) => name).join('，') }),
    wordCount: length,
    isAccessibleForFree: true,
  };
}
