/** What the comparison loads of one place: `/compare/laiyang.json`. Texts are those of the edition, ready to be shown. */
export interface PlaceShard {
  slug: string;
  name: string;
  /** The places above, the province first: 山东省 青岛市. */
  above: string;
  /** Addresses are below the site's root, without the base. */
  path: string;
  articles: number;
  figures: number;
  /** By state of progress, from talks to running. */
  projects: { label: string; count: number; total: string }[];
  /** The most frequent. */
  themes: { name: string; path: string; count: number }[];
  rows: ShardRow[];
}

/** One indicator in one unit, as one place reports it. */
export interface ShardRow {
  /** Equal in every place: the indicator's slug, the kind and the unit. */
  key: string;
  /** Where the indicator stands in the vocabulary. */
  order: number;
  name: string;
  path: string;
  comparable: boolean;
  /** The latest period first, at most {@link MOST_FACTS}. */
  levels: ShardFact[];
  growths: ShardFact[];
}

export interface ShardFact {
  /** The value as written: 约 3 万单. */
  text: string;
  /** In the canonical unit, to be drawn. */
  value: number;
  /** In words; where the article tells none, when it was reported; empty where that is not known either. */
  period: string;
  /** Equal for periods that may be compared: `year 24299`; empty where the article tells none. */
  span: string;
  /** The subject in the article's words, where it is narrower than the indicator. */
  subject: string;
  /** Address of the sentence. */
  path: string;
}

/** The places that can be chosen: `/compare/places.json`. */
export interface PlaceChoice {
  slug: string;
  name: string;
  above: string;
  articles: number;
}
