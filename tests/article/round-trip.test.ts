import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleAsRead,
  authorship,
  bodyBlocks,
  bodyMarkdown,
  bodyText,
  readArticle,
  writeArticle,
} from '../../src/article/index.ts';
import { article, blocks } from './arbitrary.ts';

describe('the article file', () => {
  it('gives back every article that was written', () => {
    fc.assert(
      fc.property(article, (original) => {
        const file = writeArticle(original);
        const { written, ...read } = readArticle(file, 'a.md');
        expect(read).toEqual(original);
        expect(authorship(file)).toEqual({ by: 'machine', written });
        expect(JSON.stringify(articleAsRead(original, written ?? ''))).toBe(JSON.stringify(readArticle(file, 'a.md')));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same file when it is read and written again', () => {
    fc.assert(
      fc.property(article, (original) => {
        const file = writeArticle(original);
        expect(writeArticle(readArticle(file, 'a.md'))).toBe(file);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the body', () => {
  it('gives back every block, character by character', () => {
    fc.assert(
      fc.property(blocks, (original) => {
        const read = bodyBlocks(bodyMarkdown(original));
        expect(read.map(({ kind, level, text }) => ({ kind, level, text }))).toEqual(original);
        const text = bodyText(read);
        for (const block of read) expect(text.slice(block.start, block.start + block.text.length)).toBe(block.text);
      }),
      { numRuns: 2000 },
    );
  });
});
