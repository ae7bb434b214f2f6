import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { runCommand, type CommandDefinition } from '../../src/cli/command.ts';
import { memoryTerminal } from './terminal.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const CONTENT = path.join(ROOT, 'content');

/** A page as it is received; `number` makes it another one. */
export function page(number: number): string {
  return `昌邑市加快项目建设（${number}）\n来源：潍坊日报 2023-02-0${number}\n昌邑市今年新开工项目${number}2个，总投资${number}00亿元。\n`;
}

/** A content directory of its own with the project's vocabulary, and a way to run commands on it. */
export async function temporaryProject(raws: Record<string, string | Uint8Array> = {}) {
  const root = await mkdtemp(path.join(tmpdir(), 'fangzhi-cli-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const content = path.join(root, 'content');
  const out = path.join(root, 'site');
  await mkdir(path.join(content, 'raw'), { recursive: true });
  await cp(path.join(CONTENT, 'vocabulary'), path.join(content, 'vocabulary'), { recursive: true });
  await cp(path.join(CONTENT, 'site.yaml'), path.join(content, 'site.yaml'));
  for (const [name, text] of Object.entries(raws)) await writeFile(path.join(content, 'raw', name), text);
  return {
    root,
    content,
    out,
    path: (...names: string[]) => path.join(root, ...names),
    write: (name: string, text: string | Uint8Array) => writeFile(path.join(root, name), text),
    read: (name: string) => readFile(path.join(root, name), 'utf8'),
    remove: (name: string) => rm(path.join(root, name)),
    edit: async (name: string, from: string | RegExp, to: string) => {
      const text = await readFile(path.join(root, name), 'utf8');
      await writeFile(path.join(root, name), text.replace(from, to));
    },
    /** Files below a directory, by path, hidden ones too. */
    files: async (directory: string): Promise<string[]> => {
      const all = await readdir(path.join(root, directory), { recursive: true, withFileTypes: true }).catch(() => []);
      const files = all.filter((entry) => entry.isFile() || entry.isSymbolicLink());
      return files.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))).sort();
    },
    /** In a process of its own: Eleventy loads its configuration through the loader of TypeScript that the process has. */
    build: (...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
      const places = ['--content', content, '--cache', path.join(root, 'cache'), '--out', out];
      const args = ['--import', 'tsx', 'scripts/build.ts', ...places, ...argv];
      return new Promise((resolve) => {
        execFile(process.execPath, args, { cwd: ROOT }, (error, stdout, stderr) => {
          resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
        });
      });
    },
    run: async (command: CommandDefinition, ...argv: string[]) => {
      const terminal = memoryTerminal();
      const places = ['--content', content];
      if (command.name !== 'inspect') places.push('--cache', path.join(root, 'cache'));
      const code = await runCommand(command, [...places, ...argv], terminal);
      return { code, stdout: terminal.stdout(), stderr: terminal.stderr() };
    },
  };
}
