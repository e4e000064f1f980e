import { describe, expect, it } from 'vitest';
import { TEXT_FORMATS } from '../../../src/evidence/text/index.ts';
import { MAX_SCOPES } from '../../../src/evidence/text/limits.ts';
import { readAll } from './reading.ts';
import { sample } from './samples.ts';

type Told = [line: number, directive: string, values: string[], scope: string[]];

async function directives(id: string, text = sample(id)): Promise<Told[]> {
  const format = TEXT_FORMATS.find((each) => each.id === id)!;
  const { events } = await readAll(format, text);
  return events.map((event) => {
    const { line, directive, arguments: values, scope } = event.toObject();
    return [line, directive, values, scope] as Told;
  });
}

describe('configurations give a directive with its arguments and the blocks around it', () => {
  it('Apache', async () => {
    expect(await directives('apache-config')).toEqual([
      [1, 'Order', ['allow,deny'], []],
      [2, '#', ['a vendor'], []],
      [3, 'Deny', ['from', '150.70.', '192.0.2.0/24'], []],
      [5, '<IfModule>', ['mod_rewrite.c'], []],
      [6, 'RewriteCond', ['%{HTTP_USER_AGENT}', 'a "bot"', '[NC]'], ['IfModule mod_rewrite.c']],
      [7, 'RewriteRule', ['^', '-', '[F]'], ['IfModule mod_rewrite.c']],
      [9, 'Allow', ['from', 'all'], []],
    ]);
  });

  it('Nginx', async () => {
    const location = ['server', 'location ~ ^/cgi-bin/'];
    expect(await directives('nginx-config')).toEqual([
      [1, '#', ['the only site'], []],
      [2, 'server{}', [], []],
      [3, 'listen', ['80'], ['server']],
      [3, 'server_name', ['example.org'], ['server']],
      [4, 'location{}', ['~', '^/cgi-bin/'], ['server']],
      [5, 'deny', ['150.70.0.0/16'], location],
      [5, '#', ['a vendor'], location],
      [6, 'allow', ['all'], location],
      [7, 'if{}', ['(', '$http_user_agent', '~*', '(bot|crawl;er)', ')'], location],
      [7, 'return', ['444'], [...location, 'if ( $http_user_agent ~* (bot|crawl;er) )']],
      [8, 'proxy_set_header', ['Host', '$host'], location],
    ]);
  });

  it('lighttpd', async () => {
    expect(await directives('lighttpd-config')).toEqual([
      [2, '#', ['first'], []],
      [1, 'server.modules', ['=', '(', 'mod_access', ',', 'mod_alias', ')'], []],
      [5, '$HTTP["remoteip"]{}', ['==', '150.70.0.0/16'], []],
      [6, 'url.access-deny', ['=', '(', '', ')'], ['$HTTP["remoteip"] == 150.70.0.0/16']],
    ]);
  });

  it('Caddy', async () => {
    expect(await directives('caddy-config')).toEqual([
      [1, 'example.org{}', [], []],
      [2, '@vendor', ['remote_ip', '150.70.0.0/16'], ['example.org']],
      [3, 'respond', ['@vendor', '404'], ['example.org']],
      [4, 'reverse_proxy{}', ['{$UPSTREAM}'], ['example.org']],
      [5, 'header_up', ['Host', '{host}'], ['example.org', 'reverse_proxy {$UPSTREAM}']],
    ]);
  });

  it('IIS', async () => {
    const all = await directives('web-config');
    const scope = ['configuration', 'system.webServer', 'security'];
    expect(all.slice(3)).toEqual([
      [5, '#', ['a vendor'], scope],
      [6, 'ipSecurity', ['allowUnlisted=true'], scope],
      [
        7,
        'add',
        ['ipAddress=150.70.0.0', 'subnetMask=255.255.0.0', 'allowed=false'],
        [...scope, 'ipSecurity'],
      ],
    ]);
    const odd = `<a x="1 &gt; 0 &#65;&#x42; &foo;" y='"'/><!-- two\nlines --><b>`;
    expect(await directives('web-config', odd)).toEqual([
      [1, 'a', ['x=1 > 0 AB &foo;', 'y="'], []],
      [1, '#', ['two\nlines'], []],
      [2, 'b', [], []],
    ]);
  });

  it('iptables and ipset', async () => {
    expect(await directives('iptables')).toContainEqual([
      4,
      '-A',
      ['INPUT', '-s', '150.70.0.0/16', '-m', 'comment', '--comment', 'a vendor', '-j', 'DROP'],
      ['filter'],
    ]);
    const set = 'create blocked hash:net family inet\nadd blocked 150.70.0.0/16\n';
    expect(await directives('iptables', set)).toEqual([
      [1, 'create', ['blocked', 'hash:net', 'family', 'inet'], []],
      [2, 'add', ['blocked', '150.70.0.0/16'], []],
    ]);
  });

  it('nft', async () => {
    const all = await directives('nft');
    expect(all).toContainEqual([
      5,
      'elements',
      ['=', '{', '192.0.2.1,', '192.0.2.2', '}'],
      ['table inet filter', 'set blocked'],
    ]);
    expect(all).toContainEqual([9, 'policy', ['accept'], ['table inet filter', 'chain input']]);
    expect(all).toContainEqual([
      10,
      'ip',
      ['saddr', '{', '192.0.2.0/24,', '198.51.100.7', '}', 'drop'],
      ['table inet filter', 'chain input'],
    ]);
  });

  it('hosts.deny', async () => {
    expect(await directives('hosts-access')).toEqual([
      [1, '#', ['a vendor'], []],
      [2, 'ALL', ['150.70.', '[2001:db8::]/32', ': spawn /bin/true'], []],
      [3, 'sshd', ['ALL'], []],
    ]);
  });
});

describe('a broken or hostile configuration', () => {
  it('keeps its scopes after blocks too deep to remember', async () => {
    const depth = MAX_SCOPES + 40;
    const text = `${'a {\n'.repeat(depth)}deny all;\n${'}\n'.repeat(depth)}allow all;\n`;
    const all = await directives('nginx-config', text);
    expect(all.find(([, name]) => name === 'deny')![3]).toHaveLength(MAX_SCOPES);
    expect(all.find(([, name]) => name === 'allow')![3]).toEqual([]);
  });

  it('ends a section that closes around another', async () => {
    const all = await directives(
      'apache-config',
      '<A>\n<B x>\n</A>\nDeny from all\n</C>\nAllow from all',
    );
    expect(all.map(([, name, , scope]) => [name, scope])).toEqual([
      ['<A>', []],
      ['<B>', ['A']],
      ['Deny', []],
      ['Allow', []],
    ]);
  });
});
