/** Facets of the search page: which documents they leave, and how many each choice would. */
import type { SearchManifest } from '../../../src/site/search/manifest.ts';
import type { Hit } from '../../../src/site/search/query.ts';

/** Slugs of a document's place and of all above it. */
function placesOf({ places, documents }: SearchManifest, document: number): string[] {
  const slugs: string[] = [];
  for (let at = documents.place[document] ?? -1; at >= 0; at = places[at]?.parent ?? -1)
    slugs.push(places[at]?.slug ?? '');
  return slugs;
}

/** The values of a document under a facet. */
function valuesOf(manifest: SearchManifest, document: number, facet: string): string[] {
  const { documents, themes, sources } = manifest;
  switch (facet) {
    case 'place':
      return placesOf(manifest, document);
    case 'theme':
      return documents.themes[document]?.map((theme) => themes[theme]?.slug ?? '') ?? [];
    case 'source':
      return [sources[documents.source[document] ?? -1]?.slug ?? ''];
    case 'year':
      return [String(documents.year[document] ?? 0)];
    case 'figures':
      return (documents.figures[document] ?? 0) > 0 ? ['1'] : [];
    default:
      return [];
  }
}

const FACETS = ['place', 'theme', 'source', 'year', 'figures'];

/** True where the document has every chosen value; `except` is a facet to disregard. */
export function belongs(manifest: SearchManifest, document: number, wanted: URLSearchParams, except = ''): boolean {
  return FACETS.every((facet) => {
    const value = facet === except ? null : wanted.get(facet);
    return value === null || valuesOf(manifest, document, facet).includes(value);
  });
}

/** Writes behind every choice how many documents it would leave, and hides those that would leave none. */
export function countFacets(
  form: HTMLFormElement,
  manifest: SearchManifest,
  hits: readonly Hit[],
  wanted: URLSearchParams,
): void {
  for (const list of form.querySelectorAll('select')) {
    const counts = new Map<string, number>();
    for (const { document } of hits) {
      if (!belongs(manifest, document, wanted, list.name)) continue;
      for (const value of valuesOf(manifest, document, list.name)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    for (const option of list.options) {
      if (option.value === '') continue;
      const label = option.dataset['label'] ?? option.text;
      option.dataset['label'] = label;
      const count = counts.get(option.value) ?? 0;
      option.text = `${label}（${count}）`;
      option.hidden = count === 0 && !option.selected;
      // Some browsers show hidden options all the same.
      option.disabled = option.hidden;
    }
  }
}

/** Found in the title first, then as the site lists articles: the newest first. */
export function ranked(hits: readonly Hit[], { documents }: SearchManifest): Hit[] {
  const inTitle = (hit: Hit) => hit.count > 0 && hit.first < (documents.title[hit.document] ?? 0);
  return [...hits].sort((a, b) => Number(inTitle(b)) - Number(inTitle(a)) || a.document - b.document);
}
