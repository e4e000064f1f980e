import { bytesSource } from '@unmask/evtx';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { logins } from '../../../src/detect/tampering/logins/logins.ts';
import { UTMP } from '../../../src/evidence/utmp/utmp.ts';
import type { Finding } from '../../../src/index.ts';
import { writeLogins, type LoginSpec } from '../../evidence/utmp/login-records.ts';

const T = 1_700_000_000;
const RECORD = 384;
const boot: LoginSpec = { type: 2, line: '~', user: 'reboot', seconds: T };
const login = (line: string, pid: number, at: number): LoginSpec => ({
  type: 7,
  user: 'root',
  line,
  pid,
  seconds: T + at,
});
const logout = (line: string, pid: number, at: number): LoginSpec => ({
  type: 8,
  line,
  pid,
  seconds: T + at,
});
const HONEST = [
  boot,
  login('pts/0', 9, 10),
  login('pts/1', 10, 20),
  logout('pts/0', 9, 30),
  logout('pts/1', 10, 40),
];

async function findings(bytes: Uint8Array, path = 'wtmp'): Promise<Finding[]> {
  const found: Finding[] = [];
  const evidence = { path, source: bytesSource(bytes) };
  const run = logins.start!({ evidence, report: (finding) => found.push(finding), keep() {} });
  const range = { start: 0, end: bytes.length };
  for await (const batch of UTMP.read(evidence, { range, recover: false })) {
    for (const item of batch) {
      if (item.kind === 'event') run.event(item.event);
      else run.issue?.(item.issue);
    }
  }
  run.finish();
  return found;
}

const says = async (bytes: Uint8Array, path?: string): Promise<unknown[]> =>
  (await findings(bytes, path)).map(({ rule, locators }) => [rule.id, locators[0]!.offset]);

describe('login records', () => {
  it('of an honest log give nothing', async () => {
    expect(await says(writeLogins(HONEST))).toEqual([]);
  });

  it('that were zeroed are found, with the records around them', async () => {
    const bytes = writeLogins(HONEST);
    bytes.fill(0, 2 * RECORD, 3 * RECORD);
    expect(await says(bytes)).toContainEqual(['logins-zeroed', 2 * RECORD]);
    const [zeroed] = await findings(bytes);
    expect(zeroed).toMatchObject({ level: 'high', confidence: 'moderate' });
    expect(zeroed!.matched['record before']).toContain('pts/0');
  });

  it('that were zeroed are found in btmp', async () => {
    const bytes = writeLogins(HONEST);
    bytes.fill(0, 2 * RECORD, 3 * RECORD);
    expect(await says(bytes, 'btmp')).toEqual([['logins-zeroed', 2 * RECORD]]);
  });

  it('in utmp may be empty slots', async () => {
    const bytes = writeLogins(HONEST);
    bytes.fill(0, 2 * RECORD, 3 * RECORD);
    expect(await says(bytes, 'utmp')).toEqual([]);
  });

  it('tell of a login that was taken out', async () => {
    const without = HONEST.filter((_, i) => i !== 2);
    expect(await says(writeLogins(without))).toEqual([['logins-without-login', 3 * RECORD]]);
  });

  it('say nothing of logins from before a rotation', async () => {
    expect(await says(writeLogins(HONEST.slice(3)))).toEqual([]);
  });

  it('tell of a logout that was taken out, unless the system started again', async () => {
    const again = [boot, login('pts/0', 9, 10), login('pts/0', 11, 50)];
    expect(await says(writeLogins(again))).toEqual([['logins-not-closed', 2 * RECORD]]);
    const restarted = [
      boot,
      login('pts/0', 9, 10),
      { ...boot, seconds: T + 40 },
      login('pts/0', 11, 50),
    ];
    expect(await says(writeLogins(restarted))).toEqual([]);
  });

  it('that go back in time are a lead, unless a record tells of the clock', async () => {
    const back = [boot, login('pts/0', 9, 9_000), logout('pts/0', 9, 10)];
    expect(await says(writeLogins(back))).toEqual([['logins-time-backwards', 2 * RECORD]]);
    const told = [boot, login('pts/0', 9, 9_000), { type: 3, seconds: T }, logout('pts/0', 9, 10)];
    expect(await says(writeLogins(told))).toEqual([]);
  });

  it('that end inside a record are a lead', async () => {
    const bytes = writeLogins(HONEST);
    expect(await says(bytes.subarray(0, -100))).toEqual([['logins-cut', 4 * RECORD]]);
  });

  it('of a real log give nothing at high confidence', async () => {
    const found = await findings(
      readFileSync(new URL('../../evidence/utmp/wtmp.bin', import.meta.url)),
    );
    expect(found.filter(({ level }) => level === 'high')).toEqual([]);
  });
});
