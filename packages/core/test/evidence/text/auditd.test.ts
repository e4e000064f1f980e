import { describe, expect, it } from 'vitest';
import { AUDIT_LOG } from '../../../src/evidence/text/auditd/auditd.ts';
import { MAX_JOINED_RECORDS, MAX_OPEN_EVENTS } from '../../../src/evidence/text/limits.ts';
import { objects, readAll } from './reading.ts';
import { sample } from './samples.ts';

const head = (type: string, serial: number, time = '1382980814.101'): string =>
  `type=${type} msg=audit(${time}:${serial}):`;

const values = async (line: string): Promise<Record<string, unknown>> => {
  const [event] = await objects(AUDIT_LOG, line);
  return (event!['records'] as Record<string, unknown>[])[0]!;
};

describe('audit events', () => {
  it('join the records of one serial, though others stand between them', async () => {
    const [wipe, login] = await objects(AUDIT_LOG, sample('auditd'));
    expect(wipe).toEqual({
      '@timestamp': '2013-10-28T17:20:14.101000Z',
      serial: 4711,
      host: null,
      records: [
        expect.objectContaining({ type: 'SYSCALL', a0: '7ffd', SYSCALL: 'execve', key: 'wipe' }),
        { type: 'EXECVE', argc: '3', a0: 'shred', a1: '-z', a2: '/var/log/a b.log' },
        expect.objectContaining({ type: 'PATH', name: '/usr/bin/shred', nametype: 'NORMAL' }),
        expect.objectContaining({ type: 'PATH', name: null, nametype: 'PARENT' }),
        { type: 'PROCTITLE', proctitle: 'shred -z' },
      ],
    });
    expect(login).toMatchObject({
      serial: 4712,
      records: [{ type: 'USER_LOGIN', op: 'login', acct: 'root', hostname: null }],
    });
  });

  it('answer for all of their records at once', async () => {
    const [wipe] = (await readAll(AUDIT_LOG, sample('auditd'))).events;
    expect(wipe!.get('type')).toEqual(['SYSCALL', 'EXECVE', 'PATH', 'PATH', 'PROCTITLE']);
    expect(wipe!.get('a0')).toEqual(['7ffd', 'shred']);
    expect(wipe!.get('exe')).toBe('/usr/bin/shred');
    expect(wipe!.locator).toMatchObject({ offset: 0, record: 4711 });
  });

  it('leave in the order of their first records', async () => {
    const text = [
      head('SYSCALL', 1),
      head('SYSCALL', 2),
      head('EOE', 2),
      head('PATH', 1),
      head('EOE', 1),
    ].join('\n');
    expect((await objects(AUDIT_LOG, text)).map((event) => event['serial'])).toEqual([1, 2]);
  });

  it('are told apart by node and by time, as serials begin anew at each boot', async () => {
    const text = [
      `node=a ${head('SYSCALL', 1)} x=1`,
      `node=b ${head('SYSCALL', 1)} x=2`,
      `node=a ${head('SYSCALL', 1, '1382980814.102')} x=3`,
    ].join('\n');
    const { events } = await readAll(AUDIT_LOG, text);
    expect(events.map((event) => event.source().id)).toEqual(['host:a', 'host:b', 'host:a']);
  });

  it('do not wait for ever', async () => {
    const open = Array.from({ length: 3 * MAX_OPEN_EVENTS }, (_, i) => head('SYSCALL', i)).join(
      '\n',
    );
    expect(await objects(AUDIT_LOG, open)).toHaveLength(3 * MAX_OPEN_EVENTS);
    const many = `${head('PATH', 7)}\n`.repeat(3 * MAX_JOINED_RECORDS);
    const events = await objects(AUDIT_LOG, many);
    expect(events.map((event) => (event['records'] as unknown[]).length)).toEqual(
      Array(3).fill(MAX_JOINED_RECORDS),
    );
  });

  it('may be what ausearch printed', async () => {
    const { events, issues } = await readAll(
      AUDIT_LOG,
      `----\ntime->Mon Oct 28 17:20:14 2013\n${head('LOGIN', 1)} uid=0\n`,
    );
    expect([events.length, issues.length]).toEqual([1, 0]);
  });
});

describe('values of audit records', () => {
  it('are hex only where anybody can choose them', async () => {
    const line = `${head('SYSCALL', 1)} a0=4142 pid=4142 comm=4142 name=4142 exit=-13 key=(null)`;
    expect(await values(line)).toMatchObject({
      a0: '4142',
      pid: '4142',
      comm: 'AB',
      name: 'AB',
      exit: '-13',
      key: null,
    });
  });

  it('end where what auditd resolved begins', async () => {
    const line = `${head('LOGIN', 1)} old-auid=7 res=1\x1dUID="root" OLD-AUID="unset"`;
    expect(await values(line)).toMatchObject({ res: '1', UID: 'root', 'OLD-AUID': 'unset' });
    const key = `${head('SYSCALL', 1)} tty=(none) key=(null)\x1dARCH=x86_64 SYSCALL=execve`;
    expect(await values(key)).toMatchObject({ key: null, ARCH: 'x86_64', SYSCALL: 'execve' });
  });

  it('put a long argument together from its pieces', async () => {
    const line = `${head('EXECVE', 1)} argc=2 a0="x" a1_len=8 a1[0]=6161 a1[1]=2062`;
    expect(await values(line)).toMatchObject({ a0: 'x', a1: 'aa b' });
  });

  it('keep words that belong together, and what an access check denied', async () => {
    const group = `${head('ADD_USER', 1)} pid=1 msg='op=adding user to group acct="eve" res=success'`;
    expect(await values(group)).toMatchObject({
      op: 'adding user to group',
      acct: 'eve',
      res: 'success',
    });
    const avc = `${head('AVC', 1)} avc:  denied  { append write } for  pid=7 comm="httpd" name="access_log"`;
    expect(await values(avc)).toMatchObject({
      avc: 'denied',
      permissions: 'append write',
      pid: '7',
      name: 'access_log',
    });
  });

  it('say a socket address', async () => {
    expect(
      await values(`${head('SOCKADDR', 1)} saddr=02000050C63364070000000000000000`),
    ).toMatchObject({ laddr: '198.51.100.7', lport: '80' });
    const six = '0A0001BB0000000020010DB800000000000000000000000100000000';
    expect(await values(`${head('SOCKADDR', 1)} saddr=${six}`)).toMatchObject({
      laddr: '2001:db8:0:0:0:0:0:1',
      lport: '443',
    });
    expect(await values(`${head('SOCKADDR', 1)} saddr=0200`)).not.toHaveProperty('laddr');
  });
});
