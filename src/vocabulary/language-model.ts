import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { makeLanguageModel, type LanguageModel, type WordCount } from '../restore/language-model.ts';

const DATA = new URL('./data/words.br', import.meta.url);

let model: LanguageModel | undefined;

/** The language model of src/vocabulary/data/words.br: read at the first call, kept for the next. Reads the disk. */
export function languageModel(): LanguageModel {
  model ??= makeLanguageModel(unpackWords(brotliDecompressSync(readFileSync(DATA)).toString('utf16le')));
  return model;
}

/**
 * A word list as compact text, for scripts/generate-language-model.ts: a line for each pair of frequency class and
 * length (`<class> <length> <words>`), the words sorted and run together, each after the first without the characters
 * it shares with its predecessor but with their number.
 */
export function packWords(words: readonly WordCount[]): string {
  const groups = new Map<string, string[]>();
  for (const { word, count } of words) {
    const group = `${frequencyClass(count)} ${word.length}`;
    const members = groups.get(group);
    if (members) members.push(word);
    else groups.set(group, [word]);
  }
  return [...groups.keys()]
    .sort()
    .map((group) => `${group} ${frontCode((groups.get(group) ?? []).sort())}`)
    .join('\n');
}

/** The list that {@link packWords} packed, frequencies rounded to half a power of two. */
function unpackWords(packed: string): WordCount[] {
  const words: WordCount[] = [];
  for (const line of packed.split('\n')) {
    const [kind = '', size = '', coded = ''] = line.split(' ');
    const count = 2 ** (Number(kind) / 2);
    const length = Number(size);
    let previous = '';
    for (let at = 0; at < coded.length;) {
      const shared = coded.charCodeAt(at) - ZERO;
      const kept = shared > 0 && shared < LARGEST_DIGIT ? shared : 0;
      if (kept > 0) at++;
      const word = previous.slice(0, kept) + coded.slice(at, at + length - kept);
      words.push({ word, count });
      at += length - kept;
      previous = word;
    }
  }
  return words;
}

const ZERO = 0x30;
const LARGEST_DIGIT = 10;

function frequencyClass(count: number): number {
  return Math.round(Math.log2(count) * 2);
}

function frontCode(words: readonly string[]): string {
  let previous = '';
  let coded = '';
  for (const word of words) {
    let shared = 0;
    while (shared < word.length - 1 && word[shared] === previous[shared]) shared++;
    coded += (shared > 0 ? String(shared) : '') + word.slice(shared);
    previous = word;
  }
  return coded;
}
