import type { Terminal } from '../../src/cli/terminal.ts';

/** A terminal that remembers what was said. */
export function memoryTerminal(): Terminal & { stdout: () => string; stderr: () => string } {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const say = (message: string) => void stderr.push(message);
  return {
    out: (text) => void stdout.push(text),
    info: say,
    done: say,
    warn: say,
    error: say,
    progress: () => undefined,
    stdout: () => stdout.join(''),
    stderr: () => stderr.join('\n'),
  };
}
