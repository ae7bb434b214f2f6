/** `npm run bench -- restore`: prints timings, each beside its limit. */
import { main, UsageError } from '../src/cli/command.ts';
import { BENCHES } from '../src/bench/index.ts';

await main({
  name: 'bench',
  failure: 'a timing is beyond its limit',
  define: (command) =>
    command
      .description('Prints what the steps cost, each figure beside its limit')
      .argument('[names...]', `what to time: ${Object.keys(BENCHES).join(', ')} (default: all)`),
  run: async (given, _options, terminal) => {
    const unknown = given.find((name) => !(name in BENCHES));
    if (unknown !== undefined) {
      throw new UsageError(`there is no bench “${unknown}”; give one of ${Object.keys(BENCHES).join(', ')}`);
    }
    let within = true;
    for (const [name, bench] of Object.entries(BENCHES)) {
      if (given.length > 0 && !given.includes(name)) continue;
      for (const { name: what, value, most } of await bench()) {
        const beyond = most !== null && value > most;
        const limit = most === null ? '' : `  ≤ ${most}`;
        terminal.out(`${beyond ? '✗' : ' '} ${what.padEnd(56)} ${value.toFixed(1).padStart(9)}${limit}\n`);
        within &&= !beyond;
      }
    }
    return within ? 0 : 1;
  },
});
