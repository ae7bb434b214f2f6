import { main } from '../src/cli/command.ts';
import { inspectCommand } from '../src/cli/inspect.ts';

await main(inspectCommand);
