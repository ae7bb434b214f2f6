import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

function found(): string | undefined {
  return [process.env['CHROMIUM'] ?? '', ...KNOWN, chromium.executablePath()].find(
    (file) => file !== '' && existsSync(file),
  );
}

/** Commands that bring a browser: Debian's package as root, else Playwright's own download. */
function ways(): string[][] {
  const debian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const download = [process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium-headless-shell'];
  return debian
    ? [
        ['apt-get', 'update', '-qq'],
        ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
        download,
      ]
    : [download];
}

/** The browser to test with: one that is here ($CHROMIUM first), else one that is fetched. Throws one line that says what to do. */
export function findChromium(): string {
  for (const [command = '', ...args] of ways()) {
    const here = found();
    if (here !== undefined) return here;
    try {
      execFileSync(command, args, { stdio: 'ignore', timeout: 240_000 });
    } catch {
      // The next way may do.
    }
  }
  const here = found();
  if (here !== undefined) return here;
  throw new Error('No Chromium: install it (apt-get install chromium) or set CHROMIUM to its path.');
}

/** Flags for containers without a sandbox or a graphics card. */
export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'];
