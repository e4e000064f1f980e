import { formatDiagnostic } from '@unmask/sigma';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCaseFile } from '../../src/case/parse-case-file.ts';
import { meansPath } from '../../src/case/case-file.ts';
import { COUNTRY_CODES } from '../../src/case/countries.ts';

const WHOLE = `
name: Example
tlp: TLP:AMBER+STRICT
author: CERT of Examples
organisations:
  - name: Ministry of Examples
    sector: government-national
    country: ES
    hosts: [WKS-07.example.org, '*.ministry.example']
    addresses: [192.0.2.0/25, 2001:db8::/48]
    periods:
      - { from: 2012-01-01, to: 2013-12-31 }
  - name: Oil Company
    sector: energy
    addresses: 192.0.2.128-192.0.2.200
addresses:
  - { range: [198.51.100.0/24, 198.51.100.7], country: CU, to: 2013-12-31, notes: by a colleague }
dates:
  - { about: example.net, kind: registration, first: 2007-07-11, source: RDAP }
  - { about: plugin.dll, kind: build, first: '2011-01-17T14:30:23Z', family: S, signed-from: 2011-06-28, profile: s }
time-zones:
  - { path: 'srv/*', zone: Europe/Madrid }
evidence:
  - { path: 'c2/*.log', role: seized-server, notes: handed over }
notes: |
  Two lines
  of notes.
campaigns:
  - { name: The Mask, signed-by: A. Analyst, date: 2014-02-10, findings: [f-1, f-2] }
judgements:
  - { statement: Exampleland stands behind it., likelihood: very likely, confidence: low, signed-by: A. Analyst, date: 2014-02-10, findings: [f-1] }
`;

/** Each diagnostic as `CODE line:column message (help)`. */
function problems(text: string): string[] {
  return parseCaseFile(text, 'case.yaml').diagnostics.map(
    ({ code, span, message, help }) =>
      `${code} ${span.line}:${span.column} ${message}${help === null ? '' : ` (${help})`}`,
  );
}

describe('a case file', () => {
  it('is read whole', () => {
    const { caseFile, diagnostics } = parseCaseFile(WHOLE, 'case.yaml');
    expect(diagnostics).toEqual([]);
    expect(caseFile).toMatchObject({
      name: 'Example',
      tlp: 'amber+strict',
      author: 'CERT of Examples',
      organisations: [
        {
          name: 'Ministry of Examples',
          sector: 'government-national',
          country: 'ES',
          hosts: ['wks-07.example.org', '*.ministry.example'],
          addresses: [{ text: '192.0.2.0/25', version: 4 }, { version: 6 }],
          periods: [{ from: '2012-01-01', to: '2013-12-31' }],
        },
        { name: 'Oil Company', country: null, periods: [] },
      ],
      addresses: [
        {
          range: { text: '198.51.100.0/24', version: 4 },
          country: 'CU',
          period: { from: null, to: '2013-12-31' },
          notes: 'by a colleague',
        },
        { range: { text: '198.51.100.7' } },
      ],
      dates: [
        {
          about: 'example.net',
          kind: 'registration',
          first: Date.parse('2007-07-11') * 1000,
          last: Date.parse('2007-07-11') * 1000,
          family: null,
          signedFrom: null,
          profile: null,
          source: 'RDAP',
        },
        {
          about: 'plugin.dll',
          first: Date.parse('2011-01-17T14:30:23Z') * 1000,
          family: 'S',
          signedFrom: Date.parse('2011-06-28') * 1000,
          profile: 's',
        },
      ],
      timeZones: [{ path: 'srv/*', zone: 'Europe/Madrid' }],
      evidence: [{ path: 'c2/*.log', role: 'seized-server', notes: 'handed over' }],
      notes: 'Two lines\nof notes.',
      campaigns: [{ signedBy: 'A. Analyst', date: '2014-02-10', findings: ['f-1', 'f-2'] }],
    });
  });

  it('needs a name only', () => {
    expect(parseCaseFile('name: X', 'case.yaml').caseFile).toMatchObject({
      name: 'X',
      organisations: [],
    });
    expect(problems('tlp: red')).toEqual([`CF005 1:1 'name' is missing`]);
    expect(problems('')).toEqual([`CF005 1:1 'name' is missing`]);
  });

  it.each([
    [
      'name: X\naddresses:\n  - { range: 192.0.2.0/24, country: ES }\n  - { range: 192.0.2.0-192.0.2.255, country: FR, from: 2012-01-01 }',
      `CF017 4:14 '192.0.2.0-192.0.2.255' is in FR, but in ES at 3:14 (correct one, or say by from and to when)`,
    ],
    [
      'name: X\ndates: { about: a.example, kind: registration, first: 2007-13-11 }',
      `CF014 2:55 '2007-13-11' is no day and no time with its zone (write 2012-06-01 or 2012-06-01T14:30:23Z)`,
    ],
    [
      'name: X\ndates: { about: a.example, kind: registraton, first: 2007-07-11 }',
      `CF008 2:34 'registraton' is no kind (did you mean 'registration'?)`,
    ],
    [
      'name: X\nclaims: { about: countries, value: many, source: a report }',
      `CF018 2:36 'many' is no number (write digits alone, such as 380)`,
    ],
    [
      'name: X\njudgements: { statement: They may be back., confidence: low, signed-by: A, findings: [f-1] }',
      `CF019 2:26 'They may be back.': a word that says nothing (possible, may, might): say how likely it is (say in one sentence what was so, and put how likely it is and how good the evidence is under likelihood and confidence)`,
    ],
    [
      'name: X\njudgements: { statement: They left., likelihood: probable, confidence: low, signed-by: A, findings: [f-1] }',
      `CF008 2:50 'probable' is no likelihood`,
    ],
    [
      'name: X\njudgements: { statement: They left., confidence: low, signed-by: A }',
      `CF019 2:26 no finding or statement that it rests on (name findings by their ids (findings: [f-…]), as \`unmask hunt --format jsonl\` prints them)`,
    ],
    ['name: X\naddresses: { range: 192.0.2.7 }', `CF005 2:14 'country' is missing`],
    ['nmae: X\nname: X', `CF007 1:1 'nmae' is no key of a case file (did you mean 'name'?)`],
    [
      'name: X\norganisations:\n  - name: A\n    secotr: energy',
      `CF007 4:5 'secotr' is no key of an organisation (did you mean 'sector'?)`,
    ],
    ['name: X\ntlp: amberr', `CF008 2:6 'amberr' is no tlp (did you mean 'amber'?)`],
    ['name: X\nname: Y', `CF003 2:1 'name' was given already at 1:1`],
    ['name: [X', 'CF001 1:9 this is not YAML'],
    ['name: X\norganisations: none', `CF006 2:16 'organisations' takes a map, not one value`],
    [
      'name: X\norganisations: {name: A, country: Spain}',
      `CF009 2:35 'Spain' is no country code (write 'ES')`,
    ],
    [
      'name: X\norganisations: {name: A, country: ZZ}',
      `CF009 2:35 'ZZ' is no country code (write its two letters by ISO 3166-1, such as ES)`,
    ],
    [
      'name: X\norganisations: {name: A, sector: goverment}',
      `CF010 2:34 'goverment' is no sector (did you mean 'government'?)`,
    ],
    ['name: X\norganisations: {name: A, addresses: 192.0.2.300}', 'CF011 2:37'],
    ['name: X\ntime-zones: {path: a, zone: Madrid}', `CF013 2:29 'Madrid' is no time zone`],
    [
      'name: X\norganisations: {name: A, periods: {from: 2013-02-30}}',
      `CF014 2:42 '2013-02-30' is no day (write YYYY-MM-DD)`,
    ],
    [
      'name: X\norganisations: {name: A, periods: {from: 2013-02-02, to: 2013-02-01}}',
      'CF014 2:58 the period ends on 2013-02-01, before it begins',
    ],
    [
      'name: X\norganisations: [{name: A}, {name: a}]',
      `CF015 2:35 'a' was given already at 2:24 (put both into one, or give them other names)`,
    ],
    [
      'name: X\nevidence: {path: a, role: sinkhol}',
      `CF008 2:27 'sinkhol' is no role (did you mean 'sinkhole'?)`,
    ],
    ['name: X\n---\nname: Y', 'CF004 3:1 a case file is one YAML document'],
  ])('%j: %s', (text, expected) => {
    const [first, ...others] = problems(text);
    expect(first).toContain(expected);
    expect(others).toEqual([]);
    expect(parseCaseFile(text, 'case.yaml').caseFile).toBeNull();
  });

  it('shows the place of a mistake', () => {
    const text = 'name: X\ntlp: amberr\n';
    const [diagnostic] = parseCaseFile(text, 'case.yaml').diagnostics;
    expect(formatDiagnostic(diagnostic!, text)).toBe(
      [
        "error CF008: 'amberr' is no tlp",
        ' --> case.yaml:2:6',
        '2 | tlp: amberr',
        '  |      ^^^^^^',
        "  = help: did you mean 'amber'?",
      ].join('\n'),
    );
  });
});

describe('addresses of two organisations', () => {
  const two = (a: string, b: string): string[] =>
    problems(`name: X\norganisations:\n  - {name: A, ${a}}\n  - {name: B, ${b}}`);

  it.each([
    ['addresses: 192.0.2.0/24', 'addresses: 192.0.2.7'],
    ['addresses: 192.0.2.7', 'addresses: 192.0.2.0/24'],
    ['addresses: 2001:db8::/32', 'addresses: 2001:db8:1::/48'],
    ['addresses: [192.0.2.0/24, 192.0.2.1]', 'addresses: 192.0.2.7'],
    ['hosts: WKS-07', 'hosts: wks-07'],
    [
      'addresses: 192.0.2.7, periods: {to: 2012-06-01}',
      'addresses: 192.0.2.7, periods: {from: 2012-06-01}',
    ],
  ])('%s and %s: are refused', (a, b) => {
    const found = two(a, b);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^CF012 4:\d+ .* at 3:\d+ \(one address must not count for two/u);
  });

  it.each([
    ['addresses: 192.0.2.0/25', 'addresses: 192.0.2.128/25'],
    ['addresses: [192.0.2.0/24, 192.0.2.7]', 'addresses: 198.51.100.1'],
    [
      'addresses: 192.0.2.7, periods: {to: 2012-05-31}',
      'addresses: 192.0.2.7, periods: {from: 2012-06-01}',
    ],
  ])('%s and %s: are told apart', (a, b) => {
    expect(two(a, b)).toEqual([]);
  });
});

it('knows 249 countries', () => {
  expect(new Set(COUNTRY_CODES).size).toBe(249);
});

it.each([
  ['a/*.log', 'a/b/access.log', true],
  ['a/*.log', 'b/access.log', false],
  ['*.zip!*', 'c/x.zip!logs/a', true],
  ['a*a', 'a', false],
  ['ab*b*b', 'abb', false],
  ['a.log', 'a.log', true],
  ['a.log', 'b/a.log', false],
])('%s means %s: %s', (pattern, path, expected) => {
  expect(meansPath(pattern, path)).toBe(expected);
});

it('any text is read or refused, and every place lies in it', () => {
  const line = fc.constantFrom(
    ...WHOLE.split('\n'),
    '  - name: X',
    'name: *a',
    '- &a [',
    '\t',
    ':',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const text = lines.join('\n');
      const { caseFile, diagnostics } = parseCaseFile(text, 'case.yaml');
      expect(caseFile === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
      for (const { span } of diagnostics) expect(span.end).toBeLessThanOrEqual(text.length + 1);
    }),
    { seed: 4, numRuns: 500 },
  );
});
