import { describe, expect, it } from 'vitest';
import { addCommand } from '../../src/cli/add.ts';
import { buildCommand } from '../../src/cli/build.ts';
import { checkCommand } from '../../src/cli/check.ts';
import { runCommand } from '../../src/cli/command.ts';
import { inspectCommand } from '../../src/cli/inspect.ts';
import { normaliseCommand } from '../../src/cli/normalise.ts';
import { startCommand } from '../../src/cli/start.ts';
import { memoryTerminal } from './terminal.ts';

const COMMANDS = [addCommand, buildCommand, checkCommand, inspectCommand, normaliseCommand, startCommand];

describe.each(COMMANDS.map((command) => [command.name, command] as const))('%s', (_name, command) => {
  it('explains itself', async () => {
    const terminal = memoryTerminal();
    expect(await runCommand(command, ['--help'], terminal)).toBe(0);
    expect(terminal.stdout()).toMatch(/Usage: npm (run )?\w+ --/);
    expect(terminal.stdout()).toContain('--content <dir>');
    expect(terminal.stdout()).toContain('Exit codes: 0 done');
    expect(terminal.stderr()).toBe('');
  });

  it('refuses an unknown option and suggests the right one', async () => {
    const terminal = memoryTerminal();
    expect(await runCommand(command, ['--contnet', 'x', 'file'], terminal)).toBe(2);
    expect(terminal.stderr()).toMatch(/unknown option '--contnet'[\s\S]*--content/);
    expect(terminal.stdout()).toBe('');
  });
});

describe('wrong calls', () => {
  it.each([
    [inspectCommand, [], /missing required argument/],
    [inspectCommand, ['no/such/file.txt'], /no\/such\/file\.txt: no such file/],
    [inspectCommand, ['--out', '/tmp/x', 'a/b.txt', 'c/b.html'], /b\.json too/],
    [addCommand, [], /missing required argument/],
    [addCommand, ['no/such/file.txt'], /no\/such\/file\.txt: no such file/],
    [buildCommand, ['stray'], /too many arguments/],
    [buildCommand, ['--base', 'https://x.cn/'], /--base https:\/\/x\.cn\/: give the path/],
    [buildCommand, ['--base', '/../x/'], /--base/],
    [buildCommand, ['--out', 'content'], /over its sources/],
    [buildCommand, ['--out', '.'], /over its sources/],
    [buildCommand, ['--out', 'content/articles/2020'], /over its sources/],
    [buildCommand, ['--out', '.git/site'], /over its sources/],
    [buildCommand, ['--out', 'node_modules'], /over its sources/],
    [checkCommand, ['--content', 'contnet'], /--content contnet: there is no such directory; correct the path/],
    [normaliseCommand, ['--raw', 'no/raw'], /--raw no\/raw: there is no such directory/],
    [checkCommand, ['--articles', 'no/articles'], /--articles no\/articles: there is no such directory/],
    [checkCommand, ['--content', 'package.json'], /--content package.json: this is no directory/],
    [inspectCommand, ['--content', 'contnet', 'README.md'], /--content contnet: there is no such directory/],
    [startCommand, ['--port', 'many'], /--port many: give a number/],
    [startCommand, ['--port', '70000'], /--port 70000: give a number/],
    [normaliseCommand, ['--take', 'a', '--keep', 'a'], /not to both/],
  ])('are told: %#', async (command, argv, message) => {
    const terminal = memoryTerminal();
    expect(await runCommand(command, argv, terminal)).toBe(2);
    expect(terminal.stderr()).toMatch(message);
    expect(terminal.stdout()).toBe('');
  });
});
