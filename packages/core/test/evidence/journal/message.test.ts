import { describe, expect, it } from 'vitest';
import { JournalEvent } from '../../../src/evidence/journal/event.ts';
import { logsourceOf, messageFields } from '../../../src/evidence/journal/message.ts';

type Told = Readonly<Record<string, string>>;

function dataOf(told: Told): Parameters<typeof logsourceOf>[0] {
  return Object.entries(told).map(([name, value]) => ({
    name,
    value,
    binary: null,
    size: value.length,
    hashBroken: false,
  }));
}

const serviceOf = (told: Told): string | undefined => logsourceOf(dataOf(told)).service;

function fieldsOf(told: Told): Record<string, unknown> {
  const data = dataOf(told);
  return Object.fromEntries(messageFields(data, logsourceOf(data)));
}

describe('a journal entry', () => {
  it.each([
    [{ SYSLOG_IDENTIFIER: 'sshd' }, 'sshd'],
    [{ SYSLOG_IDENTIFIER: 'sudo' }, 'sudo'],
    [{ SYSLOG_IDENTIFIER: 'CRON' }, 'cron'],
    [{ SYSLOG_IDENTIFIER: 'crond' }, 'cron'],
    [{ _COMM: 'sshd' }, 'sshd'],
    [{ SYSLOG_IDENTIFIER: 'dbus', SYSLOG_FACILITY: '10' }, 'auth'],
    [{ SYSLOG_IDENTIFIER: 'dbus', SYSLOG_FACILITY: '4' }, 'auth'],
    [{ SYSLOG_IDENTIFIER: 'fcron', SYSLOG_FACILITY: '9' }, 'cron'],
    [{ SYSLOG_IDENTIFIER: 'audit', SYSLOG_FACILITY: '4', _TRANSPORT: 'audit' }, 'auditd'],
    [{ SYSLOG_IDENTIFIER: 'audit', SYSLOG_FACILITY: '3', _TRANSPORT: 'syslog' }, 'syslog'],
    [{ SYSLOG_IDENTIFIER: 'kernel' }, 'syslog'],
    [{}, 'syslog'],
  ] as [Told, string][])('%o belongs to %s', (told, service) => {
    expect(serviceOf(told)).toBe(service);
  });

  it('says what the same line of a text log says', () => {
    const MESSAGE = 'alice : TTY=pts/0 ; PWD=/ ; USER=root ; COMMAND=/bin/sh';
    expect(fieldsOf({ SYSLOG_IDENTIFIER: 'sudo', _PID: '7', MESSAGE })).toEqual({
      program: 'sudo',
      pid: '7',
      message: MESSAGE,
      user: 'alice',
      TTY: 'pts/0',
      PWD: '/',
      USER: 'root',
      COMMAND: '/bin/sh',
    });
    expect(fieldsOf({ SYSLOG_IDENTIFIER: 'sudo' })).toEqual({});
  });

  it('is an audit record where the kernel sent it', () => {
    const told = { _TRANSPORT: 'audit', _AUDIT_TYPE_NAME: 'EXECVE' };
    const MESSAGE = 'EXECVE argc=2 a0="chmod" a1=612062';
    expect(fieldsOf({ ...told, MESSAGE })).toEqual({
      type: 'EXECVE',
      argc: '2',
      a0: 'chmod',
      a1: 'a b',
    });
    expect(fieldsOf({ ...told, MESSAGE: 'something else' })).toEqual({});
    expect(fieldsOf({ ...told, _AUDIT_TYPE_NAME: 'TWO WORDS', MESSAGE: 'TWO WORDS a=1' })).toEqual(
      {},
    );
  });

  it('has the host of the collection where it names none', () => {
    const locator = { evidence: 'a', offset: 0, record: 1, recovered: null };
    const entry = { realtime: 0, monotonic: 0, bootId: '', seqnum: 1, xorHash: 0n } as never;
    const hostOf = (told: Told, host: string | null): string | null =>
      new JournalEvent(0, locator, entry, '', dataOf(told), host).source().host;
    expect(hostOf({ _HOSTNAME: 'web1' }, 'db7')).toBe('web1');
    expect(hostOf({}, 'db7')).toBe('db7');
    expect(hostOf({}, null)).toBeNull();
  });
});
