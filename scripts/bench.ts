/** `npm run bench -- restore`: prints timings; exit code 1 where one is beyond its limit, 2 for an unknown name. */
import { BENCHES } from '../src/bench/index.ts';

const names = process.argv.slice(2);
for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
  const bench = BENCHES[name];
  if (!bench) {
    console.error(`no bench “${name}”; there are: ${Object.keys(BENCHES).join(', ')}`);
    process.exitCode = 2;
    continue;
  }
  for (const { name: what, value, most } of bench()) {
    const beyond = most !== null && value > most;
    console.log(
      `${beyond ? '✗' : ' '} ${what.padEnd(56)} ${value.toFixed(1).padStart(9)}${most === null ? '' : `  ≤ ${most}`}`,
    );
    if (beyond) process.exitCode = 1;
  }
}
