/** Tables derived from a case: made once, anew when something changed, whole or not at all. */
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { campaignContext } from '../../src/campaign/context.ts';
import { derive, type Derivation } from '../../src/campaign/derive.ts';
import { openCase, type OpenCase } from '../../src/case/open-case.ts';
import { unmask } from '../command/unmask.ts';
import { temporaryFolder } from '../temporary.ts';

const SQUARES = {
  name: 'squares',
  columns: { n: 'count', square: 'number', names: 'texts' },
} as const;

function squares(version: number, fault: Error | null = null): Derivation {
  return {
    id: 'squares',
    version,
    tables: [SQUARES],
    async run(_, writer) {
      const rows = [3, 2, 1].map((n) => ({ n, square: n * n, names: [`n${n}`, `v${version}`] }));
      await writer.add(SQUARES, rows);
      await writer.run('DELETE FROM squares WHERE n = $n', { n: 2 });
      if (fault !== null) throw fault;
    },
  };
}

const ALL = {
  sql: 'SELECT n, square, names FROM squares WHERE list_contains($wanted, n::VARCHAR) ORDER BY n',
  columns: SQUARES.columns,
  parameters: { wanted: ['1', '2', '3'] },
} as const;

let opened: OpenCase | null = null;
afterEach(() => {
  opened?.[Symbol.dispose]();
  opened = null;
});

async function newCase(...evidence: string[]): Promise<OpenCase> {
  const path = join(temporaryFolder(), 'case');
  await unmask(['case', 'init', path]);
  if (evidence.length > 0) await unmask(['case', 'add', path, ...evidence, '--quiet']);
  opened = await openCase(path);
  return opened;
}

it('makes tables once, and anew with a new version', async () => {
  const context = await campaignContext(await newCase());
  expect(await derive(context, [squares(1)])).toEqual(['squares']);
  expect(await derive(context, [squares(1)])).toEqual([]);
  expect(await context.reader.all(ALL)).toEqual([
    { n: 1, square: 1, names: ['n1', 'v1'] },
    { n: 3, square: 9, names: ['n3', 'v1'] },
  ]);
  expect(await derive(context, [squares(2)])).toEqual(['squares']);
});

it('leaves what was there when it fails', async () => {
  const context = await campaignContext(await newCase());
  await derive(context, [squares(1)]);
  const fault = new TypeError('a fault of ours');
  await expect(derive(context, [squares(2, fault)])).rejects.toBe(fault);
  expect((await context.reader.all(ALL)).map(({ names }) => names[1])).toEqual(['v1', 'v1']);
  expect(await derive(context, [squares(2)])).toEqual(['squares']);
});

it('cites every place of every finding', async () => {
  const context = await campaignContext(await newCase('fixtures/intrusion'));
  expect(await derive(context)).toContain('citations');
  const [row] = await context.reader.all({
    sql: `SELECT count(DISTINCT finding_id) AS findings, count(event_id) AS events, count(*) AS places
      FROM citation LEFT JOIN event USING (evidence_id, locator_offset)`,
    columns: { findings: 'count', events: 'count', places: 'count' },
  });
  expect(row!.findings).toBe(19);
  expect(row!.events).toBe(row!.places);
});

it('refuses a question whose answer has other columns', async () => {
  const { store } = await newCase();
  const wrong = { sql: 'SELECT 1 AS one', columns: { two: 'count' } } as const;
  await expect(store.reader.all(wrong)).rejects.toThrow('an answer has the columns one, not two');
});
