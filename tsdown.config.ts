import { defineConfig, type UserConfig } from 'tsdown';

/** npm packs a licence only where it lies beside the manifest. */
const LICENSE = { from: '../../LICENSE', to: '.' };

const shared = {
  copy: [LICENSE],
  dts: { oxc: {} },
  deps: { neverBundle: [/^node:/] },
  tsconfig: '../../tsconfig.build.json',
  inputOptions: { checks: { bundlerTimings: false } },
  logLevel: 'warn',
} satisfies UserConfig;

export default defineConfig([
  { ...shared, cwd: 'packages/evtx', entry: ['src/index.ts', 'src/node.ts'], platform: 'neutral' },
  { ...shared, cwd: 'packages/sigma', entry: ['src/index.ts'], platform: 'neutral' },
  { ...shared, cwd: 'packages/core', entry: ['src/index.ts'], platform: 'neutral' },
  {
    ...shared,
    cwd: 'packages/cli',
    // Workers are started by the paths of their files.
    unbundle: true,
    entry: ['src/main.ts', 'src/worker.ts', 'src/rules-worker.ts', 'src/hash-worker.ts'],
    platform: 'node',
    copy: [
      LICENSE,
      { from: '../../rules/sigma/*.yml', to: 'dist/rules' },
      { from: '../../rules/implants/*.yaml', to: 'dist/profiles' },
    ],
    dts: false,
    fixedExtension: false,
  },
]);
