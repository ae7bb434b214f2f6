import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { findChromium, FLAGS } from '../../scripts/visit/chromium.ts';
import { samplePages, type EditionName, type SamplePage } from '../../scripts/visit/sample-pages.ts';
import { serveDirectory } from '../../src/cli/server.ts';

/** The built sites to look at, and where on its host each lies. */
const BASES = { root: '/', below: '/digest/', wide: '/digest/' } as const;

type SiteName = keyof typeof BASES;

/** At the root of a host, and below a base path. */
export const PLACES = ['root', 'below'] as const;

/** A built site, served, with a browser before it. */
export class Stage {
  readonly #site: SiteName;
  #open: { browser: Browser; server: Server } | null = null;
  /** What went wrong in any page: console errors, exceptions, answers other than 200. */
  readonly complaints: string[] = [];

  constructor(site: SiteName) {
    this.#site = site;
  }

  async open(): Promise<void> {
    const server = serveDirectory(this.#folder(), BASES[this.#site]);
    await new Promise<void>((resolve) => {
      server.listen(0, 'localhost', resolve);
    });
    const browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS });
    this.#open = { browser, server };
  }

  /** The address of a path below the base: `places/` → `http://localhost:1234/digest/places/`. */
  address(path: string): string {
    const { port } = this.#opened().server.address() as AddressInfo;
    return `http://localhost:${port}${BASES[this.#site]}${path}`;
  }

  /** A page for every kind in an edition. */
  samples(edition: EditionName): Promise<SamplePage[]> {
    return samplePages(this.#folder(), edition);
  }

  async page(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#opened().browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 400) this.complaints.push(`${response.status()} ${response.url()}`);
    });
    return page;
  }

  async close(): Promise<void> {
    const { browser, server } = this.#opened();
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  }

  #folder(): string {
    return inject('sites')[this.#site];
  }

  #opened(): { browser: Browser; server: Server } {
    if (!this.#open) throw new Error('The stage opens before the first test.');
    return this.#open;
  }
}

/** A site, open for the tests of a group; closing it asks that no page complained. */
export function stageAt(site: SiteName): Stage {
  const stage = new Stage(site);
  beforeAll(() => stage.open());
  afterAll(async () => {
    await stage.close();
    expect(stage.complaints).toEqual([]);
  });
  return stage;
}
