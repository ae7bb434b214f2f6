/**
 * Writes src/vocabulary/data/words.br: the Chinese words of the dictionary that @node-rs/jieba ships, with their
 * frequencies, the names of the gazetteer, and the phrases of data/phrases.txt. Run after a change of any: npx tsx scripts/generate-language-model.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, constants } from 'node:zlib';
import { LONGEST_WORD } from '../src/restore/language-model.ts';
import { loadGazetteer } from '../src/vocabulary/gazetteer.ts';
import { packWords } from '../src/vocabulary/language-model.ts';

/** News of a place names it far more often than the dictionary's novels do. */
const LEAST_COUNT_OF_A_NAME = 20;

/** So does it use the set phrases of its trade. */
const LEAST_COUNT_OF_A_PHRASE = 400;

/**
 * Single nouns, verbs and adjectives stand alone in the novels that the dictionary was counted in; news has words of two
 * for them. Those counted more often than MANY are used alone everywhere: 有, 是, 大.
 */
const ALONE = 0.2;
const MANY = 20_000;

const counts = new Map<string, number>();
const dictionary = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
  const [word = '', count = '', part = ''] = line.split(' ');
  if (!isChineseWord(word)) continue;
  const seldomAlone = word.length === 1 && Number(count) < MANY && /^[navzgj]/.test(part);
  counts.set(word, seldomAlone ? Number(count) * ALONE : Number(count));
}
for (const { name, short } of loadGazetteer().places) {
  for (const word of [name, short]) {
    if (isChineseWord(word) && word.length > 1)
      counts.set(word, Math.max(counts.get(word) ?? 0, LEAST_COUNT_OF_A_NAME));
  }
}

const phrases = readFileSync(new URL('../src/vocabulary/data/phrases.txt', import.meta.url), 'utf8');
for (const line of phrases.split('\n')) {
  if (line.startsWith('#')) continue;
  for (const phrase of line.split(' ')) {
    if (isChineseWord(phrase)) counts.set(phrase, Math.max(counts.get(phrase) ?? 0, LEAST_COUNT_OF_A_PHRASE));
  }
}

const packed = packWords([...counts].map(([word, count]) => ({ word, count })));
const compressed = brotliCompressSync(Buffer.from(packed, 'utf16le'), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
writeFileSync(new URL('../src/vocabulary/data/words.br', import.meta.url), compressed);

function isChineseWord(word: string): boolean {
  return word.length <= LONGEST_WORD && /^[\u3400-\u9fff“”]+$/.test(word);
}
