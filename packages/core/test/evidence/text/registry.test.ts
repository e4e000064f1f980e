import { compileMatcher, parseSigma, WINDOWS_MAPPING } from '@unmask/sigma';
import { describe, expect, it } from 'vitest';
import { REGISTRY_EXPORT } from '../../../src/evidence/text/registry/registry-export.ts';
import { MAX_VALUE_LENGTH } from '../../../src/evidence/text/registry/value.ts';
import { detects, objects, readAll } from './reading.ts';
import { sample } from './samples.ts';

const HEADER = 'Windows Registry Editor Version 5.00\r\n\r\n';

async function told(text: string): Promise<unknown[]> {
  const all = await objects(REGISTRY_EXPORT, text);
  return all.map(({ TargetObject, Details }) => [TargetObject, Details]);
}

describe('an export of the registry', () => {
  it('tells each value as Sysmon writes it', async () => {
    const [first, ...others] = await objects(REGISTRY_EXPORT, sample('registry-export'), {
      notAfter: 7,
    });
    expect(first).toEqual({
      '@timestamp': '1970-01-01T00:00:00.000007Z',
      TargetObject: String.raw`HKLM\SYSTEM\CurrentControlSet\Services\a\(Default)`,
      EventType: 'SetValue',
      Details: String.raw`C:\a "b"`,
      ValueType: 'REG_SZ',
      time_from: 'modified',
    });
    expect(others.map(({ EventType, Details }) => [EventType, Details])).toEqual([
      ['SetValue', 'DWORD (0x0000000a)'],
      ['SetValue', '%a%'],
      ['SetValue', 'QWORD (0x00000002-0x00000001)'],
      ['DeleteValue', undefined],
      ['DeleteKey', undefined],
    ]);
  });

  it('says the same in UTF-16, as regedit writes it', async () => {
    const text = sample('registry-export').replaceAll('\n', '\r\n');
    const units = Uint16Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0));
    const bytes = new Uint8Array(units.buffer);
    expect(detects(REGISTRY_EXPORT, bytes)).toBe(true);
    const { events, issues } = await readAll(REGISTRY_EXPORT, bytes);
    expect(issues).toEqual([]);
    expect(events.map((event) => event.toObject())).toEqual(
      await objects(REGISTRY_EXPORT, sample('registry-export')),
    );
  });

  it('reads bytes of strings as the header says', async () => {
    const text = 'REGEDIT4\n\n[HKEY_USERS\\a]\n"b"=hex(2):25,61,25,00\n';
    expect(await told(text)).toEqual([['HKU\\a\\b', '%a%']]);
  });

  it.each([
    ['""', '(Empty)'],
    ['"a\r\nb"', 'a\nb'],
    ['hex:de,ad', 'Binary Data'],
    ['hex:', 'Binary Data'],
    ['hex(0):', 'Binary Data'],
    ['hex(4):01,00,00,00', 'DWORD (0x00000001)'],
    ['hex(4):01,00', 'Binary Data'],
    ['hex(1):61,00', 'a'],
    ['hex(7):61,00,00,00,62,00,00,00,00,00', 'Binary Data'],
  ])('value %j', async (data, details) => {
    expect(await told(`${HEADER}[HKEY_CURRENT_USER\\a]\r\n"b"=${data}\r\n"c"="d"\r\n`)).toEqual([
      ['HKCU\\a\\b', details],
      ['HKCU\\a\\c', 'd'],
    ]);
  });

  it('tells the strings of a list', async () => {
    const text = `${HEADER}[HKEY_CURRENT_USER\\a]\n"b"=hex(7):61,00,00,00,62,00,00,00,00,00\n`;
    expect(await objects(REGISTRY_EXPORT, text)).toMatchObject([{ Strings: ['a', 'b'] }]);
  });

  it('tells of what no export has, and goes on behind it', async () => {
    const text = `${HEADER}"lost"="a"\n[HKEY_USERS\\a]\n"b"=hex:zz\n"c"="never closed\n[HKEY_USERS\\d]\n@="e"\n`;
    const { events, issues } = await readAll(REGISTRY_EXPORT, text);
    expect(events.map((event) => event.get('TargetObject'))).toEqual(['HKU\\d\\(Default)']);
    expect(issues.map(({ code }) => code)).toEqual(['TEXT_LINE', 'TEXT_LINE', 'TEXT_LINE']);
  });

  it('keeps no more of a value than its limit', async () => {
    const line = `${'00,'.repeat(1000)}\\\n`;
    const lines = Math.ceil(MAX_VALUE_LENGTH / 3000) + 50;
    const text = `${HEADER}[HKEY_USERS\\a]\n"b"=hex:\\\n${line.repeat(lines)}00\n"c"="d"\n`;
    const all = await objects(REGISTRY_EXPORT, text);
    expect(all).toMatchObject([{ Details: 'Binary Data', cut: true }, { Details: 'd' }]);
  });

  it('is read in time that grows with its length, whatever it holds', async () => {
    const before = process.cpuUsage().user;
    for (const piece of ['a', ' ', '"', '\\', ']', '[HKEY_]', '"a"="\n', '00', '"a"=hex:\\\n']) {
      const text = `${HEADER}[HKEY_USERS\\a]\n${piece.repeat(400_000 / piece.length)}!`;
      detects(REGISTRY_EXPORT, text);
      await readAll(REGISTRY_EXPORT, text);
    }
    expect(process.cpuUsage().user - before).toBeLessThan(20_000_000);
  });

  it('is no text that speaks of one', () => {
    const text = 'Save this as a file:\n\nREGEDIT4\n\nThen open it.\nNothing else is needed.\n';
    expect(detects(REGISTRY_EXPORT, text, 'a.txt')).toBe(false);
  });
});

describe('rules for the registry', () => {
  const matches = async (category: string, selection: string): Promise<number> => {
    const rule = `title: t\nid: 5c5d2a2e-8a3f-4f5e-9d6b-0c1d2e3f4a5b\nlogsource: {product: windows, category: ${category}}\ndetection:\n  s: ${selection}\n  condition: s\n`;
    const matcher = compileMatcher(
      parseSigma(rule, 'r.yml').documents.filter((each) => each.kind === 'rule'),
      WINDOWS_MAPPING,
    );
    const { events } = await readAll(REGISTRY_EXPORT, sample('registry-export'));
    return events.filter((event) => [...matcher.match(event)].length > 0).length;
  };

  it('run over what is set', async () => {
    expect(await matches('registry_set', '{Details: DWORD (0x0000000a)}')).toBe(1);
    expect(await matches('registry_event', '{EventType: SetValue}')).toBe(4);
  });

  it('do not take an order to delete for a deed, nor ask who did it', async () => {
    expect(await matches('registry_delete', '{EventType: DeleteKey}')).toBe(0);
    expect(await matches('registry_set', '{Image|endswith: a.exe}')).toBe(0);
  });
});
