import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { samplePages, type EditionName } from '../../scripts/visit/sample-pages.ts';
import { attributeValues, pagesOf, type BuiltPage } from './folder.ts';

/** One page in so many is checked beside those that stand for their kinds. */
const SAMPLE = 9;

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Titles carry the article's own, which may be long.
    'long-title': 'off',
    // Templates are laid out by the formatter; blanks at line ends and self-closing of void elements are no mistakes.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Lists and groups of a chart may have a name of their own.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'no-raw-characters': ['error', { relaxed: true }],
    // The doctype is valid in any case.
    'doctype-style': 'off',
  },
});

const pages: { root: BuiltPage[]; below: BuiltPage[] } = { root: [], below: [] };

beforeAll(async () => {
  const sites = inject('sites');
  pages.root = await pagesOf(sites.root);
  pages.below = await pagesOf(sites.below);
});

/** The longest page of every kind in an edition of the site that has all kinds. */
async function standingIn(edition: EditionName): Promise<BuiltPage[]> {
  const { wide } = inject('sites');
  const samples = await samplePages(wide, edition);
  const files = new Set(samples.map(({ address }) => address.replace(/\?.*$/, '').replace(/(^|\/)$/, '$1index.html')));
  return (await pagesOf(wide)).filter(({ path }) => files.has(path));
}

describe('every page', () => {
  it('is there: more than one a kind', () => {
    expect(pages.root.length).toBeGreaterThan(60);
    expect(pages.below.map((page) => page.path)).toEqual(pages.root.map((page) => page.path));
  });

  it('is valid HTML: the longest of every kind in both editions, and a sample', { timeout: 120_000 }, async () => {
    const mistakes: string[] = [];
    const kinds = [...(await standingIn('hans')), ...(await standingIn('hant'))];
    const sample = pages.root.filter((_, index) => index % SAMPLE === 0);
    expect(kinds.length).toBeGreaterThan(60);
    for (const { path, html } of [...kinds, ...sample]) {
      const report = await validator.validateString(html, path);
      for (const result of report.results) {
        for (const { ruleId, message, line, column } of result.messages) {
          mistakes.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
        }
      }
    }
    expect(mistakes.slice(0, 20)).toEqual([]);
  });

  it('forbids what it does not need, and holds no style or script of its own', () => {
    for (const { path, html } of pages.root) {
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
      expect(policy, path).toContain('default-src &#39;none&#39;');
      expect(policy, path).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
      expect(html, path).not.toMatch(/<style[\s>]|\sstyle="|\son[a-z]+="|javascript:/i);
      for (const [, tag = ''] of html.matchAll(/<script([^>]*)>/g)) {
        expect(tag, path).toMatch(/ src="|type="application\/(?:ld\+)?json"/);
      }
    }
  });

  it('has one heading of the first rank, a description, a canonical address and its language', () => {
    for (const { path, html } of pages.root) {
      expect(html.match(/<h1[\s>]/g), path).toHaveLength(1);
      expect(html, path).toMatch(/<meta name="description" content="[^"]+"/);
      if (!html.includes('content="noindex"')) expect(html, path).toMatch(/<link rel="canonical" href="https?:[^"]+"/);
      expect(html, path).toMatch(/<html lang="zh-Han[st]"/);
    }
  });

  it('holds structured data that can be read', () => {
    let blocks = 0;
    for (const { path, html } of pages.root) {
      for (const [, block = ''] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
        const data = JSON.parse(block) as Record<string, unknown>;
        expect(data['@context'], path).toBe('https://schema.org');
        expect(typeof data['@type'], path).toBe('string');
        blocks += 1;
      }
    }
    expect(blocks).toBeGreaterThan(pages.root.length / 2);
  });

  it('shows every chart with a title and a description of its own', () => {
    let charts = 0;
    for (const { path, html } of pages.root) {
      const ids = new Set(attributeValues(html, 'id'));
      for (const [svg] of html.matchAll(/<svg class="chart [^>]*>/g)) {
        charts += 1;
        for (const id of [...attributeValues(svg, 'aria-labelledby'), ...attributeValues(svg, 'aria-describedby')]) {
          expect(ids.has(id), `${path} ${id}`).toBe(true);
        }
      }
    }
    expect(charts).toBeGreaterThan(0);
  });
});
