import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Command } from 'commander';
import { z } from 'zod';
import { UsageError } from './command.ts';
import type { CommandDefinition } from './command.ts';
import { placesOf, sitePlacesOf, withSite } from './places.ts';
import type { Places, SitePlaces } from './places.ts';

const TSX = createRequire(import.meta.url).resolve('tsx/cli');

/** Serves the site in a process of its own, which starts anew when code or templates change. */
export const startCommand: CommandDefinition = {
  name: 'start',
  define: defineStart,
  run: (_files, options) => {
    // What is wrong is told here, before there is a watcher that would wait for a change of the code.
    startOptions(options);
    const watched = ['src/**', 'templates/**'].flatMap((files) => ['--include', files]);
    const server = spawn(process.execPath, [TSX, 'watch', ...watched, 'scripts/serve.ts', ...argumentsOf(options)], {
      stdio: 'inherit',
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => server.kill(signal));
    return new Promise((resolve, reject) => {
      server.on('error', reject);
      server.on('exit', () => {
        resolve(0);
      });
    });
  },
};

/** The options of {@link startCommand}. */
export function defineStart(command: Command): Command {
  return withSite(
    command.description('Builds and serves the site, and builds again when content, templates or code change'),
  )
    .option('--port <number>', 'port to serve on; the next free one is taken', '8080')
    .option('--host <name>', 'address to listen on', 'localhost');
}

const serverSchema = z.object({ port: z.string().regex(/^\d{1,5}$/), host: z.string() });

interface StartOptions {
  places: Places;
  site: SitePlaces;
  port: number;
  host: string;
}

/** Throws {@link UsageError} for what cannot be worked with. */
export function startOptions(options: Record<string, unknown>): StartOptions {
  const server = serverSchema.safeParse(options);
  if (!server.success || Number(server.data.port) > 65_535) {
    throw new UsageError(`--port ${String(options['port'])}: give a number up to 65535, such as 8080`);
  }
  const places = placesOf(options);
  return { places, site: sitePlacesOf(options, places), port: Number(server.data.port), host: server.data.host };
}

/** The options as they were given, for the process that serves. */
function argumentsOf(options: Record<string, unknown>): string[] {
  return Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
}
