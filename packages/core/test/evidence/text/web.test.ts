import { describe, expect, it } from 'vitest';
import { accessLog, FORMATS, formatsWith, isoTime, LogFormatError } from '../../../src/index.ts';
import { IIS } from '../../../src/evidence/text/iis.ts';
import { SQUID } from '../../../src/evidence/text/squid.ts';
import { ACCESS } from '../../../src/evidence/text/web/access.ts';
import { ACCESS_JSON } from '../../../src/evidence/text/web/access-json.ts';
import { WEB_ERROR } from '../../../src/evidence/text/web/error.ts';
import { detects, objects, readAll } from './reading.ts';
import { sample } from './samples.ts';

const TIME = '28/Oct/2013:17:20:14 +0100';

describe('access logs', () => {
  it('of the usual three formats may be mixed', async () => {
    const [combined, vhost, common] = await objects(ACCESS, sample('access'));
    expect(combined).toEqual({
      '@timestamp': '2013-10-28T16:20:14.000000Z',
      'c-ip': '198.51.100.7',
      'x-ident': null,
      'cs-username': null,
      'cs-method': 'GET',
      'cs-uri': '/cgi-bin/commcgi.cgi?Group=a',
      'cs-uri-stem': '/cgi-bin/commcgi.cgi',
      'cs-uri-query': 'Group=a',
      'cs-version': 'HTTP/1.1',
      'sc-status': 200,
      'sc-bytes': 512,
      'cs-referer': null,
      'cs-user-agent': 'Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1)',
    });
    expect(vhost).toMatchObject({
      'cs-host': 'www.example.org',
      's-port': 80,
      'c-ip': '2001:db8::1',
    });
    expect(common).toMatchObject({ 'x-request': '\x16\x03\x01', 'sc-status': 400 });
    expect(common).not.toHaveProperty('cs-method');
  });

  it('keep what a client put between quotes in its place', async () => {
    const agent = String.raw`a\" 200 1 \"b\\" 404 2 "-" "c`;
    const [event] = await objects(
      ACCESS,
      `::1 - a b [${TIME}] "GET / x HTTP/1.1" 200 1 "-" "${agent}"`,
    );
    expect(event).toMatchObject({
      'c-ip': '::1',
      'cs-username': 'a b',
      'cs-uri': '/ x',
      'cs-user-agent': String.raw`a" 200 1 "b\ `.trim(),
      'x-rest': '404 2 "-" "c"',
    });
  });

  it('say a byte that was escaped as it was, as UTF-8 where it is that', async () => {
    const line = (uri: string): string => `::1 - - [${TIME}] "GET ${uri} HTTP/1.1" 200 1`;
    const events = await objects(ACCESS, [line('/\\xc3\\xb1'), line('/\\xf1\\t')].join('\n'));
    expect(events.map((event) => event['cs-uri'])).toEqual(['/ñ', '/ñ\t']);
  });

  it.for([
    ['a day that is none', `::1 - - [32/Oct/2013:17:20:14 +0100] "GET / HTTP/1.1" 200 1`],
    ['an hour that is none', `::1 - - [28/Oct/2013:24:20:14 +0100] "GET / HTTP/1.1" 200 1`],
    ['no zone', `::1 - - [28/Oct/2013:17:20:14] "GET / HTTP/1.1" 200 1`],
    ['no status', `::1 - - [${TIME}] "GET / HTTP/1.1" OK 1`],
    ['a line cut short', `::1 - - [${TIME}] "GET / HT`],
  ])('report %s', async ([, line]) => {
    const { events, issues } = await readAll(ACCESS, line!);
    expect(events).toEqual([]);
    expect(issues).toMatchObject([{ code: 'TEXT_LINE', offset: 0, lost: true }]);
  });

  it('stay at their places when the day or the zone changes between lines', async () => {
    const times = [
      '28/Oct/2013:23:59:59 -0730',
      '29/Oct/2013:00:00:00 -0730',
      '29/Oct/2013:00:00:00 +0000',
    ];
    const text = times.map((time) => `::1 - - [${time}] "GET / HTTP/1.1" 200 1`).join('\n');
    expect((await objects(ACCESS, text)).map((event) => event['@timestamp'])).toEqual([
      '2013-10-29T07:29:59.000000Z',
      '2013-10-29T07:30:00.000000Z',
      '2013-10-29T00:00:00.000000Z',
    ]);
  });
});

describe('a log format of the user', () => {
  it('of Apache is read by its directives', async () => {
    const format = String.raw`%{X-Forwarded-For}i %>s %{Foo}o %D %t \"%m %U%q %H\" %{usec}t`;
    const text = `192.0.2.1 200 bar 4711 [${TIME}] "POST /a?b HTTP/1.1" 1382977214000007`;
    expect(await objects(accessLog(format), text)).toEqual([
      {
        '@timestamp': '2013-10-28T16:20:14.000000Z',
        'cs-x-forwarded-for': '192.0.2.1',
        'sc-status': 200,
        'sc-foo': 'bar',
        'time-taken': 4711,
        'cs-method': 'POST',
        'cs-uri': '/a?b',
        'cs-uri-stem': '/a',
        'cs-uri-query': 'b',
        'cs-version': 'HTTP/1.1',
      },
    ]);
  });

  it('of Nginx is read by its variables', async () => {
    const format =
      '$time_iso8601|$remote_addr|$host|$request_uri|$status|${http_x_real_ip}|$upstream_addr';
    const text = '2013-10-28T17:20:14+01:00|192.0.2.1|example.org|/a|301|-|10.0.0.1:80';
    expect(await objects(accessLog(format), text)).toMatchObject([
      {
        '@timestamp': '2013-10-28T16:20:14.000000Z',
        'c-ip': '192.0.2.1',
        'cs-host': 'example.org',
        'sc-status': 301,
        'cs-x-real-ip': null,
        'x-upstream-addr': '10.0.0.1:80',
      },
    ]);
    const [event] = await objects(accessLog('$msec $status'), '1382980814.101 200');
    expect(event!['@timestamp']).toBe('2013-10-28T17:20:14.101000Z');
  });

  it.each([
    ['%h [%{%d/%b/%Y:%T}t.%{msec_frac}t %{%z}t] %>s', '[28/Oct/2013:17:20:14.101 +0100]'],
    ['%h %{%Y-%m-%d %H:%M:%S}t %>s', '2013-10-28 16:20:14'],
    ['%h %{begin:%FT%T%z}t %>s', '2013-10-28T17:20:14+0100'],
    ['%h %{%D %R}t %>s', '10/28/13 16:20'],
    ['%h %{end:%e %h %Y|%T}t %>s', '28 Oct 2013|16:20:14'],
    ['%h %{%s}t.%{usec_frac}t %>s', '1382977214.101007'],
  ])('of Apache may write the time in a form of its own: %s', async (format, time) => {
    const [event] = await objects(accessLog(format), `192.0.2.1 ${time} 404`);
    expect(event).toMatchObject({ 'c-ip': '192.0.2.1', 'sc-status': 404 });
    expect(String(event!['@timestamp'])).toMatch(/^2013-10-28T16:20:(?:14|00)\./);
  });

  it('with times that name no zone is read by the clock of the host', async () => {
    const format = accessLog('%h %{%F %T}t %>s');
    const line = '192.0.2.1 2013-10-28 17:20:14 404';
    const told = await readAll(format, line, { origin: null, timeZone: 'Europe/Madrid' });
    expect(isoTime(told.events[0]!.time)).toBe('2013-10-28T16:20:14.000000Z');
    expect(told.issues.map(({ code }) => code)).toEqual(['TEXT_ZONE_ASSUMED']);
    for (const wrong of ['2013-13-28 17:20:14', '2013-10-28 25:20:14', '2013-10-28', 'x'])
      expect(detects(format, `192.0.2.1 ${wrong} 404\n`), wrong).toBe(false);
  });

  // Lines of Apache 2.4.71 under these formats.
  it.each([
    [
      '%h %t %r %>s',
      '127.0.0.1 [24/Nov/2026:22:31:16 +0000] GET /index.html HTTP/1.1 200',
      200,
      '/index.html',
    ],
    ['%h %t %r %>s', '127.0.0.1 [24/Nov/2026:22:31:17 +0000] GET /a 200 400', 400, '/a 200'],
    ['%h %t %r %>s', '127.0.0.1 [24/Nov/2026:22:31:17 +0000] \\x16\\x03\\x01 400', 400, undefined],
    [
      '%h %t %>s %r',
      '127.0.0.1 [24/Nov/2026:22:31:16 +0000] 200 GET /index.html HTTP/1.1',
      200,
      '/index.html',
    ],
    [
      '%h %t [%r] %>s',
      '127.0.0.1 [24/Nov/2026:22:31:16 +0000] [GET /index.html HTTP/1.1] 200',
      200,
      '/index.html',
    ],
    [
      '$remote_addr [$time_local] $request $status',
      '192.0.2.1 [28/Oct/2013:17:20:14 +0100] GET /a?b HTTP/1.1 301',
      301,
      '/a?b',
    ],
    [
      '%{X-Forwarded-For}i %l %u %t %r %>s %b "%{User-Agent}i"',
      String.raw`192.0.2.1, 198.51.100.7 - - [24/Nov/2026:22:31:16 +0000] GET /index.html HTTP/1.1 200 3 "a \"b\" c"`,
      200,
      '/index.html',
    ],
  ])('may have the request without quotes: %s', async (format, line, status, uri) => {
    const [event, ...more] = await objects(accessLog(format), line);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ 'sc-status': status });
    expect(event!['cs-uri']).toBe(uri);
    expect(event!['x-rest']).toBeUndefined();
    if (format.startsWith('%{X'))
      expect(event).toMatchObject({
        'cs-x-forwarded-for': '192.0.2.1, 198.51.100.7',
        'cs-user-agent': 'a "b" c',
        'sc-bytes': 3,
      });
  });

  it('whose request has no quotes fits no line without what follows it', async () => {
    const format = accessLog('%h %t %r %>s');
    for (const line of [
      `192.0.2.1 [${TIME}] GET /a HTTP/1.1`,
      `192.0.2.1 [${TIME}] GET`,
      `192.0.2.1 [${TIME}] `,
    ])
      expect(detects(format, `${line}\n`), line).toBe(false);
  });

  it('is read before the usual ones, which still are', async () => {
    const format = accessLog('%h %>s %t');
    const usual = `::1 - - [${TIME}] "GET /a HTTP/1.1" 200 1`;
    const told = await objects(format, `::1 200 [${TIME}]\n${usual}`);
    expect(told.map((event) => [event['sc-status'], event['cs-uri']])).toEqual([
      [200, undefined],
      [200, '/a'],
    ]);
    expect(formatsWith({ accessLogFormat: [], carve: false })).toBe(FORMATS);
    expect(
      formatsWith({ accessLogFormat: ['%h %>s %t'], carve: false })
        .map(({ id }) => id)
        .sort(),
    ).toEqual(FORMATS.map(({ id }) => id).sort());
  });

  it('must have a time, and something between two fields', () => {
    expect(() => accessLog('%h %>s')).toThrow(LogFormatError);
    expect(() => accessLog('%h %{%Y}t')).toThrow(LogFormatError);
    expect(() => accessLog('%h %{%H:%M}t')).toThrow(LogFormatError);
    expect(() => accessLog('%h %{%j}t')).toThrow('times with %j are not read');
    expect(() => accessLog('%t %h%u')).toThrow('nothing parts c-ip and cs-username');
    expect(() => accessLog('%t %r %{User-Agent}i')).toThrow(
      'request cannot be told from cs-user-agent behind it',
    );
    expect(() => accessLog('%r %>s %{%F %T}t')).toThrow('request cannot be told from the time');
    expect(() => accessLog('%h '.repeat(100) + '%t')).toThrow('at most 64');
    expect(() => accessLog('%t 100%% %h')).not.toThrow();
  });
});

describe('access logs in JSON', () => {
  it('of Caddy, Nginx and Traefik get the same names', async () => {
    const traefik = `{"StartUTC":"2013-10-28T17:20:16.5Z","ClientHost":"192.0.2.3","RequestMethod":"GET","RequestPath":"/t?u","DownstreamStatus":502}`;
    const events = await objects(ACCESS_JSON, sample('access-json') + traefik);
    const pick = events.map((e) => [
      e['@timestamp'],
      e['c-ip'],
      e['cs-method'],
      e['cs-uri'],
      e['sc-status'],
    ]);
    expect(pick).toEqual([
      ['2013-10-28T17:20:14.101000Z', '198.51.100.7', 'GET', '/a?b=1', 200],
      ['2013-10-28T16:20:15.000000Z', '198.51.100.7', 'GET', '/c', 404],
      ['2013-10-28T17:20:16.500000Z', '192.0.2.3', 'GET', '/t?u', 502],
    ]);
  });

  it('are not any JSON with a time', () => {
    expect(
      detects(ACCESS_JSON, '{"ts":1382980814.1,"msg":"started"}\n{"ts":1382980815,"msg":"x"}\n'),
    ).toBe(false);
  });

  it('cannot set what an object inherits', async () => {
    const text = `{"ts":1,"method":"GET","uri":"/","__proto__":{"polluted":1},"constructor":2}`;
    const [event] = (await readAll(ACCESS_JSON, text)).events;
    expect(event!.get('__proto__.polluted')).toBe(1);
    expect(event!.get('toString')).toBeUndefined();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('error logs', () => {
  it('of Apache and Nginx give level, client and message', async () => {
    const [apache, old, nginx, php] = await objects(WEB_ERROR, sample('web-error'));
    expect(apache).toMatchObject({
      module: 'core',
      level: 'error',
      pid: 7,
      'c-ip': '198.51.100.7',
      'c-port': 4711,
      code: 'AH00126',
    });
    expect(old).toMatchObject({ '@timestamp': '2013-10-28T17:20:15.000000Z', level: 'notice' });
    expect(nginx).toMatchObject({
      level: 'error',
      'c-ip': '198.51.100.7',
      request: 'GET /x HTTP/1.1',
      host: 'example.org',
    });
    expect(php).toEqual({
      '@timestamp': '2013-10-28T17:20:16.000000Z',
      message: 'PHP Stack trace:',
      continued: true,
    });
  });

  it('tell an address from its port', async () => {
    const bracket = '[Mon Oct 28 17:20:14 2013] [error]';
    const text = `${bracket} [client 2001:db8::1] x\n${bracket} [pid 1] [client 2001:db8::1:80] x`;
    const events = await objects(WEB_ERROR, text);
    expect(events.map((event) => event['c-ip'])).toEqual(['2001:db8::1', '2001:db8::1']);
  });

  it('of PHP are in the zone that the line names, also where most lines are those of traces', async () => {
    const text = `[28-Oct-2013 17:20:14 Europe/Madrid] PHP Fatal error:  Uncaught Exception: no connection in /srv/www/x.php:3
Stack trace:
#0 /srv/www/x.php(9): run()
#1 {main}
  thrown in /srv/www/x.php on line 3
[28-Oct-2013 17:20:15] NOTICE: fpm is running, pid 1
`;
    expect(detects(WEB_ERROR, text)).toBe(true);
    const events = await objects(WEB_ERROR, text);
    expect(events[0]).toEqual({
      '@timestamp': '2013-10-28T16:20:14.000000Z',
      level: 'fatal error',
      file: '/srv/www/x.php',
      line: 3,
      message: 'PHP Fatal error:  Uncaught Exception: no connection in /srv/www/x.php:3',
    });
    expect(events[4]).toMatchObject({
      continued: true,
      '@timestamp': '2013-10-28T16:20:14.000000Z',
    });
    expect(events[5]).toMatchObject({
      level: 'notice',
      '@timestamp': '2013-10-28T17:20:15.000000Z',
    });
  });

  it('report lines before the first with a time', async () => {
    const { issues } = await readAll(WEB_ERROR, `rest of a line\n${sample('web-error')}`);
    expect(issues.map((issue) => issue.offset)).toEqual([0]);
  });
});

describe('IIS logs', () => {
  it('follow their columns when these change, and the day of a log without dates', async () => {
    const [first, second] = await objects(IIS, sample('iis'));
    expect(first).toMatchObject({
      '@timestamp': '2013-10-28T17:20:14.000000Z',
      'cs-uri': '/owa/auth.aspx?a=b',
      'cs-user-agent': 'Mozilla/4.0 (compatible; MSIE 6.0)',
      'sc-status': 200,
      'time-taken': 46,
    });
    expect(second).toMatchObject({
      '@timestamp': '2013-10-28T17:20:15.000000Z',
      'c-ip': '198.51.100.8',
      'sc-status': 404,
    });
  });

  it('are read in UTF-16 as well', async () => {
    const units = Uint16Array.from(`\ufeff${sample('iis').replaceAll('\n', '\r\n')}`, (c) =>
      c.charCodeAt(0),
    );
    const { events, issues } = await readAll(IIS, new Uint8Array(units.buffer));
    expect(issues).toEqual([]);
    expect(events.map((event) => event.get('sc-status'))).toEqual([200, 404]);
  });

  it('take two spaces for one, as IIS writes them before some user names', async () => {
    const text = `#Fields: time cs-uri-query cs-username\n17:20:14 a=b  example\\user\n`;
    expect(
      await objects(IIS, text.replace('time', 'date time').replace('17:', '2013-10-28 17:')),
    ).toMatchObject([{ 'cs-uri-query': 'a=b', 'cs-username': 'example\\user' }]);
  });

  it('report a line with more or fewer values than columns', async () => {
    const { issues } = await readAll(IIS, `${sample('iis')}17:20:16 198.51.100.8 HEAD\n`);
    expect(issues.map((issue) => issue.code)).toEqual(['TEXT_LINE']);
  });
});

describe('Squid logs', () => {
  it('take the URI apart', async () => {
    const [get, connect, broken] = await objects(SQUID, sample('squid'));
    expect(get).toMatchObject({
      '@timestamp': '2013-10-28T17:20:14.101000Z',
      'cs-uri': 'http://example.org:8080/a.exe?b',
      'cs-uri-stem': '/a.exe',
      'cs-uri-query': 'b',
      'cs-host': 'example.org',
      'cs-uri-port': 8080,
      'cs-uri-extension': 'exe',
      'r-ip': '198.51.100.7',
    });
    expect(connect).toMatchObject({
      'cs-method': 'CONNECT',
      'cs-host': 'example.org',
      'cs-uri-port': 443,
    });
    expect(broken).toMatchObject({ 'cs-uri': 'error:invalid-request', 'sc-status': 400 });
    expect(broken).not.toHaveProperty('cs-host');
  });
});
