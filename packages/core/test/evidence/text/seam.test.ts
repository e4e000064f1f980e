import { bytesSource } from '@unmask/evtx';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS, placesInSet, type Evidence, type Format } from '../../../src/index.ts';
import { utf8 } from './reading.ts';

const AUDIT = Array.from({ length: 4 }, (_, i) => {
  const id = `msg=audit(1382980814.${101 + i}:${4711 + i}):`;
  return `type=SYSCALL ${id} arch=c000003e syscall=59 success=yes comm="cat" exe="/bin/cat"
type=CWD ${id} cwd="/root"
type=PATH ${id} item=0 name="/bin/cat" inode=1 mode=0100755
type=PROCTITLE ${id} proctitle="cat"
`;
}).join('');

const ACCESS = Array.from(
  { length: 9 },
  (_, i) =>
    `198.51.100.${i} - - [28/Oct/2013:17:20:1${i} +0100] "GET /page/${i}.html HTTP/1.1" 200 51${i} "-" "Mozilla/5.0 (X11; Linux x86_64)"\n`,
).join('');

const ERRORS = `[Mon Oct 28 17:20:14.101007 2013] [cgid:error] [pid 7:tid 140] [client 198.51.100.7:4711] AH01215: died
    main::read("x") called at /srv/cgi/a.pl line 3
    main::run() called at /srv/cgi/a.pl line 9
[28-Oct-2013 17:20:15 UTC] PHP Fatal error:  Uncaught Exception: no connection in /srv/www/x.php:3
Stack trace:
#0 {main}
  thrown in /srv/www/x.php on line 3
2013/10/28 17:20:16 [error] 7#8: *9 FastCGI sent in stderr: "PHP message: PHP Fatal error:  Uncaught Exception
#0 {main}
  thrown in /srv/www/x.php on line 3" while reading upstream, client: 198.51.100.7, server: example.org, request: "GET /x HTTP/1.1"
`;

const SYSLOG = `2013-10-28T17:20:14.101007+01:00 web1 app[7]: Exception in thread "main"
\tat org.example.Main.run(Main.java:3)
\tat org.example.Main.main(Main.java:9)
2013-10-28T17:20:15.101007+01:00 web1 cron[8]: (root) CMD (true)
2013-10-28T17:20:16.101007+01:00 web1 cron[9]: (root) CMD (true)
`;

const YEARLESS = `Dec 31 23:59:58 web1 app[7]: Exception in thread "main"
\tat org.example.Main.run(Main.java:3)
Jan  1 00:00:01 web1 cron[8]: (root) CMD (true)
Jan  1 00:00:02 web1 cron[9]: on 2014-01-01
`;

const formatOf = (id: string): Format => FORMATS.find((format) => format.id === id)!;

/** What a log tells, rotated into members that begin at the bytes given: each event's fields, and where in the whole log it lies. */
async function toldBy(format: Format, text: string, cuts: readonly number[]): Promise<string[]> {
  const bytes = utf8(text);
  const edges = [0, ...cuts, bytes.length];
  const members = edges.slice(0, -1).map((start, i): Evidence => {
    const number = edges.length - 2 - i;
    const path = number === 0 ? 'x.log' : `x.log.${number}`;
    return { path, source: bytesSource(bytes.subarray(start, edges[i + 1])) };
  });
  const places = await placesInSet(format, members);
  const told: string[] = [];
  for (const [i, member] of members.entries()) {
    const range = { start: 0, end: member.source.byteLength };
    const evidence = { ...member, rotation: places[i]! };
    for await (const batch of format.read(evidence, { range, recover: false })) {
      for (const item of batch) {
        if (item.kind === 'event') {
          const { year_from: _, ...fields } = item.event.toObject();
          told.push(`${edges[i]! + item.event.locator.offset} ${JSON.stringify(fields)}`);
        } else if (item.issue.lost) told.push(`${item.issue.code} ${item.issue.what}`);
      }
    }
  }
  return told;
}

describe('a log that rotation cut in two', () => {
  const logs = [
    ['access', ACCESS],
    ['web-error', ERRORS],
    ['syslog', SYSLOG],
    ['syslog', YEARLESS],
    ['auditd', AUDIT],
  ] as const;

  it.each(logs)('%s tells the same as the whole, wherever it was cut', async (id, text) => {
    const format = formatOf(id);
    const whole = await toldBy(format, text, []);
    // In the first line there is nothing yet that a line could continue.
    const cuts = Array.from({ length: text.length - 1 }, (_, i) => i + 1);
    for (const cut of cuts.filter((each) => id !== 'syslog' || each > text.indexOf('\n')))
      expect([cut, ...(await toldBy(format, text, [cut]))]).toEqual([cut, ...whole]);
  });

  it('tells the same when it was cut more than once', async () => {
    const format = formatOf('access');
    const whole = await toldBy(format, ACCESS, []);
    const cut = fc.integer({ min: 1, max: ACCESS.length / 3 });
    await fc.assert(
      fc.asyncProperty(cut, cut, async (first, second) => {
        const cuts = [first, first + Math.max(second, ACCESS.length / 4)];
        expect(await toldBy(format, ACCESS, cuts)).toEqual(whole);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('is not put together where a member is missing, or where both parts are lines', async () => {
    const [first, second] = [ACCESS.slice(0, 150), ACCESS.slice(150)];
    const places = async (a: string, b: string, names: readonly [string, string]) =>
      placesInSet(formatOf('access'), [
        { path: names[0], source: bytesSource(utf8(a)) },
        { path: names[1], source: bytesSource(utf8(b)) },
      ]);
    const gone = await places(first, second, ['x.log.3', 'x.log.1']);
    expect(gone.map(({ before, after }) => [before, after])).toEqual([
      [null, null],
      [null, null],
    ]);
    const whole = await places(ACCESS.slice(0, -1), ACCESS, ['x.log.1', 'x.log']);
    expect(whole[1]!.before!.begins).toBe(0);
    const cutOff = await places(ACCESS, second, ['x.log.1', 'x.log']);
    expect(cutOff[1]!.before!.begins).toBe(0);
  });
});
