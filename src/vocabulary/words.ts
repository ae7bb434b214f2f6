import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

/** Word segmentation of Simplified Chinese. */
export interface Words {
  /** The words of a text in order; joined they are the text. Linear time. */
  cut(text: string): string[];
  /** The same words with their parts of speech in ICTCLAS letters: n, ns, nr, v, vn, m … */
  tag(text: string): { word: string; tag: string }[];
}

/** Loads the segmenter's dictionary (some 0.3 s). */
export function loadWords(): Words {
  const jieba = Jieba.withDict(dict);
  return { cut: (text) => jieba.cut(text, false), tag: (text) => jieba.tag(text, false) };
}
