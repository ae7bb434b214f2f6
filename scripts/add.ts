import { main } from '../src/cli/command.ts';
import { addCommand } from '../src/cli/add.ts';

await main(addCommand);
