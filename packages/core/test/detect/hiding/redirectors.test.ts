import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessRules } from '../../../src/detect/hiding/access-rules.ts';
import type { Finding } from '../../../src/index.ts';
import { runDetector } from '../run-detector.ts';

async function hunt(path: string, content: string): Promise<Finding[]> {
  return runDetector(accessRules(null), [{ path, content }]);
}

async function told(path: string, content: string): Promise<string[]> {
  return (await hunt(path, content)).map(({ rule, level, matched }) =>
    [rule.id, level, matched['passed on to'], matched['the rest is sent to']]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

const rewrite = (...rules: string[]): string =>
  `<configuration><system.webServer><rewrite><rules>\n${rules.join('\n')}\n</rules></rewrite></system.webServer></configuration>\n`;
const REST =
  '<rule name="b"><match url=".*" /><action type="Redirect" url="https://news.example/" redirectType="Found" /></rule>';
const lighttpd = (pass: string, rest: string): string => `server.port = 80\n${pass}\n${rest}\n`;
const PROXY = 'proxy.server = ( "" => ( ( "host" => "203.0.113.9", "port" => 80 ) ) )';

describe('redirectors', () => {
  const path = 'redirector low 203.0.113.9 news.example';
  const visitor = 'redirector medium 203.0.113.9 news.example';
  it.each([
    [
      'Caddyfile',
      'a.example {\nhandle /c/* {\nreverse_proxy 203.0.113.9:80\n}\nhandle {\nredir https://news.example/\n}\n}\n',
      path,
    ],
    [
      'Caddyfile',
      'a.example {\nreverse_proxy @c http://203.0.113.9\n@c {\npath /c/*\nheader User-Agent *Kit*\n}\nroute {\nredir https://news.example/ 302\n}\n}\n',
      visitor,
    ],
    [
      'Caddyfile',
      'a.example {\n@c path /c/*\nreverse_proxy @c {\nto 203.0.113.9\n}\n@others not path /c/*\nredir @others https://news.example/\n}\n',
      path,
    ],
    [
      'Caddyfile',
      'a.example {\n@k header Cookie *key=7f3a*\nhandle @k {\nreverse_proxy https://203.0.113.9\n}\nhandle {\nredir https://news.example/\n}\n}\n',
      visitor,
    ],
    [
      'lighttpd.conf',
      lighttpd(
        `$HTTP["url"] =~ "^/c/" {\n${PROXY}\n} else {`,
        'url.redirect = ( "" => "https://news.example/" )\n}',
      ),
      path,
    ],
    [
      'lighttpd.conf',
      lighttpd(
        `$HTTP["cookie"] =~ "key=7f3a" {\n${PROXY}\n}`,
        '$HTTP["cookie"] !~ "key=7f3a" {\nurl.redirect = ( "^/" => "https://news.example/" )\nurl.redirect-code = 302\n}',
      ),
      visitor,
    ],
    [
      'lighttpd.conf',
      lighttpd(
        PROXY.replace('""', '"/c/"'),
        'url.redirect = ( "^/(?!c/)" => "https://news.example/" )',
      ),
      path,
    ],
    [
      'web.config',
      rewrite(
        '<rule name="a"><match url="^c/" /><action type="Rewrite" url="http://203.0.113.9/{R:0}" /></rule>',
        REST,
      ),
      path,
    ],
    [
      'web.config',
      rewrite(
        '<rule name="a"><match url=".*" /><conditions><add input="{HTTP_COOKIE}" pattern="key=7f3a" /></conditions><action type="Rewrite" url="http://203.0.113.9/{R:0}" /></rule>',
        REST,
      ),
      visitor,
    ],
    [
      'applicationHost.config',
      `<configuration><webFarms><webFarm name="pages"><server address="203.0.113.9" /></webFarm></webFarms>${rewrite('<rule name="a"><match url="^c/" /><action type="Rewrite" url="http://pages/{R:0}" /></rule>', REST).replace('<configuration>', '')}`,
      path,
    ],
    [
      'web.config',
      rewrite(
        '<rule name="a"><match url="^c/" /><action type="Rewrite" url="http://203.0.113.9/" /></rule>',
      ).replace(
        '</rewrite>',
        '</rewrite><httpRedirect enabled="true" destination="https://news.example/" exactDestination="true" />',
      ),
      path,
    ],
    [
      'httpd.conf',
      '<VirtualHost *:80>\nServerName a.example\nProxyPass /c/ http://203.0.113.9/\nRedirect 302 / https://news.example/\n</VirtualHost>\n',
      path,
    ],
    [
      '.htaccess',
      'RewriteEngine on\nRewriteCond %{HTTP_COOKIE} key=7f3a\nRewriteRule ^ http://203.0.113.9%{REQUEST_URI} [P]\nRewriteCond %{HTTP_COOKIE} !key=7f3a\nRewriteRule ^ https://news.example/ [R=302]\n',
      visitor,
    ],
    [
      'nginx.conf',
      'upstream pages {\nserver 203.0.113.9:80;\n}\nserver {\nlocation /c/ {\nproxy_pass http://pages;\n}\nif ($uri !~ ^/c/) {\nreturn 302 https://news.example/;\n}\n}\n',
      path,
    ],
    [
      'nginx.conf',
      'server {\nif ($cookie_key = 7f3a) {\nproxy_pass http://203.0.113.9;\n}\nlocation / {\nreturn 302 https://news.example/;\n}\n}\n',
      visitor,
    ],
  ])('%s %#', async (name, content, expected) => {
    expect(await told(name, content)).toEqual([expected]);
  });

  it.each([
    [
      'a part of a site, and another site that goes elsewhere',
      'nginx.conf',
      'server {\nserver_name a.example;\nlocation /api/ {\nproxy_pass http://203.0.113.9;\n}\n}\nserver {\nserver_name b.test;\nreturn 302 https://news.example/;\n}\n',
    ],
    [
      'a site of Nginx that only sends away',
      'nginx.conf',
      'server {\nlocation /api/ {\nproxy_pass http://203.0.113.9;\n}\nreturn 302 https://news.example/;\n}\n',
    ],
    [
      'two sites of Caddy',
      'Caddyfile',
      'a.example {\nhandle /api/* {\nreverse_proxy 203.0.113.9\n}\n}\nold.test {\nredir https://news.example/\n}\n',
    ],
    [
      'an application behind Caddy',
      'Caddyfile',
      'a.example {\nhandle /api/* {\nreverse_proxy localhost:8000\n}\nhandle {\nredir https://news.example/\n}\n}\n',
    ],
    [
      'a site of Caddy that moved with its pages',
      'Caddyfile',
      'a.example {\nhandle /api/* {\nreverse_proxy 203.0.113.9\n}\nhandle {\nredir https://news.example{uri}\n}\n}\n',
    ],
    [
      'a site of Caddy that only sends away',
      'Caddyfile',
      'a.example {\nhandle /api/* {\nreverse_proxy 203.0.113.9\n}\nredir https://news.example/\n}\n',
    ],
    [
      'a site of Caddy that moved for good',
      'Caddyfile',
      'a.example {\nhandle /api/* {\nreverse_proxy 203.0.113.9\n}\nhandle {\nredir https://news.example/ permanent\n}\n}\n',
    ],
    [
      'all passed on',
      'Caddyfile',
      'a.example {\nreverse_proxy 203.0.113.9\nredir /old https://news.example/\n}\n',
    ],
    [
      'its own other name',
      'Caddyfile',
      'a.example, www.a.example {\nhandle /api/* {\nreverse_proxy 203.0.113.9\n}\nhandle {\nredir https://shop.a.example/\n}\n}\n',
    ],
    [
      'an application behind lighttpd',
      'lighttpd.conf',
      lighttpd(
        `$HTTP["url"] =~ "^/api/" {\n${PROXY.replace('203.0.113.9', '127.0.0.1')}\n}`,
        'url.redirect = ( "" => "https://news.example/" )',
      ),
    ],
    [
      'a page of lighttpd that moved',
      'lighttpd.conf',
      lighttpd(
        `$HTTP["url"] =~ "^/api/" {\n${PROXY}\n}`,
        'url.redirect = ( "^/old$" => "https://news.example/" )',
      ),
    ],
    [
      'lighttpd says that it moved',
      'lighttpd.conf',
      lighttpd(
        `$HTTP["url"] =~ "^/api/" {\n${PROXY}\n}`,
        'url.redirect = ( "" => "https://news.example/" )\nurl.redirect-code = 301',
      ),
    ],
    [
      'IIS before an application',
      'web.config',
      rewrite(
        '<rule name="a"><match url="^api/(.*)" /><action type="Rewrite" url="http://localhost:5000/{R:1}" /></rule>',
        REST,
      ),
    ],
    [
      'IIS moved for good',
      'web.config',
      rewrite(
        '<rule name="a"><match url="^api/" /><action type="Rewrite" url="http://203.0.113.9/" /></rule>',
        REST.replace('Found', 'Permanent'),
      ),
    ],
    [
      'IIS to https',
      'web.config',
      rewrite(
        '<rule name="a"><match url="^api/" /><action type="Rewrite" url="http://203.0.113.9/" /></rule>',
        '<rule name="b"><match url="(.*)" /><conditions><add input="{HTTPS}" pattern="off" /></conditions><action type="Redirect" url="https://{HTTP_HOST}/{R:1}" redirectType="Found" /></rule>',
      ),
    ],
    [
      'what is not there is elsewhere',
      '.htaccess',
      'RewriteEngine on\nRewriteRule ^api/ http://203.0.113.9/ [P]\nRewriteCond %{REQUEST_FILENAME} !-f\nRewriteRule ^ https://news.example/ [R=302]\n',
    ],
  ])('honest: %s', async (_what, name, content) => {
    expect(await told(name, content)).toEqual([]);
  });
});

describe('cloaking by cookie', () => {
  const TO = 'https://news.example/';
  const expected = 'cloaking-by-visitor low';
  it.each([
    [
      '.htaccess',
      `RewriteEngine on\nRewriteCond %{HTTP_COOKIE} !key=7f3a\nRewriteRule ^ ${TO} [R=302]\nRewriteCond %{HTTP_USER_AGENT} !MSIE\nRewriteRule ^ ${TO} [R=302]\n`,
    ],
    [
      'nginx.conf',
      `server {\nif ($http_cookie !~ "key=7f3a") {\nreturn 302 ${TO};\n}\nif ($http_user_agent !~ MSIE) {\nreturn 302 ${TO};\n}\n}\n`,
    ],
    [
      'nginx.conf',
      `server {\nif ($cookie_key != 7f3a) {\nreturn 302 ${TO};\n}\nif ($http_referer !~ mail) {\nreturn 302 ${TO};\n}\n}\n`,
    ],
    [
      'lighttpd.conf',
      `server.port = 80\n$HTTP["cookie"] !~ "key=7f3a" {\nurl.redirect = ( "" => "${TO}" )\n}\n$HTTP["useragent"] !~ "MSIE" {\nurl.redirect = ( "" => "${TO}" )\n}\n`,
    ],
    [
      'Caddyfile',
      `a.example {\n@a not header Cookie *key=7f3a*\nredir @a ${TO}\n@b not header User-Agent *MSIE*\nredir @b ${TO}\n}\n`,
    ],
    [
      'Caddyfile',
      `a.example {\n@a expression {cookie.key} != "7f3a"\nredir @a ${TO}\n@b not header User-Agent *MSIE*\nredir @b ${TO}\n}\n`,
    ],
    [
      'web.config',
      rewrite(
        ...[
          ['{HTTP_COOKIE}', 'key=7f3a'],
          ['{HTTP_USER_AGENT}', 'MSIE'],
        ].map(
          ([input, pattern]) =>
            `<rule name="x"><match url=".*" /><conditions><add input="${input}" pattern="${pattern}" negate="true" /></conditions><action type="Redirect" url="${TO}" redirectType="Found" /></rule>`,
        ),
      ),
    ],
  ])('%s %#', async (name, content) => {
    expect(await told(name, content)).toEqual([expected]);
  });

  it.each([
    [
      'the way out of a site for telephones',
      '.htaccess',
      'RewriteEngine on\nRewriteCond %{HTTP_USER_AGENT} android|iphone [NC]\nRewriteCond %{HTTP_COOKIE} !full=1\nRewriteRule ^ https://m.news.example/ [R=302]\n',
    ],
    [
      'the same under Caddy',
      'Caddyfile',
      'a.example {\n@m {\nheader User-Agent *iPhone*\nnot header Cookie *full=1*\n}\nredir @m https://m.news.example/\n}\n',
    ],
    [
      'a login elsewhere, and old browsers sent to a page of its provider',
      'nginx.conf',
      'server {\nserver_name a.example;\nif ($cookie_session = "") {\nreturn 302 https://login.provider.example/;\n}\nif ($http_user_agent ~ MSIE) {\nreturn 302 https://login.provider.example/;\n}\n}\n',
    ],
    [
      'its own start page',
      'nginx.conf',
      'server {\nserver_name a.example;\nif ($cookie_seen = "") {\nreturn 302 https://www.a.example/;\n}\nif ($http_user_agent ~ iPhone) {\nreturn 302 https://www.a.example/;\n}\n}\n',
    ],
    [
      'a cookie alone',
      'nginx.conf',
      `server {\nif ($cookie_age != "18") {\nreturn 302 ${TO};\n}\n}\n`,
    ],
  ])('honest: %s', async (_what, name, content) => {
    expect(await told(name, content)).toEqual([]);
  });
});

it('whatever a configuration says, it is read', async () => {
  const pieces = [
    'handle ',
    '@c ',
    '/c/* ',
    '{\n',
    '}\n',
    'reverse_proxy ',
    'redir ',
    'https://news.example/ ',
    '203.0.113.9 ',
    '\n',
    'not ',
    'header Cookie ',
    'a.example ',
    'import c\n',
    '(c) {\n',
    '$HTTP["url"] =~ "',
    '" {\n',
    'proxy.server = ( ',
    'url.redirect = ( ',
    '"" => ',
    ' )\n',
    '"host" => "',
    'else ',
    '<rule>',
    '<match url="',
    '" />',
    '<action type="Rewrite" url="http://',
    '<conditions>',
    '<add input="{HTTP_COOKIE}" negate="true" />',
    '</rule>',
    'expression {cookie.a} != "',
    '{args[0]}',
    'ProxyPass / ',
    'upstream x {',
    'server ',
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 50 }).map((all) => all.join(''));
  const name = fc.constantFrom(
    'Caddyfile',
    'lighttpd.conf',
    'web.config',
    'nginx.conf',
    '.htaccess',
  );
  const property = fc.asyncProperty(name, text, async (path, content) => {
    for (const { level } of await hunt(path, content)) expect(level).toMatch(/^(?:low|medium)$/);
  });
  await fc.assert(property, { seed: 5, numRuns: 2_000 });
}, 60_000);
