import { readFileSync } from 'node:fs';
import { bytesSource } from '@unmask/evtx';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Format, Item } from '../../../src/evidence/format.ts';
import { UTMP_FORMATS } from '../../../src/evidence/utmp/index.ts';
import { BLOCK_BYTES } from '../../../src/evidence/utmp/read-block.ts';
import { isoTime } from '../../../src/index.ts';
import { AMD64, layoutOf, writeLogins } from './login-records.ts';
import type { LoginSpec } from './login-records.ts';

const [UTMP, LASTLOG] = UTMP_FORMATS as [Format, Format, Format];
const here = (name: string): string => `${import.meta.dirname}/${name}`;

async function items(bytes: Uint8Array, path = 'wtmp', parts = false): Promise<Item[]> {
  const source = bytesSource(bytes);
  const format = UTMP_FORMATS.find((one) => one.detect(bytes.subarray(0, 8192), path)) ?? UTMP;
  const whole = [{ start: 0, end: bytes.length }];
  const all: Item[] = [];
  for (const range of parts ? format.parts(source) : whole) {
    for await (const batch of format.read({ path, source }, { range, recover: false })) {
      all.push(...batch);
    }
  }
  return all;
}

function tell(item: Item): string {
  if (item.kind === 'issue') return `${item.issue.code} @${item.issue.offset}`;
  const { locator, time, logsource } = item.event;
  return `${logsource.service} ${locator.record} @${locator.offset} ${isoTime(time)} ${JSON.stringify(item.event.toObject())}`;
}

const told = async (...args: Parameters<typeof items>): Promise<string[]> =>
  (await items(...args)).map(tell);
const codes = async (...args: Parameters<typeof items>): Promise<string[]> =>
  (await items(...args)).flatMap((item) =>
    item.kind === 'issue' ? [`${item.issue.code} ${item.issue.offset} ${item.issue.record}`] : [],
  );

const strip = (line: string): string => line.replace(/@\d+/u, '');

function logins(count: number): LoginSpec[] {
  return Array.from({ length: count }, (_, i) => ({
    type: 7 + (i % 2),
    user: `user${i % 10}`,
    line: `pts/${i % 7}`,
    pid: 1000 + i,
    seconds: 1_700_000_000 + i,
    microseconds: (i * 7919) % 1_000_000,
  }));
}

describe('bytes that are no login records', () => {
  it.each([0x41, 0xa5, 0x20, 0xff])('such as 0x%x over and over', (byte) => {
    const bytes = new Uint8Array(8192).fill(byte);
    for (const format of UTMP_FORMATS)
      expect(format.detect(bytes, 'disk.img'), format.id).toBe(false);
  });
});

describe('utmp, wtmp, btmp', () => {
  it('says of every record what utmpdump says', async () => {
    const lines = readFileSync(here('wtmp.txt'), 'utf8').trimEnd().split('\n');
    const events = await items(readFileSync(here('wtmp.bin')));
    const types = [
      '',
      'RUN_LVL',
      'BOOT_TIME',
      '',
      '',
      '',
      'LOGIN_PROCESS',
      'USER_PROCESS',
      'DEAD_PROCESS',
    ];
    expect(events).toHaveLength(lines.length);
    lines.forEach((line, i) => {
      const [type, pid, id, user, tty, host, addr, time] = [...line.matchAll(/\[([^\]]*)\]/gu)].map(
        (match) => match[1]!.trim(),
      );
      const item = events[i]!;
      if (item.kind !== 'event') throw new Error(tell(item));
      expect({ ...item.event.toObject(), id: String(item.event.get('id')).trim() }).toEqual({
        type: types[Number(type)],
        pid: Number(pid),
        line: tty,
        id,
        user,
        host,
        exit_termination: 0,
        exit_status: 0,
        session: 0,
        addr: addr === '0.0.0.0' ? null : addr,
      });
      expect(isoTime(item.event.time)).toBe(time!.replace(',', '.').replace('+00:00', 'Z'));
      expect(item.event.locator).toEqual({
        evidence: 'wtmp',
        offset: 384 * i,
        record: i,
        recovered: null,
      });
    });
  });

  it.each([
    [384, true],
    [400, true],
    [384, false],
    [400, false],
  ])('reads records of %i bytes, little-endian %s, the same', async (size, littleEndian) => {
    const specs = logins(300);
    const bytes = writeLogins(specs, layoutOf(size, littleEndian));
    expect(UTMP.detect(bytes.subarray(0, 8192), 'evidence.bin')).toBe(true);
    const expected = (await told(writeLogins(specs))).map(strip);
    expect((await told(bytes)).map(strip)).toEqual(expected);
    expect(expected[7]).toBe(
      'wtmp 7  2023-11-14T22:13:27.055433Z {"type":"DEAD_PROCESS","pid":1007,"line":"pts/0","id":"","user":"user7","host":"","exit_termination":0,"exit_status":0,"session":0,"addr":null}',
    );
  });

  it('takes the log from the name, in archives and rotated sets too', async () => {
    const bytes = writeLogins(logins(1));
    const of = async (path: string): Promise<string> =>
      (await told(bytes, path))[0]!.split(' ')[0]!;
    expect(await of('/var/log/btmp-20240301')).toBe('btmp');
    expect(await of('uac.tar.gz!root/var/log/wtmp.1')).toBe('wtmp');
    expect(await of('C:\\case\\utmp')).toBe('utmp');
    expect(await of('somefile')).toBe('utmp');
  });

  it('is recognised by content, and by name where nothing is left', () => {
    const zeros = new Uint8Array(4096);
    expect(UTMP.detect(zeros, '/var/log/wtmp')).toBe(true);
    expect(UTMP.detect(zeros, '/var/log/other')).toBe(false);
    expect(UTMP.detect(new Uint8Array(0), 'wtmp')).toBe(true);
    expect(UTMP.detect(new Uint8Array(0), 'other')).toBe(false);
    expect(UTMP.detect(new TextEncoder().encode('text '.repeat(400)), 'wtmp.txt')).toBe(false);
    const half = writeLogins(logins(4));
    half.fill(0xaa, 384, 768);
    expect(UTMP.detect(half, 'x')).toBe(false);
    expect(UTMP.detect(half, 'wtmp')).toBe(true);
  });

  it('writes addresses as people do', async () => {
    const v6 = [0x20, 1, 0xd, 0xb8, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1];
    const mapped = [...Array<number>(10).fill(0), 255, 255, 192, 0, 2, 1];
    const plain = [0x20, 1, 0xd, 0xb8, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6];
    const bytes = writeLogins(
      [v6, mapped, plain, [10, 0, 0, 1]].map((address) => ({ type: 7, address })),
    );
    const addresses = (await items(bytes)).map(
      (item) => item.kind === 'event' && item.event.get('addr'),
    );
    expect(addresses).toEqual(['2001:db8:0:1::1', '192.0.2.1', '2001:db8:1:2:3:4:5:6', '10.0.0.1']);
  });
});

describe('damage and doubt in login records', () => {
  it('sees wiped records in wtmp, and empty slots in utmp as usual', async () => {
    const bytes = writeLogins(logins(6));
    bytes.fill(0, 384, 3 * 384);
    expect(await codes(bytes)).toEqual(['UTMP_ZEROED 384 1']);
    const issue = (await items(bytes)).find((item) => item.kind === 'issue')?.issue;
    expect(issue).toMatchObject({ have: 2 * 384 });
    expect(await codes(bytes, 'utmp')).toEqual([]);
    expect((await items(bytes)).filter(({ kind }) => kind === 'event')).toHaveLength(4);
  });

  it('sees a cut, a time taken out, an unknown type, and bytes where none belong', async () => {
    const bytes = writeLogins([...logins(3), { type: 99 }]);
    new DataView(bytes.buffer).setInt32(384 + 340, 0, true);
    bytes[2 * 384 + 370] = 1;
    expect(await codes(bytes.subarray(0, bytes.length - 10))).toEqual([
      'UTMP_TIME 384 1',
      'UTMP_RESERVED 768 2',
      'UTMP_TRUNCATED 1152 3',
    ]);
    expect(await codes(bytes)).toContain('UTMP_TYPE 1152 3');
    const from = (await items(bytes)).flatMap((item) =>
      item.kind === 'event' ? [item.event.get('time_from')] : [],
    );
    expect(from).toEqual([undefined, 'unknown', undefined, undefined]);
  });

  it('finds the records that were written after a wipe rounded the file up to a block of the disk', async () => {
    for (const layout of [AMD64, layoutOf(400, false)]) {
      const after = writeLogins(logins(5), layout);
      const bytes = new Uint8Array(16_384 + after.length);
      bytes.set(after, 16_384);
      const found = await items(bytes);
      const whole = Math.floor(16_384 / layout.size);
      expect(await codes(bytes)).toEqual([
        'UTMP_ZEROED 0 0',
        `UTMP_ALIGNMENT ${whole * layout.size} ${whole}`,
      ]);
      const events = found.flatMap((item) => (item.kind === 'event' ? [item.event] : []));
      expect(events.map(({ locator }) => locator.offset)).toEqual(
        [0, 1, 2, 3, 4].map((i) => 16_384 + i * layout.size),
      );
      expect(events.map((event) => event.get('pid'))).toEqual([1000, 1001, 1002, 1003, 1004]);
    }
  });

  it('reads parts as it reads the whole, out of step too, and loses no record at a border', async () => {
    const count = 11_000;
    const straight = writeLogins(logins(count));
    const crooked = new Uint8Array(4096 + straight.length);
    crooked.set(straight, 4096);
    for (const bytes of [straight, crooked, straight.subarray(0, straight.length - 5)]) {
      expect(UTMP.parts(bytesSource(bytes)).length).toBeGreaterThan(1);
      expect(await told(bytes, 'wtmp', true)).toEqual(await told(bytes));
    }
    const pids = (await items(crooked)).flatMap((item) =>
      item.kind === 'event' ? [item.event.get('pid')] : [],
    );
    expect(pids).toEqual(Array.from({ length: count }, (_, i) => 1000 + i));
    expect(straight.length).toBeGreaterThan(BLOCK_BYTES);
  });

  it('survives any bytes, and accounts for all of them', async () => {
    const good = writeLogins(logins(20));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 40 }),
        fc.nat(good.length),
        async (changes, length) => {
          const bytes = good.slice(0, length);
          for (const [at, value] of changes) if (at < length) bytes[at] = value;
          let next = 0;
          for (const item of await items(bytes, 'wtmp.1')) {
            const at = item.kind === 'event' ? item.event.locator.offset : item.issue.offset;
            expect(at).toBeGreaterThanOrEqual(next);
            if (item.kind === 'event') {
              next = at + 384;
              expect(Number.isSafeInteger(item.event.time)).toBe(true);
            }
          }
          expect(next).toBeLessThanOrEqual(length);
        },
      ),
      { seed: 2014, numRuns: 300 },
    );
  });
});

function lastlog(size: number, little: boolean): Uint8Array {
  const bytes = new Uint8Array(size * 1003);
  const view = new DataView(bytes.buffer);
  for (const [uid, seconds] of [
    [0, 1_600_000_000],
    [1000, 1_700_000_000],
  ] as const) {
    const at = uid * size;
    if (size === 292) view.setUint32(at, seconds, little);
    else view.setBigInt64(at, BigInt(seconds), little);
    bytes.set(new TextEncoder().encode('pts/0'), at + size - 288);
    bytes.set(new TextEncoder().encode('gw.example.org'), at + size - 256);
  }
  return bytes;
}

describe('lastlog', () => {
  const layouts = [292, 296].flatMap((size) =>
    [true, false].map((little) => [size, little] as const),
  );

  it.each(layouts)('reads records of %i bytes, little-endian %s', async (size, little) => {
    const bytes = lastlog(size, little);
    expect(LASTLOG.detect(bytes.subarray(0, 8192), 'x')).toBe(true);
    expect(await told(bytes, 'lastlog')).toEqual([
      'lastlog 0 @0 2020-09-13T12:26:40.000000Z {"uid":0,"line":"pts/0","host":"gw.example.org"}',
      `lastlog 1000 @${1000 * size} 2023-11-14T22:13:20.000000Z {"uid":1000,"line":"pts/0","host":"gw.example.org"}`,
    ]);
  });

  it('reads parts as it reads the whole, and says what is cut off', async () => {
    const bytes = new Uint8Array(292 * 70_000 + 7);
    for (const uid of [0, 999, 69_999]) bytes.set(lastlog(292, true).subarray(0, 292), uid * 292);
    expect(LASTLOG.parts(bytesSource(bytes)).length).toBeGreaterThan(1);
    const whole = await told(bytes, 'lastlog');
    expect(await told(bytes, 'lastlog', true)).toEqual(whole);
    expect(whole.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'lastlog 0 @0',
      'lastlog 999 @291708',
      'lastlog 69999 @20439708',
      'UTMP_TRUNCATED @20440000',
    ]);
  });

  it('says when a login has no time', async () => {
    const bytes = lastlog(292, true);
    bytes.fill(0, 1000 * 292, 1000 * 292 + 4);
    expect(await codes(bytes, 'lastlog')).toEqual(['UTMP_TIME 292000 1000']);
  });
});
