/** How far a repair can be relied on: the bytes leave no other reading, a dictionary decides, or the context does. */
export type Certainty = 'bytes' | 'dictionary' | 'context';

/**
 * The rules that repair text, in the words of the receipt. `script` and `width` are declared conversions of sound text
 * (Traditional → Simplified, half → full width); all others undo damage.
 */
export type RuleName =
  | 'byte-shift'
  | 'annotation'
  | 'inserted-comma'
  | 'question-mark'
  | 'spacing'
  | 'quotation'
  | 'markup'
  | 'control'
  | 'furniture'
  | 'width'
  | 'script';

/** One replacement on the decoded raw text. Repairs of a receipt are sorted by `start` and never overlap. */
export interface Repair {
  /** UTF-16 offsets in the decoded raw text, end exclusive. */
  start: number;
  end: number;
  before: string;
  after: string;
  /** Every rule that had a part in it, in the order in which they ran. */
  rules: RuleName[];
  certainty: Certainty;
  /** The second-best reading, where there was one. */
  runnerUp?: string;
}

export type FlagKind = 'lost' | 'uncertain' | 'garbled' | 'cut-off';

/** A spot that a person should look at. What is lost stands as □ in the restored text. */
export interface Flag {
  kind: FlagKind;
  /** Span in the decoded raw text. */
  start: number;
  end: number;
  /** Span in the restored text ({@link Restoration.text}). */
  at: [number, number];
  /** Readings that the bytes allow, best first; empty where nothing is known. */
  candidates: string[];
  message: string;
}

/** What a line of page furniture can be. */
export const FURNITURE_KINDS = [
  'masthead',
  'navigation',
  'share',
  'hotline',
  'copyright',
  'notice',
  'editor',
  'related',
  'counter',
  'forum',
  'advertising',
  'spam',
  'image',
  'other',
] as const;

export type FurnitureKind = (typeof FURNITURE_KINDS)[number];

/**
 * A line of the page, restored. Furniture keeps its restored text here, since it can tell source and date: lines that
 * state source, time and author (来源 … 发布时间 …, a medium with a date) are `masthead`, lines of editors and a reporter's
 * signature behind the article are `editor`. Title, dateline and a byline before the article are the article's own.
 */
export interface RestoredLine {
  text: string;
  /** Span in the decoded raw text. */
  start: number;
  end: number;
  /** null for the article's own lines (title, dateline, metadata, body); otherwise what kind of furniture it is. */
  furniture: FurnitureKind | null;
}

/** What restoration gives for one raw text. */
export interface Restoration {
  /** The lines that are not furniture, joined by line feeds; blank lines dropped. */
  text: string;
  lines: RestoredLine[];
  /** Applied to the raw text ({@link replay}) they give `text`. */
  repairs: Repair[];
  flags: Flag[];
}
