import type { Article, Metric, Project, ProjectStatus } from '../article/schema.ts';
import type { Block } from '../extract/types.ts';
import type { Repair, Flag } from '../restore/types.ts';
import type { Doubt } from './doubts.ts';
import type { Evaluated } from './evaluation.ts';
import type { Edition } from './edition.ts';
import type { Piece } from './outline.ts';
import type { Strings } from './strings/index.ts';
import type { Addresses } from './urls.ts';

/** An address below the site's root, always with leading and trailing slash or a file name: `/places/laiyang/`. */
export type Path = string & { readonly brand: 'path' };

/** content/site.yaml */
export interface SiteSettings {
  title: string;
  description: string;
  /** Absolute address without trailing slash, for feeds, canonical links and the sitemap. */
  url: string;
  /** `/` or `/digest/`: where on the host the site lies. */
  base: Path;
  language: string;
  timeZone: string;
  author: string;
  /** What the site publishes of a source that does not say: the full text, or an excerpt. */
  rights: 'full' | 'excerpt';
  /** Whether a picture is drawn for each article, place and indicator, for those who share it. */
  cards: boolean;
  /** Terms on which the compiled facts may be used; the texts of articles stay their publishers'. */
  dataLicense: { name: string; title: string; url: string };
  /** Whether the edition in Traditional Chinese is built too, below `/hant/`. */
  traditional: boolean;
}

/** The stored receipt of one article, beside its Markdown file. */
export interface Receipt {
  /** Decoded raw text. */
  raw: string;
  repairs: Repair[];
  flags: Flag[];
}

export interface SiteArticle {
  article: Article;
  path: Path;
  /** Body read back from Markdown: what the page shows and where evidence is found. */
  blocks: Block[];
  /** Plain text of the blocks, a line each: the text that evidence spans speak of. */
  text: string;
  /** The body on its way to HTML; empty where the full text may not be published. */
  outline: readonly Piece[];
  place: PlaceNode | null;
  themes: ThemeNode[];
  source: SourceNode | null;
  figures: Figure[];
  /** The node of each project, in the order of the front matter. */
  projects: ProjectNode[];
  receipt: Receipt | null;
  /** What restoration could not settle, narrowed to the characters in doubt. */
  doubts: readonly Doubt[];
  /** False: only title, summary, figures, projects and the link are published. */
  fullText: boolean;
  /** Characters of text. */
  length: number;
  newer: SiteArticle | null;
  older: SiteArticle | null;
  /** Same place, projects or indicators, the nearest first; at most six. */
  related: SiteArticle[];
}

/** A metric on its way to the pages. */
export interface Figure {
  metric: Metric;
  article: SiteArticle;
  /** Id of the figure's mark in the article's page: `f-m07`. */
  anchor: string;
  path: Path;
  /** Of what place it is told, where that place has a page. */
  place: PlaceNode | null;
  /** The name of that place, with a page or without. */
  placeName: string | null;
  indicator: IndicatorNode | null;
  /** What the figure itself speaks of, whatever its article is about. */
  theme: ThemeNode | null;
}

export type PlaceLevel = 'province' | 'prefecture' | 'county' | 'zone';

export interface PlaceNode {
  code: string;
  name: string;
  slug: string;
  path: Path;
  level: PlaceLevel;
  parent: PlaceNode | null;
  children: PlaceNode[];
  /** Longitude and latitude in degrees (WGS 84), where known. */
  coordinates: [number, number] | null;
  /** Where a map shows it: its own coordinates, else those of the prefecture or county around it. */
  mapPoint: [number, number] | null;
  /** Articles about the place itself, newest first. */
  articles: SiteArticle[];
  /** Those and its children's. */
  allArticles: SiteArticle[];
  /** Of {@link allArticles}, newest article first. */
  figures: Figure[];
  projects: ProjectNode[];
  /** With articles, the nearest first; at most six. */
  nearby: PlaceNode[];
}

export interface ThemeNode {
  slug: string;
  name: string;
  definition: string;
  path: Path;
  primary: SiteArticle[];
  articles: SiteArticle[];
  /** Those that speak of it, whatever their articles are about, newest article first. */
  figures: Figure[];
}

export interface SourceNode {
  slug: string;
  name: string;
  url: string | null;
  rights: 'full' | 'excerpt';
  /** True where the source's record says so, false where the site's default decides. */
  rightsTold: boolean;
  path: Path;
  articles: SiteArticle[];
}

export interface IndicatorNode {
  slug: string;
  name: string;
  definition: string;
  /** CNY, USD, count, area … as in content/vocabulary/units.yaml. */
  dimension: string;
  /** Other names that articles use for it. */
  aliases: readonly string[];
  /** False where places count by rules of their own, so that their amounts do not measure each other. */
  comparable: boolean;
  /** Slug of the theme that its figures speak of; null where that is as their sentences say. */
  theme: string | null;
  path: Path;
  figures: Figure[];
}

export interface ProjectNode {
  slug: string;
  name: string;
  path: Path;
  place: PlaceNode | null;
  company: string | null;
  /** In 元. */
  investment: number | null;
  status: ProjectStatus | null;
  /** What each article says of it, oldest first. */
  history: { article: SiteArticle; project: Project }[];
}

export interface Year {
  year: string;
  path: Path;
  months: { month: string; path: Path; articles: SiteArticle[] }[];
  articles: SiteArticle[];
}

/** Everything the pages show, with every cross-link resolved; lists in their order of display. */
export interface Site {
  settings: SiteSettings;
  /** Simplified or Traditional: decides text, addresses and `lang`. */
  edition: Edition;
  /** The other editions that are built beside this one. */
  otherEditions: Edition[];
  strings: Strings;
  /** The addresses of this edition; {@link href} puts the base before them. */
  paths: Addresses;
  /** `site.css` → `/assets/site.1a2b3c4d.css`. */
  assets: ReadonlyMap<string, Path>;
  /** What restoration and extraction reach on labelled pages, as last recorded. */
  evaluation: readonly Evaluated[];
  /** How social cards are drawn, for their names; null where there are none. */
  cards: string | null;
  /** Newest first; those without a date at the end. */
  articles: SiteArticle[];
  /** Provinces that have articles below them, in code order. */
  provinces: PlaceNode[];
  /** All places that have a page, in code order. */
  places: PlaceNode[];
  themes: ThemeNode[];
  sources: SourceNode[];
  years: Year[];
  figures: Figure[];
  indicators: IndicatorNode[];
  projects: ProjectNode[];
}
