import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import type { Command } from 'commander';
import { chromium, type Browser } from 'playwright-core';
import { z } from 'zod';
import { UsageError } from '../../src/cli/command.ts';
import { listen } from '../../src/cli/server.ts';
import { findChromium, FLAGS } from './chromium.ts';
import { EDITIONS, samplePages, type EditionName, type SamplePage } from './sample-pages.ts';

/** A built site, served, a browser before it, and the pages to look at. */
export interface Visit {
  browser: Browser;
  pages: SamplePage[];
  addressOf: (page: SamplePage) => string;
}

export interface VisitParts {
  serve: (directory: string, base: string) => Server;
  /** The first port that is tried. */
  port: number;
  flags?: readonly string[];
  /** Narrows the pages that may be asked for; all without it. */
  offered?: (pages: SamplePage[]) => SamplePage[];
}

/** Names separated by commas. */
export const list = z.string().transform((text) => text.split(',').filter((part) => part !== ''));

const optionsSchema = z.object({
  site: z.string(),
  base: z.string(),
  edition: z.enum(Object.keys(EDITIONS) as EditionName[]),
  only: list,
});

/** Adds the options that say which pages of which site are looked at. */
export function defineVisit(command: Command): Command {
  return command
    .option('--site <dir>', 'the built site', '_site')
    .option('--base <path>', 'where on its host it lies', '/')
    .option('--edition <name>', 'hans or hant', 'hans')
    .option('--only <kinds>', 'kinds of pages, such as article,place-county (all when none is given)', '');
}

/** The options of a command as its schema gives them; throws what is wrong with them as a mistake of the caller. */
export function readOptions<T>(schema: z.ZodType<T>, options: unknown): T {
  const read = schema.safeParse(options);
  if (!read.success) throw new UsageError(z.prettifyError(read.error));
  return read.data;
}

/** Opens a built site before a browser for as long as `look` takes, and gives what that gives. */
export async function visit<T>(options: unknown, parts: VisitParts, look: (visit: Visit) => Promise<T>): Promise<T> {
  const { site, base, edition, only } = readOptions(optionsSchema, options);
  if (!existsSync(path.join(site, 'index.html'))) {
    throw new UsageError(`--site ${site}: there is no built site; run npm run build first`);
  }
  const samples = await samplePages(site, edition);
  const pages = wanted(parts.offered?.(samples) ?? samples, only);
  const server = parts.serve(site, base);
  const port = await listen(server, parts.port, 'localhost');
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...FLAGS, ...(parts.flags ?? [])] });
  try {
    return await look({ browser, pages, addressOf: ({ address }) => `http://localhost:${port}${base}${address}` });
  } finally {
    await browser.close();
    server.close();
  }
}

/** The pages that bear one of the names, or are of one of the kinds; all where none is named. */
function wanted(pages: SamplePage[], names: readonly string[]): SamplePage[] {
  const bears = ({ name, kind }: SamplePage, one: string) => name === one || kind === one;
  const unknown = names.find((one) => !pages.some((page) => bears(page, one)));
  if (unknown !== undefined) {
    throw new UsageError(`--only ${unknown}: give of ${pages.map(({ name }) => name).join(', ')}`);
  }
  return pages.filter((page) => names.length === 0 || names.some((one) => bears(page, one)));
}
