import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { receiptFile, sha256 } from '../library/index.ts';
import { build } from './build.ts';
import { messageOf, UsageError } from './command.ts';
import type { CommandDefinition } from './command.ts';
import { placesOf, sitePlacesOf, withSite } from './places.ts';
import { listen, serveDirectory } from './server.ts';
import { watchDirectories } from './watch.ts';

const serverSchema = z.object({ port: z.string().regex(/^\d{1,5}$/), host: z.string() });

/** Builds, serves, and builds again when the content changes; `tsx watch` starts it anew when code or templates change. */
export const startCommand: CommandDefinition = {
  name: 'start',
  define: (command) =>
    withSite(command.description('Builds and serves the site, and builds again when content, templates or code change'))
      .option('--port <number>', 'port to serve on; the next free one is taken', '8080')
      .option('--host <name>', 'address to listen on', 'localhost'),
  run: async (_files, options, terminal) => {
    const server = serverSchema.safeParse(options);
    if (!server.success) throw new UsageError(`--port ${String(options['port'])}: give a number such as 8080`);
    const { port, host } = server.data;
    const places = placesOf(options);
    const site = sitePlacesOf(options, places);
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
    const listening = await listen(serveDirectory(site.out, base), Number(port), host);
    terminal.done(`http://${host}:${listening}${base}`);
    watchDirectories(
      [places.content, places.raw, places.articles],
      async (file) => own.get(path.resolve(file)) === (await hashOf(file)),
      async () => {
        await tryRebuild();
      },
    );
    return new Promise(() => undefined);
  },
};

async function hashOf(file: string): Promise<string> {
  return readFile(file).then(sha256, () => 'gone');
}
