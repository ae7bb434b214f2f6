import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { traditionaliser } from '../../src/restore/script.ts';
import { buildAssets } from '../../src/site/assets.ts';
import { simplifiedEdition, traditionalEdition } from '../../src/site/edition.ts';
import { siteFiles } from '../../src/site/files.ts';
import { assembleSites } from '../../src/site/load.ts';
import type { PageKind } from '../../src/site/pages.ts';
import type { Path } from '../../src/site/types.ts';
import { loadVocabulary } from '../../src/vocabulary/index.ts';
import { syntheticInput, syntheticSettings } from './synthetic.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const BASE = '/digest';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': ['error', { style: 'lowercase' }],
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
    'require-sri': 'off',
    'void-style': 'off',
    // A list may carry a name of its own: lists are structure that screen readers announce by name.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'no-raw-characters': ['error', { relaxed: true }],
    'tel-non-breaking': 'off',
  },
});

let kinds: PageKind[] = [];
let assets = new Map<string, Path>();

beforeAll(async () => {
  const templates = path.join(ROOT, 'templates');
  const names = (await readdir(templates)).filter((name) => name.endsWith('.11ty.ts')).sort();
  kinds = await Promise.all(
    names.map(async (name) => {
      const module = (await import(path.join(templates, name))) as { default: PageKind };
      return module.default;
    }),
  );
  assets = new Map((await buildAssets(path.join(templates, 'assets'))).map((asset) => [asset.name, asset.path]));
});

/** A site of `count` articles in both editions: the pages as rendered, and the addresses of all that would be written. */
function render(count: number): { pages: Map<string, string>; files: Set<string> } {
  const convert = traditionaliser(loadVocabulary(path.join(ROOT, 'content')).script);
  const editions = [simplifiedEdition(), traditionalEdition(convert)];
  const sites = assembleSites(syntheticInput(count, { settings: syntheticSettings(BASE), editions, assets }));
  const pages = new Map<string, string>();
  for (const site of sites) {
    for (const kind of kinds) for (const page of kind.pages(site)) pages.set(page.path, page.render());
  }
  const others = [...siteFiles(sites)].map((file) => file.path);
  return { pages, files: new Set<string>([...pages.keys(), ...others, ...assets.values()]) };
}

/** Links to places of this site that do not exist. */
function brokenLinks(pages: Map<string, string>, files: Set<string>): string[] {
  const ids = new Map<string, Set<string>>();
  for (const [at, markup] of pages)
    ids.set(at, new Set([...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '')));
  const broken: string[] = [];
  for (const [at, markup] of pages) {
    for (const [, target = ''] of markup.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (/^(?:https?|mailto|data):/.test(target)) continue;
      const [where = '', fragment] = target.split('#');
      const [address = ''] = where.split('?');
      const to = address === '' ? at : address.slice(BASE.length);
      const known = address === '' || (address.startsWith(`${BASE}/`) && files.has(to));
      const found = known && (fragment === undefined || fragment === '' || ids.get(to)?.has(fragment) === true);
      if (!found) broken.push(`${at} → ${target}`);
    }
  }
  return [...new Set(broken)];
}

describe.each([0, 1, 65])('a site of %i articles, in both editions, under a base path', (count) => {
  let rendered: ReturnType<typeof render>;
  beforeAll(() => {
    rendered = render(count);
  });

  it('is valid HTML on every page', async () => {
    const mistakes: string[] = [];
    // One page of a kind shows what its template does wrong; kinds repeat for every place and article.
    const seen = new Map<string, number>();
    for (const [at, markup] of rendered.pages) {
      const kind = (/<body class="([^"]*)"/.exec(markup)?.[1] ?? '') + (at.startsWith('/hant/') ? ' hant' : '');
      const before = seen.get(kind) ?? 0;
      seen.set(kind, before + 1);
      if (before >= 3) continue;
      const report = await validator.validateString(markup);
      for (const { messages } of report.results) {
        for (const { ruleId, message, line } of messages) mistakes.push(`${at}:${line} ${ruleId}: ${message}`);
      }
    }
    expect(mistakes).toEqual([]);
  });

  it('has no link that leads nowhere, to a page or to a place on it', () => {
    expect(brokenLinks(rendered.pages, rendered.files)).toEqual([]);
  });

  it('has one first-level heading, a landmark, a language and a policy without inline code on every page', () => {
    for (const [at, markup] of rendered.pages) {
      expect(markup.match(/<h1[ >]/g), at).toHaveLength(1);
      expect(markup.match(/<main[ >]/g), at).toHaveLength(1);
      expect(/<html lang="([^"]*)"/.exec(markup)?.[1], at).toBe(at.startsWith('/hant/') ? 'zh-Hant' : 'zh-Hans');
      const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(markup)?.[1] ?? '';
      expect(policy, at).toContain('script-src &#39;self&#39;');
      expect(policy, at).not.toContain('unsafe-inline');
      expect(markup, at).not.toMatch(
        /<style|<[a-z][^<>]* (?:style|on\w+)=|<script(?![^>]*(?: src=| type="application\/))/,
      );
    }
  });

  it('says to each page where its twin and its own address are', () => {
    for (const [at, markup] of rendered.pages) {
      if (markup.includes('name="robots" content="noindex"')) continue;
      const address = (to: string) => `https://fangzhi.example.org${BASE}${to}`;
      const hans = at.replace(/^\/hant/, '');
      expect(markup, at).toContain(`<link rel="canonical" href="${address(at)}">`);
      expect(markup, at).toContain(`hreflang="zh-Hant" href="${address(`/hant${hans}`)}"`);
      expect(markup, at).toContain(`hreflang="zh-Hans" href="${address(hans)}"`);
      expect(rendered.pages.has(hans) && rendered.pages.has(`/hant${hans}`), at).toBe(true);
    }
  });

  it('carries structured data that parses', () => {
    for (const [at, markup] of rendered.pages) {
      for (const [, block = ''] of markup.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)) {
        expect(JSON.parse(block), at).toHaveProperty('@context', 'https://schema.org');
      }
    }
  });

  it('is the same, byte for byte, when made again', () => {
    expect([...render(count).pages]).toEqual([...rendered.pages]);
  });
});

describe('an article page', () => {
  let pages = new Map<string, string>();
  beforeAll(() => {
    ({ pages } = render(40));
  });

  it('leads from every number to its row, which quotes the sentence and leads back', () => {
    let checked = 0;
    for (const [at, markup] of pages) {
      if (!/^\/articles\//.test(at)) continue;
      for (const [, paragraph = ''] of markup.matchAll(/<p>([^]*?)<\/p>/g)) {
        for (const [, mark = '', row = ''] of paragraph.matchAll(
          /<a id="(f-[^"]*)" class="figure-mark" href="#(r-[^"]*)">/g,
        )) {
          const start = markup.search(new RegExp(`<tr[^>]* id="${row}">`));
          const cells = markup.slice(start, markup.indexOf('</tr>', start));
          const [, back] = /<td class="digits">(?:<span[^]*?<\/span>)?<a href="#([^"]*)">/.exec(cells) ?? [];
          expect(back, at).toBe(mark);
          const before = markup.slice(0, markup.indexOf('</tr>', start));
          const quote = before.slice(before.lastIndexOf('class="evidence"'));
          const [, sentence = 'no sentence'] = />([^]*?)<\/a>/.exec(quote) ?? [];
          const words = (text: string) => text.replace(/<[^>]*>/g, '');
          expect(words(paragraph), at).toContain(words(sentence));
          expect(words(sentence).length, at).toBeGreaterThan(8);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(50);
  });

  it('of an excerpt source keeps the text to itself', () => {
    const withText = [...pages].filter(([at]) => at.startsWith('/articles/')).map(([, markup]) => markup);
    const excerpts = withText.filter((markup) => markup.includes('据新城观察报道'));
    expect(excerpts.length).toBeGreaterThan(3);
    for (const markup of excerpts) {
      expect(markup).not.toContain('从前零件要送到外地打磨');
      expect(markup).toContain('本站只载提要');
    }
    expect(withText.filter((markup) => markup.includes('从前零件要送到外地打磨')).length).toBeGreaterThan(3);
  });
});
