import { describe, expect, it } from 'vitest';
import { type ProgramPlan, writeProgram } from '../../../../../fixtures/writer/program.ts';
import { judgeClaims } from '../../../src/campaign/infrastructure/judge-claims.ts';
import { sampleParts } from '../../../src/campaign/samples/sample-section.ts';
import { type Finding, type Role, sampleClaims, samplesIn } from '../../../src/index.ts';
import { SampleClues } from '../../../src/detect/clues/sample-clues.ts';
import { PE } from '../../../src/evidence/pe/pe.ts';
import { SIGNATURE } from '../../evidence/pe/signature.ts';
import { readAll } from '../../evidence/text/reading.ts';
import { shippedProfile } from '../implants/shipped.ts';

const SHIPPED = [shippedProfile('careto'), shippedProfile('nettraveler')];

const at = (time: string): number => Date.parse(time) / 1000;

async function told(plan: ProgramPlan, path: string = 'samples/a.bin'): Promise<Finding[]> {
  const bytes = writeProgram(plan);
  const { events } = await readAll(PE, bytes, { path });
  const clues = new SampleClues();
  for (const event of events) clues.add(event);
  return clues.finish();
}

const asSaid = (finding: Finding, role: Role | null = 'sample') => ({
  finding,
  role,
  profile: null,
  family: null,
});

const SPANISH: ProgramPlan = {
  stamp: at('2011-01-17T14:30:23Z'),
  pdb: String.raw`C:\Users\pepe\proyectos\CopiaDeArchivos\borrar\plugin.pdb`,
  exports: { name: 'plugin.dll', stamp: 0 },
  resources: [[5, 0x0c0a]],
};

describe('samples', () => {
  it('tell when and where they were built, with the places of proof', async () => {
    const [finding] = await told(SPANISH);
    expect(finding).toMatchObject({
      kind: 'clue',
      level: 'informational',
      confidence: 'low',
      matched: {
        compiled: '2011-01-17T14:30:23.000000Z',
        pdb: SPANISH.pdb,
        user: 'pepe',
        language: 'es',
        told_languages: 'es-ES',
      },
    });
    const bytes = writeProgram(SPANISH);
    const [stamp, pdb] = finding!.locators.map(({ offset }) => offset);
    expect(new DataView(bytes.buffer).getUint32(stamp!, true)).toBe(SPANISH.stamp);
    expect(new TextDecoder().decode(bytes.subarray(pdb, pdb! + 8))).toBe('C:\\Users');
  });

  it('are what the case file calls so; an honest program says nothing', async () => {
    const [finding] = await told(SPANISH, 'victim/C/Users/x/editor.exe');
    for (const role of [null, 'victim', 'seized-server', 'sandbox', 'reference'] as const)
      expect(samplesIn([asSaid(finding!, role)], SHIPPED), String(role)).toEqual([]);
    expect(samplesIn([asSaid(finding!)], SHIPPED)).toMatchObject([
      { name: 'plugin.dll', profile: null, family: null },
    ]);
  });

  it('are what a profile knows by more than a name', async () => {
    const [own] = await told(SPANISH, 'C/Users/x/AppData/Roaming/Microsoft/objframe.dll');
    const [named] = await told(SPANISH, 'C/Windows/System32/objframe.dll');
    expect(samplesIn([asSaid(own!, 'victim')], SHIPPED)).toMatchObject([
      { profile: 'careto', family: 'Careto' },
    ]);
    expect(samplesIn([asSaid(named!, 'victim')], SHIPPED)).toEqual([]);
    expect(samplesIn([asSaid(own!, 'reference')], SHIPPED)).toEqual([]);
  });

  it('date builds, and have forged stamps refused with the reason', async () => {
    const plans: readonly ProgramPlan[] = [
      SPANISH,
      { stamp: at('2009-07-14T01:15:00Z'), exports: { name: 'a.dll', stamp: 0 } },
      { stamp: 0x9abc_def0, isReproducible: true, exports: { name: 'b.dll', stamp: 0 } },
      {
        stamp: at('2007-08-14T01:45:14Z'),
        exports: { name: 'c.dll', stamp: 0 },
        signature: SIGNATURE,
      },
      {
        stamp: at('2012-05-01T12:00:00Z'),
        exports: { name: 'd.dll', stamp: at('2012-08-01T12:00:00Z') },
      },
    ];
    const findings = (await Promise.all(plans.map((plan) => told(plan)))).flat();
    const samples = samplesIn(
      findings.map((each) => asSaid(each)),
      SHIPPED,
    );
    const judged = judgeClaims(sampleClaims(samples), null);
    expect(judged.map(({ claim, standing, doubts }) => [claim.subject, standing, doubts])).toEqual([
      ['plugin.dll', 'credible', []],
      [
        'a.dll',
        'refused',
        ['the day on which Windows 7 was built: copied from one of its files, most likely'],
      ],
      ['b.dll', 'refused', ['its linker writes a hash in the place of the time (/Brepro)']],
      [
        'c.dll',
        'refused',
        ['older than its certificate, which begins on 2011-06-28: forged, or signed long after'],
      ],
      ['d.dll', 'refused', ['its own export directory says 2012-08-01 12:00:00']],
    ]);
    expect(judged[0]!.claim.findings).toEqual([findings[0]!.id]);
  });

  it('count once for each copy, and tell a language by what says it', async () => {
    const findings = [
      ...(await told(SPANISH, 'samples/a.bin')),
      ...(await told(SPANISH, 'samples/b.bin')),
      ...(await told({
        ...SPANISH,
        pdb: 'x.pdb',
        stamp: SPANISH.stamp + 5,
        resources: [[5, 1033]],
      })),
      ...(await told({
        stamp: 1,
        resources: [
          [5, 0x0c0a],
          [5, 0x0407],
          [5, 0x0411],
        ],
      })),
    ];
    const samples = samplesIn(
      findings.map((each) => asSaid(each)),
      [],
    );
    expect(sampleClaims(samples).map(({ findings: ids }) => ids.length)).toEqual([2, 1, 1]);
    const { statements, tables } = sampleParts(samples, null);
    expect(statements).toMatchObject([
      { question: 'sample-language', value: { es: 2 } },
      { question: 'sample-paths', value: 2 },
    ]);
    expect(statements[1]!.notes[1]).toBe('Folders of users: pepe.');
    expect(tables[0]!.rows.length).toBe(4);
    expect(sampleParts([], null)).toEqual({ statements: [], tables: [] });
  });
});
