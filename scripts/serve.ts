/** What `npm start` runs, and runs anew when the code changes. */
import { main } from '../src/cli/command.ts';
import { serveCommand } from '../src/cli/serve.ts';

await main(serveCommand);
