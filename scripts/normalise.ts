import { main } from '../src/cli/command.ts';
import { normaliseCommand } from '../src/cli/normalise.ts';

await main(normaliseCommand);
