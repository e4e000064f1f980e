/** Files and what stands in them besides detections. Cases 27–32 of the conformance list, as far as they are parsing. */
import { parsePlaceholders, parseSigma } from '@unmask/sigma';
import type { SigmaCorrelation, SigmaFilter, SigmaRule } from '@unmask/sigma';
import { describe, expect, it } from 'vitest';
import { codesOf, parseDetection, parseRule, ruleText } from './helpers.ts';

const PLAIN = '  s:\n    A: 1\n  condition: s';

function rule(title: string): string {
  return ruleText(PLAIN, `title: ${title}`);
}

function correlation(body: string): ReturnType<typeof parseSigma> {
  return parseSigma(`title: Test\ncorrelation: {${body}}`, 'test.yml');
}

function correlationOf(body: string): SigmaCorrelation {
  const { documents, diagnostics } = correlation(body);
  expect(diagnostics).toEqual([]);
  return documents[0] as SigmaCorrelation;
}

function filterOf(body: string): SigmaFilter {
  const text = `title: F\nlogsource: {product: windows}\nfilter: {${body}}`;
  const { documents, diagnostics } = parseSigma(text, 'test.yml');
  expect(diagnostics).toEqual([]);
  return documents[0] as SigmaFilter;
}

describe('what a rule says about itself', () => {
  it('is read, old spellings too', () => {
    const head = [
      'title: Test',
      'id: abc',
      'status: TEST',
      'level: high',
      'author: [A, B]',
      'date: 2019/1/2',
      'modified: 2020-03-04',
      'references: https://example.org',
      'tags: [attack.t1059, attack.execution]',
      'related: [{id: x, type: obsoletes}, {id: y, type: derived}]',
      'regression_tests_path: somewhere',
    ];
    const { documents, diagnostics } = parseSigma(ruleText(PLAIN, head.join('\n')), 'test.yml');
    expect(diagnostics).toEqual([]);
    expect(documents[0]).toMatchObject({
      title: 'Test',
      id: 'abc',
      status: 'test',
      level: 'high',
      author: 'A, B',
      date: '2019-01-02',
      modified: '2020-03-04',
      references: ['https://example.org'],
      tags: ['attack.t1059', 'attack.execution'],
      related: [
        { id: 'x', type: 'obsolete' },
        { id: 'y', type: 'derived' },
      ],
      taxonomy: 'sigma',
      logsource: { product: 'windows' },
    });
  });

  it('does not cost the rule where it is doubtful', () => {
    const head = 'title: Test\ndate: 2019-02-30\nlevel: extreme\nstatus: new';
    const { documents, diagnostics } = parseSigma(ruleText(PLAIN, head), 'test.yml');
    expect(documents[0]).toMatchObject({ date: null, level: null, status: null });
    expect(diagnostics.map(({ code }) => code)).toEqual(['SG042', 'SG042', 'SG042']);
  });
});

describe('selections', () => {
  it('nest as maps and lists', () => {
    const parsed = parseRule(
      '  s:\n    - A: 1\n      B: 2\n    - C: 3\n    - x\n    - y\n  condition: s',
    );
    expect(parsed.selections[0]!.selection).toMatchObject({
      kind: 'or',
      operands: [
        { kind: 'item', field: null, tests: { length: 2 } },
        { kind: 'and', operands: [{ field: 'A' }, { field: 'B' }] },
        { kind: 'item', field: 'C' },
      ],
    });
  });

  it('keep the place of each item', () => {
    const text = ruleText('  s:\n    Image|endswith: a\n  condition: s');
    const parsed = parseSigma(text, 'test.yml').documents[0] as SigmaRule;
    const item = parsed.selections[0]!.selection;
    const { start, end } = item.kind === 'item' ? item.span : parsed.span;
    expect(text.slice(start, end)).toBe('Image|endswith');
  });

  it.each(['  s:', '  s: {}', '  s:\n    - []', '  s: [{}]'])('%s is empty', (selection) => {
    expect(codesOf(parseDetection(`${selection}\n  condition: s`))).toEqual(['SG020']);
  });
});

describe('several documents', () => {
  it('fail one by one', () => {
    const text = [rule('One'), 'title: Two\nx: [\n', rule('Three'), 'a: b'].join('---\n');
    const { documents, diagnostics } = parseSigma(text, 'test.yml');
    expect(documents.map(({ title }) => title)).toEqual(['One', 'Three']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['SG001', 'SG003']);
    const [{ span }] = diagnostics as [(typeof diagnostics)[0]];
    expect(text.split('\n')[span.line - 2]).toBe('x: [');
  });

  it('build on one another with action', () => {
    const text = [
      'action: global\nlevel: high\nlogsource: {product: windows, service: security}',
      'title: One\nlogsource: {service: system}\ndetection: {s: {A: 1}, condition: s}',
      'action: repeat\ntitle: Two\ndetection: {s: {B: 2}}',
      'action: reset',
      rule('Three'),
    ].join('\n---\n');
    const { documents, diagnostics } = parseSigma(text, 'test.yml');
    expect(diagnostics).toEqual([]);
    expect(documents).toMatchObject([
      { title: 'One', level: 'high', logsource: { product: 'windows', service: 'system' } },
      { title: 'Two', level: 'high', selections: [{ selection: { operands: { length: 2 } } }] },
      { title: 'Three', level: null, logsource: { product: 'windows' } },
    ]);
  });

  it('that build on a wrong one are each told of', () => {
    const text = [
      'action: global\nlevel: high\nlevel: low\nlogsource: {product: windows}',
      'title: One\ndetection: {s: {A: 1}, condition: s}',
      'title: Two\ndetection: {s: {A: 1, A: 2}, condition: s}',
      'action: reset\nlevel: high',
      'action: global\ntitle: Three',
    ].join('\n---\n');
    const { documents, diagnostics } = parseSigma(text, 'test.yml');
    expect(documents).toEqual([]);
    expect(diagnostics.map(({ code, rule: about }) => [code, about])).toEqual([
      ['SG004', null],
      ['SG004', 'Two'],
      ['SG006', 'One'],
      ['SG006', 'Two'],
      ['SG006', null],
      ['SG006', null],
    ]);
  });

  it('cannot repeat nothing', () => {
    expect(codesOf(parseSigma('action: repeat\ntitle: x', 'test.yml'))).toEqual(['SG006']);
  });
});

describe('aggregations of Sigma 1', () => {
  it.each<[string, object]>([
    ['count() > 5', { type: 'event_count', groupBy: [] }],
    ['count(User) by Host, Ip >= 5', { type: 'value_count', groupBy: ['Host', 'Ip'] }],
    ['COUNT(User)   by Host < 5', { type: 'value_count', groupBy: ['Host'] }],
    ['sum(Bytes) by Host == 5', { type: 'value_sum' }],
    ['avg(Bytes) != 5', { type: 'value_avg' }],
  ])('%s', (aggregation, expected) => {
    const detection = `  s:\n    A: 1\n  timeframe: 5m\n  condition: s | ${aggregation}`;
    const { documents, diagnostics } = parseDetection(detection);
    expect(diagnostics.map(({ code }) => code)).toEqual(['SG036']);
    const [document] = documents;
    expect(document).toMatchObject({
      kind: 'correlation',
      timespan: 300,
      generate: false,
      events: { kind: 'rule', condition: { kind: 'selection', name: 's' } },
      ...expected,
    });
  });

  it.each(['near s', 'min(A) > 5', 'count(A) by B', 'count( > 5', 'count() > x', ''])(
    '%s is none',
    (aggregation) => {
      const detection = `  s:\n    A: 1\n  timeframe: 5m\n  condition: s | ${aggregation}`;
      expect(codesOf(parseDetection(detection))).toEqual(['SG035']);
    },
  );
});

describe('correlations', () => {
  it('have spans of time', () => {
    const spans = ['30s', '15m', '1h', '2d', '1w', '1M', '1y'].map(
      (span) => correlationOf(`type: temporal, rules: [a, b], timespan: ${span}`).timespan,
    );
    expect(spans).toEqual([30, 900, 3_600, 172_800, 604_800, 2_629_746, 31_556_952]);
  });

  it('ask for all their rules where no condition is given', () => {
    expect(correlationOf('type: temporal_ordered, rules: [a, b], timespan: 1m')).toMatchObject({
      rules: ['a', 'b'],
      condition: { kind: 'threshold', bounds: [{ operator: 'gte', value: 2 }] },
    });
  });

  it('take ranges, fractions, fields and aliases', () => {
    const body =
      'type: VALUE_AVG, rules: a, timespan: 1m, group-by: User, generate: true, ' +
      'condition: {gt: 1.5, lte: 20, field: Bytes}, aliases: {ip: {a: SourceIp}}';
    expect(correlationOf(body)).toMatchObject({
      type: 'value_avg',
      rules: ['a'],
      groupBy: ['User'],
      generate: true,
      aliases: [{ alias: 'ip', fields: [{ rule: 'a', field: 'SourceIp' }] }],
      condition: {
        bounds: [
          { operator: 'gt', value: 1.5 },
          { operator: 'lte', value: 20 },
        ],
        fields: ['Bytes'],
      },
    });
  });

  it('take expressions over their rules', () => {
    expect(
      correlationOf("type: temporal, timespan: 1m, condition: 'a and (b or not c)'"),
    ).toMatchObject({ rules: ['a', 'b', 'c'], condition: { kind: 'expression' } });
  });

  const COUNT = 'condition: {gte: 3}';
  it.each<[string, string]>([
    [`rules: [a], timespan: 1m, ${COUNT}`, 'SG040'],
    [`type: event_count, rules: [a], ${COUNT}`, 'SG040'],
    [`type: event_count, timespan: 1m, ${COUNT}`, 'SG040'],
    ['type: event_count, rules: [a], timespan: 1m', 'SG040'],
    [`type: count, rules: [a], timespan: 1m, ${COUNT}`, 'SG050'],
    [`type: value_count, rules: [a], timespan: 1m, ${COUNT}`, 'SG052'],
    [`type: event_count, rules: [a], timespan: 1m, group-by: {a: b}, ${COUNT}`, 'SG041'],
    [`type: event_count, rules: [a], timespan: 1m, generate: maybe, ${COUNT}`, 'SG041'],
    [`type: event_count, rules: [a], timespan: 0m, ${COUNT}`, 'SG051'],
    [`type: event_count, rules: [a], timespan: 1 hour, ${COUNT}`, 'SG051'],
    ['type: event_count, rules: [a], timespan: 1m, condition: {}', 'SG052'],
    ['type: event_count, rules: [a], timespan: 1m, condition: {gte: x}', 'SG052'],
    ['type: event_count, rules: [a], timespan: 1m, condition: a', 'SG052'],
    [
      'type: value_percentile, rules: [a], timespan: 1m, condition: {gte: 1, field: A, percentile: 9.5}',
      'SG052',
    ],
    ['type: temporal, rules: [a, b], timespan: 1m, condition: a', 'SG052'],
    ['type: temporal, rules: [a], timespan: 1m, condition: a and b', 'SG031'],
    ['type: temporal, rules: [a], timespan: 1m, condition: 1 of a', 'SG030'],
  ])('%s is %s', (body, code) => {
    expect(codesOf(correlation(body))).toEqual([code]);
  });
});

describe('filters', () => {
  it('are for any rule or for some', () => {
    const rest = 's: {A: 1}, condition: not s';
    expect(filterOf(`rules: any, ${rest}`).rules).toBe('any');
    expect(filterOf(`rules: [], ${rest}`).rules).toBe('any');
    expect(filterOf(`rules: one, ${rest}`).rules).toEqual(['one']);
    expect(filterOf(`rules: [one, two], ${rest}`).rules).toEqual(['one', 'two']);
  });

  it.each<[string, string]>([
    ['s: {A: 1}, condition: not s', 'SG040'],
    ['rules: any, s: {A: 1}', 'SG040'],
    ['rules: any, s: {A: 1}, condition: [not s, s]', 'SG041'],
    ['rules: any, s: {A: 1}, condition: not s | count() > 1', 'SG035'],
    ['rules: any, s: {A: 1}, condition: not x', 'SG031'],
  ])('%s is %s', (body, code) => {
    const text = `title: F\nlogsource: {product: windows}\nfilter: {${body}}`;
    expect(codesOf(parseSigma(text, 'test.yml'))).toEqual([code]);
  });
});

describe('placeholder files', () => {
  it('are maps of lists', () => {
    const { placeholders, diagnostics } = parsePlaceholders('a: [x, 1]\n"%b%": y\n', 'p.yml');
    expect(diagnostics).toEqual([]);
    expect(placeholders).toEqual({ a: ['x', '1'], b: ['y'] });
    const parsed = parseRule("  s:\n    f|expand: '%a%%b%'\n  condition: s", { placeholders });
    expect(parsed.selections[0]!.selection).toMatchObject({
      tests: [{ kind: 'group', tests: [{ pattern: ['xy'] }, { pattern: ['1y'] }] }],
    });
  });

  it.each<[string, string]>([
    ['[a, b]', 'SG041'],
    ['a: {b: c}', 'SG041 SG040'],
    ['a: []', 'SG040'],
    ['a: [', 'SG001'],
    ['a: x\na: y', 'SG004'],
  ])('%s is %s', (text, codes) => {
    expect(codesOf(parsePlaceholders(text, 'p.yml')).join(' ')).toBe(codes);
  });
});
