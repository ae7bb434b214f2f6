import { statSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { UsageError } from './command.ts';

/** The directories that a command works with. */
export interface Places {
  content: string;
  raw: string;
  articles: string;
  vocabulary: string;
  /** Holds only what can be made again. */
  cache: string;
}

/** The options that every command has which works on content/. */
export function withPlaces(command: Command): Command {
  return command
    .option('--content <dir>', "the content: site.yaml, vocabulary/, raw/, articles/ (default: the project's)")
    .option('--raw <dir>', 'the articles as received (default: raw in the content directory)')
    .option('--articles <dir>', 'the normalised articles (default: articles in the content directory)')
    .option('--cache <dir>', "what is kept to save time; may be deleted (default: the project's .cache)");
}

/** The options of commands that render the site. */
export function withSite(command: Command): Command {
  return withPlaces(command)
    .option('--out <dir>', "where the site is written (default: the project's _site)")
    .option('--base <path>', 'where on its host the site lies, such as /digest/ (default: as in site.yaml)')
    .option('--no-cards', 'draw no pictures for sharing (default: as in site.yaml)');
}

const placesSchema = z.object({
  content: z.string().optional(),
  raw: z.string().optional(),
  articles: z.string().optional(),
  cache: z.string().optional(),
});

/** Throws {@link UsageError} for a directory that does not exist; raw/ and articles/ of the content need not. */
export function placesOf(options: Record<string, unknown>): Places {
  const given = placesSchema.parse(options);
  for (const option of ['content', 'raw', 'articles'] as const) requireDirectory(option, given[option]);
  const content = contentOf(given);
  return {
    content,
    raw: fromCallerOr(given.raw, path.join(content, 'raw')),
    articles: fromCallerOr(given.articles, path.join(content, 'articles')),
    vocabulary: path.join(content, 'vocabulary'),
    cache: fromCallerOr(given.cache, '.cache'),
  };
}

/** The content directory alone. Throws {@link UsageError} where there is none. */
export function contentOf({ content }: { content?: string | undefined }): string {
  requireDirectory('content', content);
  return fromCallerOr(content, 'content');
}

function requireDirectory(option: string, directory: string | undefined): void {
  if (directory === undefined) return;
  const found = statSync(fromCaller(directory), { throwIfNoEntry: false });
  if (found?.isDirectory() === true) return;
  const what = found ? 'this is no directory' : 'there is no such directory';
  throw new UsageError(`--${option} ${directory}: ${what}; correct the path or make it first`);
}

function fromCallerOr(given: string | undefined, own: string): string {
  return given === undefined ? own : fromCaller(given);
}

export interface SitePlaces {
  out: string;
  /** null: as in site.yaml. */
  base: string | null;
  /** False: no social cards, whatever site.yaml says. */
  cards: boolean;
}

const siteSchema = z.object({
  out: z.string().optional(),
  base: z.string().optional(),
  cards: z.boolean().default(true),
});

/** What a project is made of, besides its content. */
const OWN = ['src', 'templates', 'scripts', 'tests', 'node_modules', '.git'];

/** Throws {@link UsageError} for a base that is no path, and for an output that would overwrite content. */
export function sitePlacesOf(options: Record<string, unknown>, places: Places): SitePlaces {
  const given = siteSchema.parse(options);
  const { base, cards } = given;
  const out = fromCallerOr(given.out, '_site');
  const target = path.resolve(out);
  const kept = [places.content, places.raw, places.articles, ...OWN].map((place) => path.resolve(place));
  const clash = kept.find((place) => place === target || place.startsWith(target + path.sep));
  if (clash !== undefined || kept.some((place) => target.startsWith(place + path.sep))) {
    throw new UsageError(
      `--out ${given.out ?? out}: the site may not be written over its sources; give a directory of its own`,
    );
  }
  if (base === undefined) return { out, base: null, cards };
  if (!/^\/?(?:[\w.~-]+\/)*[\w.~-]*$/.test(base) || base.split('/').some((part) => part === '.' || part === '..')) {
    throw new UsageError(`--base ${base}: give the path below the host, such as /digest/`);
  }
  return {
    out,
    cards,
    base: `/${base
      .split('/')
      .filter((part) => part !== '')
      .map((part) => `${part}/`)
      .join('')}`,
  };
}

/**
 * A path that the caller gave: npm runs scripts in the project's directory, but tells the one it was called from.
 * Paths are relative to that.
 */
export function fromCaller(file: string): string {
  const { INIT_CWD, npm_package_json } = process.env;
  const byNpm = npm_package_json !== undefined && path.dirname(npm_package_json) === process.cwd();
  if (!byNpm || INIT_CWD === undefined || path.resolve(INIT_CWD) === process.cwd()) return file;
  return path.relative('', path.resolve(INIT_CWD, file)) || '.';
}

/** A file name for a directory, readable and unlike that of another directory. */
export function slugOf(directory: string): string {
  return path
    .resolve(directory)
    .replace(/[^\p{L}\p{N}.-]+/gu, '_')
    .slice(-120);
}
