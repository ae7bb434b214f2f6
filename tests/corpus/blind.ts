import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { damage, NARROW_TABLE, WIDE_TABLE, type DamageOptions } from '../damage/index.ts';
import { toScraperTraditional } from '../damage/script.ts';
import { asWebPage, type Variant } from './held-out.ts';

/** Where the blind pages lie: clean page and labels, and under variants/ the state in which six of them are read. */
export const BLIND = new URL('blind/', import.meta.url);

function damaged(page: string, how: string, options: Partial<DamageOptions>): Variant {
  const all: DamageOptions = { seed: Number(page.slice(0, 3)), table: WIDE_TABLE, cuts: 1, ...options };
  return { page, how, bytes: (clean) => Buffer.from(damage(clean, all).text) };
}

/** Half of the pages are read as another site would have stored them, the others as they are. */
export const BLIND_VARIANTS: Variant[] = [
  damaged('306_yanchi', 'wide', {}),
  damaged('307_yilong', 'narrow', { table: NARROW_TABLE }),
  damaged('308_pingxiang', 'dropped', { loneBytes: 'dropped' }),
  { page: '309_rugao', how: 'html', bytes: (clean) => Buffer.from(asWebPage(clean)) },
  { page: '310_kuerle', how: 'gb18030', bytes: (clean) => iconv.encode(clean, 'gb18030') },
  { page: '311_baodi', how: 'traditional', bytes: (clean) => Buffer.from(toScraperTraditional(clean)) },
];

export const blindPage = (page: string): string => readFileSync(new URL(`${page}.txt`, BLIND), 'utf8');

export const blindVariantFile = ({ page, how }: Variant): URL => new URL(`variants/${page}.${how}.txt`, BLIND);
