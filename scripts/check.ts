import { main } from '../src/cli/command.ts';
import { checkCommand } from '../src/cli/check.ts';

await main(checkCommand);
