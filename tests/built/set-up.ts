import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

/** Where the built sites lie that the tests look at. */
export interface BuiltSites {
  /** At the root of its host. */
  root: string;
  /** Below `/digest/`. */
  below: string;
  /** As `root`, from the raw files once more. */
  again: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    sites: BuiltSites;
  }
}

const run = promisify(execFile);

/** Builds as a user does, from raw files to pages, into a folder of its own. */
async function build(folder: string, base: string, ...more: string[]): Promise<string> {
  const out = path.join(folder, 'site');
  await mkdir(path.join(folder, 'articles'), { recursive: true });
  const dirs = ['--articles', path.join(folder, 'articles'), '--cache', path.join(folder, 'cache'), '--out', out];
  await run(process.execPath, ['--import', 'tsx', 'scripts/build.ts', ...dirs, '--base', base, ...more]);
  return out;
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
  const again = await build(path.join(folder, 'again'), '/');
  project.provide('sites', { root, below, again });
  return () => rm(folder, { recursive: true, force: true });
}
