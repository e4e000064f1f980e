import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesSource } from '@unmask/evtx';
import { describe, expect, it } from 'vitest';
import { AUDIT_LOG } from '../../../src/evidence/text/auditd/auditd.ts';
import { placesInSet, type Evidence } from '../../../src/index.ts';

const FIXTURES = join(import.meta.dirname, '../../../../../fixtures/tampering');
const HAS_AUSEARCH = spawnSync('ausearch', ['--version']).error === undefined;
const LOG = /(?:^|\/)audit\.log(?:\.\d+)?$/;

const LOGS = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => LOG.test(name))
  .sort();

/** Events as `ausearch` groups them: serial, and the types of the records. */
function byAusearch(file: string): string[] {
  const printed = execFileSync('ausearch', ['-if', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });
  return printed
    .split(/^----\n/m)
    .slice(1)
    .map((event) => {
      const records = event.split('\n').filter((line) => line.includes('msg=audit('));
      const types = records.map((line) => /type=(\S+)/.exec(line)![1]!);
      return described(Number(/:(\d+)\)/.exec(records[0]!)![1]), types);
    });
}

/** ausearch prints the records of an event in an order of its own. */
function described(serial: number, types: readonly string[]): string {
  return `${serial} ${types
    .filter((type) => type !== 'EOE')
    .toSorted()
    .join(' ')}`;
}

async function byUnmask(logs: readonly Evidence[]): Promise<string[]> {
  const places = await placesInSet(AUDIT_LOG, logs);
  const events: string[] = [];
  for (const [i, log] of logs.entries()) {
    const range = { start: 0, end: log.source.byteLength };
    const evidence = { ...log, rotation: places[i]! };
    for await (const batch of AUDIT_LOG.read(evidence, { range, recover: false })) {
      for (const item of batch) {
        if (item.kind !== 'event') throw new Error(item.issue.what);
        const { serial, records } = item.event.toObject() as {
          serial: number;
          records: { type: string }[];
        };
        events.push(
          described(
            serial,
            records.map(({ type }) => type),
          ),
        );
      }
    }
  }
  return events;
}

describe('audit events, held against ausearch of the audit project', () => {
  it.skipIf(!HAS_AUSEARCH).each(LOGS)('%s', async (name) => {
    const path = join(FIXTURES, name);
    const ours = await byUnmask([{ path, source: bytesSource(readFileSync(path)) }]);
    expect(ours.toSorted()).toEqual(byAusearch(path).toSorted());
    expect(ours.length).toBeGreaterThan(4);
  });

  it.skipIf(!HAS_AUSEARCH)('an event that a rotation cut in two is one', async () => {
    const text = readFileSync(
      join(FIXTURES, 'honest/auditd-chores/var/log/audit/audit.log.2'),
      'utf8',
    );
    const lines = text.split('\n');
    const inside = lines.findIndex((line, i) => i > 20 && line.startsWith('type=PATH'));
    const parts = [lines.slice(0, inside), lines.slice(inside)].map((part) => part.join('\n'));
    const folder = mkdtempSync(join(tmpdir(), 'ausearch-'));
    try {
      const [older, newer] = [`${parts[0]!}\n`, parts[1]!];
      const whole = join(folder, 'whole');
      writeFileSync(whole, text);
      const logs = [older, newer].map((part, i) => ({
        path: i === 0 ? 'audit.log.1' : 'audit.log',
        source: bytesSource(new TextEncoder().encode(part)),
      }));
      expect((await byUnmask(logs)).toSorted()).toEqual(byAusearch(whole).toSorted());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
