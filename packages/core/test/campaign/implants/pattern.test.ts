import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPattern } from '../../../src/campaign/implants/parse-pattern.ts';
import { literalsOf, matchPattern, type Pattern } from '../../../src/campaign/implants/pattern.ts';
import { createProfileReporter } from '../../../src/campaign/implants/profile-reporter.ts';
import { isPlaceholder } from '../../../src/campaign/implants/placeholder.ts';
import { cpuTime } from '../../../../../tools/cpu-time.ts';

function read(text: string): Pattern | string {
  const reporter = createProfileReporter('p.yaml');
  const span = { start: 0, end: 1, line: 1, column: 1 };
  const node = { kind: 'scalar', text, plain: true, verbatim: true, span } as const;
  return readPattern(node, reporter) ?? reporter.diagnostics[0]!.message;
}

function pattern(text: string): Pattern {
  const read_ = read(text);
  if (typeof read_ === 'string') throw new Error(read_);
  return read_;
}

describe('a pattern', () => {
  it.each([
    ['/cgi-bin/<commcgi|index>.cgi', '/cgi-bin/index.cgi', {}],
    ['/cgi-bin/<commcgi|index>.cgi', '/cgi-bin/indexx.cgi', null],
    ['/g/<implant-id:hex(16)>', '/g/00ffa0b1c2d3e4f5', { 'implant-id': '00ffa0b1c2d3e4f5' }],
    ['/g/<implant-id:hex(16)>', '/g/00ffa0b1c2d3e4f5a', null],
    ['/g/<implant-id:hex(16)>', '/g/00ffa0b1c2d3e4f', null],
    // Both choices fit at first; only the longer one to the end.
    ['<command:get|getfile>/<digits>', 'getfile/7', { command: 'getfile' }],
    ['<version:dotted>-<group:text>', '1.2.3-abc', { version: '1.2.3', group: 'abc' }],
    ['é<digits(2)>', 'é12', {}],
  ])('%s on %s', (text, subject, expected) =>
    expect(matchPattern(pattern(text), subject)).toEqual(expected),
  );

  it('may be the end of a path, at the boundary of a name', () => {
    const trace = pattern('objframe.dll');
    expect(matchPattern(trace, String.raw`c:\windows\system32\objframe.dll`, 'tail')).toEqual({});
    expect(matchPattern(trace, 'objframe.dll', 'tail')).toEqual({});
    expect(matchPattern(trace, String.raw`c:\windows\myobjframe.dll`, 'tail')).toBeNull();
    expect(matchPattern(trace, String.raw`c:\objframe.dll\other`, 'tail')).toBeNull();
    const key = pattern(String.raw`\services\scsimap`);
    expect(matchPattern(key, String.raw`hklm\system\services\scsimap`, 'tail')).toEqual({});
    expect(matchPattern(key, String.raw`hklm\services\scsimap\services\scsimap`, 'tail')).toEqual(
      {},
    );
  });

  it('may be any part of a text', () => {
    expect(matchPattern(pattern('<digits(4)>-abc'), 'xx 1234-abc yy', 'part')).toEqual({});
    expect(matchPattern(pattern('<digits(4)>-abc'), 'xx 12345-abc yy', 'part')).toEqual({});
    expect(matchPattern(pattern('<digits(4)>-abc'), 'xx 123-abc yy', 'part')).toBeNull();
  });

  it.each([
    ['', 'a pattern has 1 to 1024 characters'],
    ['a<digits', `'<' without '>'`],
    ['<digit>', `'digit' is no shape`],
    ['<digits(0)>', `'digits(0)' is no shape`],
    ['<digits(9-3)>', `'digits(9-3)' is no shape`],
    ['<digits(99999)>', `'digits(99999)' is no shape`],
    ['<a||b>', 'a choice without a character'],
    ['<hex><digits>', 'nothing tells where <hex> ends'],
    ['<hex>abc', `nothing tells where <hex> ends: 'abc' begins with a character that it may hold`],
    ['<hex><x|9>', `'9' begins`],
    ['<constructor>', 'is no shape'],
  ])('%j is refused', (text, message) => expect(read(text)).toContain(message));

  it('fixes texts that every match has', () => {
    expect(literalsOf(pattern('/a/<b|c>/long/<digits>'))).toEqual(['/long/']);
    expect(literalsOf(pattern('<abcd|efghi>/<digits>'))).toEqual(['abcd', 'efghi']);
    expect(literalsOf(pattern('<digits>'))).toEqual([]);
  });

  it('takes no time with its length', () => {
    const slow = pattern('<a|aa>'.repeat(32));
    const started = cpuTime();
    expect(matchPattern(slow, 'a'.repeat(8_000))).toBeNull();
    expect(matchPattern(slow, `${'a'.repeat(8_000)}b`, 'part')).toEqual({});
    expect(cpuTime() - started).toBeLessThan(2_000);
  });

  it('agrees with a regular expression of the same meaning', () => {
    const part = fc.constantFrom('/', 'x', '<digits>', '<a|ab|b>', '<hex(2-3)>', '.');
    const regex: Readonly<Record<string, string>> = {
      '<digits>': String.raw`\d{1,1024}`,
      '<a|ab|b>': '(?:a|ab|b)',
      '<hex(2-3)>': '[0-9A-Fa-f]{2,3}',
      '.': String.raw`\.`,
    };
    const subject = fc.stringMatching(/^[ab01x./]{0,12}$/);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), subject, (parts, text) => {
        const own = read(parts.join(''));
        fc.pre(typeof own !== 'string');
        const same = new RegExp(`^${parts.map((each) => regex[each] ?? each).join('')}$`);
        expect(matchPattern(own, text) !== null).toBe(same.test(text));
      }),
      { seed: 7, numRuns: 3_000 },
    );
  });
});

describe('an id that people make up', () => {
  it.each([
    ['0000000000000000', true],
    ['aaaaaaaaaaaaaaaa', true],
    ['1234567890123456', true],
    ['0123456789012345', true],
    ['9876543210987654', true],
    ['1234567', false],
    ['1111', false],
    ['1234098712340987', false],
    ['1112111111111111', false],
  ])('%s: %s', (id, expected) => expect(isPlaceholder(id)).toBe(expected));
});
