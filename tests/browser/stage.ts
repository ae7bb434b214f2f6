import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { serveDirectory } from '../../src/cli/server.ts';
import { findChromium, FLAGS } from './chromium.ts';

/** A built site, served, with a browser before it. */
export class Stage {
  private readonly browser: Browser;
  private readonly server: Server;
  private readonly base: string;
  /** What went wrong in any page: console errors, exceptions, answers other than 200. */
  readonly complaints: string[] = [];

  private constructor(browser: Browser, server: Server, base: string) {
    this.browser = browser;
    this.server = server;
    this.base = base;
  }

  static async open(folder: string, base: string): Promise<Stage> {
    const server = serveDirectory(folder, base);
    await new Promise<void>((resolve) => {
      server.listen(0, 'localhost', resolve);
    });
    const browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS });
    return new Stage(browser, server, base);
  }

  /** The address of a path below the base: `places/` → `http://localhost:1234/digest/places/`. */
  address(path: string): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://localhost:${port}${this.base}${path}`;
  }

  async page(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
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
    await this.browser.close();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
