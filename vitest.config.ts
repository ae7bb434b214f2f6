import { defineConfig } from 'vitest/config';

/** Tests of the built site have it built once, before them; those of the parts start at once. */
const BUILT = 'tests/{built,browser}/**/*.test.ts';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    setupFiles: 'tests/set-up.ts',
    projects: [
      { extends: true, test: { name: 'parts', include: ['tests/**/*.test.ts'], exclude: [BUILT] } },
      { extends: true, test: { name: 'site', include: [BUILT], globalSetup: 'tests/built/set-up.ts' } },
    ],
  },
});
