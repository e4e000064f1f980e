import { describe, expect, it } from 'vitest';
import { parseProfile } from '../../../src/campaign/implants/parse-profile.ts';
import type { ImplantProfile } from '../../../src/campaign/implants/profile.ts';
import { kindsText, parseKinds } from '../../../src/campaign/sought/index.ts';
import { type MetFile, StoredFiles } from '../../../src/detect/implants/stored-files.ts';

const PROFILE = parseProfile(
  `id: x
name: X
references: [a report]
traces: { kind: file, pattern: abcdefgh.exe, weight: strong, meaning: m }
stored-files:
  - { pattern: '/incoming/img/<implant-id:digits(6)>.<file:digits(4)>.<digits(4)>', holds: file }
  - { pattern: '/incoming/up/<implant-id:digits(6)>/<file:text>', holds: file }
  - { pattern: '/incoming/in/<implant-id:digits(6)>.res', holds: result }
`,
  'x.yaml',
).profile as ImplantProfile;

const TIME = Date.UTC(2013, 5, 1) * 1000;

function met(path: string, bytes = 100, more: Partial<MetFile> = {}): MetFile {
  const facts = { modified: TIME, changed: null, allocated: null };
  const origin = {
    collector: 'uac' as const,
    host: 'srv.example',
    timeZone: null,
    originalPath: path,
  };
  return { path: `uac/[root]${path}`, bytes, facts, origin, ...more };
}

function findingsOf(...files: MetFile[]): ReturnType<StoredFiles['findings']> {
  const stored = new StoredFiles([PROFILE]);
  for (const file of files) stored.add(file);
  return stored.findings();
}

describe('what servers keep of what implants sent', () => {
  it('is counted by implant: pieces of one file once, results apart', () => {
    const [finding] = findingsOf(
      met('/www/incoming/img/271828.0001.0001', 929),
      met('/www/incoming/img/271828.0001.0002', 71),
      met('/www/incoming/img/271828.0002.0001', 5),
      met('/www/incoming/in/271828.res', 512),
    );
    expect(finding).toMatchObject({
      kind: 'indicator',
      level: 'high',
      confidence: 'moderate',
      count: 4,
      source: { host: 'srv.example' },
      techniques: ['T1041'],
      matched: {
        implant_id: '271828',
        files: '2',
        pieces: '3',
        bytes: '1005',
        kinds: 'not told by the name: 2 (1005 bytes)',
        results: '1',
        result_bytes: '512',
      },
    });
    expect(finding!.locators.map(({ evidence }) => evidence)).toEqual([
      'uac/[root]/www/incoming/img/271828.0001.0001',
    ]);
  });

  it('is of a kind where names tell it, and names are told nowhere', () => {
    const found = findingsOf(
      met('/www/incoming/up/271828/01-Zukunft.DOCX', 10),
      met('/www/incoming/up/271828/office.ovpn', 20),
      met('/www/incoming/up/271828/unknown', 30),
    );
    expect(found[0]!.matched['kinds']).toBe(
      'documents: 1 (10 bytes); not told by the name: 1 (30 bytes); remote access: 1 (20 bytes)',
    );
    const { locators: _, ...said } = found[0]!;
    expect(JSON.stringify(said)).not.toMatch(/zukunft|office/i);
  });

  it('is sure from three implants on one server on, and not of ids that people make up', () => {
    const of = (id: string): MetFile => met(`/www/incoming/up/${id}/a.pdf`);
    const confidences = (ids: string[]): string[] =>
      findingsOf(...ids.map(of)).map(({ confidence }) => confidence);
    expect(confidences(['271828', '314159'])).toEqual(['moderate', 'moderate']);
    expect(confidences(['271828', '314159', '141421'])).toEqual(['high', 'high', 'high']);
    const made = findingsOf(met('/www/incoming/in/271828.res'));
    expect(made[0]!.level).toBe('medium');
  });

  it.each([
    '/www/incoming/img/27182.0001.0001',
    '/www/outgoing/img/271828.0001.0001',
    '/www/incoming/img/271828.0001.0001.bak',
    '/www/xincoming/img/271828.0001.0001',
    '/www/incoming/up/271828/',
  ])('is not %s', (path) => {
    expect(findingsOf(met(path))).toEqual([]);
  });

  it('keeps the first of each implant and server as proof', () => {
    const stored = new StoredFiles([PROFILE]);
    const one = met('/www/incoming/in/271828.res');
    const other = { ...one, origin: { ...one.origin!, host: 'other.example' } };
    expect([one, one, other, met('/etc/passwd')].map((each) => stored.add(each))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(stored.findings()).toHaveLength(2);
  });

  it('counts a folder as one source where nothing names the host, and says when no time is known', () => {
    const bare = { origin: null, facts: null };
    const found = findingsOf(
      met('D:\\copy\\incoming\\up\\271828\\a.pdf', 1, {
        ...bare,
        path: 'D:\\copy\\incoming\\up\\271828\\a.pdf',
      }),
      met('x', 1, { ...bare, path: 'copy/incoming/img/314159.0001.0001' }),
      met('x', 1, { ...bare, path: 'copy/incoming/img/141421.0001.0001' }),
    );
    expect(found.map(({ source }) => source.host)).toEqual([null, null, null]);
    expect(new Set(found.map(({ source }) => source.id)).size).toBe(2);
    expect(found[0]!.alternatives.at(-1)).toBe(
      'No file tells when it was stored: the time says nothing',
    );
  });

  it('claims too little and not too much when names are made up without an end', () => {
    const stored = new StoredFiles([PROFILE]);
    for (let i = 0; i < 30_000; i++)
      stored.add(met(`/incoming/up/${String(100_000 + i)}/a.pdf`, 1));
    expect(stored.findings()).toHaveLength(20_000);
  });
});

describe('kinds in a finding', () => {
  it('are read as they were written, and nothing else', () => {
    const kinds = new Map([
      ['documents', { files: 3, bytes: 1000 }],
      ['keys for mail and files (PGP, S/MIME)', { files: 1, bytes: 5 }],
    ]);
    expect(parseKinds(kindsText(kinds))).toEqual(kinds);
    expect(parseKinds('')).toEqual(new Map());
    expect(parseKinds('documents: many (x bytes); : 1 (1 bytes)')).toEqual(new Map());
  });
});
