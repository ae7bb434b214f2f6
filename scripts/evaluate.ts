/** Prints what the project reaches on labelled pages. */
import { readFileSync, writeFileSync } from 'node:fs';
import { main, UsageError } from '../src/cli/command.ts';
import { evaluate, readRecord, RECORD, staleKeys, table, writeRecord } from '../src/evaluate/index.ts';

await main({
  name: 'evaluate',
  failure: 'a measure is below its floor',
  define: (command) =>
    command
      .description('Measures restoration and extraction on labelled pages, each figure beside its floor')
      .option('--record', "keeps the figures for the site's page on quality (src/evaluate/measured.json)"),
  run: async (_files, options, terminal) => {
    const rows = await evaluate();
    terminal.out(`${table(rows)}\n`);
    const recorded = readRecord(readFileSync(RECORD, 'utf8'));
    if (options['record'] === true) {
      const missing = Object.keys(recorded.measured).filter((key) => !rows.some((row) => row.key === key));
      if (missing.length > 0) {
        throw new UsageError(`--record: not all labelled pages are here (${missing.length} measures are missing)`);
      }
      writeFileSync(RECORD, writeRecord(rows));
    } else {
      const stale = staleKeys(rows, recorded);
      if (stale.length > 0) {
        terminal.warn(
          `${stale.length} figures are not those that the site shows; npm run evaluate -- --record keeps them`,
        );
      }
    }
    return rows.every((row) => row.holds) ? 0 : 1;
  },
});
