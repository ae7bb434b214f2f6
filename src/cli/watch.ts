import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import path from 'node:path';

/** Quiet time after a change before it is acted on: editors write a file in several steps. */
const SETTLE_MS = 150;

/**
 * Calls `act` after changes below the directories, never twice at once; changes while it runs are acted on afterwards.
 * `ours` tells changes that the command itself made. Directories that do not exist are passed over.
 */
export function watchDirectories(
  directories: readonly string[],
  ours: (file: string) => Promise<boolean>,
  act: () => Promise<void>,
): { close: () => void } {
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let acting = false;
  const settle = async (): Promise<void> => {
    if (acting) return;
    acting = true;
    const changes = [...pending];
    pending.clear();
    const foreign = await Promise.all(changes.map(async (file) => !(await ours(file))));
    if (foreign.includes(true)) await act();
    acting = false;
    if (pending.size > 0) schedule();
  };
  const schedule = (): void => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => void settle(), SETTLE_MS);
  };
  const watchers = directories.flatMap((directory): FSWatcher[] => {
    try {
      return [
        watch(directory, { recursive: true }, (_event, name) => {
          if (name === null || /(^|[/\\])\./.test(name)) return;
          pending.add(path.join(directory, name));
          schedule();
        }),
      ];
    } catch {
      return [];
    }
  });
  return {
    close: () => {
      if (timer) clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
