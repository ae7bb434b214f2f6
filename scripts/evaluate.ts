/** Prints what the project reaches on labelled pages. */
import { main } from '../src/cli/command.ts';
import { evaluate, table } from '../src/evaluate/index.ts';

await main({
  name: 'evaluate',
  failure: 'a measure is below its floor',
  define: (command) =>
    command.description('Measures restoration and extraction on labelled pages, each figure beside its floor'),
  run: async (_files, _options, terminal) => {
    const rows = await evaluate();
    terminal.out(`${table(rows)}\n`);
    return rows.every((row) => row.holds) ? 0 : 1;
  },
});
