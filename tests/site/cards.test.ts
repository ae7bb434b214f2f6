import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleCard, cardKey, indicatorCard } from '../../src/site/cards/card.ts';
import { cardDesign, cardFiles } from '../../src/site/cards/draw.ts';
import { layout, textsOf } from '../../src/site/cards/layout.ts';
import { siteCards } from '../../src/site/cards/site-cards.ts';
import type { OutputFile } from '../../src/site/output.ts';
import type { Site } from '../../src/site/types.ts';
import { syntheticArticles, syntheticSite } from './synthetic.ts';

let cache: string;
let site: Site;

beforeAll(async () => {
  cache = await mkdtemp(path.join(tmpdir(), 'cards-'));
  site = syntheticSite(1, { cards: cardDesign() });
});

afterAll(() => rm(cache, { recursive: true, force: true }));

async function draw(): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  for await (const file of cardFiles([site], { cache, simplify: (text) => text })) files.push(file);
  return files;
}

/** Width and height of a PNG, which stand behind its signature and the head of its first chunk. */
function sizeOf(png: Uint8Array): [number, number] {
  const view = Buffer.from(png);
  expect(view.subarray(1, 4).toString()).toBe('PNG');
  return [view.readUInt32BE(16), view.readUInt32BE(20)];
}

const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

describe('social cards', () => {
  it('are a picture for every article, place and indicator, in the size that networks ask for', async () => {
    const files = await draw();
    expect(files).toHaveLength(site.articles.length + site.places.length + site.indicators.length);
    for (const { content } of files) expect(sizeOf(content as Uint8Array)).toEqual([1200, 630]);
  });

  it('are drawn once: a second build takes them from the cache, byte for byte', async () => {
    const first = await draw();
    const kept = await readdir(cache);
    const past = new Date('2020-01-01');
    for (const name of kept) await utimes(path.join(cache, name), past, past);
    const digest = (files: readonly OutputFile[]) => files.map(({ path: to, content }) => `${to} ${hash(content)}`);
    expect(digest(await draw())).toEqual(digest(first));
    for (const name of kept) expect((await stat(path.join(cache, name))).mtime).toEqual(past);
  });

  it('have another name when anything that they show changes', () => {
    const [entry] = siteCards(site);
    if (!entry) throw new Error('no card');
    const { card } = entry;
    const key = cardKey(card, 'design');
    expect(cardKey({ ...card }, 'design')).toBe(key);
    expect(cardKey({ ...card, title: `${card.title}。` }, 'design')).not.toBe(key);
    expect(cardKey(card, 'other design')).not.toBe(key);
  });

  it('break titles between words and never inside a place of the kicker', () => {
    const card = {
      site: '方志',
      kicker: ['浙江省', '嵊州市'],
      title: '山里的茶厂换上新机器，嵊州市今年要把十二条老生产线全部改成自动线',
      intro: '',
      figures: [],
      foot: '',
    };
    const lines = textsOf(layout(card)).filter((text) => card.title.includes(text) && text.length > 2);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe(card.title);
    for (const line of lines) expect(line).not.toMatch(/^[，。、]/);
    expect(lines.some((line) => line.includes('嵊州市'))).toBe(true);
  });

  it('do not take the day of the report for the period of a number, and tell what is no fact yet', () => {
    const articles = syntheticArticles(1).map(({ article }) => ({
      article: {
        ...article,
        metrics: article.metrics.map((metric) => ({ ...metric, period: null, status: 'target' as const })),
      },
      receipt: null,
    }));
    const own = syntheticSite(1, { articles });
    const [first] = own.articles;
    const card = first && articleCard(own, first);
    const told = card?.figures.map(({ when }) => when) ?? [];
    expect(told.length).toBeGreaterThan(0);
    for (const when of told) expect(when).toBe('报道于 2025 年 6 月 30 日 · 目标');
  });

  it('of an indicator set numbers of one period and kind side by side', () => {
    const many = syntheticSite(120);
    for (const indicator of many.indicators) {
      const { figures } = indicatorCard(many, indicator);
      expect(figures.length, indicator.name).toBeGreaterThan(0);
      expect(new Set(figures.map(({ when }) => when)).size, indicator.name).toBe(1);
      expect(new Set(figures.map(({ name }) => name)).size, indicator.name).toBe(figures.length);
    }
  });

  it('are none where they are switched off', () => {
    expect(siteCards(syntheticSite(3))).toEqual([]);
  });
});

describe('drawing', () => {
  it('gives the same bytes for the same card', async () => {
    const one = { ...site, articles: site.articles.slice(0, 1), places: [], indicators: [] };
    const bytes: string[] = [];
    for (const folder of ['a', 'b']) {
      const drawing = { cache: path.join(cache, folder), simplify: (text: string) => text };
      for await (const { content } of cardFiles([one], drawing)) bytes.push(hash(content));
    }
    expect(bytes).toHaveLength(2);
    expect(bytes[0]).toBe(bytes[1]);
  });
});
