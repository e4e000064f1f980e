/**
 * Holds the directions in which packages may import: downwards only, and only what their `package.json` names.
 * Portable packages may not import Node. Run by `npm run boundaries`; exits 1 with one line a fault.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';

interface Layer {
  readonly folder: string;
  /** Workspace packages that this one may import. */
  readonly below: readonly string[];
  /** Files (relative to the folder) that may import Node; `true` for all. */
  readonly node: true | readonly string[];
}

const LAYERS: readonly Layer[] = [
  { folder: 'packages/evtx', below: [], node: ['src/node.ts'] },
  { folder: 'packages/sigma', below: [], node: [] },
  { folder: 'packages/core', below: ['@unmask/sigma', '@unmask/evtx'], node: [] },
  { folder: 'packages/cli', below: ['@unmask/core', '@unmask/sigma', '@unmask/evtx'], node: true },
];

const root = resolve(import.meta.dirname, '..');
const faults = LAYERS.flatMap((layer) =>
  globSync(`${layer.folder}/src/**/*.ts`, { cwd: root }).flatMap((file) => faultsOf(layer, file)),
);

for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) process.exitCode = 1;

function faultsOf(layer: Layer, file: string): string[] {
  const path = resolve(root, file);
  const dependencies = dependenciesOf(layer.folder);
  const found = importsOf(path).map((specifier) => {
    const fault = faultOf(layer, path, specifier, dependencies);
    return fault === null ? null : `${file}: imports '${specifier}': ${fault}`;
  });
  return found.filter((fault) => fault !== null);
}

function faultOf(
  layer: Layer,
  path: string,
  specifier: string,
  dependencies: ReadonlySet<string>,
): string | null {
  const folder = resolve(root, layer.folder);
  if (specifier.startsWith('.')) {
    const target = relative(folder, resolve(dirname(path), specifier));
    return target.startsWith('..') ? 'another package goes by its name' : null;
  }
  if (specifier.startsWith('node:')) {
    const allowed = layer.node === true || layer.node.includes(relative(folder, path));
    return allowed ? null : 'this package is portable: no Node';
  }
  const name = packageOf(specifier);
  if (name.startsWith('@unmask/') && !layer.below.includes(name)) return 'imports point downwards';
  return dependencies.has(name) ? null : 'not in the dependencies of its package.json';
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function dependenciesOf(folder: string): Set<string> {
  const manifest = JSON.parse(readFileSync(resolve(root, folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  return new Set(Object.keys(manifest.dependencies ?? {}));
}

function importsOf(path: string): string[] {
  const { module } = parseSync(path, readFileSync(path, 'utf8'));
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => (moduleRequest === null ? [] : [moduleRequest.value])),
  );
  return [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...exported];
}
