import { createHash } from 'node:crypto';
import type { Edition } from './edition.ts';
import type { SiteSettings, SourceNode } from './types.ts';
import type { SiteVocabulary } from './vocabulary.ts';

/** The sources that articles name, known ones by their record, others by the name alone. */
export class SourceIndex {
  private readonly nodes = new Map<string, SourceNode>();
  /** By the name as articles give it: a source has several, and thousands of articles. */
  private readonly named = new Map<string, SourceNode>();
  private readonly vocabulary: SiteVocabulary;
  private readonly settings: SiteSettings;
  private readonly edition: Edition;

  constructor(vocabulary: SiteVocabulary, settings: SiteSettings, edition: Edition) {
    this.vocabulary = vocabulary;
    this.settings = settings;
    this.edition = edition;
  }

  /** The node for a name as an article gives it (in Simplified). */
  of(name: string | null): SourceNode | null {
    if (name === null || name === '') return null;
    let node = this.named.get(name);
    if (!node) {
      node = this.find(name);
      this.named.set(name, node);
    }
    return node;
  }

  private find(name: string): SourceNode {
    const record = this.vocabulary.source(name);
    const slug = record?.slug ?? `source-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
    const known = this.nodes.get(slug);
    if (known) return known;
    const node: SourceNode = {
      slug,
      name: this.edition.convert(record?.name ?? name),
      url: record?.url ?? null,
      rights: record?.rights ?? this.settings.rights,
      rightsTold: record !== null && record.rights !== null,
      path: this.edition.paths.source(slug),
      articles: [],
    };
    this.nodes.set(slug, node);
    return node;
  }

  /** Those with the most articles first, then by slug. */
  all(): SourceNode[] {
    return [...this.nodes.values()].sort((a, b) => b.articles.length - a.articles.length || (a.slug < b.slug ? -1 : 1));
  }
}
