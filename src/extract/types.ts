import type { Flag, Restoration } from '../restore/types.ts';
import type { Trapped } from './figures/index.ts';
import type { Metric, Place, Project } from '../article/schema.ts';

/** A note is the republisher's line on the article, above its text: 原标题：…. Nothing but the title is read from it. */
export type BlockKind = 'heading' | 'paragraph' | 'caption' | 'note';

/** A piece of the article's body. A heading set as a couplet keeps its lines apart by a line feed. */
export interface Block {
  kind: BlockKind;
  /** Heading level in Markdown, 2–4; 0 for the other kinds. */
  level: number;
  text: string;
  /** Where the block begins in {@link Extraction.restoredText}. */
  start: number;
  /** Where the block begins in {@link Restoration.text}. */
  restoredStart: number;
}

/** A sentence or phrase of the restored text that something was read from, with its span in `restoredText` (or null where it was read outside the body). */
export interface Evidence {
  text: string;
  span: [number, number] | null;
}

/** A value read from the page, with what it was read from and why. */
export interface Reading<T> {
  value: T;
  evidence: Evidence | null;
  /** In Chinese, shown to editors: 页首“来源”一行. */
  reason: string;
}

/** What an editor should look at; `key` is the front-matter key it concerns. */
export interface Concern {
  key: string;
  message: string;
}

export interface ThemeReading {
  slug: string;
  primary: boolean;
  evidence: string[];
}

export interface SourceReading {
  /** Publisher as the page names it: 大众日报客户端. */
  name: string;
  republisher: string | null;
  reporters: string[];
  editors: string[];
}

/** Everything read from one restored page. Pure data; offsets are UTF-16. */
export interface Extraction {
  title: Reading<string> & { made: boolean };
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the form says the precision. null: unknown. */
  date: (Reading<string> & { inferred: boolean }) | null;
  source: Reading<SourceReading> | null;
  place: Reading<Place> | null;
  /** Places only mentioned. */
  placesMentioned: Place[];
  themes: ThemeReading[];
  metrics: Metric[];
  /** Why each metric was read so, by id, in Chinese. */
  why: ReadonlyMap<string, string>;
  /** Numbers that were seen and are no figures, with the reason. */
  traps: readonly Trapped[];
  projects: Project[];
  /** Two or three of the article's own sentences. */
  summary: string[];
  blocks: Block[];
  /** The body: headings, captions and paragraphs, a line each, without title, metadata and furniture. */
  restoredText: string;
  concerns: Concern[];
}

/** Restoration as extraction needs it. */
export type RestoredPage = Pick<Restoration, 'text' | 'lines'> & { flags: Flag[] };
