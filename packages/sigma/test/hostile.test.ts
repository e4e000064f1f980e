/** Rule files from strangers: whatever they hold, parsing ends soon and never throws. */
import { readFileSync } from 'node:fs';
import { collectRules, formatDiagnostic, parsePlaceholders, parseSigma } from '@unmask/sigma';
import { describe, expect, it } from 'vitest';
import { ruleText } from './helpers.ts';
import { cpuTime } from '../../../tools/cpu-time.ts';

/** Far above what any case takes (the slowest, 3 s, on a busy machine), far below a hang. */
const SOON_MS = 20_000;

const placeholders = { a: Array.from({ length: 500 }, (_, index) => `value ${index}`) };

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');
}

function selection(body: string): string {
  return ruleText(`  s:\n${body}\n  condition: s`);
}

const LETTERS = 'abcdefghij';

/** Name → a file of up to 4 MB, and the codes it must give (in order of first appearance). */
const FILES: readonly [name: string, text: () => string, codes: string][] = [
  [
    'aliases of aliases',
    () =>
      `a: &a [${'x,'.repeat(9)}]\n${lines(9, (at) => `${LETTERS[at + 1]}: &${LETTERS[at + 1]} [${`*${LETTERS[at]},`.repeat(9)}]`)}`,
    'SG002',
  ],
  [
    'aliases of a long text',
    () => selection(`    f: &a "${'x'.repeat(100_000)}"\n    g: [${'*a,'.repeat(100_000)}]`),
    'SG002',
  ],
  ['an alias of itself', () => selection('    f: &a [*a]'), 'SG005'],
  ['deep brackets', () => '['.repeat(1_000_000), 'SG001'],
  ['tabs', () => 'detection:\n\ts: x', 'SG001'],
  ['zeros', () => '\0'.repeat(1_000_000), 'SG001'],
  ['too long', () => 'x'.repeat(4_194_305), 'SG002'],
  ['empty', () => '', 'SG003'],
  ['empty lines', () => '\n'.repeat(4_000_000), 'SG003'],
  [
    'a global document laid under many others',
    () =>
      `action: global\n${ruleText(lines(20_000, (at) => `  s${at}: x`))}${'---\na: 1\n'.repeat(10_000)}`,
    'SG040 SG002',
  ],
  ['many documents that are not YAML', () => '---\n[\n'.repeat(600_000), 'SG001'],
  [
    'misspelt modifiers',
    () => selection(lines(60_000, (at) => `    f${at}|contians: 1`)),
    'SG012 SG007',
  ],
  ['a key many times', () => ruleText('  s: x\n'.repeat(200_000)), 'SG004 SG007'],
  [
    'unknown names in many conditions',
    () => ruleText(`${lines(40_000, (at) => `  s${at}: x`)}  condition: [${'zz,'.repeat(40_000)}]`),
    'SG002',
  ],
  [
    'patterns over many selections',
    () =>
      ruleText(
        `${lines(40_000, (at) => `  s${at}: x`)}  condition: ${'1 of s* or '.repeat(999)}s1`,
      ),
    'SG002',
  ],
  [
    'expressions that no engine runs',
    () => selection(lines(15_000, (at) => `    f${at}|re: '(?>a)'`)),
    'SG016 SG007',
  ],
  ['placeholders times placeholders', () => selection("    f|expand: '%a%%a%%a%'"), 'SG002'],
  [
    'placeholders in many values',
    () => selection(`    f|expand:\n${'    - "%a%"\n'.repeat(30_000)}`),
    'SG002',
  ],
  [
    'a value of placeholders',
    () => selection(`    f|expand: '${'%a%-'.repeat(500_000)}'`),
    'SG002',
  ],
  [
    'dashes to spell out',
    () =>
      selection(`    f|windash|wide|base64offset:\n${'    - "-a -b -c -d -e"\n'.repeat(20_000)}`),
    'SG002',
  ],
  [
    'encodings of encodings',
    () => selection(`    f${'|base64offset'.repeat(12)}: foobar`),
    'SG002',
  ],
  [
    'modifiers without end',
    () => selection(`    f${'|contains'.repeat(100_000)}: foobar`),
    'SG002',
  ],
  ['wildcards without end', () => selection(`    f: '${'*a'.repeat(1_000_000)}'`), ''],
];

describe('hostile files', () => {
  it.each(FILES)('%s', (_, text, codes) => {
    const start = cpuTime();
    const { documents, diagnostics } = parseSigma(text(), 'test.yml', { placeholders });
    collectRules(documents);
    expect(cpuTime() - start).toBeLessThan(SOON_MS);
    expect([...new Set(diagnostics.map(({ code }) => code))].join(' ')).toBe(codes);
    expect(diagnostics.length).toBeLessThanOrEqual(101);
  });

  it('do not reach the prototype of anything', () => {
    const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    for (const key of keys) {
      const rule = ruleText(
        `  ${key}:\n    ${key}: 1\n  condition: ${key}`,
        `title: ${key}\n${key}: x`,
      );
      const { documents, diagnostics } = parseSigma(rule.replace('product', key), 'test.yml');
      expect(diagnostics).toEqual([]);
      const json = JSON.parse(JSON.stringify(documents)) as unknown;
      expect(JSON.stringify(json)).toContain(`"name":"${key}"`);
      expect(Object.keys(parsePlaceholders(`${key}: x`, 'p.yml').placeholders)).toEqual([key]);
    }
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

/** A generator of numbers from 0 to 1 that gives the same ones every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const PIECES: readonly string[] = [
  [
    '\n',
    '  ',
    '\t',
    ':',
    ': ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '|',
    '>',
    '&a ',
    '*a',
    '!!str ',
  ],
  ['%', '*', '?', '\\', '#', '---\n', 'null', '0x1', '1 of ', 'them', ' and ', ' not ', '(', ')'],
  ['|re', '|all', '|cidr', '|base64offset', '|expand', 'action: global\n', 'detection:\n', '\0'],
  ['correlation:\n', 'filter:\n', '\ud800', '\ufeff', '\r', '\u2028', '| count() > 1', '<<: '],
  ['action: repeat\n', 'action: reset\n'],
].flat();

const CORRELATION =
  'title: Many\nname: many\ncorrelation:\n  type: value_count\n  rules: [one, two]\n  group-by: [User]\n' +
  '  timespan: 5m\n  condition:\n    gte: 3\n    field: Host\n  aliases:\n    a: {one: x}\n';

const FILTER =
  'title: Not admins\nlogsource: {product: windows}\nfilter:\n  rules: any\n  s:\n    User: adm\n  condition: not s\n';

function mutate(text: string, random: () => number): string {
  let mutated = text;
  const changes = 1 + Math.floor(random() * 4);
  for (let change = 0; change < changes; change++) {
    const at = Math.floor(random() * mutated.length);
    const cut = random() < 0.5 ? 0 : Math.floor(random() * 20);
    const piece = PIECES[Math.floor(random() * PIECES.length)]!;
    mutated = mutated.slice(0, at) + (random() < 0.8 ? piece : '') + mutated.slice(at + cut);
  }
  return mutated;
}

describe('mutated rules', () => {
  const folder = new URL('../../../rules/sigma/', import.meta.url);
  const own = [
    'proc_creation_win_office_starts_shell.yml',
    'win_security_admin_share_executable.yml',
  ];
  const texts = [
    ...own.map((name) => readFileSync(new URL(name, folder), 'utf8')),
    CORRELATION,
    FILTER,
  ];
  texts.push(texts.join('---\n'));

  it('give documents or say why not', () => {
    const random = seeded(7);
    let lost = 0;
    for (let run = 0; run < 3_000; run++) {
      const text = mutate(texts[run % texts.length]!, random);
      const { documents, diagnostics } = parseSigma(text, 'test.yml', { placeholders });
      for (const diagnostic of diagnostics) {
        const { start, end, line, column } = diagnostic.span;
        expect(start).toBeLessThanOrEqual(end);
        expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
        expect(formatDiagnostic(diagnostic, text)).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
      }
      structuredClone(collectRules(documents));
      if (documents.length === 0) {
        lost++;
        expect(diagnostics, text).not.toEqual([]);
      }
    }
    expect(lost).toBeGreaterThan(250);
  });
});
