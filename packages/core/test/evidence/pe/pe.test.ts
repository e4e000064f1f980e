import { describe, expect, it } from 'vitest';
import { type ProgramPlan, writeProgram } from '../../../../../fixtures/writer/program.ts';
import { PE } from '../../../src/evidence/pe/pe.ts';
import { recognise } from '../../../src/index.ts';
import { SIGNATURE } from './signature.ts';
import { detects, readAll, type Told } from '../text/reading.ts';

const BUILT = Date.UTC(2011, 0, 17, 14, 30, 23) / 1000;

const FULL: ProgramPlan = {
  stamp: BUILT,
  pdb: String.raw`C:\Users\pepe\proyectos\copia de archivos\Release\plugin.pdb`,
  exports: { name: 'plugin.dll', stamp: BUILT },
  resources: [
    [5, 0x0c0a],
    [24, 0x0409],
  ],
  version: {
    language: 0x0c0a,
    texts: { CompanyName: 'Ejemplos S.A.', OriginalFilename: 'plugin.dll', FileVersion: '1.2' },
  },
};

async function fieldsOf(plan: ProgramPlan): Promise<Record<string, unknown>> {
  const { events, issues } = await readAll(PE, writeProgram(plan), { path: 'samples/a.bin' });
  expect(issues).toEqual([]);
  return events[0]!.toObject();
}

describe('Windows programs', () => {
  it('are told by their first bytes, whatever they are called', () => {
    expect(recognise(writeProgram(FULL), 'notes.txt')).toBe(PE);
    expect(detects(PE, 'MZ and other letters')).toBe(false);
    const bytes = writeProgram(FULL);
    for (const installed of ['C/Windows/WinSxS/x/a.exe', 'C:\\Program Files (x86)\\E\\a.exe'])
      expect(detects(PE, bytes, installed)).toBe(false);
    expect(detects(PE, bytes, 'C/Windows/System32/a.exe')).toBe(true);
    bytes[0x80] = 0;
    expect(detects(PE, bytes)).toBe(false);
  });

  it('say who built them, when and where', async () => {
    const { events } = await readAll(PE, writeProgram(FULL), { path: 'a.bin', notAfter: 7_000 });
    expect(events.length).toBe(1);
    expect(events[0]!.time).toBe(7_000);
    expect(events[0]!.locator.offset).toBe(0x88);
    expect(events[0]!.toObject()).toMatchObject({
      time_from: 'modified',
      machine: 'x86',
      library: true,
      linker: '9.0',
      compiled: '2011-01-17T14:30:23.000000Z',
      compiled_stamp: BUILT,
      debug_compiled: '2011-01-17T14:30:23.000000Z',
      export_compiled: '2011-01-17T14:30:23.000000Z',
      export_name: 'plugin.dll',
      pdb: FULL.pdb,
      resource_languages: ['dialog es-ES', 'version es-ES', 'manifest en-US'],
      version_languages: ['es-ES 1200'],
      told_languages: ['es-ES'],
      Company: 'Ejemplos S.A.',
      OriginalFileName: 'plugin.dll',
      FileVersion: '1.2',
      signed: false,
    });
  });

  it.each([
    ['64 bits', { stamp: BUILT, wide: true }, { machine: 'x64', compiled_stamp: BUILT }],
    ['an older path', { stamp: BUILT, pdb: 'D:\\a.pdb', oldDebug: true }, { pdb: 'D:\\a.pdb' }],
    ['a hash for a time', { stamp: BUILT, isReproducible: true }, { reproducible: true }],
    [
      'another stamp inside',
      { stamp: BUILT, pdb: 'a.pdb', debugStamp: BUILT + 86_400 },
      { debug_compiled: '2011-01-18T14:30:23.000000Z' },
    ],
  ] as const)('with %s', async (_, plan, said) => {
    expect(await fieldsOf(plan)).toMatchObject(said);
  });

  it('say nothing of who built where resources are neutral or English', async () => {
    const plain = await fieldsOf({
      stamp: BUILT,
      resources: [
        [3, 0],
        [5, 0x0409],
        [6, 0x0809],
        [9, 0x007f],
      ],
    });
    expect(plain['told_languages']).toBeUndefined();
  });

  it('name who signed, and since when that certificate was good', async () => {
    expect(await fieldsOf({ stamp: BUILT, signature: SIGNATURE })).toMatchObject({
      signed: true,
      signer: 'Ejemplos Ltd.',
      signer_subject: 'CN=Ejemplos Ltd.,O=Ejemplos Ltd.,C=BG',
      signer_serial: '0102',
      signer_from: '2011-06-28T00:00:00.000000Z',
      signer_until: '2013-06-28T23:59:59.000000Z',
    });
    const odd = await fieldsOf({ stamp: BUILT, signature: SIGNATURE.subarray(0, 100) });
    expect(odd['signed']).toBe(true);
    expect(odd['signer']).toBeUndefined();
  });

  it('leave out what lies outside of the file', async () => {
    const bytes = writeProgram(FULL);
    const { events, issues } = await readAll(PE, bytes.subarray(0, 0x400), { path: 'a.bin' });
    expect(issues).toEqual([]);
    expect(events[0]!.get('compiled_stamp')).toBe(BUILT);
    expect(events[0]!.get('pdb')).toBeUndefined();
    const short = await readAll(PE, bytes.subarray(0, 0xb0), { path: 'a.bin' });
    expect(short.events).toEqual([]);
    expect(short.issues.map(({ code }) => code)).toEqual(['PE_TRUNCATED']);
  });

  it('survive any change, and tell little whatever they claim', async () => {
    const whole = writeProgram({ ...FULL, signature: SIGNATURE });
    let state = 2014;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (let n = 0; n < 3_000; n++) {
      const bytes = whole.slice(0, n % 3 === 0 ? random(whole.length) : whole.length);
      for (let i = 1 + random(6); i > 0 && bytes.length > 0; i--)
        bytes[random(bytes.length)] = random(4) === 0 ? 0xff : random(256);
      if (detects(PE, bytes)) check(await readAll(PE, bytes, { path: 'x' }));
    }
    const again = await readAll(PE, whole, { path: 'a.bin' });
    expect(again.events[0]!.get('pdb')).toBe(FULL.pdb);
  });
});

function check({ events, issues }: Told): void {
  if (events.length + issues.length !== 1) expect.unreachable('one event or one issue');
  const text = JSON.stringify(events.map((event) => event.toObject()));
  if (text.length > 200_000) expect.unreachable(`${text.length} characters`);
}
