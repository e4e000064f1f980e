import { readFileSync } from 'node:fs';
import { zstdDecompressSync } from 'node:zlib';
import { bytesSource } from '@unmask/evtx';
import { describe, expect, it } from 'vitest';
import type { JournalTrace } from '../../../src/detect/tampering/journal/journal-trace.ts';
import { journals } from '../../../src/detect/tampering/journal/journals.ts';
import { journalIssue, type JournalIssueCode } from '../../../src/evidence/journal/issue.ts';
import { sourceOf } from '../../../src/evidence/source.ts';
import type { Finding, Kept } from '../../../src/index.ts';
import { runDetector } from '../run-detector.ts';

const FIXTURES = `${import.meta.dirname}/../../../../../fixtures/journal`;
const ENTRY = 3;

const HOST = sourceOf('web1', 'x', 'linux');

/** One journal, by its name and the numbers of its first and last entry. */
function journal(
  name: string,
  head: number,
  tail: number,
  more: Partial<JournalTrace> & { boots?: readonly [string, string] } = {},
): Kept<JournalTrace> {
  const { boots = ['a', 'a'], ...rest } = more;
  const edge = (seqnum: number, bootId: string): JournalTrace['head'] => ({
    seqnum,
    bootId,
    time: seqnum * 1_000_000,
    offset: 64 * seqnum,
  });
  const path = `journal/${name}`;
  return {
    evidence: { path, facts: null, origin: null, format: 'journal', size: 1 },
    trace: {
      host: HOST,
      seqnumId: 's',
      isWhole: true,
      head: edge(head, boots[0]),
      tail: edge(tail, boots[1]),
      entries: tail - head + 1,
      ...rest,
    },
  };
}

function holes(...traces: Kept<JournalTrace>[]): string[] {
  const found: Finding[] = [];
  journals.conclude!({ traces, report: (finding) => found.push(finding) });
  return found.map(({ confidence, matched }) => `${confidence} ${matched['numbers missing']}`);
}

const OLD = journal('system@s-1-1.journal', 1, 100);
const MIDDLE = journal('system@s-2-2.journal', 101, 200);
const NOW = journal('system.journal', 201, 260);
const USER = journal('user-1000.journal', 250, 255, { entries: 3 });

describe('a set of journals', () => {
  it('that counts on from file to file gives nothing', () => {
    expect(holes(NOW, MIDDLE, OLD)).toEqual([]);
  });

  it('whose middle is missing is found, surer when the journals of users are there', () => {
    expect(holes(OLD, NOW)).toEqual(['low 100']);
    expect(holes(OLD, NOW, USER)).toEqual(['moderate 100']);
  });

  it.each([
    ['whose oldest were removed to make room', [MIDDLE, NOW]],
    ['whose numbers went to a user', [OLD, NOW, journal('user-1000.journal', 101, 200)]],
    [
      'whose older one was not closed',
      [journal('system@1-1.journal~', 1, 100, { isWhole: false }), NOW],
    ],
    [
      'in which an open journal may have the numbers',
      [OLD, NOW, journal('user-1.journal', 90, 220, { isWhole: false, entries: 2 })],
    ],
    ['of two machines', [OLD, journal('system.journal', 201, 260, { seqnumId: 't' })]],
    ['in which few numbers are missing', [OLD, journal('system.journal', 110, 260)]],
    ['with one journal twice', [OLD, OLD, MIDDLE, NOW]],
  ])('%s gives nothing', (_, traces) => {
    expect(holes(...traces)).toEqual([]);
  });

  it('says less of holes between journals of a user, where other users may have written', () => {
    const [a, b] = [
      journal('user-1000@s-1-1.journal', 1, 100),
      journal('user-1000.journal', 900, 950),
    ];
    expect(holes(a, b, journal('system.journal', 101, 700))).toEqual(['low 199']);
  });

  it('with a start of the system in the hole is doubted', () => {
    expect(holes(OLD, USER, journal('system.journal', 201, 260, { boots: ['b', 'b'] }))).toEqual([
      'low 100',
    ]);
  });
});

function told(codes: readonly JournalIssueCode[], path = 'system@s-1-1.journal'): string[] {
  const found: Finding[] = [];
  const evidence = { path, source: bytesSource(new Uint8Array(8)) };
  const run = journals.start!({ evidence, report: (finding) => found.push(finding), keep() {} });
  for (const code of codes) run.issue!(journalIssue(code, path, { offset: 64 }, code));
  run.finish();
  return found.map(({ rule, confidence }) => `${rule.id} ${confidence}`);
}

/** Takes an entry out of the fourth array of the list. */
function unlist(bytes: Buffer, place: number): void {
  const NEXT = 16;
  const FIRST = 176;
  const number = (at: number): number => Number(bytes.readBigUInt64LE(at));
  let array = number(FIRST);
  for (let i = 1; i < 4; i++) array = number(array + NEXT);
  const end = array + number(array + 8);
  const item = array + 24 + 8 * place;
  bytes.copyWithin(item, item + 8, end);
  bytes.fill(0, end - 8, end);
}

describe('a journal', () => {
  it('that was edited after it was closed is found', () => {
    expect(told(['JOURNAL_FIELD_HASH'])).toEqual(['journal-field-hash moderate']);
    expect(told(['JOURNAL_UNLISTED', 'JOURNAL_COUNTS'])).toEqual(['journal-unlisted moderate']);
    expect(told(['JOURNAL_COUNTS'])).toEqual(['journal-counts low']);
    expect(told(['JOURNAL_MISSING'])).toEqual(['journal-list-broken low']);
  });

  it.each([
    ['in the middle of the list', 5, 'moderate'],
    ['where the list had no room', 0, 'low'],
  ])('with an entry that is not listed, %s', async (_, place, confidence) => {
    const packed = readFileSync(`${FIXTURES}/regular-zstd.journal.zst`);
    const bytes = Buffer.from(zstdDecompressSync(packed));
    unlist(bytes, place);
    const found = await runDetector(journals, [{ path: 'system@s-1-1.journal', content: bytes }]);
    expect(found).toMatchObject([{ rule: { id: 'journal-unlisted' }, confidence }]);
    expect(bytes[found[0]!.locators[0]!.offset]).toBe(ENTRY);
  });

  it('that was not closed, is cut off, damaged or not understood gives nothing', () => {
    for (const doubt of ['ONLINE', 'TRUNCATED', 'OBJECT', 'FEATURE'] as const) {
      expect(told(['JOURNAL_FIELD_HASH', `JOURNAL_${doubt}`])).toEqual([]);
      expect(told([`JOURNAL_${doubt}`, 'JOURNAL_COUNTS'])).toEqual([]);
    }
    expect(told(['JOURNAL_COUNTS'], 'system@1-1.journal~')).toEqual([]);
  });

  it('with damage all over is told of at low confidence, and not without end', () => {
    const many = told(Array.from({ length: 5000 }, () => 'JOURNAL_FIELD_HASH'));
    expect(new Set(many)).toEqual(new Set(['journal-field-hash low']));
    expect(many).toHaveLength(20);
  });
});
