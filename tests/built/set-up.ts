import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { writeArticle } from '../../src/article/index.ts';
import { syntheticArticles } from '../site/synthetic.ts';

/** Where the built sites lie that the tests look at. */
export interface BuiltSites {
  /** At the root of its host. */
  root: string;
  /** Below `/digest/`. */
  below: string;
  /** As `root`, from the raw files once more. */
  again: string;
  /** Below `/digest/`, with as many articles more as it takes to have every kind of page: charts, long lists, excerpts. */
  wide: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    sites: BuiltSites;
  }
}

const run = promisify(execFile);

/** Enough for lists that go on on a second page, and over enough years for charts of series. */
const MORE_ARTICLES = 48;
const YEARS = 5;
/** Two days lie between one made-up article and the next. */
const STEP = Math.floor((YEARS * 365) / 2 / MORE_ARTICLES);

/** Builds as a user does, from raw files to pages, into a folder of its own. */
async function build(folder: string, base: string, ...more: string[]): Promise<string> {
  const out = path.join(folder, 'site');
  await mkdir(path.join(folder, 'articles'), { recursive: true });
  const dirs = ['--articles', path.join(folder, 'articles'), '--cache', path.join(folder, 'cache'), '--out', out];
  await run(process.execPath, ['--import', 'tsx', 'scripts/build.ts', ...dirs, '--base', base, ...more]);
  return out;
}

/** The same with made-up articles beside the project's own, some of them from a source that allows excerpts only. */
async function buildWide(folder: string): Promise<string> {
  const content = path.join(folder, 'content');
  await cp('content', content, { recursive: true });
  await appendFile(
    path.join(content, 'vocabulary/sources.yaml'),
    '- slug: xincheng-guancha\n  name: 新城观察\n  kind: newspaper\n  rights: excerpt\n',
  );
  await mkdir(path.join(folder, 'articles'), { recursive: true });
  const spread = syntheticArticles(MORE_ARTICLES * STEP).filter((_, index) => index % STEP === 0);
  for (const [index, { article }] of spread.entries()) {
    const dated = index === 1 ? { ...article, date: null } : article;
    await writeFile(path.join(folder, 'articles', `${article.id}.md`), writeArticle(dated));
  }
  return build(folder, '/digest/', '--content', content, '--no-cards');
}

/** Builds the sites once for all tests of this project. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await mkdir('.cache', { recursive: true });
  const folder = await mkdtemp(path.join('.cache', 'test-site-'));
  const [root, below] = await Promise.all([
    build(path.join(folder, 'root'), '/'),
    build(path.join(folder, 'below'), '/digest/', '--no-cards'),
  ]);
  // Pictures are drawn once; that they come out the same is tested by itself.
  await cp(path.join(folder, 'root/cache/cards'), path.join(folder, 'again/cache/cards'), { recursive: true });
  const [again, wide] = await Promise.all([
    build(path.join(folder, 'again'), '/'),
    buildWide(path.join(folder, 'wide')),
  ]);
  project.provide('sites', { root, below, again, wide });
  return () => rm(folder, { recursive: true, force: true });
}
