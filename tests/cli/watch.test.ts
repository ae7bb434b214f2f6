import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { watchDirectories } from '../../src/cli/watch.ts';

it('acts on what others change, in new directories too, and not on what is the command’s own', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'fangzhi-watch-'));
  const act = vi.fn(() => Promise.resolve());
  const watcher = watchDirectories(
    [root, path.join(root, 'missing')],
    (file) => Promise.resolve(file.endsWith('own.md')),
    act,
  );
  onTestFinished(async () => {
    watcher.close();
    await rm(root, { recursive: true, force: true });
  });
  await setTimeout(100);
  await writeFile(path.join(root, 'own.md'), 'x');
  await writeFile(path.join(root, '.hidden.tmp'), 'x');
  await setTimeout(500);
  expect(act).not.toHaveBeenCalled();
  await writeFile(path.join(root, 'a.txt'), 'x');
  await vi.waitFor(() => {
    expect(act).toHaveBeenCalledTimes(1);
  }, 3000);
  await mkdir(path.join(root, '2020'));
  await vi.waitFor(() => {
    expect(act).toHaveBeenCalledTimes(2);
  }, 3000);
  await setTimeout(300);
  await writeFile(path.join(root, '2020', 'b.txt'), 'x');
  await vi.waitFor(() => {
    expect(act).toHaveBeenCalledTimes(3);
  }, 3000);
});
