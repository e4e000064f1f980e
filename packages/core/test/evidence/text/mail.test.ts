import { describe, expect, it } from 'vitest';
import { EXIM } from '../../../src/evidence/text/mail/exim.ts';
import { SYSLOG } from '../../../src/evidence/text/syslog/syslog.ts';
import { MAIL_MESSAGE } from '../../../src/evidence/text/mail/message.ts';
import { detects, objects, readAll, utf8 } from './reading.ts';

const AT = '2026-11-24T19:29:23+00:00 web01 postfix';

/** As Postfix 3.7 wrote them. */
const POSTFIX = `${AT}/pickup[26472]: 1C90410658F: uid=33 from=<www-data>
${AT}/cleanup[26564]: 1C90410658F: message-id=<20261124192923.1C90410658F@web01.example>
${AT}/qmgr[26473]: 1C90410658F: from=<www-data@web01.example>, size=274, nrcpt=1 (queue active)
${AT}/discard[26575]: 1C90410658F: to=<ops@example.net>, relay=none, delay=0.1, delays=0.09/0.01/0/0, dsn=2.0.0, status=sent (example.net)
${AT}/error[26577]: 1C90410658F: to=<a@bad.example>, relay=none, delay=0.13, delays=0.03/0.01/0/0.09, dsn=5.1.1, status=bounced (no such user)
${AT}/qmgr[26473]: 1C90410658F: removed
${AT}/smtpd[26729]: 8B4191065BF: client=mx.example.org[198.51.100.7], sasl_method=PLAIN, sasl_username=anna
${AT}/smtp[26575]: 8B4191065BF: to=<c@example.net>, relay=mx.example.net[192.0.2.7]:25, delay=0, dsn=2.0.0, status=sent (250 2.0.0 Ok: from=<x>)
${AT}/smtpd[26729]: NOQUEUE: reject: RCPT from unknown[203.0.113.9]: 554 5.7.1 <d@e>: Relay access denied; from=<a@b.example> to=<d@e.example> proto=ESMTP helo=<x>
`;

describe('lines of Postfix', () => {
  it('tell of a message as one line of it did', async () => {
    const [pickup, , , sent, bounced, removed] = await objects(SYSLOG, POSTFIX);
    expect(pickup).toMatchObject({ action: 'mail-received', user: 'www-data', uid: '33' });
    expect(sent).toMatchObject({
      queue_id: '1C90410658F',
      action: 'mail-sent',
      to: 'ops@example.net',
      from: 'www-data@web01.example',
      user: 'www-data',
      uid: '33',
      message_id: '20261124192923.1C90410658F@web01.example',
    });
    expect(bounced).toMatchObject({ action: 'mail-bounced', reason: 'no such user' });
    expect(removed).toMatchObject({ action: 'mail-removed', user: 'www-data' });
  });

  it('tell who it came from over the network, and to whom it went', async () => {
    const [received, sent, rejected] = (await objects(SYSLOG, POSTFIX)).slice(6);
    expect(received).toMatchObject({ src_ip: '198.51.100.7', user: 'anna' });
    expect(sent).toMatchObject({ src_ip: '198.51.100.7', dst_ip: '192.0.2.7', dst_port: '25' });
    expect(sent).not.toHaveProperty('from');
    expect(rejected).toMatchObject({
      action: 'mail-rejected',
      src_ip: '203.0.113.9',
      from: 'a@b.example',
      to: 'd@e.example',
    });
  });

  it('of more messages than are kept forget the oldest', async () => {
    const many = Array.from({ length: 5_000 }, (_, i) => {
      const id = (0xabcdef00 + i).toString(16).toUpperCase();
      return `${AT}/pickup[1]: ${id}: uid=33 from=<u${i}>\n`;
    });
    const sent = (id: string): string => `${AT}/smtp[1]: ${id}: to=<a@b>, status=sent (ok)\n`;
    const text =
      many.join('') + sent('ABCDEF00') + sent((0xabcdef00 + 4_999).toString(16).toUpperCase());
    const { events } = await readAll(SYSLOG, text);
    expect(events.slice(-2).map((event) => event.get('user'))).toEqual([undefined, 'u4999']);
  });
});

/** As Exim 4.96 wrote them, but for the line with a host. */
const MAINLOG = `2026-03-03 07:00:00 1vxJjc-0007qa-00 <= www-data@web01.example U=www-data P=local S=301 T="v \\"2\\" U=root"
2026-03-03 07:00:00 1vxJjc-0007qa-00 == b@slow.example R=defer defer (-1): not now
2026-03-03 07:00:00 1vxJjc-0007qa-00 ** a@bad.example R=fail: no such user
2026-03-03 07:00:00 1vxJjc-0007qa-00 => c <c@example.net> R=all T=file
2026-03-03 07:00:01 1xVwEu-0007qd-11 <= <> R=1vxJjc-0007qa-00 U=www-data P=local S=1668 T="Mail delivery failed: returning message to sender"
2026-03-03 07:00:02 1xVwEu-0007qe-11 <= x@y.example H=mx.y.example (helo) [198.51.100.7]:4711 P=esmtps S=9 id=1@y.example
2026-03-03 07:00:03 1vxJjc-0007qa-00 Completed
2026-03-03 07:00:03 H=(x) [203.0.113.9] F=<a@b> rejected RCPT <d@e>: relay not permitted
`;

describe('lines of Exim', () => {
  it('tell of a message as its first did', async () => {
    const [received, deferred, bounced, sent, notice, network, done, rejected] = await objects(
      EXIM,
      MAINLOG,
    );
    expect(received).toMatchObject({ action: 'mail-received', subject: 'v "2" U=root' });
    const arrival = { from: 'www-data@web01.example', user: 'www-data', subject: 'v "2" U=root' };
    expect(deferred).toMatchObject({ action: 'mail-deferred', to: 'b@slow.example', ...arrival });
    expect(bounced).toMatchObject({ action: 'mail-bounced', to: 'a@bad.example', ...arrival });
    expect(sent).toMatchObject({ action: 'mail-sent', to: 'c@example.net', ...arrival });
    expect(notice).not.toHaveProperty('from');
    expect(network).toMatchObject({ src_ip: '198.51.100.7', message_id: '1@y.example' });
    expect(done).toMatchObject({ action: 'mail-removed', ...arrival });
    expect(rejected).toMatchObject({ action: 'mail-rejected' });
  });

  it('may name their zone', async () => {
    const [event] = await objects(EXIM, `2026-03-03 07:00:00 +0100 1vxJjc-0007qa-00 Completed\n`);
    expect(event!['@timestamp']).toBe('2026-03-03T06:00:00.000000Z');
  });
});

describe('mail messages', () => {
  const MAILBOX = `From root@example.org Tue Oct 29 10:00:00 2013
From: A User <a@example.org>
To: b@example.org
Subject: a long
 subject
Date: Tue, 29 Oct 2013 10:00:00 +0100 (CET)

Date: in the text
From here on it is text.

From root@example.org Tue Oct 29 11:00:00 2013
Received: from x (localhost [127.0.0.1])
From: c@example.org
To: b@example.org
Date: 29 Oct 2013 11:00 -0300

x
`;

  it('are read one by one, their headers only, with the offset of whoever wrote them', async () => {
    const { events, issues } = await readAll(MAIL_MESSAGE, MAILBOX, { path: 'mbox' });
    expect(issues).toEqual([]);
    expect(events.map((event) => event.toObject())).toEqual([
      {
        '@timestamp': '2013-10-29T09:00:00.000000Z',
        mail_from: 'A User <a@example.org>',
        mail_to: 'b@example.org',
        mail_subject: 'a long subject',
        mail_date: 'Tue, 29 Oct 2013 10:00:00 +0100 (CET)',
        received: false,
        utc_offset: '+0100',
      },
      {
        '@timestamp': '2013-10-29T14:00:00.000000Z',
        mail_from: 'c@example.org',
        mail_to: 'b@example.org',
        mail_date: '29 Oct 2013 11:00 -0300',
        received: true,
        utc_offset: '-0300',
      },
    ]);
    const starts = events.map(({ locator }) => MAILBOX.slice(locator.offset).split(':')[0]);
    expect(starts).toEqual(['From', 'Received']);
  });

  it.each([
    [
      'one file',
      'Return-Path: <a@b>\nFrom: a\nSubject: x\nDate: Tue, 29 Oct 2013 10:00:00 +0100\n\nx\n',
      true,
    ],
    ['headers of a web server', 'Date: Tue, 29 Oct 2013 10:00:00 GMT\nServer: x\n', false],
    [
      'a date in a text',
      'Dear all,\nFrom: a\nTo: b\nDate: Tue, 29 Oct 2013 10:00:00 +0100\n',
      false,
    ],
    ['a date without a zone', 'From: a\nTo: b\nDate: Tue, 29 Oct 2013 10:00:00\n\nx\n', false],
  ])('are told by their headers: %s', (_, text, isOne) =>
    expect(detects(MAIL_MESSAGE, text)).toBe(isOne),
  );

  it('survive any change', async () => {
    let state = 5;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (let n = 0; n < 500; n++) {
      const bytes = utf8(MAILBOX);
      for (let i = random(5); i >= 0; i--) bytes[random(bytes.length)] = random(256);
      detects(MAIL_MESSAGE, bytes);
      const { events } = await readAll(MAIL_MESSAGE, bytes, { path: 'mbox' });
      expect(events.length).toBeLessThan(6);
      for (const event of events) expect(Number.isSafeInteger(event.time)).toBe(true);
    }
  });
});
