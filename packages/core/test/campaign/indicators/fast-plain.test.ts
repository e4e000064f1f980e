import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileIndicators, type Indicator, matchPlainly } from '../../../src/index.ts';
import { eventWith } from './event.ts';
import { listed, read, setOf, stix } from './indicator-set.ts';

/** Few pieces, so that values meet: what differs is how they are put together. */
const label = fc.constantFrom('evil', 'a', 'b-c', 'x1', '_y', 'ÅNGSTRÖM', 'Kk');
const domain = fc
  .array(label, { minLength: 1, maxLength: 3 })
  .map((labels) => [...labels, 'example'].join('.'));
const octet = fc.constantFrom(0, 1, 10, 198, 255);
const v4 = fc.tuple(octet, octet, octet, octet).map((octets) => octets.join('.'));
const v6 = fc.constantFrom(
  '2001:db8::1',
  '2001:DB8:0:0::1',
  '::ffff:198.1.1.1',
  'fe80::1%eth0',
  '2001:db8:1::',
);
const network = fc
  .tuple(v4, fc.constantFrom(16, 24, 31))
  .map(([address, length]) => `${address}/${length}`);
const hash = fc.constantFrom('a'.repeat(32), 'B'.repeat(40), 'c1'.repeat(32));
const component = fc.oneof(
  label,
  fc.constantFrom('a b', 'Windows', 'System32', 'x.dll', 'X.DLL', 'évil.exe'),
);
const winPath = fc
  .tuple(
    fc.constantFrom('C:', 'D:', '%AppData%', '%windir%', '\\Device\\HarddiskVolume2', ''),
    fc.array(component, { minLength: 1, maxLength: 3 }),
  )
  .map(([root, parts]) => [root, ...parts].join('\\'));
const posixPath = fc
  .array(component, { minLength: 1, maxLength: 3 })
  .map((parts) => `/${parts.join('/')}`);
const url = fc
  .tuple(
    fc.constantFrom('http://', 'HTTPS://', ''),
    fc.oneof(domain, v4),
    fc.constantFrom('', ':80', ':8080'),
    fc.constantFrom('/', '/gate?x=1', '/a b', '/A#f'),
  )
  .map((parts) => parts.join(''));
const email = fc.tuple(label, domain).map(([user, at]) => `${user}@${at}`);
const registry = fc
  .tuple(
    fc.constantFrom('HKLM', 'HKEY_CURRENT_USER', '\\REGISTRY\\MACHINE', 'HKU\\S-1-5-21-1'),
    fc.array(component, { minLength: 1, maxLength: 3 }),
  )
  .map(([hive, parts]) => [hive, ...parts].join('\\'));
const value = fc.oneof(
  domain,
  v4,
  v6,
  network,
  hash,
  winPath,
  posixPath,
  url,
  email,
  registry,
  component,
);

const sentence = fc
  .array(
    fc.tuple(fc.constantFrom('', ' ', '"', '(', '=', ', ', '. ', '-', ':', 'x', '\n'), value),
    { maxLength: 4 },
  )
  .map((pieces) => pieces.flat().join(''));
const FIELDS = [
  'CommandLine',
  'message',
  'Image',
  'ImageLoaded',
  'TargetObject',
  'DestinationIp',
  'QueryName',
  'Hashes',
  'cs-host',
  'cs-uri',
  'cs-user-agent',
  'PipeName',
  'CertThumbprint',
  'Computer',
  'ObjectName',
];
const quoted = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const PROPERTIES = [
  'domain-name:value',
  'ipv4-addr:value',
  'network-traffic:dst_ref.value',
  'file:name',
  'directory:path',
  'process:command_line',
  'windows-registry-key:key',
  'url:value',
  'mutex:name',
  'file:hashes.MD5',
];
const test = fc
  .tuple(fc.constantFrom(...PROPERTIES), fc.constantFrom('=', '!=', 'NOT =', 'LIKE', 'IN'), value)
  .map(
    ([path, sign, text]) => `${path} ${sign} ${sign === 'IN' ? `(${quoted(text)})` : quoted(text)}`,
  );
const pattern = fc
  .array(fc.tuple(test, fc.constantFrom(' AND ', ' OR ')), { minLength: 1, maxLength: 3 })
  .map((parts) => `[${parts.map(([text, word], at) => (at === 0 ? text : word + text)).join('')}]`);

const indicators: fc.Arbitrary<readonly Indicator[]> = fc
  .tuple(fc.array(value, { minLength: 1, maxLength: 8 }), fc.array(pattern, { maxLength: 4 }))
  .map(([lines, patterns]) => [
    ...listed(...lines.filter((line) => !line.includes('\n'))),
    ...patterns.flatMap((text) => read(stix(text), 'x.json').indicators),
  ]);

/** Events hold what the indicators name, as it stands or in a sentence, beside other values. */
const cases = indicators.chain((all) => {
  const named = all.flatMap(({ name }) => (name === 'x' ? [] : [name]));
  const known = named.length === 0 ? value : fc.oneof(fc.constantFrom(...named), value);
  const around = fc
    .tuple(
      fc.constantFrom('', 'see ', 'x=', 'a.', '-'),
      known,
      fc.constantFrom('', '.', ' x', '-y', '/'),
    )
    .map((parts) => parts.join(''));
  const fields = fc.dictionary(fc.constantFrom(...FIELDS), fc.oneof(known, around, sentence), {
    maxKeys: 5,
  });
  return fc.tuple(
    fc.constant(all),
    fc.array(
      fields.map((each) => eventWith(each)),
      { minLength: 1, maxLength: 4 },
    ),
  );
});

describe('the index', () => {
  it('finds what comparing one by one finds', () => {
    let matches = 0;
    fc.assert(
      fc.property(cases, ([all, events]) => {
        const set = setOf(all);
        const matcher = compileIndicators(set);
        for (const each of events) {
          const plain = matchPlainly(set, each);
          expect(matcher.match(each)).toEqual(plain);
          matches += plain.length;
        }
      }),
      { numRuns: 800, seed: 4 },
    );
    expect(matches).toBeGreaterThan(400);
  });
});
