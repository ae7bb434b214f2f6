import { existsSync } from 'node:fs';
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
    .option('--content <dir>', 'the content: site.yaml, vocabulary/, raw/, articles/', 'content')
    .option('--raw <dir>', 'the articles as received (default: raw in the content directory)')
    .option('--articles <dir>', 'the normalised articles (default: articles in the content directory)')
    .option('--cache <dir>', 'what is kept to save time; may be deleted', '.cache');
}

/** The options of commands that render the site. */
export function withSite(command: Command): Command {
  return withPlaces(command)
    .option('--out <dir>', 'where the site is written', '_site')
    .option('--base <path>', 'where on its host the site lies, such as /digest/ (default: as in site.yaml)');
}

const placesSchema = z.object({
  content: z.string(),
  raw: z.string().optional(),
  articles: z.string().optional(),
  cache: z.string(),
});

/** Throws {@link UsageError} for a directory that does not exist; raw/ and articles/ of the content need not. */
export function placesOf(options: Record<string, unknown>): Places {
  const { content, raw, articles, cache } = placesSchema.parse(options);
  for (const [option, directory] of Object.entries({ content, raw, articles })) {
    if (directory !== undefined && !existsSync(directory)) {
      throw new UsageError(`--${option} ${directory}: there is no such directory; correct the path or make it first`);
    }
  }
  return {
    content,
    raw: raw ?? path.join(content, 'raw'),
    articles: articles ?? path.join(content, 'articles'),
    vocabulary: path.join(content, 'vocabulary'),
    cache,
  };
}

export interface SitePlaces {
  out: string;
  /** null: as in site.yaml. */
  base: string | null;
}

/** What a project is made of, besides its content. */
const OWN = ['src', 'templates', 'scripts', 'tests', 'node_modules', '.git'];

/** Throws {@link UsageError} for a base that is no path, and for an output that would overwrite content. */
export function sitePlacesOf(options: Record<string, unknown>, places: Places): SitePlaces {
  const { out, base } = z.object({ out: z.string(), base: z.string().optional() }).parse(options);
  const target = path.resolve(out);
  const kept = [places.content, places.raw, places.articles, ...OWN].map((place) => path.resolve(place));
  const clash = kept.find((place) => place === target || place.startsWith(target + path.sep));
  if (clash !== undefined || kept.some((place) => target.startsWith(place + path.sep))) {
    throw new UsageError(`--out ${out}: the site may not be written over its sources; give a directory of its own`);
  }
  if (base === undefined) return { out, base: null };
  if (!/^\/?(?:[\w.~-]+\/)*[\w.~-]*$/.test(base) || base.split('/').some((part) => part === '.' || part === '..')) {
    throw new UsageError(`--base ${base}: give the path below the host, such as /digest/`);
  }
  return {
    out,
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
  return byNpm && INIT_CWD !== undefined ? path.resolve(INIT_CWD, file) : file;
}

/** A file name for a directory, readable and unlike that of another directory. */
export function slugOf(directory: string): string {
  return path
    .resolve(directory)
    .replace(/[^\p{L}\p{N}.-]+/gu, '_')
    .slice(-120);
}
