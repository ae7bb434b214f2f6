import { Command, CommanderError } from 'commander';
import { explainError } from '../library/index.ts';
import { ContentError } from '../vocabulary/records.ts';
import { processTerminal } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** 0 done, 1 the content needs a person, 2 the command was called wrongly. */
type ExitCode = 0 | 1 | 2;

/** The command was called with something that it cannot work with; the message says what to give instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A command of package.json. */
export interface CommandDefinition {
  /** As in `npm run NAME`. */
  name: string;
  /** What exit code 1 means, where it is not that the content needs a person. */
  failure?: string;
  /** Adds description, arguments and options. */
  define: (command: Command) => Command;
  /** Gets the arguments, and the options as commander names them. */
  run: (files: readonly string[], options: Record<string, unknown>, terminal: Terminal) => Promise<ExitCode>;
}

/** Runs a command with the arguments given. Never throws: every error becomes a message and an exit code. */
export async function runCommand(
  definition: CommandDefinition,
  argv: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const { name, failure = 'the content needs a person' } = definition;
  const invocation = name === 'start' ? 'npm start --' : `npm run ${name} --`;
  const command = definition
    .define(new Command(invocation))
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: (text) => {
        terminal.error(text.trimEnd());
      },
    })
    .showSuggestionAfterError()
    .showHelpAfterError(`(${invocation} --help lists the options)`)
    .addHelpText('after', `\nExit codes: 0 done, 1 ${failure}, 2 the command was called wrongly`);
  let code: ExitCode = 0;
  command.action(async () => {
    code = await definition.run(command.args, command.opts(), terminal);
  });
  try {
    await command.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, terminal);
  }
}

function explain(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    terminal.error(error.message);
    return 2;
  }
  terminal.error(messageOf(error));
  return 1;
}

/** Mistakes in content and troubles of the disk in words; anything else is a fault of the program, told with its place. */
export function messageOf(error: unknown): string {
  const found = error instanceof Error ? rootOf(error) : error;
  if (found instanceof ContentError) return found.message;
  if (!(found instanceof Error) || 'code' in found) return systemError(found);
  return found.stack ?? found.message;
}

/** What an error of Eleventy stands for is in its `originalError`. */
function rootOf(error: Error): Error {
  const inner = 'originalError' in error ? error.originalError : error.cause;
  return inner instanceof Error ? rootOf(inner) : error;
}

function systemError(error: unknown): string {
  const file = error instanceof Error && 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : '';
  return file + explainError(error);
}

/** Runs a command as the process that it is. */
export async function main(definition: CommandDefinition): Promise<void> {
  process.exitCode = await runCommand(definition, process.argv.slice(2), processTerminal());
}
