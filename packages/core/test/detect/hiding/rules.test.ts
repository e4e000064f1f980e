import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FoundRule } from '../../../src/detect/hiding/access-rule.ts';
import {
  networksOfPattern,
  networkText,
  parseNetwork,
  relate,
} from '../../../src/detect/hiding/network.ts';
import { ApacheReader } from '../../../src/detect/hiding/read/apache.ts';
import { HostsReader } from '../../../src/detect/hiding/read/hosts.ts';
import { IisReader } from '../../../src/detect/hiding/read/iis.ts';
import { likeness } from '../../../src/detect/hiding/shared-lists.ts';
import { unpackVisits, visitsBefore, VisitKeeper } from '../../../src/detect/hiding/visits.ts';
import { APACHE_CONFIG } from '../../../src/evidence/text/config/apache.ts';
import { readAll } from '../../evidence/text/reading.ts';

const network = (text: string) => parseNetwork(text)!;

async function apache(text: string): Promise<FoundRule[]> {
  const reader = new ApacheReader();
  const { events } = await readAll(APACHE_CONFIG, text, { path: '.htaccess' });
  const found = events.flatMap((event) => {
    const { line, directive, arguments: values, scope } = event.toObject();
    const { offset, record } = event.locator;
    const facts = { offset, record, line, name: directive, arguments: values, scope };
    return reader.directive(facts as Parameters<ApacheReader['directive']>[0]) ?? [];
  });
  return [...found, ...reader.finish()];
}

function told(rules: readonly FoundRule[]): string[] {
  return rules.map(({ action, overruled, subject: { kind, value, negated, network: net } }) =>
    [
      action,
      negated ? 'not' : '',
      kind,
      net === null ? value : networkText(net),
      overruled === true ? 'overruled' : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
}

describe('networks', () => {
  it.each([
    ['150.70.', '150.70.0.0/16'],
    ['38.105.*.*', '38.105.0.0/16'],
    ['10.1/16', '10.1.0.0/16'],
    ['150.70.0.0/255.255.0.0', '150.70.0.0/16'],
    ['192.0.2.1-192.0.2.3', '192.0.2.1-192.0.2.3'],
    ['[2001:db8::]/32', '2001:db8::/32'],
    ['::ffff:192.0.2.1', '::ffff:c000:201'],
  ])('%s is %s', (text, expected) => {
    expect(networkText(network(text))).toBe(expected);
  });

  it.each(['404', 'example.org', '300.1.2.3', '10.0.0.0/33', '1.2.3.4.5', ':::', ''])(
    '%j is none',
    (text) => {
      expect(parseNetwork(text)).toBeNull();
    },
  );

  it('lie to one another as ranges', () => {
    expect(relate(network('150.70.1.0/24'), network('150.70.0.0/16'))).toBe('inside');
    expect(relate(network('150.0.0.0/8'), network('150.70.0.0/16'))).toBe('covers');
    expect(relate(network('151.0.0.0/8'), network('150.70.0.0/16'))).toBeNull();
  });

  it('are read from regular expressions', () => {
    const networks = networksOfPattern(String.raw`^(38\.105\.71|66\.150\.14)\.`);
    expect(networks.map(networkText)).toEqual(['38.105.71.0/24', '66.150.14.0/24']);
  });
});

describe('rules of Apache', () => {
  it('deny lists, and the Order that decides', async () => {
    const list = 'Deny from 150.70. 38.105.71.0/24\nAllow from all\n';
    expect(told(await apache(`Order allow,deny\n${list}`))).toEqual([
      'deny network 150.70.0.0/16',
      'deny network 38.105.71.0/24',
      'allow everyone all',
    ]);
    expect(told(await apache(`Order deny,allow\n${list}`))[0]).toBe(
      'deny network 150.70.0.0/16 overruled',
    );
  });

  it('conditions of rewriting', async () => {
    const text =
      'RewriteCond %{REMOTE_ADDR} ^150\\.70\\. [OR]\nRewriteCond %{HTTP_USER_AGENT} !Firefox\nRewriteRule ^ - [F]\n';
    expect(told(await apache(text))).toEqual([
      'deny network 150.70.0.0/16',
      'deny not user agent Firefox',
    ]);
  });
});

describe('other servers', () => {
  it('IIS: listed addresses with their masks, and rewriting on a visitor', () => {
    const reader = new IisReader();
    const at = { reading: { file: 'x', from: null }, line: 1, offset: 0, record: 1 };
    const list = { ...at, name: 'add', scope: ['security', 'ipSecurity'] };
    const condition = { ...at, name: 'add', scope: ['rule', 'conditions'] };
    const found = [
      { ...list, arguments: ['ipAddress=150.70.0.0', 'subnetMask=255.255.0.0', 'allowed=false'] },
      { ...condition, arguments: ['input={HTTP_USER_AGENT}', 'pattern=curl'] },
      { ...at, name: 'action', scope: ['rule'], arguments: ['type=AbortRequest'] },
    ].flatMap((directive) => reader.directive(directive) ?? []);
    expect(told(found)).toEqual(['deny network 150.70.0.0/16', 'deny user agent curl']);
  });

  it('hosts.deny: addresses, names, exceptions, and an option that turns the line', () => {
    const reader = new HostsReader('etc/hosts.deny');
    const at = {
      reading: { file: 'x', from: null },
      line: 1,
      offset: 0,
      record: 1,
      scope: [],
      name: 'sshd',
    };
    const values = ['150.70.', '.example.com', 'EXCEPT', '10.0.0.1'];
    expect(told(reader.directive({ ...at, arguments: values }))).toEqual([
      'deny network 150.70.0.0/16',
      'deny host name .example.com',
      'deny not network 10.0.0.1',
    ]);
    expect(told(reader.directive({ ...at, arguments: ['ALL', ': allow'] }))).toEqual([
      'allow everyone all',
    ]);
  });
});

describe('across lists and logs', () => {
  it('lists are compared by what they cover', () => {
    const of = (...texts: string[]) => new Set(texts.map((text) => networkText(network(text))));
    expect(likeness(of('150.70.', '10.0.0.1'), of('150.70.0.0/16'))).toEqual({
      shared: 1,
      share: 0.5,
    });
    expect(likeness(of(), of()).share).toBe(0);
  });

  it('finds who visited shortly before a change, and none after or long before', () => {
    const at = (client: string, time: number) => {
      const keeper = new VisitKeeper();
      keeper.add(client, time);
      const visits = unpackVisits(keeper.pack()!);
      const networks = [network('150.70.'), network('192.0.2.7'), network('2001:db8::/32')];
      return visitsBefore(networks, visits, 1_000, 100).map((found) => [
        networkText(found.network),
        networkText(found.visit),
      ]);
    };
    expect(at('150.70.1.2', 950)).toEqual([['150.70.0.0/16', '150.70.1.0/24']]);
    expect(at('192.0.2.200', 950)).toEqual([['192.0.2.7', '192.0.2.0/24']]);
    expect(at('2001:db8:1:2::3', 950)).toEqual([['2001:db8::/32', '2001:db8:1::/48']]);
    expect([...at('150.70.1.2', 1_001), ...at('150.70.1.2', 800)]).toEqual([]);
  });

  it('keeps first and last visits, of so many networks and no more', () => {
    const keeper = new VisitKeeper();
    for (let i = 0; i < 5_000; i++) keeper.add(`10.${i >> 8}.${i & 255}.1`, i);
    keeper.add('10.0.0.9', 7_000);
    for (const odd of ['', 'host.example.org', '999.1.1.1', ':::']) keeper.add(odd, 1);
    const visits = unpackVisits(keeper.pack()!);
    expect(visits).toHaveLength(2_048);
    expect(visits[0]).toMatchObject({ first: 0, last: 7_000 });
    expect(new VisitKeeper().pack()).toBeNull();
  });

  it('every range of the table can be read and has a source', () => {
    const table = JSON.parse(
      readFileSync(
        new URL('../../../../../rules/ranges/security-organisations.json', import.meta.url),
        'utf8',
      ),
    );
    for (const { range, source } of table.ranges) {
      expect(parseNetwork(range), range).not.toBeNull();
      expect(source).toMatch(/./);
    }
  });
});
