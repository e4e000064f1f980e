import { describe, expect, it } from 'vitest';
import { accessRules } from '../../../../src/detect/hiding/access-rules.ts';
import type { Finding } from '../../../../src/index.ts';
import { cpuTime } from '../../../../../../tools/cpu-time.ts';
import { runDetector } from '../../run-detector.ts';

const NAMES: readonly (readonly [string, string])[] = [
  ['195.168.53.0/24', 'eset'],
  ['62.213.110.0/26', 'kaspersky'],
  ['128.232.0.0/16', 'cambridge computer laboratory'],
  ['150.70.0.0/16', 'trend micro'],
];
const lines = (rule: (network: string) => string): string =>
  NAMES.map(([network, name]) => `# ${name}\n${rule(network)}\n`).join('');
const OLD = `Order allow,deny\nAllow from all\n${lines((network) => `Deny from ${network}`)}`;
const NEW = `<RequireAll>\nRequire all granted\n${lines((network) => `Require not ip ${network}`)}</RequireAll>\n`;
const MAIN = 'etc/apache2/apache2.conf';
const ROOT = 'DocumentRoot /var/www/html\n';
const OVERRIDE = '<Directory /var/www/>\nAllowOverride All\n</Directory>\n';
const HOLDS_NOT = 'does not hold in';
const WINS = 'which rule wins';

const inFolder = (path: string, text: string): string =>
  `<Directory ${path}>\n${text}</Directory>\n`;
const inAddress = (path: string, text: string): string =>
  `<Location ${path}>\n${text}</Location>\n`;

async function hunt(files: Readonly<Record<string, string>>): Promise<Finding[]> {
  const all = Object.entries(files).map(([path, content]) => ({ path, content }));
  return (await runDetector(accessRules(null), all)).filter(
    ({ rule }) => rule.id === 'access-rules',
  );
}

async function onlyOne(files: Readonly<Record<string, string>>): Promise<Finding> {
  const found = await hunt(files);
  expect(found).toHaveLength(1);
  return found[0]!;
}

const main = (text: string): Record<string, string> => ({ [MAIN]: `${ROOT}${text}` });
const LET_IN = 'Order deny,allow\nAllow from all\n';
const GRANTED = 'Require all granted\n';

describe('a list of Apache that wins', () => {
  it.each([
    ['Order', inFolder('/var/www/html', OLD)],
    ['Require', inFolder('/var/www/html', NEW)],
    ['beside rules of the other kind', inFolder('/var/www/html', OLD + GRANTED)],
  ])('%s', async (_name, text) => {
    const { matched, level, confidence } = await onlyOne(main(text));
    expect(matched[WINS]).toMatch(/^these, for all 4: /);
    expect(matched).not.toHaveProperty(HOLDS_NOT);
    expect([level, confidence]).toEqual(['high', 'moderate']);
  });

  it('says where it does not hold: folders, files and addresses with rules of their own', async () => {
    const text = [
      inFolder('/var/www/html', OLD),
      inFolder('/var/www/html/open', LET_IN),
      inFolder('/var/www/html/other', 'Options None\n'),
      inAddress('/public', 'Allow from all\n'),
      '<Files robots.txt>\nOrder deny,allow\n</Files>\n',
      inFolder('/srv', LET_IN),
    ].join('');
    const whole = `${ROOT}${text}`.split('\n');
    const at = (head: string): string => `${head} (${MAIN} line ${whole.indexOf(`<${head}>`) + 1})`;
    const { matched, confidence } = await onlyOne(main(text));
    expect(matched[HOLDS_NOT]).toBe(
      `${at('Directory /var/www/html/open')}; ${at('Files robots.txt')}; ${at('Location /public')}: other rules stand there instead`,
    );
    expect(confidence).toBe('moderate');
  });

  it('says so of the site in which another section lets in', async () => {
    const site = (name: string, text: string): string =>
      `<VirtualHost *:80>\nServerName ${name}\n${text}</VirtualHost>\n`;
    const { matched, confidence } = await onlyOne(
      main(
        `${inFolder('/var/www/html', NEW)}${site('a.example', '')}${site('b.example', inAddress('/', GRANTED))}`,
      ),
    );
    expect(matched[HOLDS_NOT]).toContain('Location / (');
    expect(matched[WINS]).toMatch(/^these, for all 4/);
    expect(confidence).toBe('moderate');
  });
});

describe('a list of Apache that never takes effect', () => {
  it.each([
    ['the same folder again', inFolder('/var/www/html', OLD) + inFolder('/var/www/html', LET_IN)],
    ['an address for all', inFolder('/var/www/html', NEW) + inAddress('/', GRANTED)],
    ['the address of the folder', inFolder('/var/www/html/a', NEW) + inAddress('/a', GRANTED)],
  ])('because of %s', async (_name, text) => {
    const { matched, confidence, summary, alternatives } = await onlyOne(main(text));
    expect(confidence).toBe('low');
    expect(matched[WINS]).toMatch(/^others, for all 4/);
    expect(matched[HOLDS_NOT]).toContain(`(${MAIN} line `);
    expect(summary).toContain('replace everywhere');
    expect(alternatives[0]).toContain('shuts nobody out');
  });

  it.each([
    ['Order deny,allow with an Allow for all', OLD.replace('allow,deny', 'deny,allow')],
    ['a Require beside it that grants all', GRANTED + NEW],
    [
      'a rewrite rule before it',
      `RewriteEngine on\nRewriteRule ^ - [L]\n${lines((network) => `RewriteCond %{REMOTE_ADDR} ^${network.split('.').slice(0, 2).join('\\.')}\\.\nRewriteRule ^ - [F]`)}`,
    ],
  ])('because of %s is no finding', async (_name, text) => {
    expect(await hunt(main(inFolder('/var/www/html', text)))).toEqual([]);
    expect(await hunt({ 'var/www/html/.htaccess': text })).toEqual([]);
  });

  it('because of Satisfy Any, when the other rules let in', async () => {
    const text = inFolder('/var/www/html', `${OLD}Satisfy Any\n${GRANTED}`);
    expect((await onlyOne(main(text))).confidence).toBe('low');
  });

  it('names the rule that wins over some', async () => {
    const text = inFolder(
      '/var/www/html',
      `Order deny,allow\n${lines((network) => `Deny from ${network}`)}Deny from 91.0.0.0/8\nAllow from 91.198.0.0/16\nDeny from 91.198.7.0/24\n`,
    );
    const { matched } = await onlyOne(main(text));
    expect(matched['not in force']).toBe(
      `0 commented out, 1 overruled by another (1 by ${MAIN} line 13)`,
    );
  });
});

describe('.htaccess', () => {
  const inner = 'var/www/html/a/.htaccess';

  it('wins over the configuration, and is replaced by those below', async () => {
    const files = {
      ...main(OVERRIDE + inFolder('/var/www/html', LET_IN)),
      'var/www/html/.htaccess': OLD,
      [inner]: LET_IN,
    };
    const { matched, confidence, level } = await onlyOne(files);
    expect(matched[WINS]).toMatch(/^these, for all 4/);
    expect(matched[HOLDS_NOT]).toBe(`${inner} (${inner} line 1): other rules stand there instead`);
    expect([level, confidence]).toEqual(['high', 'moderate']);
  });

  it('replaces a list of the configuration in its folder', async () => {
    const files = {
      ...main(OVERRIDE + inFolder('/var/www/html', OLD)),
      'var/www/html/.htaccess': LET_IN,
    };
    expect((await onlyOne(files)).confidence).toBe('low');
  });

  it('in folders alone, by themselves', async () => {
    const { matched } = await onlyOne({ 'x/www/.htaccess': OLD, 'x/www/b/.htaccess': LET_IN });
    expect(matched[HOLDS_NOT]).toContain('x/www/b/.htaccess line 1');
  });

  it('that nothing lets the server read is low, by <Directory /> too where the host is known', async () => {
    const dead = '<Directory />\nAllowOverride None\n</Directory>\n';
    const finding = await onlyOne({ ...main(dead), 'var/www/html/.htaccess': OLD });
    expect(finding.level).toBe('low');
    expect(finding.alternatives[0]).toContain(`${MAIN} line 3: AllowOverride None for /`);
    const missing = { ...main(`${dead}Include sites/*.conf\n`), 'var/www/html/.htaccess': OLD };
    expect((await onlyOne(missing)).level).toBe('high');
    const untold = await onlyOne({ ...main(''), 'var/www/html/.htaccess': OLD });
    expect(untold.matched[WINS]).toContain('not told for all 4: whether it is read');
  });

  it('does not replace where it is not read', async () => {
    const files = {
      ...main(
        `${inFolder('/var/www/html', OLD)}${inFolder('/var/www/html/a', 'AllowOverride None\n')}`,
      ),
      [inner]: LET_IN,
    };
    expect((await onlyOne(files)).matched).not.toHaveProperty(HOLDS_NOT);
  });
});

describe('what the evidence does not answer', () => {
  it.each([
    [
      'a variable',
      inFolder('/var/www/html', `${OLD}Allow from env=known\n`)
        .replace('allow,deny', 'deny,allow')
        .replace('Allow from all\n', ''),
      'the variable known',
    ],
    [
      'folders by a pattern',
      `${inFolder('/var/www/html', OLD)}<DirectoryMatch "html$">\n${LET_IN}</DirectoryMatch>\n`,
      '<DirectoryMatch html$>',
    ],
    [
      'a condition',
      `${inFolder('/var/www/html', NEW)}<If "%{HTTP_HOST} == 'x'">\n${GRANTED}</If>\n`,
      '<If ',
    ],
    [
      'a module',
      inFolder('/var/www/html', `<IfModule mod_x.c>\n${OLD}</IfModule>\n`),
      'whether <ifmodule mod_x.c> holds',
    ],
  ])('%s', async (_name, text, why) => {
    const { matched, level, confidence } = await onlyOne(main(text));
    expect(matched[WINS]).toMatch(/^not told for all 4: /);
    expect(matched[WINS]).toContain(why);
    expect([level, confidence]).toEqual(['high', 'moderate']);
  });
});

it('stays quick, whatever the number of sections, sites and rules', async () => {
  const start = cpuTime();
  const rules = Array.from(
    { length: 4_000 },
    (_, i) => `Deny from 10.${i >> 8}.${i & 255}.0/24\nAllow from 11.${i >> 8}.${i & 255}.0/24\n`,
  );
  const sections = Array.from({ length: 1_500 }, (_, i) => inFolder(`/var/www/html/${i}`, LET_IN));
  const sites = Array.from(
    { length: 300 },
    (_, i) => `<VirtualHost *:80>\n${inAddress(`/${i}`, LET_IN)}</VirtualHost>\n`,
  );
  await hunt(main(inFolder('/var/www/html', rules.join('')) + sections.join('')));
  await hunt(main(inFolder('/var/www/html', OLD) + sections.join('') + sites.join('')));
  await hunt(main('<RequireAll>\n'.repeat(500) + NEW));
  expect(cpuTime() - start).toBeLessThan(10_000);
});
