/** What users get: the packed packages, installed in an empty folder. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build } from 'tsdown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, unmask } from './command/unmask.ts';

const PACKAGES = ['evtx', 'sigma', 'core', 'cli'];
const SYSTEM_LOG = join(ROOT, 'fixtures/intrusion/WKS-07/System.evtx');
const RULE = join(ROOT, 'rules/sigma/win_system_log_cleared.yml');

/** Counts the records of a log and those that a rule finds. Runs in Node and in a page. */
const PROGRAM = `
import { bytesSource, readEvtx } from '@unmask/evtx';
import { WINDOWS_MAPPING, compileMatcher, parseSigma } from '@unmask/sigma';

export async function count(log, rule) {
  const { documents } = parseSigma(rule, 'rule.yml');
  const matcher = compileMatcher(documents, WINDOWS_MAPPING);
  const counts = { records: 0, found: 0 };
  for await (const batch of readEvtx(bytesSource(log))) {
    for (const item of batch) {
      if (item.kind !== 'record') continue;
      const { record } = item;
      const event = {
        logsource: { product: 'windows' },
        get: (field) => record.get(field),
        fields: () => record.fields(),
      };
      counts.records++;
      counts.found += matcher.match(event).length;
    }
  }
  return counts;
}
`;

let folder = '';
let installed = false;

function npm(cwd: string, ...args: string[]): void {
  execFileSync('npm', [...args, '--silent', '--ignore-scripts'], { cwd, stdio: 'pipe' });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unmask-package-'));
  npm(ROOT, 'pack', '--workspaces', '--pack-destination', folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const tarballs = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  for (const network of ['--offline', '--prefer-offline']) {
    try {
      npm(
        folder,
        'install',
        '--no-audit',
        '--no-fund',
        network,
        ...tarballs.map((name) => `./${name}`),
      );
      installed = true;
      break;
    } catch {
      // What the packages depend on is not in npm's cache, or there is no network: the tests below skip.
    }
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('installed in an empty folder', () => {
  it('unmask runs, with its rules', async ({ skip }) => {
    if (!installed) return skip('npm cannot install: no cache and no network');
    const command = join(folder, 'node_modules/.bin/unmask');
    const run = (...args: string[]): string =>
      execFileSync(command, args, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
    expect(run('--version')).toBe('0.1.0\n');
    const hunt = ['hunt', 'fixtures/intrusion', '--quiet'];
    expect(run(...hunt)).toBe((await unmask(hunt)).stdout);
    expect(run('rules', 'list').split('\n')).toHaveLength(16);
  });

  it('the libraries work in Node', ({ skip }) => {
    if (!installed) return skip('npm cannot install: no cache and no network');
    writeFileSync(
      join(folder, 'node.js'),
      `${PROGRAM}
import { readFileSync } from 'node:fs';
const [log, rule] = process.argv.slice(2).map((path) => readFileSync(path));
console.log(JSON.stringify(await count(log, String(rule))));`,
    );
    const printed = execFileSync(process.execPath, ['node.js', SYSTEM_LOG, RULE], { cwd: folder });
    expect(JSON.parse(String(printed))).toEqual({ records: 50, found: 1 });
  });

  it('the libraries work in a page', async ({ skip }) => {
    if (!installed) return skip('npm cannot install: no cache and no network');
    writeFileSync(join(folder, 'page.js'), PROGRAM);
    await build({
      cwd: folder,
      config: false,
      entry: ['page.js'],
      platform: 'browser',
      format: 'iife',
      globalName: 'page',
      deps: { alwaysBundle: [/.*/u] },
      dts: false,
      logLevel: 'silent',
    });
    const [bundle = ''] = readdirSync(join(folder, 'dist'));
    const code = readFileSync(join(folder, 'dist', bundle), 'utf8');
    expect(code).not.toMatch(/['"]node:|\brequire\(/u);
    // Nothing of Node: only what a page has too.
    const page = createContext({ TextDecoder, TextEncoder });
    runInContext(code, page);
    page['log'] = readFileSync(SYSTEM_LOG);
    page['rule'] = readFileSync(RULE, 'utf8');
    const counts: unknown = await runInContext('page.count(new Uint8Array(log), rule)', page);
    expect({ ...(counts as object) }).toEqual({ records: 50, found: 1 });
  });
});

it.each(PACKAGES)('%s publishes what it should', async (name) => {
  const pkgDir = join(ROOT, 'packages', name);
  const { messages } = await publint({ pkgDir, level: 'suggestion', strict: true });
  const manifest = JSON.parse(readFileSync(join(pkgDir, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
});

it.each(PACKAGES)('%s packs no sources, tests or secrets', (name) => {
  const listed = execFileSync(
    'npm',
    ['pack', '--dry-run', '--json', '--silent', '--ignore-scripts'],
    {
      cwd: join(ROOT, 'packages', name),
      encoding: 'utf8',
    },
  );
  const [{ files }] = JSON.parse(listed) as [{ files: { path: string }[] }];
  const others = files.map(({ path }) => path).filter((path) => !/^(dist|bin)\//u.test(path));
  expect(others.filter((path) => !/^(package\.json|README\.md|LICENSE)$/u.test(path))).toEqual([]);
});
