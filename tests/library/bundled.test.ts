import path from 'node:path';
import { expect, it } from 'vitest';
import { loadKnowledge, loadShelf, nodeDisk, noParseCache, sync } from '../../src/library/index.ts';
import { normalise } from '../../src/normalise.ts';

const CONTENT = path.join(import.meta.dirname, '../../content');

it('finds the bundled articles as the rules make them: a build of a fresh clone changes nothing (else run npm run build)', async () => {
  const knowledge = loadKnowledge(CONTENT);
  const articles = path.join(CONTENT, 'articles');
  const shelf = await loadShelf(nodeDisk, articles, noParseCache);
  const results = await sync({
    disk: nodeDisk,
    raw: path.join(CONTENT, 'raw'),
    articles,
    shelf,
    normaliser: (bytes, name, sha) => normalise(bytes, name, sha, knowledge),
    fingerprint: '',
    state: new Map(),
    dry: true,
  });
  expect(shelf.problems).toEqual([]);
  expect(results.length).toBeGreaterThanOrEqual(5);
  expect(results.filter(({ kind }) => kind !== 'unchanged' && kind !== 'kept')).toEqual([]);
});
