import type { NewsArticle, WithContext } from 'schema-dts';
import { articleCard, CARD_HEIGHT, CARD_WIDTH, cardPath } from '../cards/index.ts';
import { isDay } from '../dates.ts';
import type { Site, SiteArticle } from '../types.ts';
import { absolute } from '../urls.ts';

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');

/**
 * A report: what it is called, when and by whom it was published, which places and themes it is about, and what it is based
 * on. A date is given as that of publication only where the newspaper printed it, to the day.
 */
export function articleLd(site: Site, entry: SiteArticle): WithContext<NewsArticle> {
  const { article, path, place, themes, length, fullText } = entry;
  const { settings, edition, strings } = site;
  const address = absolute(settings, path);
  const date = article.date !== null && isDay(article.date) && article.dateReason === undefined ? article.date : null;
  const { source } = article;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    headline: oneLine(article.title).slice(0, 110),
    inLanguage: edition.language,
    ...image(site, entry),
    ...(date === null ? {} : { datePublished: date }),
    ...(article.summary.length === 0 ? {} : { description: oneLine(article.summary.join('')) }),
    ...(source === null
      ? {}
      : {
          author: { '@type': 'Organization', name: source },
          copyrightHolder: { '@type': 'Organization', name: source },
        }),
    creditText: strings.feed.origin(source, settings.title),
    publisher: { '@type': 'Organization', name: settings.title, url: absolute(settings, site.paths.home) },
    ...(source === null && article.sourceUrl === undefined
      ? {}
      : {
          isBasedOn: {
            '@type': 'NewsArticle',
            ...(article.sourceUrl === undefined ? {} : { url: article.sourceUrl }),
            ...(source === null ? {} : { publisher: { '@type': 'Organization', name: source } }),
            ...(date === null ? {} : { datePublished: date }),
          },
        }),
    ...(place === null
      ? {}
      : { contentLocation: { '@type': 'Place', name: place.name, url: absolute(settings, place.path) } }),
    ...(themes.length === 0 ? {} : { keywords: themes.map(({ name }) => name).join('，') }),
    ...(fullText ? { wordCount: length } : {}),
    isAccessibleForFree: true,
  };
}

function image(site: Site, entry: SiteArticle): Pick<Exclude<WithContext<NewsArticle>, string>, 'image'> {
  const { settings, cards } = site;
  if (cards === null) return {};
  const url = absolute(settings, cardPath(entry.path, articleCard(site, entry), cards));
  return { image: { '@type': 'ImageObject', url, width: `${CARD_WIDTH}`, height: `${CARD_HEIGHT}` } };
}
