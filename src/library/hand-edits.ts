import { bodyBlocks, bodyText } from '../article/index.ts';
import type { Article } from '../article/index.ts';
import type { Vocabulary } from '../vocabulary/index.ts';

/** The parts of the vocabulary that front matter refers to by slug or code. */
export type KnownNames = Pick<Vocabulary, 'themes' | 'gazetteer'>;

/**
 * What an edit of the file has left without a hold, though the schema allows it: metrics and projects whose evidence no
 * longer stands in the body's text, themes and places that the vocabulary does not have. One message each.
 */
export function looseEnds(article: Article, known: KnownNames): string[] {
  return [...lostEvidence(article), ...unknownThemes(article, known), ...unknownPlaces(article, known)];
}

function lostEvidence({ body, metrics, projects }: Article): string[] {
  const text = bodyText(bodyBlocks(body));
  const named = [
    ...metrics.map(({ id, evidence }) => ({ name: id, evidence })),
    ...projects.map(({ name, evidence }) => ({ name, evidence })),
  ];
  return named.flatMap(({ name, evidence }) =>
    text.includes(evidence) ? [] : [`${name}: its evidence no longer stands in the text`],
  );
}

function unknownThemes({ themes, primaryThemes }: Article, known: KnownNames): string[] {
  const slugs = new Set(known.themes.map(({ slug }) => slug));
  const unknown = new Set([...themes, ...primaryThemes].filter((slug) => !slugs.has(slug)));
  const unlisted = primaryThemes.filter((slug) => !themes.includes(slug) && !unknown.has(slug));
  return [
    ...[...unknown].map((slug) => `themes: "${slug}" is no slug of vocabulary/themes.yaml`),
    ...unlisted.map((slug) => `primaryThemes: "${slug}" is not among the themes`),
  ];
}

/** Figures name their place in words, for which there is no such check. */
function unknownPlaces({ place }: Article, { gazetteer }: KnownNames): string[] {
  if (place === null || gazetteer.byCode(place.code) !== null) return [];
  return [`place: "${place.code}" is no code of the gazetteer`];
}
