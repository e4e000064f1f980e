import { describe, expect, it } from 'vitest';
import { networkText } from '../../../src/detect/hiding/network.ts';
import { AccessRuleCollector } from '../../../src/detect/hiding/read/collect.ts';
import { FORMATS } from '../../../src/index.ts';
import { readAll } from '../../evidence/text/reading.ts';

/** The rules of a configuration, each in a line. */
async function rulesOf(server: string, text: string, path = 'x'): Promise<string[]> {
  const collector = new AccessRuleCollector(server, path);
  const reading = { file: path, from: null };
  const { events } = await readAll(
    FORMATS.find(({ id }) => id === server)!,
    text,
    { path },
  );
  for (const event of events) {
    const { line, directive, arguments: values, scope } = event.toObject();
    const { offset, record } = event.locator;
    const facts = { reading, offset, record, line, name: directive, arguments: values, scope };
    collector.add(facts as Parameters<AccessRuleCollector['add']>[0]);
  }
  return collector.finish().map((rule) => {
    const { network, kind, value, negated } = rule.subject;
    const who = network === null ? `${kind} ${value}` : networkText(network);
    const parts = [
      rule.line,
      rule.action,
      negated ? 'not' : '',
      who,
      rule.target === null ? '' : `to ${rule.target}`,
      rule.commentedOut ? 'commented out' : '',
      rule.overruled ? 'overruled' : '',
      rule.comment === null ? '' : `# ${rule.comment}`,
    ];
    return parts.filter((part) => part !== '').join(' ');
  });
}

describe('rules of Nginx', () => {
  it('the first that fits wins', async () => {
    expect(
      await rulesOf(
        'nginx-config',
        'server {\ndeny 1.2.3.4;\nallow all;\ndeny 1.2.3.5; # late\n#deny 1.2.3.6;\n}\nlocation / {\ndeny 1.2.3.7;\n}\n',
      ),
    ).toEqual([
      '2 deny 1.2.3.4',
      '3 allow everyone all',
      '4 deny 1.2.3.5 overruled # late',
      '5 deny 1.2.3.6 commented out',
      '8 deny 1.2.3.7',
    ]);
  });

  it('conditions on the visitor, and what becomes of him', async () => {
    const text = [
      'if ($remote_addr ~ "^(38\\.105\\.71|66\\.150\\.14)\\.") { return 404; }',
      'if ($http_user_agent !~ Firefox) { return 302 https://news.example/; }',
      'if ($http_accept_language = es) { proxy_pass http://192.0.2.1; }',
      'if ($request_method = POST) { return 405; }',
      'location /a { return 403; }',
    ].join('\n');
    expect(await rulesOf('nginx-config', text)).toEqual([
      '1 deny 38.105.71.0/24',
      '1 deny 66.150.14.0/24',
      '2 redirect not user agent Firefox to https://news.example/',
      '3 cloak language es to http://192.0.2.1',
    ]);
  });

  it('tables, with the question that is asked of them', async () => {
    const geo = 'geo $out {\ndefault 0;\n1.2.3.0/24 1;\n1.2.4.0/24 0;\n1.2.5.0/24 two;\n}\n';
    expect(await rulesOf('nginx-config', `${geo}if ($out = 1) { return 444; }\n`)).toEqual([
      '3 deny 1.2.3.0/24',
    ]);
    expect(await rulesOf('nginx-config', geo)).toEqual([]);
    const map = 'map $http_user_agent $bad_bot {\ndefault 0;\n~*curl 1;\n}\n';
    expect(await rulesOf('nginx-config', map)).toEqual(['3 deny user agent curl']);
  });
});

describe('rules of iptables and ipset', () => {
  const table = (...lines: string[]) => `*filter\n${lines.join('\n')}\nCOMMIT\n`;

  it('what comes after an accept of everything is overruled, and what goes out keeps nobody out', async () => {
    const text = table(
      '-A INPUT ! -s 10.0.0.0/8 -j DROP',
      '-A INPUT -j ACCEPT',
      '-A INPUT -s 1.2.3.4/32 -m comment --comment "a vendor" -j DROP',
      '-A OUTPUT -s 1.2.3.5/32 -j DROP',
      '-A INPUT -s 1.2.3.6/32 -j LOG',
      '-A INPUT -m iprange --src-range 1.2.4.0-1.2.4.9 -j DENYLIST',
      '-A INPUT -m geoip --source-country KP,IR -j DROP',
    );
    expect(await rulesOf('iptables', text)).toEqual([
      '2 deny not 10.0.0.0/8',
      '3 allow everyone all',
      '4 deny 1.2.3.4 overruled # a vendor',
      '7 deny 1.2.4.0-1.2.4.9 overruled',
      '8 deny country KP overruled',
      '8 deny country IR overruled',
    ]);
  });

  it('sets mean what the rule that asks them does, or else what they are called', async () => {
    const sets =
      'create one hash:net\nadd one 1.2.3.0/24 comment "eset"\nadd one 1.2.3.9 nomatch\n';
    const asked = table('-A INPUT -m set --match-set one src -j DROP');
    expect(await rulesOf('iptables', sets + asked)).toEqual(['2 deny 1.2.3.0/24 # eset']);
    expect(await rulesOf('iptables', sets)).toEqual([]);
    expect(await rulesOf('iptables', sets.replaceAll('one', 'blocked'))).toHaveLength(1);
    expect(await rulesOf('iptables', sets.replaceAll('one', 'allowed'))).toEqual([
      '2 allow 1.2.3.0/24 # eset',
    ]);
  });
});

describe('rules of nft', () => {
  it('sources written out, in sets and in lists', async () => {
    const text = [
      'define out = { 1.2.5.0/24, 1.2.6.0/24 }',
      'table inet filter {',
      'set some {',
      'elements = { 1.2.3.4 timeout 1h, 1.2.3.5 }',
      '}',
      'chain input {',
      'ip saddr @some drop',
      'ip saddr $out reject',
      'ip saddr != 10.0.0.0/8 tcp dport 22 drop comment "ssh"',
      'ip saddr 1.2.7.0/24 counter accept',
      'tcp dport 80 accept',
      '}',
      '}',
    ].join('\n');
    expect(await rulesOf('nft', text)).toEqual([
      '9 deny not 10.0.0.0/8 # ssh',
      '10 allow 1.2.7.0/24',
      '1 deny 1.2.5.0/24',
      '1 deny 1.2.6.0/24',
      '4 deny 1.2.3.4',
      '4 deny 1.2.3.5',
    ]);
  });
});

describe('rules of lighttpd and Caddy', () => {
  it('blocks on the visitor, with blocks on the path in them', async () => {
    const text = [
      '$HTTP["remoteip"] =~ "^150\\.70\\." {',
      '$HTTP["url"] =~ "^/cgi-bin/" {',
      'url.access-deny = ( "" )',
      '}',
      '}',
      '$HTTP["useragent"] != "x" {',
      'url.redirect = ( "" => "https://news.example/" )',
      '}',
      'url.access-deny = ( "~", ".inc" )',
    ].join('\n');
    expect(await rulesOf('lighttpd-config', text)).toEqual([
      '3 deny 150.70.0.0/16',
      '7 redirect not user agent x to https://news.example/',
    ]);
  });

  it('named matchers, used in a line or around a block, or not at all', async () => {
    const text = [
      'example.org {',
      '@one {',
      '# a vendor',
      'remote_ip 1.2.3.0/24 1.2.4.0/24',
      '}',
      '@two not remote_ip 10.0.0.0/8',
      '@three header User-Agent *curl*',
      '@unused remote_ip 1.2.9.9',
      'handle @one {',
      'respond "nothing here" 404',
      '}',
      'abort @two',
      'reverse_proxy @three 192.0.2.1:80',
      'file_server',
      '}',
    ].join('\n');
    expect(await rulesOf('caddy-config', text)).toEqual([
      '4 deny 1.2.3.0/24 # a vendor',
      '4 deny 1.2.4.0/24 # a vendor',
      '6 deny not 10.0.0.0/8',
      '7 cloak user agent *curl*',
    ]);
  });
});

describe('comments', () => {
  it('stand above, beside and in rules, and end at what parts them', async () => {
    const text = [
      '# first',
      '# line',
      'deny from 1.2.3.1',
      '#deny from 1.2.3.2',
      'deny from 1.2.3.3',
      '# other',
      'deny from 1.2.3.4',
      '',
      'deny from 1.2.3.5',
      '# in a block',
      '<Limit GET>',
      'deny from 1.2.3.6',
      '</Limit>',
    ].join('\n');
    expect((await rulesOf('apache-config', text, '.htaccess')).toSorted()).toEqual([
      '12 deny 1.2.3.6 # in a block',
      '3 deny 1.2.3.1 # first line',
      '4 deny 1.2.3.2 commented out',
      '5 deny 1.2.3.3 # first line',
      '7 deny 1.2.3.4 # other',
      '9 deny 1.2.3.5',
    ]);
  });
});
