import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { receiptFile, sha256 } from '../library/index.ts';
import { build } from './build.ts';
import { messageOf } from './command.ts';
import type { CommandDefinition } from './command.ts';
import { listen, serveDirectory } from './server.ts';
import { defineStart, startOptions } from './start.ts';
import { watchDirectories } from './watch.ts';

/** Builds and serves the site, and builds again when the content changes. Ends when it is stopped. */
export const serveCommand: CommandDefinition = {
  name: 'start',
  define: defineStart,
  run: async (_files, options, terminal) => {
    const { places, site, port, host } = startOptions(options);
    const own = new Map<string, string>();
    const rebuild = async () => {
      const { base, written } = await build(places, site, terminal);
      const files = written.flatMap((file) => [file, receiptFile(file)]);
      for (const file of files) own.set(path.resolve(file), await hashOf(file));
      return base;
    };
    const tryRebuild = async () => {
      try {
        return await rebuild();
      } catch (error) {
        terminal.error(messageOf(error));
        return null;
      }
    };
    const base = (await tryRebuild()) ?? site.base ?? '/';
    const server = serveDirectory(site.out, base);
    const listening = await listen(server, port, host);
    terminal.done(`http://${host}:${listening}${base}`);
    const watching = watchDirectories(
      [places.content, places.raw, places.articles],
      async (file) => own.get(path.resolve(file)) === (await hashOf(file)),
      async () => {
        await tryRebuild();
      },
    );
    // Ends at once when it is told to: the watcher of the code waits for that before it starts it anew.
    return new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.once(signal, () => {
          watching.close();
          server.closeAllConnections();
          server.close(() => {
            resolve(0);
          });
        });
      }
    });
  },
};

async function hashOf(file: string): Promise<string> {
  return readFile(file).then(sha256, () => 'gone');
}
