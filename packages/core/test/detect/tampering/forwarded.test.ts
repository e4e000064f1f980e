import { bytesSource } from '@unmask/evtx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kept } from '../../../src/detect/detector.ts';
import { MessageCollector } from '../../../src/detect/tampering/forwarded/collect-messages.ts';
import { forwarded } from '../../../src/detect/tampering/forwarded/forwarded.ts';
import { messageHash } from '../../../src/detect/tampering/forwarded/message-hash.ts';
import { MessageTable } from '../../../src/detect/tampering/forwarded/message-table.ts';
import {
  MAX_MESSAGES,
  MAX_PROGRAMS,
  type LogKind,
  type MessageTrace,
} from '../../../src/detect/tampering/forwarded/message-trace.ts';
import type { Finding } from '../../../src/index.ts';
import { SYSLOG } from '../../../src/evidence/text/syslog/syslog.ts';

const HOUR = 3_600;
/** 2026-03-02, seconds. */
const MONDAY = 1_772_409_600;

interface Said {
  readonly at: number;
  readonly program: string;
  readonly text: string;
  readonly host?: string;
}

/** Two days: cron every ten minutes, always the same; a session every two hours. */
const STORY: readonly Said[] = [
  ...Array.from({ length: 288 }, (_, i) => ({ at: i * 600 + 7, program: 'CRON', text: 'run' })),
  ...Array.from({ length: 24 }, (_, i) => [
    { at: i * 2 * HOUR + 100, program: 'sshd', text: `session ${i} opened` },
    { at: i * 2 * HOUR + 1_900, program: 'sshd', text: `session ${i} closed` },
  ]).flat(),
].toSorted((a, b) => a.at - b.at);

const session = (number: number) => (said: Said) => said.text.startsWith(`session ${number} `);
const between = (from: number, to: number) => (said: Said) => said.at >= from && said.at < to;
const without = (is: (said: Said) => boolean): Said[] => STORY.filter((said) => !is(said));
const withSaid = (...more: Said[]): Said[] => [...STORY, ...more].toSorted((a, b) => a.at - b.at);

/** What a journal keeps is the same as what a line of a log does, but for facility and priority. */
async function traceOf(kind: LogKind, said: readonly Said[], shift = 0): Promise<MessageTrace> {
  const lines = said.map(({ at, program, text, host = 'web01' }) => {
    const time = new Date((MONDAY + at + shift) * 1_000).toISOString();
    return `${time} ${host} ${program}[7]: ${text}\n`;
  });
  const source = bytesSource(new TextEncoder().encode(lines.join('')));
  const collector = new MessageCollector();
  const options = { range: { start: 0, end: source.byteLength }, recover: false };
  for await (const batch of SYSLOG.read({ path: 'x', source }, options)) {
    for (const item of batch) if (item.kind === 'event') collector.event(item.event);
  }
  const kept: MessageTrace[] = [];
  collector.finish((trace) => kept.push(trace));
  return { ...kept[0]!, kind, isZoned: shift === 0 };
}

interface Pair {
  readonly journal?: readonly Said[];
  readonly syslog?: readonly Said[];
  /** Seconds. */
  readonly shift?: number;
  readonly change?: (trace: MessageTrace) => MessageTrace;
}

async function find({
  journal = STORY,
  syslog = STORY,
  shift = 0,
  change,
}: Pair): Promise<Finding[]> {
  const told = [await traceOf('journal', journal), await traceOf('syslog', syslog, shift)];
  const paths = ['log/journal/0123456789abcdef0123456789abcdef/system.journal', 'log/syslog'];
  const traces = told.map((trace, i): Kept<MessageTrace> => {
    const evidence = { path: paths[i]!, facts: null, origin: null, format: 'x', size: 1 };
    return { evidence, trace: change?.(trace) ?? trace };
  });
  const found: Finding[] = [];
  forwarded.conclude!({ traces, report: (finding) => found.push(finding) });
  return found;
}

describe('a journal and the log that it forwards to', () => {
  it('agree', async () => {
    expect(await find({})).toEqual([]);
    expect(await find({ shift: 2 })).toEqual([]);
  });

  it('tell of lines taken out of the log, with the entries and the lines around them', async () => {
    const found = await find({ syslog: without(session(9)) });
    expect(found.map(({ rule }) => rule.id)).toEqual([
      'syslog-line-missing',
      'syslog-line-missing',
    ]);
    expect(found[0]).toMatchObject({
      level: 'medium',
      confidence: 'low',
      time: '2026-03-02T18:01:40.000000Z',
      matched: { missing: '1', programs: 'sshd', 'messages of these programs in both': '46' },
      locators: [
        { evidence: 'log/journal/0123456789abcdef0123456789abcdef/system.journal' },
        { evidence: 'log/syslog' },
        { evidence: 'log/syslog' },
      ],
    });
  });

  it('tell of hours taken out of the log as of one place', async () => {
    const [finding, ...more] = await find({ syslog: without(between(10 * HOUR, 19 * HOUR)) });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ matched: { missing: '64', programs: 'CRON, sshd' } });
  });

  it('tell of entries taken out of the journal', async () => {
    const found = await find({ journal: without(session(9)) });
    expect(found.map(({ rule }) => rule.id)).toEqual([
      'journal-entry-missing',
      'journal-entry-missing',
    ]);
  });

  it('tell the same where the log is in another zone', async () => {
    const found = await find({ syslog: without(session(9)), shift: 2 * HOUR });
    expect(found.map(({ matched }) => matched['its clock is ahead by'])).toEqual([
      '2 hours',
      '2 hours',
    ]);
  });

  it.each<[string, Pair]>([
    ['a program is never written', { syslog: without(({ program }) => program === 'sshd') }],
    ['a text is never written', { syslog: without(({ text }) => text.endsWith('closed')) }],
    ['it begins later or ends earlier', { syslog: STORY.slice(40, -40) }],
    ['the journal is of one hour', { journal: STORY.filter(between(20 * HOUR, 21 * HOUR)) }],
    [
      'a filter was set meanwhile',
      { syslog: without((said) => said.program === 'sshd' && said.at > 40 * HOUR) },
    ],
    [
      'the daemon says that it lost messages',
      {
        syslog: [
          ...without(session(9)),
          { at: 18 * HOUR + 105, program: 'rsyslogd', text: 'imuxsock lost 3 messages' },
          { at: 18 * HOUR + 1_905, program: 'rsyslogd', text: 'imuxsock lost 3 messages' },
        ].toSorted((a, b) => a.at - b.at),
      },
    ],
    [
      'the daemon was started again',
      {
        syslog: [
          ...without(between(10 * HOUR, 19 * HOUR)),
          { at: 19 * HOUR, program: 'rsyslogd', text: '[origin software="rsyslogd"] start' },
        ].toSorted((a, b) => a.at - b.at),
      },
    ],
    [
      'it tells how often a message was repeated',
      {
        journal: withSaid(
          ...[1, 2, 3].map((i) => ({ at: 9_000 + i * 30, program: 'app', text: 'no' })),
        ),
        syslog: withSaid(
          { at: 9_030, program: 'app', text: 'no' },
          { at: 9_090, program: 'app', text: 'message repeated 2 times: [ no]' },
        ),
      },
    ],
    [
      'some of it could not be read',
      { syslog: without(session(9)), change: (trace) => ({ ...trace, isSound: false }) },
    ],
    [
      'it is of several hosts',
      {
        syslog: [...without(session(9)), { at: 50 * HOUR, program: 'x', text: 'y', host: 'web02' }],
      },
    ],
    [
      'its host is another',
      {
        syslog: without(session(9)),
        change: (trace) =>
          trace.kind === 'journal'
            ? { ...trace, source: { ...trace.source, host: 'web02', id: 'host:web02' } }
            : trace,
      },
    ],
    [
      'of the program too much would be kept',
      { syslog: without(session(9)), change: (trace) => ({ ...trace, left: ['sshd'] }) },
    ],
  ])('say nothing where %s', async (_, pair) => {
    expect(await find(pair)).toEqual([]);
  });

  it('say nothing of one another when what they share is too little', async () => {
    const few = (said: Said): boolean => said.program === 'sshd' && said.at < 24 * HOUR;
    expect(
      await find({ journal: STORY.filter(few), syslog: without(session(5)).filter(few) }),
    ).toEqual([]);
  });
});

describe('the hash of a message', () => {
  it('is the same for what the two logs write in their own ways', () => {
    const hash = messageHash('app', 'trace\n\tat main ');
    expect(messageHash('app', ' trace#012#011at main')).toBe(hash);
    expect(messageHash('app', 'trace at mains')).not.toBe(hash);
    expect(messageHash('apps', 'trace at main')).not.toBe(hash);
  });

  it('does not depend on control characters and spaces', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{0,9}$/)), fc.nat(31), (words, code) => {
        const escape = `#${code.toString(8).padStart(3, '0')}`;
        const raw = words.join(String.fromCharCode(code));
        expect(messageHash('app', words.join(escape))).toBe(messageHash('app', raw));
      }),
    );
  });
});

describe('the room for messages', () => {
  const message = { filter: 0, hash: 1, time: 2, offset: 3, record: 4 };

  it('goes to the programs that say least', () => {
    const table = new MessageTable();
    for (let i = 0; i < MAX_MESSAGES + 10; i++)
      table.add({ ...message, program: i % 3 === 0 ? 'quiet' : 'loud' });
    const { messages, programs, left } = table.take();
    expect(left).toEqual(['loud']);
    expect(new Set(messages.programs)).toEqual(new Set([programs.indexOf('quiet')]));
    expect(messages.hashes.length).toBe(Math.ceil((MAX_MESSAGES + 10) / 3));
  });

  it('has so many programs', () => {
    const table = new MessageTable();
    for (let i = 0; i <= MAX_PROGRAMS; i++) table.add({ ...message, program: String(i) });
    expect(table.isCut).toBe(true);
    expect(table.take().programs.length).toBe(MAX_PROGRAMS);
  });
});
