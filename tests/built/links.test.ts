import { beforeAll, describe, expect, inject, it } from 'vitest';
import { attributeValues, filesOf, type BuiltFile } from './folder.ts';

/** Addresses in a page that point to this site, and where they do not resolve. */
function deadLinks(files: readonly BuiltFile[], base: string): string[] {
  const names = new Set(files.map((file) => file.path));
  const pages = files
    .filter((file) => file.path.endsWith('.html'))
    .map((file) => ({ ...file, html: file.content.toString() }));
  const ids = new Map(pages.map(({ path, html }) => [path, new Set(attributeValues(html, 'id'))]));
  const dead: string[] = [];
  for (const { path, html } of pages) {
    const here = new URL(base + path.replace(/index\.html$/, ''), 'https://site.test');
    const targets = ['href', 'src', 'action', 'data-manifest', 'data-fold'].flatMap((name) =>
      attributeValues(html, name),
    );
    for (const target of new Set(targets)) {
      const url = new URL(target, here);
      if (url.origin !== here.origin) continue;
      const missing = problem(url, base, names, ids);
      if (missing !== null) dead.push(`${path} → ${target}: ${missing}`);
    }
  }
  return dead;
}

function problem(
  url: URL,
  base: string,
  names: ReadonlySet<string>,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  const pathname = decodeURIComponent(url.pathname);
  if (!pathname.startsWith(base)) return 'outside the base';
  const file = pathname.slice(base.length) + (pathname.endsWith('/') ? 'index.html' : '');
  if (!names.has(file)) return 'no such file';
  const fragment = decodeURIComponent(url.hash.slice(1));
  return fragment === '' || ids.get(file)?.has(fragment) === true ? null : 'no such fragment';
}

describe('internal links and fragments', () => {
  let root: BuiltFile[];
  let below: BuiltFile[];

  beforeAll(async () => {
    const sites = inject('sites');
    [root, below] = await Promise.all([filesOf(sites.root), filesOf(sites.below)]);
  });

  it('resolve at the root of a host', () => {
    expect(deadLinks(root, '/').slice(0, 20)).toEqual([]);
  });

  it('resolve below a base path', () => {
    expect(deadLinks(below, '/digest/').slice(0, 20)).toEqual([]);
  });

  it('include every figure: its row leads to a mark in the text', () => {
    const article = root.find((file) => /^articles\/[^/]+\/index\.html$/.test(file.path))?.content.toString() ?? '';
    expect(attributeValues(article, 'href').filter((target) => target.startsWith('#f-')).length).toBeGreaterThan(3);
  });
});
