import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { filesOf, type BuiltFile } from './folder.ts';
import { named, parseXml, textOf } from './xml.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/;

/** JSON Feed 1.1, as far as it is used here; nothing beside it. */
const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  description: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.string(),
  authors: z.array(z.strictObject({ name: z.string() })),
  items: z.array(
    z
      .strictObject({
        id: z.string(),
        url: z.url(),
        title: z.string(),
        summary: z.string(),
        content_text: z.string().optional(),
        content_html: z.string().optional(),
        date_published: z.string().regex(INSTANT).optional(),
        authors: z.array(z.strictObject({ name: z.string() })).optional(),
        tags: z.array(z.string()).optional(),
      })
      .refine((item) => item.content_text !== undefined || item.content_html !== undefined),
  ),
});

let files: BuiltFile[];

beforeAll(async () => {
  files = await filesOf(inject('sites').root);
});

function text(path: string): string {
  return files.find((file) => file.path === path)?.content.toString() ?? '';
}

describe('two builds of the same content', () => {
  it('give the same files, byte for byte', async () => {
    const again = await filesOf(inject('sites').again);
    expect(again.map((file) => file.path)).toEqual(files.map((file) => file.path));
    const different = files.filter((file, index) => again[index]?.content.equals(file.content) !== true);
    expect(different.map((file) => file.path)).toEqual([]);
  });
});

describe('feeds', () => {
  it('in Atom have what RFC 4287 asks for', () => {
    const feeds = files.filter((file) => file.path.endsWith('feed.xml'));
    expect(feeds.length).toBeGreaterThan(10);
    for (const { path, content } of feeds) {
      const feed = parseXml(content.toString());
      expect(feed.name, path).toBe('feed');
      expect(feed.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
      for (const name of ['id', 'title']) expect(textOf(feed, name), path).not.toBe('');
      expect(textOf(feed, 'updated'), path).toMatch(INSTANT);
      expect(named(feed, 'author').length, path).toBeGreaterThan(0);
      expect(named(feed, 'link').map((link) => link.attributes['rel'])).toContain('self');
      const entries = named(feed, 'entry');
      expect(new Set(entries.map((entry) => textOf(entry, 'id'))).size, path).toBe(entries.length);
      for (const entry of entries) {
        expect(textOf(entry, 'title'), path).not.toBe('');
        expect(textOf(entry, 'updated'), path).toMatch(INSTANT);
        for (const { text: published } of named(entry, 'published')) expect(published, path).toMatch(INSTANT);
        expect(
          named(entry, 'link').some((link) => link.attributes['rel'] === 'alternate'),
          path,
        ).toBe(true);
      }
    }
  });

  it('in JSON follow JSON Feed 1.1', () => {
    for (const { path, content } of files.filter((file) => file.path.endsWith('feed.json'))) {
      const result = jsonFeedSchema.safeParse(JSON.parse(content.toString()));
      expect(result.success ? '' : `${path} ${result.error.message}`).toBe('');
    }
  });

  it('lie beside the site, every place and every theme', () => {
    const folders = new Set(
      files.filter((file) => file.path.endsWith('feed.xml')).map((file) => file.path.replace('feed.xml', '')),
    );
    const pages = files
      .map((file) => /^((?:places|themes)\/[a-z-]+\/)index\.html$/.exec(file.path)?.[1])
      .filter((page) => page !== undefined);
    expect(pages.length).toBeGreaterThan(10);
    for (const page of ['', ...pages]) expect(folders.has(page), page).toBe(true);
  });
});

describe('the sitemap', () => {
  it('lists pages that are there, and every article and place', () => {
    const addresses = named(parseXml(text('sitemap.xml')), 'url').map((url) => new URL(textOf(url, 'loc')).pathname);
    const names = new Set(files.map((file) => file.path));
    for (const address of addresses) expect(names.has(`${address.slice(1)}index.html`), address).toBe(true);
    const pages = files.filter((file) =>
      /^(articles|places|themes|indicators|projects)\/[^/]+\/index\.html$/.test(file.path),
    );
    const missing = pages
      .map((file) => `/${file.path.replace('index.html', '')}`)
      .filter((page) => !addresses.includes(page));
    expect(missing).toEqual([]);
  });

  it('is named by robots.txt', () => {
    expect(text('robots.txt')).toMatch(/^Sitemap: https?:\/\/\S+\/sitemap\.xml$/m);
  });
});

describe('OpenSearch and manifest', () => {
  it('describe the search and the icons', () => {
    const description = parseXml(text('opensearch.xml'));
    expect(named(description, 'Url')[0]?.attributes['template']).toContain('/search/?q={searchTerms}');
    const manifest = JSON.parse(text('manifest.webmanifest')) as { icons: { src: string }[] };
    expect(manifest.icons.length).toBeGreaterThan(0);
    for (const { src } of manifest.icons)
      expect(
        files.some((file) => `/${file.path}` === src),
        src,
      ).toBe(true);
  });
});

describe('the data package', () => {
  it('describes every file by size and hash', () => {
    const described = JSON.parse(text('data/datapackage.json')) as {
      resources: { path: string; bytes: number; hash: string }[];
    };
    expect(described.resources).toHaveLength(12);
    for (const { path, bytes, hash } of described.resources) {
      const content = files.find((file) => file.path === `data/${path}`)?.content ?? Buffer.alloc(0);
      expect(content).toHaveLength(bytes);
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`).toBe(hash);
    }
  });
});
