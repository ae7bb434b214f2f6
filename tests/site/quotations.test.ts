import { describe, expect, it } from 'vitest';
import { figuresBySubject, sentenceAt } from '../../src/site/quotations.ts';
import { syntheticSite } from './synthetic.ts';

describe('the sentence around an offset', () => {
  const text = '第一句说茶。第二句说“窑火不灭。”第三句说船\n标题\n第四句。';
  const at = (word: string) => text.slice(...sentenceAt(text, text.indexOf(word)));

  it('ends with its full stop and closing mark, or with the line', () => {
    expect(at('茶')).toBe('第一句说茶。');
    expect(at('窑火')).toBe('第二句说“窑火不灭。”');
    expect(at('船')).toBe('第三句说船');
    expect(at('标题')).toBe('标题');
  });

  it('is cut at semicolons where it is long', () => {
    const part = '一条河穿过七个村子，两岸种的都是桑树和茶，年年有人来收。'.slice(0, -1);
    const long = `${part}；${part}；${part}；${part}；${part}。`;
    expect(long.slice(...sentenceAt(long, part.length + 3))).toBe(`${part}；`);
  });
});

describe('figures by subject', () => {
  it('quotes every sentence once for all its figures, with the numbers in it', () => {
    const site = syntheticSite(30);
    for (const article of site.articles) {
      const groups = figuresBySubject(article);
      const figures = groups.flatMap(({ quotations }) => quotations.flatMap((quotation) => quotation.figures));
      expect(new Set(figures)).toEqual(new Set(article.figures));
      expect(figures).toHaveLength(article.figures.length);
      for (const { quotations } of groups) {
        expect(new Set(quotations.map(({ text }) => text)).size).toBe(quotations.length);
        for (const { text, numbers, figures: told } of quotations) {
          expect(article.text).toContain(text);
          if (article.fullText) expect(text).toMatch(/[。！？]$/);
          for (const [start, end] of numbers) expect(text.slice(start, end)).toMatch(/\d/);
          for (const { metric } of told) expect(text).toContain(metric.evidence);
        }
      }
    }
  });

  it('quotes of an excerpt no more than the figures need', () => {
    const site = syntheticSite(30);
    const excerpts = site.articles.filter(({ fullText }) => !fullText);
    expect(excerpts.length).toBeGreaterThan(3);
    for (const article of excerpts) {
      for (const { quotations } of figuresBySubject(article)) {
        for (const { text, figures } of quotations) {
          const needed = figures.map(({ metric }) => metric.evidence);
          expect(needed.some((evidence) => text.startsWith(evidence.slice(0, 4)))).toBe(true);
          expect(text.length).toBeLessThanOrEqual(needed.reduce((sum, evidence) => sum + evidence.length, 0) + 12);
        }
      }
    }
  });
});
