import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesSource } from '@unmask/evtx';
import { describe, expect, it } from 'vitest';
import { writeHive } from '../../../../../fixtures/writer/index.ts';
import {
  type Item,
  readSystemSettings,
  recognise,
  type SystemSettings,
} from '../../../src/index.ts';
import { SYSTEM_HIVE } from '../../../src/evidence/registry/system-hive.ts';
import { WINDOWS_ZONES } from '../../../src/evidence/registry/windows-zones.ts';
import { zoneOf } from '../../../src/evidence/text/zone.ts';
import { BERLIN, hostHive, type HostSpec } from './host-hive.ts';

const settings = (bytes: Uint8Array): Promise<SystemSettings | null> =>
  readSystemSettings(bytesSource(bytes));
const told = async (spec: HostSpec): Promise<unknown> => {
  const { host, timeZone } = (await settings(hostHive(spec)))!;
  return { host, timeZone };
};

describe('the SYSTEM hive', () => {
  it.each(['lh', 'lf', 'li', 'ri'] as const)('is read with lists of the kind %s', async (lists) => {
    expect(await settings(hostHive({}, { lists, behind: 'rest of a longer name' }))).toMatchObject({
      host: 'WKS-07.example.org',
      timeZone: 'Europe/Berlin',
      isDirty: false,
      checksumHolds: true,
    });
  });

  it('names the host as it is called now, with its domain', async () => {
    const next = { Hostname: 'OLD', 'NV Hostname': 'NEW', Domain: '', 'NV Domain': '' };
    expect(await told({ tcpip: next })).toMatchObject({ host: 'OLD' });
    expect(await told({ tcpip: {}, computer: 'WKS-09' })).toMatchObject({ host: 'WKS-09' });
    expect(await told({ tcpip: { Hostname: 'a b' } })).toMatchObject({ host: null });
  });

  it('takes the control set in use', async () => {
    expect(await told({ current: 2 })).toEqual({ host: null, timeZone: 'Asia/Tokyo' });
    expect(await settings(hostHive({ current: 0 }))).toBeNull();
  });

  it('has an offset where the clocks are not changed, and no zone where it is not known', async () => {
    const fixed = { ...BERLIN, DynamicDaylightTimeDisabled: 1 };
    expect(await told({ zone: fixed })).toMatchObject({ timeZone: '+01:00' });
    const west = { TimeZoneKeyName: 'Made up', Bias: 210, DaylightBias: 0 };
    expect(await told({ zone: west })).toMatchObject({ timeZone: '-03:30' });
    expect(await told({ zone: { ...west, DaylightBias: -60 } })).toMatchObject({ timeZone: null });
    expect(await told({ zone: { Bias: 100_000, DaylightBias: 0 } })).toMatchObject({
      timeZone: null,
    });
    const old = { StandardName: 'Tokyo Standard Time', Bias: -540 };
    expect(await told({ zone: old })).toMatchObject({ timeZone: 'Asia/Tokyo' });
  });

  it('is evidence that says so when its last changes are missing', async () => {
    const bytes = hostHive({}, { sequences: [9, 8] });
    expect(recognise(bytes, 'C/Windows/System32/config/SYSTEM')).toBe(SYSTEM_HIVE);
    expect(recognise(bytes, 'C/Windows/System32/config/SAM')).toBeNull();
    const items = await read(bytes);
    const issues = items.flatMap((item) => (item.kind === 'issue' ? [item.issue] : []));
    expect(issues).toMatchObject([{ code: 'HIVE_DIRTY', lost: false }]);
    const events = items.flatMap((item) => (item.kind === 'event' ? [item.event] : []));
    const zone = events.find((event) => String(event.get('TargetObject')).endsWith('KeyName'))!;
    expect(zone.toObject()).toEqual({
      '@timestamp': '2026-01-12T08:00:00.000000Z',
      TargetObject: 'HKLM\\SYSTEM\\ControlSet001\\Control\\TimeZoneInformation\\TimeZoneKeyName',
      Details: 'W. Europe Standard Time',
    });
    expect(zone.source().host).toBe('WKS-07.example.org');
    expect(
      Buffer.from(bytes).toString('latin1', zone.locator.offset, zone.locator.offset + 2),
    ).toBe('vk');
  });

  it('says what of its header does not hold, and that it tells nothing', async () => {
    const flipped = hostHive();
    flipped[12]! ^= 1;
    expect(codes(await read(flipped))).toEqual(['HIVE_CHECKSUM']);
    expect(codes(await read(writeHive({ Software: {} })))).toEqual(['HIVE_DAMAGED']);
  });
});

describe('a hive made to keep the reader busy', () => {
  it('is read to an end when its lists lead back to themselves', async () => {
    const bytes = hostHive({}, { lists: 'ri' });
    const view = new DataView(bytes.buffer);
    for (let at = 4_096; at + 8 < bytes.length; at += 4)
      if (view.getUint16(at + 4, true) === 0x6972) view.setUint32(at + 8, at - 4_096, true);
    expect(await settings(bytes)).toBeNull();
  });

  it('is no trouble when bytes of it are changed', { timeout: 60_000 }, async () => {
    const sound = hostHive({ more: { A: { b: 'c' }, D: { e: 1 } } }, { lists: 'ri' });
    let state = 2014;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (let n = 0; n < 3_000; n++) {
      const bytes = sound.slice(0, random(20) === 0 ? random(sound.length) : sound.length);
      for (let k = 1 + random(6); k > 0; k--) {
        const at = random(3) === 0 ? random(512) : 4_096 + random(2_048);
        if (at < bytes.length) bytes[at] = random(4) === 0 ? 0xff : random(256);
      }
      const found = await settings(bytes);
      for (const { offset } of found?.values ?? []) expect(offset).toBeLessThan(bytes.length);
      if (found?.host !== undefined && found.host !== null)
        expect(found.host.length).toBeLessThan(256);
    }
  });
});

const hasHivex = spawnSync('hivexsh', ['--help']).error === undefined;

describe.skipIf(!hasHivex)('hivex, which others wrote', () => {
  const at = join(mkdtempSync(join(tmpdir(), 'unmask-hive-')), 'SYSTEM');

  it('reads what our program wrote', () => {
    writeFileSync(at, hostHive());
    const path = 'cd ControlSet001\\Control\\TimeZoneInformation\nlsval TimeZoneKeyName\n';
    const answer = execFileSync('hivexsh', [at], { input: path, encoding: 'utf8' });
    expect(answer.trim()).toBe('W. Europe Standard Time');
  });

  it('writes what we read', async () => {
    writeFileSync(at, hostHive());
    const commands = [
      'cd ControlSet001\\Control\\TimeZoneInformation',
      'setval 2',
      'TimeZoneKeyName',
      'string:Romance Standard Time',
      'Bias',
      'dword:0xffffffc4',
      'commit',
    ];
    execFileSync('hivexsh', ['-w', at], { input: `${commands.join('\n')}\n` });
    expect(await settings(new Uint8Array(readFileSync(at)))).toMatchObject({
      host: 'WKS-07.example.org',
      timeZone: 'Europe/Paris',
      isDirty: false,
      checksumHolds: true,
    });
  });
});

describe('names of zones', () => {
  it('are those of the table, which `npm run tables` makes the module from', () => {
    const root = join(import.meta.dirname, '../../../../..');
    const text = readFileSync(join(root, 'rules/zones/windows-zones.json'), 'utf8');
    const { zones } = JSON.parse(text) as { zones: Record<string, string> };
    expect(Object.fromEntries(WINDOWS_ZONES)).toEqual(zones);
  });

  it('are all known to this platform', () => {
    expect(WINDOWS_ZONES.size).toBe(139);
    expect([...WINDOWS_ZONES.values()].filter((name) => zoneOf(name) === null)).toEqual([]);
  });
});

async function read(bytes: Uint8Array): Promise<Item[]> {
  const items: Item[] = [];
  const source = bytesSource(bytes);
  for (const range of SYSTEM_HIVE.parts(source))
    for await (const batch of SYSTEM_HIVE.read(
      { path: 'SYSTEM', source },
      { range, recover: false },
    ))
      items.push(...batch);
  return items;
}

function codes(items: readonly Item[]): string[] {
  return items.flatMap((item) => (item.kind === 'issue' ? [item.issue.code] : []));
}
