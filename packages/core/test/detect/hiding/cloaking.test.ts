import { describe, expect, it } from 'vitest';
import { accessRules } from '../../../src/detect/hiding/access-rules.ts';
import { cloaking } from '../../../src/detect/hiding/cloaking/cloaking.ts';
import type { Finding } from '../../../src/index.ts';
import { runDetector } from '../run-detector.ts';
import { cpuTime } from '../../../../../tools/cpu-time.ts';

const found = async (content: string, path = 'www/gate.php'): Promise<unknown[]> =>
  told(await runDetector(cloaking, [{ path, content }]));

function told(findings: readonly Finding[]): unknown[] {
  return findings.map(({ rule, level, confidence }) => [rule.id, level, confidence]);
}

const ONE_VISIT = `<?php
$ip = $_SERVER['REMOTE_ADDR'];
$seen = file('/tmp/.v');
if (in_array($ip . "\\n", $seen)) {
  header('HTTP/1.1 404 Not Found');
  exit;
}
file_put_contents('/tmp/.v', $ip . "\\n", FILE_APPEND);
include 'a.html';
`;

const RESEARCHERS = `<?php
$host = gethostbyaddr($_SERVER['REMOTE_ADDR']);
$away = array('kaspersky', 'trendmicro', 'citizenlab', 'fireeye');
foreach ($away as $word) {
  if (stripos($host, $word) !== false) {
    header('Location: https://news.example.org/');
    exit;
  }
}
`;

const REASONS = `<?php
if (strpos($_SERVER['HTTP_USER_AGENT'], 'MSIE 8') === false) { header('Location: http://paper.example.org/'); exit; }
$lang = substr($_SERVER['HTTP_ACCEPT_LANGUAGE'], 0, 2);
if ($lang != 'es') header('Location: http://paper.example.org/');
if (!preg_match('/mail\\./', $_SERVER['HTTP_REFERER'])) {
  header('Location: http://paper.example.org/');
}
`;

describe('cloaking scripts', () => {
  it('serves each visitor once', async () => {
    const findings = await runDetector(cloaking, [{ path: 'a.php', content: ONE_VISIT }]);
    expect(findings).toMatchObject([
      {
        kind: 'hiding',
        rule: { id: 'cloaking-one-visit' },
        level: 'medium',
        confidence: 'moderate',
        techniques: ['T1665'],
      },
    ]);
    const [gate, store] = findings[0]!.locators.map(({ offset }) => ONE_VISIT.slice(offset));
    expect(gate).toMatch(/^if \(in_array/);
    expect(store).toMatch(/^file_put_contents/);
  });

  it('turns researchers away by name, by their ranges, or in words', async () => {
    const expected = [['cloaking-researchers', 'medium', 'moderate']];
    expect(await found(RESEARCHERS)).toEqual(expected);
    const ranges = `<?php
$ip = $_SERVER['REMOTE_ADDR'];
$list = array("150.70.*.*", "38.105.71.*", "62.213.110.1");
if (blocked($ip, $list) == true) { header("HTTP/1.0 404 Not Found"); die(); }
`;
    expect(await found(ranges)).toEqual(expected);
    const perl = `#!/usr/bin/perl
# kaspersky, eset
if ($ENV{'REMOTE_ADDR'} =~ /^62\\.213\\./ || $ENV{'REMOTE_ADDR'} =~ /^195\\.168/) {
  print "Status: 404 Not Found\\n\\n"; exit 0;
}
`;
    expect(await found(perl, 'cgi-bin/index.cgi')).toEqual(expected);
  });

  it('sends to one place for several reasons', async () => {
    expect(await found(REASONS)).toEqual([['cloaking-by-visitor', 'medium', 'moderate']]);
  });
});

/** Ordinary sites, in words of our own. */
const HONEST: readonly (readonly [string, string])[] = [
  [
    'devices',
    `<?php
$agent = $_SERVER['HTTP_USER_AGENT'];
if (preg_match('/android|iphone/i', $agent)) { header('Location: https://m.example.org/'); exit; }
`,
  ],
  [
    'languages',
    `<?php
$lang = substr($_SERVER['HTTP_ACCEPT_LANGUAGE'], 0, 2);
if ($lang == 'es') { header('Location: https://example.org/es/'); exit; }
if ($lang == 'de') { header('Location: https://example.org/de/'); exit; }
`,
  ],
  [
    'https',
    `<?php if ($_SERVER['HTTPS'] != 'on') { header('Location: https://example.org/'); exit; }\n`,
  ],
  [
    'two versions of a page',
    `<?php
if (isset($_COOKIE['ab'])) { $v = $_COOKIE['ab']; } else { $v = rand(0, 1); setcookie('ab', $v); }
if ($v == 1) { include 'b.html'; exit; }
include 'a.html';
`,
  ],
  [
    'a limit to the rate',
    `<?php
$ip = $_SERVER['REMOTE_ADDR'];
$last = file_exists("/tmp/rate/$ip") ? (int) file_get_contents("/tmp/rate/$ip") : 0;
if (file_exists("/tmp/rate/$ip") && time() - $last < 5) {
  header('HTTP/1.1 429 Too Many Requests');
  exit;
}
file_put_contents("/tmp/rate/$ip", time());
`,
  ],
  [
    'a poll',
    `<?php
$ip = $_SERVER['REMOTE_ADDR'];
$voted = file('votes.txt');
if (in_array($ip, $voted)) {
  echo 'You have voted already.';
  return;
}
file_put_contents('votes.txt', $ip . "\\n", FILE_APPEND);
`,
  ],
  [
    'a router of a blog',
    `<?php
/* Loads what the address asks for. */
$post = find_post($_SERVER['REQUEST_URI']);
if (!$post) {
  header('HTTP/1.1 404 Not Found');
  include 'theme/404.php';
  exit;
}
$mobile = isset($_SERVER['HTTP_USER_AGENT']) && preg_match('/Mobile/', $_SERVER['HTTP_USER_AGENT']);
$name = isset($_COOKIE['comment_author']) ? $_COOKIE['comment_author'] : '';
save_visit($_SERVER['REMOTE_ADDR'], $_SERVER['HTTP_REFERER']);
if (!isset($_COOKIE['logged_in'])) { header('Location: https://blog.example.org/login'); exit; }
if ($_SERVER['REMOTE_ADDR'] != $session['ip']) { header('Location: https://blog.example.org/login'); exit; }
`,
  ],
  [
    'a guard of pictures',
    `<?php
if (strpos($_SERVER['HTTP_REFERER'], 'example.org') === false) { header('HTTP/1.0 403 Forbidden'); exit; }
readfile($picture);
`,
  ],
  [
    'a page about security companies',
    `<?php
$partners = array('kaspersky', 'eset', 'sophos');
foreach ($partners as $p) echo "<li>$p</li>";
`,
  ],
  [
    'a shell script of a host',
    '#!/bin/sh\nif [ "$1" = stop ]; then\n  echo "404 not found"\n  exit 1\nfi\n',
  ],
];

describe('honest scripts', () => {
  it.each(HONEST)('%s', async (_what, text) => expect(await found(text)).toEqual([]));

  it('a list against bots gives little', async () => {
    const text = `<?php
$bad = array('ahrefsbot', 'semrushbot', 'mj12bot', 'dotbot', 'netcraft', 'censys', 'blexbot', 'petalbot',
  'scrapy', 'zoominfobot', 'dataforseobot', 'crawler', 'shodan', 'spider', 'turnitin');
foreach ($bad as $b) {
  if (stripos($_SERVER['HTTP_USER_AGENT'], $b) !== false) { header('HTTP/1.0 403 Forbidden'); exit; }
}
`;
    expect(await found(text)).toEqual([['cloaking-researchers', 'low', 'low']]);
  });

  it('a counter of visitors gives little', async () => {
    const text = `<?php
$ip = $_SERVER['REMOTE_ADDR'];
$ips = file('ips.txt');
if (in_array($ip, $ips)) { exit; }
file_put_contents('ips.txt', $ip, FILE_APPEND);
`;
    expect(await found(text)).toEqual([['cloaking-one-visit', 'low', 'low']]);
  });
});

const REDIRECTS_BY_AGENT = `RewriteEngine On
RewriteCond %{REQUEST_URI} ^/(news|feed)/?$
RewriteCond %{HTTP_USER_AGENT} ^Mozilla/4\\.0\\ \\(compatible\\)$
RewriteRule ^.*$ http://203.0.113.9%{REQUEST_URI} [P,L]
RewriteRule ^.*$ https://paper.example.org/? [L,R=302]
`;

const configured = async (content: string, path: string): Promise<unknown[]> =>
  told(await runDetector(accessRules(null), [{ path, content }]));

describe('cloaking by configurations', () => {
  it('passes some visitors on and sends the rest elsewhere', async () => {
    const [finding, ...more] = await runDetector(accessRules(null), [
      { path: 'www/.htaccess', content: REDIRECTS_BY_AGENT },
    ]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: { id: 'redirector' },
      level: 'medium',
      confidence: 'moderate',
      matched: { 'passed on to': '203.0.113.9', 'the rest is sent to': 'paper.example.org' },
    });
    expect(
      finding!.locators.map(({ offset }) => REDIRECTS_BY_AGENT.slice(offset, offset + 16)),
    ).toEqual(['RewriteRule ^.*$', 'RewriteRule ^.*$']);
  });

  it('passes one path on and sends the rest elsewhere', async () => {
    const text = `server {
  server_name a.example;
  location = /c { proxy_pass http://203.0.113.9; }
  location / { return 302 https://paper.example.org/; }
}
`;
    expect(await configured(text, 'nginx.conf')).toEqual([['redirector', 'low', 'low']]);
  });

  it('sends to one place for several reasons', async () => {
    const text = `RewriteEngine on
RewriteCond %{HTTP_USER_AGENT} !MSIE [NC]
RewriteRule ^ https://paper.example.org/ [R=302,L]
RewriteCond %{HTTP:Accept-Language} !^es [NC]
RewriteRule ^ https://paper.example.org/ [R=302,L]
`;
    expect(await configured(text, 'www/.htaccess')).toEqual([
      ['cloaking-by-visitor', 'low', 'low'],
    ]);
    const three = `${text}RewriteCond %{HTTP_REFERER} !mail
RewriteRule ^ https://paper.example.org/ [R=302,L]
`;
    expect(await configured(three, 'www/.htaccess')).toEqual([
      ['cloaking-by-visitor', 'medium', 'moderate'],
    ]);
  });

  it.each([
    [
      'an application',
      'location /api/ { proxy_pass http://127.0.0.1:8000; }',
      'return 302 https://x.example/;',
    ],
    [
      'an application by name',
      'location /api/ { proxy_pass http://backend; }',
      'return 302 https://x.example/;',
    ],
    [
      'an application on a host beside',
      'location /api/ { proxy_pass http://api.a.example; }',
      'return 302 https://x.example/;',
    ],
    [
      'a site that moved',
      'location /api/ { proxy_pass http://203.0.113.9; }',
      'return 301 https://x.example/;',
    ],
    [
      'a site that moved with its pages',
      'location /api/ { proxy_pass http://203.0.113.9; }',
      'return 302 https://x.example$request_uri;',
    ],
    [
      'https',
      'location /api/ { proxy_pass http://203.0.113.9; }',
      'return 302 https://www.a.example/;',
    ],
    ['all passed on', 'location / { proxy_pass http://203.0.113.9; }', 'index index.html;'],
  ])('honest: %s', async (_what, part, rest) => {
    const text = `server {\n  server_name a.example;\n  ${part}\n  location / { ${rest} }\n}\n`;
    expect(await configured(text, 'nginx.conf')).toEqual([]);
  });

  it.each([
    [
      'telephones',
      'RewriteCond %{HTTP_USER_AGENT} android|iphone [NC]\nRewriteRule ^$ https://m.a.example/ [R=302,L]',
    ],
    [
      'languages',
      'RewriteCond %{HTTP:Accept-Language} ^de\nRewriteRule ^$ https://a.example/de/ [R,L]\nRewriteCond %{HTTP:Accept-Language} ^es\nRewriteRule ^$ https://a.example/es/ [R,L]',
    ],
    [
      'https',
      'RewriteCond %{HTTPS} off\nRewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]',
    ],
    ['copied links', 'RewriteCond %{HTTP_REFERER} !a\\.example [NC]\nRewriteRule \\.png$ - [F]'],
  ])('honest: %s', async (_what, rules) => {
    expect(await configured(`RewriteEngine on\n${rules}\n`, 'www/.htaccess')).toEqual([]);
  });
});

it('stays quick on scripts made to keep it busy', async () => {
  const pieces = [
    'exit ',
    'time (',
    '? ',
    'if ',
    'a',
    '1.',
    "'",
    '$a=',
    'location : ',
    '\\(',
    '>> ',
  ];
  const start = cpuTime();
  for (const piece of pieces) {
    const line = piece.repeat(60_000 / piece.length);
    await found(`<?php\n${`${line}\n`.repeat(3)}`);
  }
  expect(cpuTime() - start).toBeLessThan(10_000);
});

interface Request {
  readonly client: number;
  readonly path?: string;
  readonly status: number;
}

function log(requests: readonly Request[]): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return requests
    .map(
      ({ client, path = '/v/a.html', status }, i) =>
        `198.51.100.${client} - - [28/Oct/2013:10:${two(Math.floor(i / 60))}:${two(i % 60)} +0000] "GET ${path} HTTP/1.1" ${status} 512 "-" "Mozilla/5.0"\n`,
    )
    .join('');
}

const clients = Array.from({ length: 8 }, (_, i) => i + 1);

describe('answers in access logs', () => {
  it('each visitor is served once', async () => {
    const content = log(
      clients.flatMap((client) => [200, 404, 404].map((status) => ({ client, status }))),
    );
    const [finding, ...more] = await runDetector(cloaking, [{ path: 'access.log', content }]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: { id: 'cloaking-served-once' },
      level: 'medium',
      confidence: 'moderate',
      time: '2013-10-28T10:00:00.000000Z',
      matched: { path: '/v/a.html', visitors: '8' },
    });
    expect(content.slice(finding!.locators[0]!.offset)).toMatch(/^198\.51\.100\.1 .* 404 /);
  });

  it.each([
    [
      'a page that went away',
      [
        ...clients.map((client) => ({ client, status: 200 })),
        ...clients.map((client) => ({ client, status: 404 })),
      ],
    ],
    [
      'one visitor was served twice',
      clients.flatMap((client) =>
        [200, client === 3 ? 200 : 404].map((status) => ({ client, status })),
      ),
    ],
    ['a limit', clients.flatMap((client) => [200, 429, 503].map((status) => ({ client, status })))],
    [
      'links for one person',
      clients.flatMap((client) =>
        [200, 404].map((status) => ({ client, status, path: `/reset?t=${client}` })),
      ),
    ],
    [
      'few visitors',
      clients.slice(4).flatMap((client) => [200, 404].map((status) => ({ client, status }))),
    ],
    ['a login', clients.flatMap((client) => [200, 302].map((status) => ({ client, status })))],
  ])('honest: %s', async (_what, requests) => {
    expect(await found(log(requests), 'access.log')).toEqual([]);
  });
});
