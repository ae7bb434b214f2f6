import { bodyMarkdown } from './article/index.ts';
import type { Article, Receipt } from './article/index.ts';
import { decode } from './decode/index.ts';
import { extract } from './extract/index.ts';
import type { Extraction } from './extract/types.ts';
import { restore } from './restore/index.ts';
import type { Restoration, RestoreKnowledge } from './restore/index.ts';
import type { Vocabulary } from './vocabulary/index.ts';

/** What the steps know of the world; nothing here reads the disk. */
export interface Knowledge {
  vocabulary: Vocabulary;
  restoration: RestoreKnowledge;
}

/** Everything that the steps made of one raw file. */
export interface PageReading {
  kind: 'page';
  /** The decoded text. */
  raw: string;
  encoding: string;
  restoration: Restoration;
  extraction: Extraction;
}

/** A raw file that is no article, and why, in words for whoever put it there. */
export interface Refusal {
  kind: 'refused';
  reason: string;
}

/** An article that has no id yet, with the receipt of its repairs. */
export interface NormalisedPage {
  kind: 'article';
  article: Omit<Article, 'id'>;
  /** What is known of date and place, for an id: `2020-07-13-laiyang`, `2020-07`, `laiyang`, or nothing. */
  idStem: string;
  receipt: Receipt;
}

/** Raw bytes → decoded → restored → read. Pure; any bytes give a reading or a refusal. */
export function readPage(bytes: Uint8Array, name: string, knowledge: Knowledge): PageReading | Refusal {
  const decoded = decode(bytes, name);
  if ('error' in decoded) return { kind: 'refused', reason: decoded.error };
  const { text: raw, encoding } = decoded;
  const restoration = restore(raw, knowledge.restoration);
  const extraction = extract(restoration, knowledge.vocabulary);
  if (extraction.restoredText.trim() === '') return { kind: 'refused', reason: 'no article text was found in it' };
  return { kind: 'page', raw, encoding, restoration, extraction };
}

/** Raw bytes → article. `sha` is the SHA-256 of the bytes, kept with the article as its origin. */
export function normalise(
  bytes: Uint8Array,
  name: string,
  sha: string,
  knowledge: Knowledge,
): NormalisedPage | Refusal {
  const page = readPage(bytes, name, knowledge);
  if (page.kind === 'refused') return page;
  const { raw, encoding, restoration, extraction } = page;
  const { date, place } = extraction;
  const slug = place ? (knowledge.vocabulary.gazetteer.byCode(place.value.code)?.slug ?? null) : null;
  return {
    kind: 'article',
    article: { ...articleOf(page), raw: { file: name, sha256: sha, encoding } },
    idStem: [date?.value, slug].filter((part) => part !== undefined && part !== null).join('-'),
    receipt: { raw, repairs: restoration.repairs, flags: restoration.flags },
  };
}

function articleOf({ extraction, restoration }: PageReading): Omit<Article, 'id' | 'raw'> {
  const { title, date, source, place, themes } = extraction;
  return {
    title: title.value,
    titleMade: title.made,
    city: place?.value.name ?? null,
    place: place?.value ?? null,
    date: date?.value ?? null,
    ...(date?.inferred ? { dateReason: date.reason } : {}),
    source: source?.value.name ?? null,
    ...(source?.value.republisher == null ? {} : { republisher: source.value.republisher }),
    reporters: source?.value.reporters ?? [],
    editors: source?.value.editors ?? [],
    themes: themes.map(({ slug }) => slug),
    primaryThemes: themes.filter(({ primary }) => primary).map(({ slug }) => slug),
    summary: extraction.summary,
    metrics: extraction.metrics,
    projects: extraction.projects,
    flags: restoration.flags.map(({ kind, at, candidates, message }) => ({
      kind,
      text: around(restoration.text, at),
      candidates,
      message,
    })),
    concerns: extraction.concerns,
    body: bodyMarkdown(extraction.blocks),
  };
}

/** The spot with some of its line on both sides: enough to find it by. */
function around(text: string, [start, end]: readonly [number, number]): string {
  const reach = 10;
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - reach);
  const lineEnd = text.indexOf('\n', end);
  return text.slice(from, Math.min(lineEnd < 0 ? text.length : lineEnd, end + reach));
}
