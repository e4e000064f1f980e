import { describe, expect, it } from 'vitest';
import { shutdown } from '../../../src/detect/hiding/shutdown/shutdown.ts';
import { runDetector, type TestEvidence } from '../run-detector.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Monday. */
const START = Date.UTC(2026, 2, 2);
const days = (n: number): number => START + n * DAY;

interface Request {
  readonly time: number;
  readonly client: string;
  readonly path: string;
}

/** Calls of one machine, in office hours from Monday to Friday, a different minute each time. */
function calls(client: number, path: string, from: number, to: number): Request[] {
  const list: Request[] = [];
  for (let time = from + client * MINUTE, i = 0; time < to; time += 2 * HOUR, i++) {
    const at = new Date(time);
    const isAtWork = at.getUTCHours() >= 8 && at.getUTCHours() < 18;
    if (isAtWork && at.getUTCDay() % 6 !== 0)
      list.push({
        time: time + ((i * 37 + client) % 50) * MINUTE,
        client: `198.51.100.${client}`,
        path,
      });
  }
  return list;
}

const machines = (path: string, from: number, to: number): Request[] =>
  Array.from({ length: 14 }, (_, i) => calls(i + 1, path, from, to)).flat();

/** Somebody new every half hour, who looks at three pages. */
function visitors(to: number): Request[] {
  const list: Request[] = [];
  for (let time = START, i = 0; time < to; time += HOUR / 2, i++)
    ['/', '/a.html', '/b.html'].forEach((path, n) =>
      list.push({ time: time + n * MINUTE, client: `203.0.${i % 200}.${(i * 7) % 250}`, path }),
    );
  return list;
}

function log(requests: readonly Request[], name = 'a'): TestEvidence {
  const lines = requests
    .toSorted((a, b) => a.time - b.time)
    .map(({ time, client, path }) => {
      const [, day, month, year, clock] = /, (\d\d) (\w{3}) (\d{4}) (\S+)/.exec(
        new Date(time).toUTCString(),
      )!;
      return `${client} - - [${day}/${month}/${year}:${clock} +0000] "GET ${path}?i=7 HTTP/1.1" 200 5\n`;
    });
  return { path: `${name}/var/log/apache2/access.log`, content: lines.join('') };
}

const found = async (...all: TestEvidence[]): Promise<unknown[]> =>
  (await runDetector(shutdown, all)).map(({ rule, level, confidence, source, matched }) => [
    rule.id,
    level,
    confidence,
    source.id.slice(9, 10),
    matched['page'],
  ]);
const ENDED = ['beats-ended', 'low', 'low', 'a', '/c/m.cgi'];

const END = days(26) - HOUR;
const ended = [...machines('/c/m.cgi', START, END), ...visitors(days(40))];

describe('callers that fell silent together', () => {
  it('while the log goes on', async () => {
    const [finding, ...more] = await runDetector(shutdown, [log(ended)]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: { id: 'beats-ended' },
      level: 'low',
      confidence: 'low',
      matched: { callers: '14, 14 of which were last heard of within the two days before' },
    });
    expect(finding!.time.slice(0, 10)).toBe('2026-03-27');
    const text = String(log(ended).content);
    for (const { offset } of finding!.locators)
      expect(text.slice(offset)).toMatch(/^198\.51\.100\.\d+ - - \[27\/Mar\/2026:1\d:.*m\.cgi/);
  });

  it('also over several pages of one folder, and over a rotated log', async () => {
    const several = ended.map((each, i) => ({
      ...each,
      path: each.path.startsWith('/c/') ? `/c/${i % 3}.cgi` : each.path,
    }));
    expect(await found(log(several))).toEqual([[...ENDED.slice(0, 4), '/c/']]);
    const parts = [0, 10, 20, 26].map((from, i, all) => ({
      ...log(ended.filter(({ time }) => time >= days(from) && time < days(all[i + 1] ?? 99))),
      path: `a/var/log/apache2/access.log${i === 3 ? '' : `.${3 - i}`}`,
    }));
    expect(await found(...parts)).toEqual([ENDED]);
  });

  it('says more with an order to uninstall, an emptied root or another server', async () => {
    const order = {
      path: 'a/srv/Meta.inf',
      content:
        '#Mon Mar 16 17:20:14 GMT 2026\nINST_ID=1234567890123456\nCMD_SEQ=1\nDLL=Uninstall.dll\n',
    };
    const more = [ENDED[0], 'medium', 'moderate', ...ENDED.slice(3)];
    expect(await found(log(ended), order)).toContainEqual(more);
    const typed = {
      path: 'a/root/.bash_history',
      content: `#${END / 1000}\nrm -rf /var/www/html/*\n`,
    };
    expect(await found(log(ended), typed)).toContainEqual(more);
    expect(await found(log(ended), { ...typed, path: 'b/root/.bash_history' })).toContainEqual(
      ENDED,
    );
    const second = log(ended, 'b');
    expect(await found(log(ended), second)).toEqual([more, [...more.slice(0, 3), 'b', '/c/m.cgi']]);
  });

  it.each([
    ['the log ends with them', [...machines('/c/m.cgi', START, days(26)), ...visitors(days(26))]],
    [
      'a week-end before the log was copied',
      [...machines('/c/m.cgi', START, END), ...visitors(days(28) + 7 * HOUR)],
    ],
    ['they go on', [...machines('/c/m.cgi', START, days(40)), ...visitors(days(40))]],
    ['they go on elsewhere', [...ended, ...machines('/v2/m.cgi', END, days(40))]],
    [
      'they come through another address',
      [
        ...ended,
        ...machines('/c/m.cgi', END, days(40)).map((each) => ({ ...each, client: '192.0.2.1' })),
      ],
    ],
    [
      'they stop one by one',
      [
        ...Array.from({ length: 14 }, (_, i) =>
          calls(i + 1, '/c/m.cgi', START, days(7 + 1.5 * i)),
        ).flat(),
        ...visitors(days(40)),
      ],
    ],
    [
      'readers who look around',
      ended.flatMap((each) =>
        each.path === '/' || !each.path.startsWith('/c/')
          ? [each]
          : [each, { ...each, path: '/' }, { ...each, path: '/a.html' }],
      ),
    ],
    [
      'a few watchdogs',
      ended.filter(({ client, path }) => !path.startsWith('/c/') || /\.[1-9]$/.test(client)),
    ],
    ['a server in use for days only', ended.filter(({ time }) => time > days(20))],
  ])('honest: %s', async (_what, requests) => {
    expect(await found(log(requests))).toEqual([]);
  });
});
