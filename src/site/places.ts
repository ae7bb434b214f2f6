import type { Article } from '../article/schema.ts';
import type { PlaceNode, SiteArticle } from './types.ts';
import type { Edition } from './edition.ts';
import type { PlaceEntry, SiteVocabulary } from './vocabulary.ts';

/** Grows the tree of places upwards from those that articles are about. */
export class PlaceTree {
  private readonly nodes = new Map<string, PlaceNode>();
  private readonly vocabulary: SiteVocabulary;
  private readonly edition: Edition;

  constructor(vocabulary: SiteVocabulary, edition: Edition) {
    this.vocabulary = vocabulary;
    this.edition = edition;
  }

  /** The node of an article's place, with all above it; null where the gazetteer does not know it. */
  of(place: Article['place']): PlaceNode | null {
    if (place === null) return null;
    const zone = place.zone === undefined ? null : this.vocabulary.zone(place.zone, place.code);
    const entry = zone ?? this.vocabulary.place(place.code);
    return entry && this.node(entry);
  }

  /** A node that exists already, by one of the place's names. */
  existing(name: string): PlaceNode | null {
    const entry = this.vocabulary.placeNamed(name);
    return entry === null ? null : (this.nodes.get(entry.code) ?? null);
  }

  /** All nodes in code order; children likewise. */
  all(): PlaceNode[] {
    const nodes = [...this.nodes.values()].sort(byCode);
    for (const node of nodes) node.children.sort(byCode);
    return nodes;
  }

  private node(entry: PlaceEntry): PlaceNode {
    const known = this.nodes.get(entry.code);
    if (known) return known;
    const above = entry.parent === null ? null : this.vocabulary.place(entry.parent);
    const parent = above && this.node(above);
    const around = parent?.level === 'province' ? null : (parent?.mapPoint ?? null);
    const node: PlaceNode = {
      code: entry.code,
      name: this.edition.convert(entry.name),
      slug: entry.slug,
      path: this.edition.paths.place(entry.slug),
      level: entry.level,
      parent,
      children: [],
      coordinates: entry.coordinates,
      mapPoint: entry.coordinates ?? around,
      articles: [],
      allArticles: [],
      figures: [],
      projects: [],
      nearby: [],
    };
    node.parent?.children.push(node);
    this.nodes.set(entry.code, node);
    return node;
  }
}

function byCode(a: PlaceNode, b: PlaceNode): number {
  return a.code < b.code ? -1 : 1;
}

/** The place itself and all above it, the place first. */
export function lineage(place: PlaceNode): PlaceNode[] {
  const line: PlaceNode[] = [];
  for (let node: PlaceNode | null = place; node; node = node.parent) line.push(node);
  return line;
}

/** Enters articles, figures and projects with their places and all above. Keeps the order in which articles come. */
export function fillPlaces(articles: readonly SiteArticle[]): void {
  for (const article of articles) {
    if (!article.place) continue;
    article.place.articles.push(article);
    for (const node of lineage(article.place)) {
      node.allArticles.push(article);
      node.figures.push(...article.figures);
    }
  }
}

const NEARBY = 6;
const EARTH_RADIUS_KM = 6371;

/** Distance along the great circle in kilometres. */
function distance(a: readonly [number, number], b: readonly [number, number]): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [dx, dy] = [radians(b[0] - a[0]), radians(b[1] - a[1])];
  const h = Math.sin(dy / 2) ** 2 + Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * Math.sin(dx / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(h));
}

/** Zones are neighbours of counties, in which they lie. */
function rank({ level }: PlaceNode): string {
  return level === 'zone' ? 'county' : level;
}

/**
 * Gives every place the nearest others of its level that have articles. China has some 2,900 counties, so all pairs within
 * one level stay below ten million cheap comparisons; places that are nowhere on the map take none and are none's neighbour.
 */
export function findNearby(places: readonly PlaceNode[]): void {
  for (const place of places) {
    const { mapPoint } = place;
    if (!mapPoint) continue;
    const found: { node: PlaceNode; away: number }[] = [];
    for (const node of places) {
      if (node === place || rank(node) !== rank(place) || !node.mapPoint || node.allArticles.length === 0) continue;
      const last = found[NEARBY - 1];
      if (last && Math.abs(node.mapPoint[1] - mapPoint[1]) * 111 > last.away) continue;
      const away = distance(mapPoint, node.mapPoint);
      if (last && away >= last.away) continue;
      found.push({ node, away });
      found.sort((a, b) => a.away - b.away || byCode(a.node, b.node));
      found.length = Math.min(found.length, NEARBY);
    }
    place.nearby = found.map(({ node }) => node);
  }
}

/** Whole kilometres between two places; null where one of them is known by the unit around it only. */
export function kilometres(a: PlaceNode, b: PlaceNode): number | null {
  return a.coordinates && b.coordinates && Math.round(distance(a.coordinates, b.coordinates));
}
