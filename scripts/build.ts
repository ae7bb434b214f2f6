import { main } from '../src/cli/command.ts';
import { buildCommand } from '../src/cli/build.ts';

await main(buildCommand);
