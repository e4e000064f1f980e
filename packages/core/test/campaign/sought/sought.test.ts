import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRules } from '../../../../../tools/read-rules.ts';
import {
  soughtIn,
  soughtSection,
  takenSection,
  UNTOLD,
} from '../../../src/campaign/sought/index.ts';
import { EXTENSION_GROUPS } from '../../../src/campaign/sought/tables.ts';
import { cpuTime } from '../../../../../tools/cpu-time.ts';

const told = (text: string): string[] =>
  soughtIn(text).map(({ kind, extension, group, name }) =>
    [kind, name ?? extension, group].join(' | '),
  );

describe('what a command or a path tells', () => {
  it('has the groups of rules/sought, no extension in two', () => {
    const { groups } = readRules(
      resolve(import.meta.dirname, '../../../../..'),
      'sought/extensions',
    ) as {
      groups: { group: string; extensions: string }[];
    };
    expect(Object.entries(EXTENSION_GROUPS)).toEqual(
      groups.map(({ group, extensions }) => [group, extensions]),
    );
    const all = groups.flatMap(({ extensions }) => extensions.split(' '));
    expect(new Set(all).size).toBe(all.length);
    for (const extension of all) expect(extension).toMatch(/^[a-z0-9]{1,16}$/);
  });

  it.for([
    [
      'cmd /c dir /s C:\\Users\\*.docx *.PGP *.xyz',
      [
        'pattern | docx | documents',
        'pattern | pgp | keys for mail and files (PGP, S/MIME)',
        'pattern | xyz | ',
      ],
    ],
    [
      '"C:\\Program Files\\WinRAR\\Rar.exe" a -hpSecret C:\\Windows\\Temp\\m.rar D:\\Projects\\plan.dwg',
      ['archive | m.rar | ', 'file | plan.dwg | plans and maps'],
    ],
    ['tar czf /tmp/.x.tgz /home', ['archive | .x.tgz | ']],
    ['7z.exe a out.7z @list.txt', ['archive | out.7z | ']],
    ['copy "Señor Núñez.docx" x', ['file | Núñez.docx | documents']],
    [
      'scp id.ppk mail.pst host:',
      ['file | id.ppk | certificates and private keys', 'file | mail.pst | mail and address books'],
    ],
    // What every attack names, and what only looks like an end.
    ['rundll32.exe C:\\Windows\\Temp\\a.dll,Start -log x.log', []],
    ['ping 10.0.0.1 and www.doc.example.org', []],
    ['rar is a program, tar too', []],
    ['', []],
  ] as const)('%s', ([text, expected]) => {
    expect(told(text)).toEqual(expected);
  });

  it('is bounded, whatever the text', () => {
    const patterns = Array.from({ length: 2_000 }, (_, i) => `*.a${i}`).join(' ');
    expect(soughtIn(patterns)).toHaveLength(256);
    for (const piece of ['*.', 'a.', '"', 'tar -', '.tar', 'é.é', 'x'.repeat(127)]) {
      const before = cpuTime();
      soughtIn(piece.repeat(100_000));
      expect(cpuTime() - before).toBeLessThan(2_000);
    }
  });
});

describe('the section of what was sought', () => {
  const row = { host: null, count: 1, findings: ['f-1'], name: null, source: 'host:a' } as const;
  const section = soughtSection(
    [
      { ...row, kind: 'pattern', extension: 'doc', group: 'documents' },
      {
        ...row,
        kind: 'pattern',
        extension: 'pdf',
        group: 'documents',
        source: 'host:b',
        findings: ['f-2'],
      },
      { ...row, kind: 'pattern', extension: 'xyz', group: null },
      {
        ...row,
        kind: 'file',
        extension: 'pst',
        group: 'mail',
        name: 'a.pst',
        count: 3,
        findings: ['f-3'],
      },
      {
        ...row,
        kind: 'archive',
        extension: 'rar',
        group: null,
        name: 'm.rar',
        count: 2,
        findings: ['f-4'],
      },
    ],
    [{ what: 'bodies of requests that sensors saw', clients: 2, bytes: 5_000 }],
    [],
  );

  it('says what was counted, each by itself', () => {
    expect(
      section.statements.map(({ question, value, findings }) => [question, value, findings]),
    ).toEqual([
      ['sought-patterns', { documents: 2, 'other kinds': 1 }, ['f-1', 'f-2']],
      ['sought-files', { mail: 3 }, ['f-3']],
      ['taken-archives', 2, ['f-4']],
      ['taken-bytes', 5_000, []],
    ]);
    expect(section.statements[2]!.notes).toEqual(['m.rar on host:a']);
    expect(section.tables[0]!.rows.map(({ cells }) => cells)).toEqual([
      ['documents', 2, 0, 2, 'doc pdf'],
      ['mail', 0, 3, 1, 'pst'],
      ['other kinds', 1, 0, 1, 'xyz'],
    ]);
    expect(section.unknown).toEqual([]);
  });

  it('says what it does not know', () => {
    const empty = soughtSection([], [], []);
    expect(empty.statements.map(({ value }) => value)).toEqual([null, null, 0]);
    expect(empty.unknown).toHaveLength(1);
  });
});

describe('volumes by implant', () => {
  const row = {
    source: 'log',
    profile: 'careto',
    campaign: 'Careto',
    requests: 10,
    posts: 1,
    answered: 512,
    sent: null,
    first: Date.UTC(2013, 0, 1) * 1000,
    last: Date.UTC(2013, 1, 1) * 1000,
    findings: ['f-1'],
  } as const;

  it('have a basis, and stay unknown where no log tells them', () => {
    const { statements, tables, unknown } = soughtSection(
      [],
      [],
      [
        { ...row, implantId: '1' },
        { ...row, implantId: '2', posts: 4, answered: null },
      ],
    );
    expect(
      statements.slice(3).map(({ question, basis, value }) => [question, basis, value]),
    ).toEqual([
      [
        'answered-bytes',
        'bytes that servers answered, where a log tells sizes of answers, to implants of Careto in logs of command servers',
        512,
      ],
      [
        'sent-bytes',
        'bytes that implants sent, where a log tells sizes of requests, of implants of Careto in logs of command servers',
        null,
      ],
    ]);
    expect(tables[1]!.rows.map(({ cells }) => cells)).toEqual([
      ['2', 10, 4, null, null, '2013-01-01', '2013-02-01'],
      ['1', 10, 1, null, 512, '2013-01-01', '2013-02-01'],
    ]);
    expect(unknown).toContain(
      'How many bytes implants of Careto sent: logs of command servers do not tell sizes of requests.',
    );
  });

  it('are never added up over campaigns and sources', () => {
    const { statements } = soughtSection(
      [],
      [],
      [
        { ...row, implantId: '1', sent: 100 },
        { ...row, implantId: '1', sent: 7, source: 'host' },
        { ...row, implantId: '1', sent: 3, profile: 'other', campaign: 'Other' },
      ],
    );
    const sent = statements.filter(({ question }) => question === 'sent-bytes');
    expect(sent.map(({ value }) => value)).toEqual([100, 7, 3]);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(3);
  });

  it('list those that sent most', () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ ...row, implantId: `${i}`, sent: i }));
    const { rows, notes } = soughtSection([], [], many).tables[1]!;
    expect(rows.map(({ cells }) => cells[0]).slice(0, 2)).toEqual(['29', '28']);
    expect([rows.length, notes]).toEqual([20, ['10 more ids, with less.']]);
  });
});

describe('what was stolen', () => {
  const row = {
    profile: 'careto',
    campaign: 'Careto',
    implantId: '1',
    servers: ['srv.example'],
    files: 2,
    pieces: 5,
    bytes: 4_000,
    results: 1,
    kinds: new Map([[UNTOLD, { files: 2, bytes: 4_000 }]]),
    first: Date.UTC(2013, 0, 1) * 1000,
    last: Date.UTC(2013, 1, 1) * 1000,
    findings: ['f-1'],
    isApart: false,
  };
  const told = (section: ReturnType<typeof takenSection>): unknown[] =>
    section.statements.map(({ question, value, findings }) => [question, value, findings]);

  it('has no kind where names do not tell, and says so', () => {
    const section = takenSection([row, { ...row, implantId: '2', findings: ['f-2'] }], true);
    expect(section.id).toBe('taken');
    expect(told(section)).toEqual([
      ['taken-victims', 2, ['f-1', 'f-2']],
      ['taken-files', 4, ['f-1', 'f-2']],
      ['taken-stored-bytes', 8_000, ['f-1', 'f-2']],
      ['taken-kinds', null, []],
    ]);
    expect(section.unknown).toEqual([
      'Of which kind 4 files on servers of Careto are: their names do not tell.',
    ]);
    expect(section.tables[0]!.rows[0]!.cells).toEqual([
      '1',
      2,
      4_000,
      null,
      'srv.example',
      '2013-01-01',
      '2013-02-01',
    ]);
  });

  it('has kinds where names tell them, on the findings that do', () => {
    const kinds = new Map([['documents', { files: 2, bytes: 4_000 }]]);
    const section = takenSection([row, { ...row, kinds, findings: ['f-2'] }], false);
    expect(section.id).toBe('taken-careto');
    expect(told(section).at(-1)).toEqual(['taken-kinds', { documents: 2 }, ['f-2']]);
  });

  it('is none of those who study the implant, nor of whom only results are there', () => {
    const section = takenSection(
      [
        { ...row, isApart: true },
        { ...row, files: 0 },
      ],
      true,
    );
    expect(told(section)[0]).toEqual(['taken-victims', 0, []]);
    expect(section.statements[0]!.notes).toEqual([
      '1 ids of those who study the implant are not counted.',
    ]);
    expect([section.tables, section.unknown]).toEqual([[], []]);
  });
});
