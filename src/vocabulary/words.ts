import { createRequire } from 'node:module';
import type * as Segmenter from '@node-rs/jieba';
import type * as Dictionary from '@node-rs/jieba/dict.js';

/** Word segmentation of Simplified Chinese. */
export interface Words {
  /** The words of a text in order; joined they are the text. Linear time. */
  cut(text: string): string[];
  /** The same words with their parts of speech in ICTCLAS letters: n, ns, nr, v, vn, m … */
  tag(text: string): { word: string; tag: string }[];
}

const require = createRequire(import.meta.url);

/** Loads the segmenter and its dictionary (some 0.3 s), which a build without new raw files never asks for. */
export function loadWords(): Words {
  const { Jieba } = require('@node-rs/jieba') as typeof Segmenter;
  const { dict } = require('@node-rs/jieba/dict.js') as typeof Dictionary;
  const jieba = Jieba.withDict(dict);
  return { cut: (text) => jieba.cut(text, false), tag: (text) => jieba.tag(text, false) };
}
