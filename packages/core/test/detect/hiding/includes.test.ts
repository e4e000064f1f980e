import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessRules } from '../../../src/detect/hiding/access-rules.ts';
import { fits, KnownFiles } from '../../../src/detect/hiding/includes/known-files.ts';
import type { Finding } from '../../../src/index.ts';
import { runDetector } from '../run-detector.ts';

type Files = Readonly<Record<string, string>>;

const NETWORKS = ['195.168.53.0/24', '62.213.110.0/26', '128.232.0.0/16', '150.70.0.0/16'];
const NAMES = ['eset', 'kaspersky', 'cambridge computer laboratory', 'trend micro'];
const deny = (write: (network: string, name: string) => string): string =>
  NETWORKS.map((network, i) => `${write(network, NAMES[i]!)}\n`).join('');
const NGINX_LIST = deny((network, name) => `deny ${network}; # ${name}`);
const APACHE_LIST = deny((network, name) => `# ${name}\nDeny from ${network}`);

async function hunt(files: Files): Promise<Finding[]> {
  const all = Object.entries(files).map(([path, content]) => ({ path, content }));
  return (await runDetector(accessRules(null), all)).filter(
    ({ rule }) => rule.id === 'access-rules',
  );
}

async function onlyOne(files: Files): Promise<Finding> {
  const found = await hunt(files);
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe('a list in a file of its own', () => {
  it('takes the place of the include', async () => {
    const finding = await onlyOne({
      'srv/etc/nginx/nginx.conf':
        'events {}\nhttp {\n  include /etc/nginx/mime.types;\n  include conf.d/*.conf;\n  include /etc/nginx/gone.conf;\n}\n',
      'srv/etc/nginx/conf.d/site.conf':
        'server {\n  listen 80;\n  include /etc/nginx/blocklist.conf;\n  allow all;\n}\n',
      'srv/etc/nginx/blocklist.conf': NGINX_LIST,
    });
    expect(finding).toMatchObject({
      level: 'high',
      matched: {
        'included by': 'srv/etc/nginx/conf.d/site.conf line 3, in http, server',
        'includes not read':
          '/etc/nginx/gone.conf (srv/etc/nginx/nginx.conf line 5: not in the evidence)',
      },
    });
    expect(new Set(finding.locators.map(({ evidence }) => evidence))).toEqual(
      new Set(['srv/etc/nginx/blocklist.conf']),
    );
  });

  it('is nothing where a rule before the include lets everybody in', async () => {
    const files = {
      'etc/nginx/nginx.conf': 'http {\nserver {\nallow all;\ninclude blocklist.conf;\n}\n}\n',
      'etc/nginx/blocklist.conf': NGINX_LIST,
    };
    expect(await hunt(files)).toEqual([]);
  });

  it('counts where it holds, when it is included twice', async () => {
    const files = {
      'etc/nginx/nginx.conf':
        'http {\nserver {\nallow all;\ninclude blocklist.conf;\n}\nserver {\nlocation /a {\ninclude blocklist.conf;\n}\n}\n}\n',
      'etc/nginx/blocklist.conf': NGINX_LIST,
    };
    expect((await onlyOne(files)).matched['included by']).toBe(
      'etc/nginx/nginx.conf line 4, in http, server; etc/nginx/nginx.conf line 8, in http, server, location /a',
    );
  });

  it('is named by the comment above its include', async () => {
    const files = {
      'etc/nginx/nginx.conf': 'http {\n# kaspersky, eset, trend micro\ninclude list.conf;\n}\n',
      'etc/nginx/list.conf': 'deny 192.0.2.1;\ndeny 192.0.2.2;\n',
    };
    expect((await onlyOne(files)).matched['kept out']).toMatch(/ESET: the operator's comment/);
  });

  it('of addresses in a table, where another file asks for the variable', async () => {
    const files = {
      'etc/nginx/nginx.conf':
        'http {\ngeo $visitor {\ndefault 0;\ninclude /etc/nginx/net.conf;\n}\ninclude sites-enabled/*;\n}\n',
      'etc/nginx/net.conf': deny((network, name) => `# ${name}\n${network} 1;`),
      'etc/nginx/sites-available/web': 'server {\nlisten 80;\nif ($visitor) {\nreturn 404;\n}\n}\n',
    };
    expect(await onlyOne(files)).toMatchObject({ level: 'high' });
    expect(await hunt({ 'etc/nginx/net.conf': files['etc/nginx/net.conf'] })).toEqual([]);
    const { 'etc/nginx/sites-available/web': _, ...unasked } = files;
    expect(await hunt(unasked)).toEqual([]);
  });

  it('of Apache, under the Order of the section that includes it', async () => {
    const files = (order: string): Files => ({
      'x.zip!etc/apache2/apache2.conf': `ServerRoot "/etc/apache2"\n<Directory /var/www/cgi-bin>\nOrder ${order}\nAllow from all\nInclude blocklist.conf\n</Directory>\n`,
      'x.zip!etc/apache2/blocklist.conf': APACHE_LIST,
    });
    expect((await onlyOne(files('allow,deny'))).level).toBe('high');
    expect(await hunt(files('deny,allow'))).toEqual([]);
  });

  it('of Apache, by a variable that another file denies', async () => {
    const files = {
      'etc/apache2/apache2.conf':
        'IncludeOptional conf-enabled/*.conf\nIncludeOptional sites-enabled/*.conf\n',
      'etc/apache2/conf-enabled/visitors.conf': deny(
        (network, name) =>
          `# ${name}\nSetEnvIf Remote_Addr ^${network.split('.').slice(0, 2).join('\\.')}\\. visitor`,
      ),
      'etc/apache2/sites-enabled/a.conf':
        '<Location />\nOrder allow,deny\nAllow from all\nDeny from env=visitor\n</Location>\n',
    };
    expect((await onlyOne(files)).locators[0]!.evidence).toMatch(/visitors\.conf$/);
    const lets = files['etc/apache2/sites-enabled/a.conf'].replace('Deny from', 'Allow from');
    expect(await hunt({ ...files, 'etc/apache2/sites-enabled/a.conf': lets })).toEqual([]);
  });

  it('of lighttpd, whose programs are named and not run', async () => {
    const files = {
      'etc/lighttpd/lighttpd.conf':
        'server.port = 80\ninclude "deny.conf"\ninclude_shell "/usr/share/lighttpd/include-conf-enabled.pl"\n',
      'etc/lighttpd/deny.conf': deny(
        (network, name) =>
          `# ${name}\n$HTTP["remoteip"] == "${network}" {\n url.access-deny = ( "" )\n}`,
      ),
    };
    expect((await onlyOne(files)).matched['includes not read']).toBe(
      '/usr/share/lighttpd/include-conf-enabled.pl (etc/lighttpd/lighttpd.conf line 3: what a program prints, which is not run)',
    );
  });

  it('of Caddy, in a snippet or a file', async () => {
    const ips = NETWORKS.join(' ');
    const snippet = `(guard) {\n# ${NAMES.join(', ')}\n@out remote_ip ${ips}\nrespond @out {args[0]}\n}\nexample.org {\nimport guard 404\n}\n`;
    expect((await onlyOne({ 'etc/caddy/Caddyfile': snippet })).level).toBe('high');
    const files = {
      'etc/caddy/Caddyfile': 'example.org {\nimport lists/*.caddy\nrespond @out 404\n}\n',
      'etc/caddy/lists/out.caddy': `# ${NAMES.join(', ')}\n@out remote_ip ${ips}\n`,
    };
    expect((await onlyOne(files)).matched['included by']).toBe(
      'etc/caddy/Caddyfile line 2, in example.org',
    );
  });

  it('of nft', async () => {
    const files = {
      'etc/nftables.conf':
        'include "/etc/nftables.d/*.nft"\ntable inet filter {\nchain input {\nip saddr $list drop\n}\n}\n',
      'etc/nftables.d/list.nft': `# ${NAMES.join(', ')}\ndefine list = { ${NETWORKS.join(', ')} }\ntable inet filter {\n}\n`,
    };
    expect((await onlyOne(files)).locators[0]!.evidence).toBe('etc/nftables.d/list.nft');
  });
});

describe('.htaccess', () => {
  const PAGES = 'r/var/www/html/cgi-bin/.htaccess';
  const list = `Order allow,deny\nAllow from all\n${APACHE_LIST}`;
  const main = (allow: string): string =>
    `<Directory />\nAllowOverride None\n</Directory>\n<Directory /var/www/>\nAllowOverride ${allow}\n</Directory>\n`;

  it('that the server was told not to read says little', async () => {
    const read = { [PAGES]: list, 'r/etc/apache2/apache2.conf': main('All') };
    expect((await onlyOne(read)).level).toBe('high');
    const notRead = { ...read, 'r/etc/apache2/apache2.conf': main('None') };
    const finding = await onlyOne(notRead);
    expect(finding.level).toBe('low');
    expect(finding.alternatives[0]).toContain(
      'r/etc/apache2/apache2.conf line 5: AllowOverride None for /var/www',
    );
    const site = '<Directory /var/www/html>\nAllowOverride All\n</Directory>\n';
    const both = { ...notRead, 'r/etc/apache2/sites-available/a.conf': site };
    expect((await onlyOne(both)).level).toBe('high');
    const elsewhere = { [PAGES]: list, 'other/etc/apache2/apache2.conf': main('None') };
    expect((await onlyOne(elsewhere)).level).toBe('high');
  });

  it('asks for variables of the folders above', async () => {
    const files = {
      'www/.htaccess': deny(
        (network, name) =>
          `# ${name}\nSetEnvIf Remote_Addr ^${network.split('.').slice(0, 2).join('\\.')}\\. visitor`,
      ),
      'www/a/b/.htaccess': 'Order allow,deny\nAllow from all\nDeny from env=visitor\n',
    };
    expect((await onlyOne(files)).locators[0]!.evidence).toBe('www/.htaccess');
    expect(await hunt({ 'www/.htaccess': files['www/.htaccess'] })).toEqual([]);
  });
});

describe('includes that lead nowhere', () => {
  it('circles end, and each file counts once', async () => {
    const files = {
      'etc/nginx/a.conf': `include /etc/nginx/b.conf;\n${NGINX_LIST}`,
      'etc/nginx/b.conf': 'include /etc/nginx/a.conf;\ndeny 192.0.2.1;\n',
    };
    expect((await onlyOne(files)).matched['includes not read']).toMatch(/includes itself/);
  });

  it('no path leads out of the evidence', async () => {
    const files = {
      'a/etc/nginx/nginx.conf': `http {\ninclude ../../../../../b/list.conf;\n${NGINX_LIST}}\n`,
      'b/list.conf': 'allow all;\n',
    };
    expect((await onlyOne(files)).matched['includes not read']).toMatch(/not in the evidence/);
  });

  it('end in time when each includes all', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `etc/nginx/conf.d/${i}.conf`,
        `server {\ninclude /etc/nginx/conf.d/*.conf;\ninclude /etc/*/conf.d/*.conf;\n}\n${NGINX_LIST}`,
      ]),
    );
    const start = performance.now();
    expect(await hunt(files)).toHaveLength(60);
    expect(performance.now() - start).toBeLessThan(30_000);
  }, 60_000);

  it('whatever they say, every list is judged once', async () => {
    const names = ['nginx.conf', 'a.conf', 'd/b.conf', 'd/e/c.conf'];
    const path = fc.constantFrom(
      ...names,
      '*',
      'd/*',
      '/d/*.conf',
      '../a.conf',
      '',
      '[',
      'd/[!x].conf',
    );
    const file = fc
      .array(
        fc.oneof(
          path.map((p) => `include ${p};\n`),
          fc.constantFrom('server {\n', '}\n', 'allow all;\n'),
        ),
        {
          maxLength: 8,
        },
      )
      .map((lines) => `listen 80;\n${lines.join('')}`);
    const property = fc.asyncProperty(
      fc.array(file, { minLength: 4, maxLength: 4 }),
      async (texts) => {
        const files = Object.fromEntries(
          names.map((name, i) => [name, `${NGINX_LIST}${texts[i]}`]),
        );
        const found = await hunt(files);
        const told = found.map(({ locators }) => locators[0]!.evidence);
        expect(new Set(told).size).toBe(told.length);
        expect(await hunt(files)).toEqual(found);
      },
    );
    await fc.assert(property, { seed: 11, numRuns: 200 });
  }, 60_000);
});

describe('paths', () => {
  it.each([
    ['a.conf', '*.conf', true],
    ['.a.conf', '*.conf', false],
    ['a.conf', '?.conf', true],
    ['ab.conf', '[a-c][!x].conf', true],
    ['ax.conf', '[a-c][!x].conf', false],
    ['abcabd', '*abd', true],
    ['', '*', true],
    ['a', 'A', false],
  ])('%s fits %s: %s', (name, pattern, expected) => {
    expect(fits(name, pattern)).toBe(expected);
  });

  it('stars do not take time without end', () => {
    const start = performance.now();
    expect(fits('a'.repeat(4_000), `${'*a'.repeat(200)}b`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('are those of the host, where the collection tells', () => {
    const known = new KnownFiles<number>();
    const at = (originalPath: string, host: string) => ({
      path: `uploads/${host}/x`,
      facts: null,
      origin: { collector: 'velociraptor', host, timeZone: null, originalPath } as const,
      format: 'nginx-config',
      size: 1,
    });
    known.add(at('/etc/nginx/list.conf', 'a'), 1);
    known.add(at('/etc/nginx/list.conf', 'b'), 2);
    expect(known.find('/etc/nginx/l*', [['b', 'etc', 'nginx']]).files).toEqual([2]);
  });
});
