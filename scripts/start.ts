import { main } from '../src/cli/command.ts';
import { startCommand } from '../src/cli/start.ts';

await main(startCommand);
