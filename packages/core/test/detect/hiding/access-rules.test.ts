import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caretoHtaccess } from '../../../../../fixtures/hiding/careto-list.ts';
import { CONFIGURATIONS } from '../../../../../fixtures/hiding/access.ts';
import { accessRules } from '../../../src/detect/hiding/access-rules.ts';
import { ORGANISATIONS, RANGES } from '../../../src/detect/hiding/ranges/tables.ts';
import { recognise, type Finding } from '../../../src/index.ts';
import { runDetector, type TestEvidence } from '../run-detector.ts';

const ROOT = join(import.meta.dirname, '../../../../..');

/** What stood in front of the operators' scripts, and what stood in their home directory: most of it, without comments. */
const LISTS = {
  'cgi-bin': caretoHtaccess(true),
  home: caretoHtaccess(false).replace(/(?:deny from .*\n){4}/, ''),
};

function careto(place: keyof typeof LISTS, changes: Partial<TestEvidence> = {}): TestEvidence {
  return { path: `${place}/.htaccess`, content: LISTS[place], ...changes };
}

async function hunt(...all: TestEvidence[]): Promise<Finding[]> {
  return runDetector(accessRules(null), all);
}

async function levelOf(content: string, path = '.htaccess'): Promise<string | null> {
  const [finding] = await hunt({ path, content });
  return finding?.level ?? null;
}

describe("the deny lists of Careto's server", () => {
  it('come out high, by whom the operators named and by the dated table', async () => {
    const [finding, ...more] = await hunt(careto('cgi-bin'));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ kind: 'hiding', level: 'high', confidence: 'moderate' });
    const out = finding!.matched['kept out']!;
    expect(out).toContain(`ESET: the operator's comment ("eset", line 29)`);
    expect(out).toContain(
      "Kaspersky Lab: the project's table (until 2014-02, not verified, line 6)",
    );
    expect(out).toContain("Cambridge Computer Laboratory: the operator's comment");
    expect(out).not.toMatch(/softlayer|worldstream/i);
    expect(finding).toMatchSnapshot();
  });

  it('come out high without comments, where a rewriting block against attacks follows', async () => {
    const [finding] = await hunt(careto('home'));
    expect(finding).toMatchObject({ level: 'high', confidence: 'moderate' });
  });

  it('point at the bytes', async () => {
    const [{ locators }] = (await hunt(careto('cgi-bin'))) as [Finding];
    const bytes = Buffer.from(LISTS['cgi-bin']);
    const lines = locators.map(({ offset }) => bytes.subarray(offset, offset + 9).toString());
    expect(new Set(lines)).toEqual(new Set(['deny from']));
  });

  it('are nothing when all of it is commented out', async () => {
    const text = LISTS['cgi-bin'].replace(/^deny/gm, '#deny');
    expect(await levelOf(text)).toBeNull();
  });

  it('are nothing when an Order lets everybody in', async () => {
    const text = LISTS['cgi-bin'];
    expect(await levelOf(text.replace('Order allow,deny', 'Order deny,allow'))).toBeNull();
  });
});

describe('the same list in the words of other servers', () => {
  const networks = [
    ['195.168.53.0/24', 'eset'],
    ['62.213.110.0/26', 'kaspersky'],
    ['128.232.0.0/16', 'cambridge computer laboratory'],
    ['150.70.0.0/16', 'trend micro'],
  ] as const;
  const lines = (write: (network: string, name: string) => string): string =>
    networks.map(([network, name]) => write(network, name)).join('\n');
  it.each([
    [
      'nginx.conf',
      `server {\nlisten 80;\n${lines((n, c) => `deny ${n}; # ${c}`)}\nallow all;\n}\n`,
    ],
    [
      'nginx.conf',
      `geo $out {\ndefault 0;\n${lines((n, c) => `# ${c}\n${n} 1;`)}\n}\nserver { if ($out) { return 404; } }\n`,
    ],
    [
      'lighttpd.conf',
      lines((n, c) => `# ${c}\n$HTTP["remoteip"] == "${n}" {\n url.access-deny = ( "" )\n}`),
    ],
    [
      'Caddyfile',
      `example.org {\n@out {\n${lines((n, c) => `# ${c}\nremote_ip ${n}`)}\n}\nrespond @out 404\n}\n`,
    ],
    [
      'rules.v4',
      `*filter\n${lines((n, c) => `-A INPUT -s ${n} -m comment --comment "${c}" -j DROP`)}\nCOMMIT\n`,
    ],
    [
      'out.ipset',
      `create blocked hash:net\n${lines((n, c) => `add blocked ${n} comment "${c}"`)}\n`,
    ],
    [
      'nftables.conf',
      `table inet filter {\nchain input {\n${lines((n, c) => `ip saddr ${n} drop # ${c}`)}\n}\n}\n`,
    ],
    ['hosts.deny', lines((n, c) => `# ${c}\nALL: ${n}`)],
    [
      'web.config',
      `<configuration><system.webServer>\n<ipSecurity>\n${lines((n, c) => `<!-- ${c} -->\n<add ipAddress="${n.split('/')[0]}" allowed="false"/>`)}\n</ipSecurity>\n</system.webServer></configuration>\n`,
    ],
  ])('%s %#', async (path, content) => {
    const found = await hunt({ path, content });
    expect(found, content).toHaveLength(1);
    expect(found[0]!.level).toBe('high');
  });
});

describe('honest configurations', () => {
  it.each(readdirSync(CONFIGURATIONS))('%s: nothing', async (name) => {
    expect(recognise(readFileSync(join(CONFIGURATIONS, name)), name)).not.toBeNull();
    const found = await hunt({ path: name, content: readFileSync(join(CONFIGURATIONS, name)) });
    expect(found.map(({ level, matched }) => [level, matched])).toEqual([]);
  });

  it('one rule against one vendor is worth a low word at most', async () => {
    expect(await levelOf('# eset\ndeny from 195.168.53.0/24\n')).toBe('low');
    expect(await levelOf('# trend micro\ndeny from 150.70.\n')).toBeNull();
  });

  it('a comment does not reach over an empty line or another directive', async () => {
    expect(await levelOf('# eset\ndeny from 192.0.2.1\n')).toBe('low');
    expect(await levelOf('# eset\n\ndeny from 192.0.2.1\n')).toBeNull();
    expect(await levelOf('# eset\nOptions -Indexes\ndeny from 192.0.2.1\n')).toBeNull();
    expect(await levelOf('# eset\n# other people\n\n# them\ndeny from 192.0.2.1\n')).toBeNull();
  });

  it.each(['casas antivirus', 'Лаборатория Касперского', 'Pesquisadores de Segurança'])(
    'names in other languages: %s',
    async (comment) => {
      expect(await levelOf(`# ${comment}\ndeny from 192.0.2.1\n`)).toBe('low');
    },
  );

  it('words that only hold a name are none', async () => {
    expect(await levelOf('# reset, preset and offset\ndeny from 192.0.2.1\n')).toBeNull();
  });
});

describe('across servers and logs', () => {
  const changed = Date.UTC(2014, 0, 10) * 1_000;
  const facts = { modified: changed, changed: null, allocated: null };
  const on = (host: string) => ({
    origin: { collector: 'uac', host, timeZone: 'UTC', originalPath: null } as const,
  });
  const log = (client: string, day: string): string =>
    `${client} - - [${day}:10:00:00 +0000] "GET /cgi-bin/index.cgi HTTP/1.1" 200 512\n`;
  const of = (found: readonly Finding[], id: string) => found.filter(({ rule }) => rule.id === id);

  it('one list on two servers', async () => {
    const found = await hunt(careto('cgi-bin', on('a')), careto('home', on('b')));
    expect(of(found, 'access-list-shared')).toMatchObject([
      { level: 'medium', matched: { hosts: 'host:a, host:b' } },
    ]);
  });

  it('copies whose host is not known are low, and copies of one host nothing', async () => {
    const unknown = await hunt(careto('cgi-bin'), careto('home'));
    expect(of(unknown, 'access-list-shared')).toMatchObject([{ level: 'low' }]);
    const same = await hunt(careto('cgi-bin', on('a')), careto('home', on('a')));
    expect(of(same, 'access-list-shared')).toEqual([]);
  });

  it('honest lists that two servers share', async () => {
    const content = readFileSync(join(CONFIGURATIONS, 'fail2ban.rules.v4'));
    const path = 'rules.v4';
    expect(await hunt({ path, content, ...on('a') }, { path, content, ...on('b') })).toEqual([]);
  });

  it('rules after a visit, on the same host only, and before the change only', async () => {
    const visited = async (client: string, day: string, host: string) => {
      const access = { path: 'access.log', content: log(client, day), ...on(host) };
      const found = await hunt(careto('cgi-bin', { facts, ...on('a') }), access);
      return of(found, 'access-rule-after-visit');
    };
    const [finding] = await visited('195.168.53.9', '07/Jan/2014', 'a');
    expect(finding).toMatchObject({ level: 'medium', confidence: 'low' });
    expect(finding!.time).toBe('2014-01-07T10:00:00.000000Z');
    expect(finding!.matched['visits before']).toBe('195.168.53.0/24 2014-01-07 10:00:00');
    expect(await visited('195.168.53.9', '07/Jan/2014', 'b')).toEqual([]);
    expect(await visited('195.168.53.9', '12/Jan/2014', 'a')).toEqual([]);
    expect(await visited('195.168.53.9', '07/Oct/2013', 'a')).toEqual([]);
    expect(await visited('192.0.2.9', '07/Jan/2014', 'a')).toEqual([]);
  });
});

it('the tables in the code are those of rules/ranges', () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(ROOT, 'rules/ranges', `${name}.json`), 'utf8'));
  expect(RANGES).toEqual(read('security-organisations').ranges);
  expect(ORGANISATIONS).toEqual(read('organisations').organisations);
});
