import { readFileSync } from 'node:fs';
import { damage, NARROW_TABLE, WIDE_TABLE, type DamageOptions } from '../damage/index.ts';

/** One of the five bundled articles: its clean text in tests/corpus/bundled, and how the page arrived that it stands for. */
interface BundledArticle {
  name: string;
  options: DamageOptions;
}

/** Notices in English were not annotated on any page of this kind. */
const inEnglish = (line: string): boolean => /^[\x20-\x7e]+$/.test(line);

/**
 * The damage of each page as it was found (which table, whether a lone byte is shown, commas put in): a seed stands for
 * the cuts and commas, since they follow no known rule.
 */
export const BUNDLED: BundledArticle[] = [
  { name: 'laiyang-2020', options: { seed: 20200713, table: WIDE_TABLE, cuts: 0.5, loneBytes: 'dropped' } },
  { name: 'pingdu-2025', options: { seed: 2025, table: WIDE_TABLE, cuts: 0.5, untouched: inEnglish } },
  { name: 'qingdao-kaifaqu-2022', options: { seed: 20220713, table: NARROW_TABLE, cuts: 0.5 } },
  { name: 'laiwu-2020', options: { seed: 20200913, table: NARROW_TABLE, cuts: 0.5, privateUse: 'kept' } },
  { name: 'changyi-2023', options: { seed: 20230205, table: NARROW_TABLE, insertedCommas: 0.7 } },
];

/** The clean text of a bundled article. */
export function cleanText(name: string): string {
  return readFileSync(new URL(`bundled/${name}.txt`, import.meta.url), 'utf8');
}

/** What stands in content/raw for a bundled article. */
export function rawText({ name, options }: BundledArticle): string {
  return damage(cleanText(name), options).text;
}
