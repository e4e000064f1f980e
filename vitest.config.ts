import { defineConfig } from 'vitest/config';

const conditions = ['@unmask/source'];

/** Pure functions share what they import: loading it anew for each file takes as long as the tests do. */
const PORTABLE = ['packages/{evtx,sigma,core}/test/**/*.test.ts'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    globalSetup: ['./tools/build-once.ts'],
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      { extends: true, test: { name: 'portable', include: PORTABLE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'node',
          include: ['packages/*/test/**/*.test.ts', 'fixtures/**/*.test.ts', 'tools/**/*.test.ts'],
          exclude: PORTABLE,
        },
      },
    ],
  },
});
