import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCaseFile } from '../../../src/case/parse-case-file.ts';
import { createAddressBook } from '../../../src/campaign/victims/country/address-book.ts';
import { openCountryTable } from '../../../src/campaign/victims/country/country-table.ts';
import { parseNetwork } from '../../../src/detect/hiding/network.ts';
import { makeMmdb, map, string, uint } from '../../address-table/make-mmdb.ts';
import { counted, line } from './lines.ts';

const open = (text: string, name = 'countries.csv') =>
  openCountryTable(new TextEncoder().encode(text), name);
const NOWHERE = { organisations: [], addresses: [] };

function answers(text: string, ...addresses: string[]): (string | null)[] {
  const { table } = open(text);
  return addresses.map((address) => table!.of(parseNetwork(address)!));
}

describe('a table of countries', () => {
  it('is read in each of its forms', () => {
    expect(
      answers(
        'network,country\n192.0.2.0/24,ES\n2001:db8::/32,fr\n',
        '192.0.2.7',
        '2001:db8::7',
        '192.0.3.1',
      ),
    ).toEqual(['ES', 'FR', null]);
    expect(answers('1.0.0.0,1.0.0.255,AU\n', '1.0.0.9')).toEqual(['AU']);
    expect(
      answers(
        '"16777216","16777471","US","United States of America"\n"16777472","16778239","-","-"\n',
        '1.0.0.9',
        '1.0.1.9',
      ),
    ).toEqual(['US', null]);
    expect(
      answers(
        '1.0.0.0\t1.0.0.255\t13335\tUS\tCLOUDFLARENET\n1.0.1.0\t1.0.3.255\t0\tNone\tNot routed\n',
        '1.0.0.9',
        '1.0.2.9',
      ),
    ).toEqual(['US', null]);
    expect(answers('network,as,country_code\n192.0.2.0/24,IT,ES\n', '192.0.2.1')).toEqual(['ES']);
  });

  it('takes the narrowest of several networks', () => {
    expect(answers('192.0.2.0/24,ES\n192.0.2.128/25,PT\n', '192.0.2.1', '192.0.2.200')).toEqual([
      'ES',
      'PT',
    ]);
  });

  it('is dated by its name', () => {
    const date = (name: string) => open('192.0.2.0/24,ES\n', name).table!.date;
    expect(
      [
        'GeoIP-2014-02-10.csv',
        'dbip-country-lite-2014-02.csv',
        'c_20140210.csv',
        'x123456789.csv',
        'a.csv',
      ].map(date),
    ).toEqual(['2014-02-10', '2014-02', '2014-02-10', null, null]);
  });

  it('counts lines that cannot be read, and refuses what is no table', () => {
    expect(open('192.0.2.0/24,ES\n192.0.3.0/24,FR\nnothing\n')).toMatchObject({
      faults: 1,
      firstFault: 3,
    });
    const refused = (text: string) => open(text, 'notes.txt');
    const reason =
      'is no table of countries: a MaxMind DB, or lines of network,country or first,last,country is needed';
    for (const text of [
      '',
      'Dear all,\nthis is a letter.\n',
      '\u0000\u0001\u0002',
      '192.0.2.0/24,Kaspersky\n',
      'network,geoname_id\n192.0.2.0/24,2921044\n',
    ])
      expect(refused(text)).toEqual({ table: null, reason });
  });
});

describe('a database of countries', () => {
  const database = (...value: number[][]) =>
    makeMmdb('198.51.0.0/16', 24, 4, {
      before: [],
      value: map(...value),
      metadata: [
        string('database_type'),
        string('Countries'),
        string('build_epoch'),
        [0x04, 0x02, 0x52, 0xf8, 0x1c, 0x00],
      ],
    });

  it('tells name and date', () => {
    const bytes = database(string('country'), map(string('iso_code'), string('CU')));
    const { table } = openCountryTable(bytes, 'c.mmdb');
    expect(table).toMatchObject({ name: 'c.mmdb (Countries)', date: '2014-02-10' });
    expect(table!.of(parseNetwork('198.51.100.7')!)).toBe('CU');
    expect(table!.of(parseNetwork('203.0.113.7')!)).toBeNull();
  });

  it('may say the code without a map', () => {
    const { table } = openCountryTable(database(string('country_code'), string('CU')), 'c');
    expect(table!.of(parseNetwork('198.51.100.7')!)).toBe('CU');
  });

  it('without countries is refused, the country of registration among them', () => {
    for (const bytes of [
      database(string('asn'), uint(64_500)),
      database(string('registered_country'), map(string('iso_code'), string('CU'))),
    ])
      expect(openCountryTable(bytes, 'asn.mmdb')).toEqual({
        table: null,
        reason: 'is a database that names no countries',
      });
  });

  it('that is damaged ends, with a table or without', () => {
    const whole = database(string('country_code'), string('CU'));
    const property = fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      (changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const { table } = openCountryTable(bytes, 'c');
        expect([null, 'CU', undefined]).toContain(table?.of(parseNetwork('198.51.100.7')!));
      },
    );
    fc.assert(property, { seed: 5, numRuns: 40 });
  });
});

describe('the country of an address', () => {
  const { caseFile } = parseCaseFile(
    `name: X
organisations:
  - { name: Embassy, country: CU, addresses: 192.0.2.0/28, periods: { from: 2012-01-01, to: 2012-12-31 }, hosts: ['*.embassy.example'] }
  - { name: Office, addresses: 192.0.2.16/28 }
addresses:
  - { range: 192.0.2.0/24, country: PT }
  - { range: 192.0.2.16/28, country: VE, from: 2013-01-01 }
`,
    'case.yaml',
  );
  const book = createAddressBook(caseFile!, open('192.0.0.0/16,ES\n').table);
  const day = (text: string) => Date.parse(text) / 86_400_000;

  it.each([
    ['192.0.2.1', '2012-06-01', 'CU', 'organisation'],
    ['192.0.2.1', '2013-06-01', 'PT', 'case file'],
    ['192.0.2.17', '2012-06-01', 'PT', 'case file'],
    ['192.0.2.17', '2013-01-01', 'VE', 'case file'],
    ['::ffff:192.0.2.17', '2013-01-01', 'VE', 'case file'],
    ['192.0.3.1', '2013-01-01', 'ES', 'table'],
    ['wks-1.embassy.example', '2012-12-31', 'CU', 'organisation'],
  ])('%s on %s is %s, by %s', (address, date, country, basis) => {
    expect(book.countryAt(address, day(date))).toEqual({ country, basis });
  });

  it.each(['203.0.113.1', 'wks-1.embassy.example', '-', '192.0.2.0/24'])(
    '%s on another day is unknown',
    (address) => {
      expect(book.countryAt(address, day('2015-01-01'))).toBeNull();
    },
  );

  it('is that of most days for an id, and none where two have as many', () => {
    const text = '192.0.2.0/24,ES\n198.51.100.0/24,FR\n';
    const of = (id: string, days: Record<string, string>) =>
      Object.entries(days).flatMap(([at, address]) => [
        line(Number(at), { implantId: id, address }),
        line(Number(at) + 0.5, { implantId: id, address, count: 900 }),
      ]);
    const lines = [
      ...of('most', { 1: '192.0.2.1', 2: '192.0.2.2', 3: '198.51.100.1' }),
      ...of('tie', { 1: '192.0.2.3', 2: '198.51.100.2' }),
      ...of('none', { 1: '203.0.113.1' }),
    ];
    const [only] = counted(lines, {
      book: createAddressBook(NOWHERE, open(text).table),
    }).sources;
    expect(only!.countries.map(({ key, ids, addresses }) => [key, ids, addresses])).toEqual([
      ['ES', 1, 3],
      ['FR', 0, 2],
      [null, 2, 1],
    ]);
    expect(only!.wandering.map(({ name }) => name)).toEqual(['most']);
    expect(only!.undecided.map(({ name, country }) => [name, country.votes])).toEqual([
      [
        'tie',
        [
          { value: 'ES', days: 1 },
          { value: 'FR', days: 1 },
        ],
      ],
    ]);
    expect(only!.unplaced).toBe(1);
  });
});
