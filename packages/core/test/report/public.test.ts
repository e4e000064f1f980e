import { parseCaseFile, REPORT_WRITERS, restrictToPublic, type VictimNames } from '@unmask/core';
import { describe, expect, it } from 'vitest';
import { sampleFinding, sampleModel } from './sample-model.ts';

const { caseFile } = parseCaseFile(
  'name: x\norganisations:\n  - { name: Ministry of Examples, addresses: [192.0.2.0/24, "2001:db8::/32"] }\n',
  'case.yaml',
);

const NAMES: VictimNames = {
  key: new Uint8Array(32),
  names: [
    { kind: 'victim', name: '0617655918970401', by: 'V-0011223344' },
    { kind: 'organisation', name: 'Ministry of Examples', by: null },
    { kind: 'host', name: 'wks-07.ministry.example', by: null },
    { kind: 'user', name: 'MINISTRY\\j.doe', by: null },
  ],
  addresses: new Set(['198.51.100.20']),
  ranges: caseFile!.organisations.flatMap(({ addresses }) => addresses),
  operators: ['srv-a.c2.example'],
  paths: ['evidence/ministry-of-examples/System.evtx'],
};

/** What must not be read in anything for the public, in any letter case. */
const SECRETS = [
  'ministry',
  'wks-07',
  'j.doe',
  'jane',
  '0617655918970401',
  '192.0.2.',
  '198.51.100.20',
  '2001:db8',
  '574b 532d',
  '1335155672',
];

describe('a report for the public', () => {
  const model = restrictToPublic(sampleModel({ audience: 'public' }), NAMES);

  it.each(REPORT_WRITERS.map((writer) => [writer.format, writer] as const))(
    'names no victim as %s',
    async (_, writer) => {
      const written = await writer.write(model);
      const texts =
        written instanceof Map ? [...written.keys(), ...written.values()] : [written as string];
      for (const each of texts) {
        const text = typeof each === 'string' ? each : new TextDecoder('latin1').decode(each);
        for (const secret of SECRETS) expect(text.toLowerCase()).not.toContain(secret);
      }
    },
  );

  it('keeps what tells of the operators, and the pseudonym of a victim everywhere', () => {
    const [finding] = model.findings.values();
    expect(finding!.summary).toMatch(
      /^HOST-\w{10}: implant V-0011223344 called c2\.example from ADDR-\w{10}$/,
    );
    expect(finding!.locators[0]!.evidence).toBe('System.evtx');
    expect(finding!.matched['mail']).toMatch(/^HOST-\w{10}$/);
    expect(model.victims[0]).toMatchObject({ id: 'V-0011223344', country: 'MA', implantId: null });
  });

  it('gives the same name the same pseudonym, and another with another key', () => {
    const again = restrictToPublic(sampleModel({ audience: 'public' }), NAMES);
    const other = restrictToPublic(sampleModel(), { ...NAMES, key: new Uint8Array(32).fill(1) });
    expect(again).toEqual(model);
    expect(other.campaign.name).not.toBe(model.campaign.name);
  });

  it('shows bytes of evidence where they are zeros', () => {
    const proof = [
      { evidence: 'x', offset: 0, bytes: '0000000000000000', broken: null },
      { evidence: 'x', offset: 0, bytes: '0000004100000000', broken: null },
    ];
    const told = sampleFinding({ proof });
    const { findings } = restrictToPublic(
      sampleModel({ findings: new Map([[told.id, told]]) }),
      NAMES,
    );
    expect(findings.get(told.id)!.proof).toEqual([proof[0]]);
  });
});
