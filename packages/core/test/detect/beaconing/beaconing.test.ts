import { describe, expect, it } from 'vitest';
import { beaconing } from '../../../src/detect/beaconing/beaconing.ts';
import type { Finding } from '../../../src/index.ts';
import { runDetector, type TestEvidence } from '../run-detector.ts';

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;
/** Monday 2013-10-07, 00:00 UTC. */
const MONDAY = Date.UTC(2013, 9, 7) / 1000;

/** A generator of numbers between 0 and 1 that is the same each time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

interface Row {
  readonly time: number;
  readonly client: string;
  readonly host: string;
  readonly bytes: number;
}

/** Calls every `step` seconds, give or take `jitter`, of one size or of many. */
function calls(
  [client, host]: readonly [string, string],
  {
    from = MONDAY,
    days = 1,
    step = 15 * MINUTE,
    jitter = 0,
    hours = [0, 24],
    seed = 1,
    size = 412,
  } = {},
): Row[] {
  const random = createRandom(seed);
  const rows: Row[] = [];
  for (let time = from; time < from + days * DAY; time += step) {
    const hour = ((time - MONDAY) % DAY) / HOUR;
    if (hour < hours[0]! || hour >= hours[1]!) continue;
    rows.push({ time: Math.floor(time + random() * jitter), client, host, bytes: size });
  }
  return rows;
}

/** What a person at a browser asks: pages in bursts, at uneven pauses, by day. */
function browsing(client: string, days: number, seed: number): Row[] {
  const random = createRandom(seed);
  const rows: Row[] = [];
  for (let day = 0; day < days; day++) {
    if (day % 7 >= 5) continue;
    let time = MONDAY + day * DAY + 8 * HOUR + random() * HOUR;
    while (time < MONDAY + day * DAY + 17 * HOUR) {
      const host = `www${Math.floor(random() ** 2 * 40)}.example.com`;
      const parts = 1 + Math.floor(random() * 8);
      for (let i = 0; i < parts; i++)
        rows.push({
          time: Math.floor(time + i * random()),
          client,
          host,
          bytes: Math.floor(random() * 50_000),
        });
      time += -Math.log(1 - random()) * 10 * MINUTE;
    }
  }
  return rows;
}

function squid(rows: readonly Row[], path = 'proxy/squid/access.log'): TestEvidence {
  const lines = rows
    .toSorted((a, b) => a.time - b.time)
    .map(
      ({ time, client, host, bytes }) =>
        `${time}.000     50 ${client} TCP_MISS/200 ${bytes} GET http://${host}/x - HIER_DIRECT/198.51.100.7 text/html\n`,
    );
  return { path, content: lines.join('') };
}

/** Connections as Zeek tells them: the destination is an address. */
function zeekConn(rows: readonly Row[], path = 'zeek/conn.log', port = 443): TestEvidence {
  const head =
    '#separator \\x09\n#path\tconn\n#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\torig_ip_bytes\n#types\ttime\tstring\taddr\tport\taddr\tport\tenum\tcount\n';
  const lines = rows.map(
    ({ time, client, host, bytes }, i) =>
      `${time}.000000\tC${i}\t${client}\t50000\t${host}\t${port}\ttcp\t${bytes}\n`,
  );
  return { path, content: head + lines.join('') };
}

/** Twenty-five people for two weeks. */
const OFFICE = Array.from({ length: 25 }, (_, i) =>
  browsing(`192.168.0.${i + 10}`, 14, i + 3),
).flat();

async function find(rows: readonly Row[]): Promise<Finding[]> {
  return runDetector(beaconing, [squid(rows)]);
}

const C2 = ['192.168.0.17', 'update.example.net'] as const;

describe('beaconing', () => {
  it('finds one caller among people, rare enough for a moderate confidence and never a high one', async () => {
    const found = await find([...OFFICE, ...calls(C2, { days: 14, jitter: 40 })]);
    expect(found.map(({ matched }) => [matched['client'], matched['destination']])).toEqual([C2]);
    expect(found[0]).toMatchObject({
      kind: 'beacon',
      level: 'medium',
      confidence: 'moderate',
      count: 1344,
      summary: '192.168.0.17 called update.example.net every 15 min, 1344 times on 14 days',
      matched: { 'clients of this destination': '1 of 25', 'hours (UTC)': 'around the clock' },
    });
    expect(Number(found[0]!.matched['score'])).toBeGreaterThan(0.9);
    expect(found[0]!.locators).toHaveLength(2);
  });

  it('finds what calls only in office hours, with low confidence', async () => {
    const found = await find([
      ...OFFICE,
      ...calls(C2, { days: 5, jitter: 30, hours: [8, 17] }),
      ...calls(C2, { from: MONDAY + 7 * DAY, days: 5, jitter: 30, hours: [8, 17] }),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ level: 'low', confidence: 'low' });
    expect(found[0]!.summary).toBe(
      '192.168.0.17 called update.example.net every 15 min while it ran (08:00-17:00), 360 times on 10 days',
    );
    expect(found[0]!.alternatives.join()).toContain('reloads itself while a browser is open');
  });

  it('finds what changes its pause, as after an order or another server', async () => {
    const options = { days: 5, jitter: 80, hours: [8, 17] };
    const found = await find([
      ...OFFICE,
      ...calls(C2, { ...options, step: 20 * MINUTE }),
      ...calls(C2, { ...options, from: MONDAY + 7 * DAY, step: 18 * MINUTE }),
    ]);
    expect(found.map(({ matched, level }) => [matched['destination'], level])).toEqual([
      [C2[1], 'low'],
    ]);
  });

  it('finds what calls every third day', async () => {
    const found = await find([...OFFICE, ...calls(C2, { days: 30, step: 3 * DAY, jitter: 600 })]);
    expect(found.map(({ summary }) => summary)).toEqual([
      '192.168.0.17 called update.example.net every 3 days, 10 times on 10 days',
    ]);
  });

  it('says nothing of people', async () => {
    expect(await find(OFFICE)).toEqual([]);
  });

  it('says nothing of a log that is too short, and of calls too few', async () => {
    expect(await find(calls(C2, { step: 10, days: 0.2 }))).toEqual([]);
    expect(await find([...OFFICE, ...calls(C2, { step: 6 * HOUR })])).toEqual([]);
  });

  it('tells of what everybody calls for information only', async () => {
    const update = Array.from({ length: 25 }, (_, i) =>
      calls([`192.168.0.${i + 10}`, 'updates.example.com'], {
        days: 3,
        step: HOUR,
        jitter: 60,
        seed: i + 2,
      }),
    ).flat();
    const found = await find([...OFFICE, ...update]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ level: 'informational', confidence: 'low' });
    expect(found[0]!.matched['clients like it']).toMatch(/^25: .*, …$/);
    expect(found[0]!.alternatives.join()).toContain('A service that everybody here uses: kept');
  });

  it('reads Zeek, over rotated logs in folders of their days', async () => {
    const rows = calls(['192.168.0.17', '198.51.100.7'], { days: 3, jitter: 20 });
    const byDay = [0, 1, 2].map((day) =>
      zeekConn(
        rows.filter(({ time }) => Math.floor((time - MONDAY) / DAY) === day),
        `logs/2013-10-0${7 + day}/conn.00:00:00-00:00:00.log`,
      ),
    );
    const found = await runDetector(beaconing, byDay);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      count: 288,
      techniques: ['T1071'],
      matched: { destination: '198.51.100.7:443', ds: '1 (bytes sent by the client)' },
    });
    expect(found[0]!.locators.map(({ evidence }) => evidence)).toEqual([
      byDay[0]!.path,
      byDay[2]!.path,
    ]);
  });

  it('passes over the network’s own hosts, and protocols that keep time by design', async () => {
    const inside = calls(['192.168.0.17', '192.168.0.1'], { days: 3 });
    const clock = calls(['192.168.0.17', '198.51.100.7'], { days: 3 });
    expect(await runDetector(beaconing, [zeekConn(inside)])).toEqual([]);
    expect(await runDetector(beaconing, [zeekConn(clock, 'zeek/conn.log', 123)])).toEqual([]);
  });

  it('tells once what a log of connections and one of requests both tell', async () => {
    const plain = calls(['192.168.0.17', '198.51.100.7'], { days: 2 });
    const named = plain.map(({ time, client }) =>
      JSON.stringify({
        _path: 'ssl',
        ts: time,
        uid: 'C1',
        'id.orig_h': client,
        'id.resp_h': '198.51.100.7',
        'id.resp_p': 443,
        server_name: 'update.example.net',
      }),
    );
    const found = await runDetector(beaconing, [
      zeekConn(plain),
      { path: 'zeek/ssl.log', content: named.join('\n') },
    ]);
    expect(found.map(({ matched }) => matched['destination'])).toEqual(['update.example.net']);
    expect(found[0]!.matched['ds']).toBe('no sizes in this log');
  });

  it('reads Suricata’s flows by when they began', async () => {
    const lines = calls(['192.168.0.17', '198.51.100.7'], { days: 2 }).map(
      ({ time, client, host }, i) =>
        JSON.stringify({
          timestamp: new Date((time + (i % 7) * 200) * 1000).toISOString(),
          event_type: 'flow',
          src_ip: client,
          dest_ip: host,
          dest_port: 443,
          flow: { start: new Date(time * 1000).toISOString(), bytes_toserver: 900 },
        }),
    );
    const found = await runDetector(beaconing, [{ path: 'eve.json', content: lines.join('\n') }]);
    expect(found[0]!.matched).toMatchObject({ score: '1', 'calls of this client': '192' });
  });

  it('tells who polls a web server, never above low', async () => {
    const lines = calls(['192.0.2.9', 'x'], { days: 4 }).map(
      ({ time, client }) =>
        `${client} - - [${new Date(time * 1000).toUTCString().replace(/^\w+, (\d+) (\w+) (\d+) ([\d:]+) GMT$/, '$1/$2/$3:$4 +0000')}] "GET /cgi-bin/a.cgi?id=7 HTTP/1.1" 200 5\n`,
    );
    const found = await runDetector(beaconing, [
      { path: 'www/access.log', content: lines.join('') },
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ level: 'low', confidence: 'low' });
    expect(found[0]!.summary).toBe(
      '192.0.2.9 asked for /cgi-bin/a.cgi every 15 min, 384 times on 4 days',
    );
  });

  it('says so where it followed a part of the clients only', async () => {
    const rows = Array.from({ length: 90_000 }, (_, i) => ({
      time: MONDAY + i,
      client: `10.0.${i % 250}.${(i >> 3) % 250}`,
      host: `198.51.100.${i % 9}`,
      bytes: 1,
    }));
    const [partly, ...others] = await runDetector(beaconing, [zeekConn(rows)]);
    expect(partly).toMatchObject({
      level: 'informational',
      rule: { id: 'beaconing-partly' },
      matched: { connections: '90000' },
    });
    expect(partly!.matched['pairs looked at']).toMatch(/^1 of (?:2|4|8)$/);
    expect(others).toEqual([]);
  });

  it('says the same, however the log is cut into evidence', async () => {
    const rows = [...OFFICE, ...calls(C2, { days: 14, jitter: 40 })].toSorted(
      (a, b) => a.time - b.time,
    );
    const half = rows.length >> 1;
    const cut = await runDetector(beaconing, [
      squid(rows.slice(0, half), 'proxy/squid/access.log.1'),
      squid(rows.slice(half), 'proxy/squid/access.log'),
    ]);
    const whole = await find(rows);
    expect(cut.map(({ matched, count }) => [matched, count])).toEqual(
      whole.map(({ matched, count }) => [matched, count]),
    );
  });
});
