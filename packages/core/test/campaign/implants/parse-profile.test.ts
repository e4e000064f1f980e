import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseProfile } from '../../../src/campaign/implants/parse-profile.ts';

const RULES = new URL('../../../../../rules/implants/', import.meta.url);
const SHIPPED = readdirSync(RULES).map(
  (name) => [name, readFileSync(new URL(name, RULES), 'utf8')] as const,
);

const REQUEST = `{paths: /gate/login.php, parameters: {uid: {is: implant-id, values: '<hex(8)>'}}}`;
const GOOD = `id: x\nname: X\nreferences: [a report]\n`;

/** Each diagnostic as `CODE line:column message (help)`. */
function problems(text: string): string[] {
  return parseProfile(text, 'x.yaml').diagnostics.map(
    ({ code, span, message, help }) =>
      `${code} ${span.line}:${span.column} ${message}${help === null ? '' : ` (${help})`}`,
  );
}

describe('a profile', () => {
  it.each(SHIPPED)('%s, which comes with unmask, is faultless', (name, text) => {
    const { profile, diagnostics } = parseProfile(text, name);
    expect(diagnostics).toEqual([]);
    expect(`${profile!.id}.yaml`).toBe(name);
  });

  it('needs an id, a name, and traffic or traces', () => {
    expect(problems(`${GOOD}traffic: ${REQUEST}`)).toEqual([]);
    expect(parseProfile(`${GOOD}traffic: ${REQUEST}`, 'x').profile).toMatchObject({
      id: 'x',
      name: 'X',
      family: 'X',
      traffic: [{ methods: [], parameters: [{ names: ['uid'], role: 'implant-id' }] }],
      versions: [],
      landingPages: [],
      storedFiles: [],
      traces: [],
    });
    expect(problems(GOOD)).toEqual([
      `IP005 1:5 'traffic' and 'traces' are missing (give one of them)`,
    ]);
    expect(problems('')).toEqual([`IP005 1:1 'id' is missing`]);
  });

  it.each([
    ['traffic: {path: /x}', `IP007 4:11 'path' is no key of traffic (did you mean 'paths'?)`],
    [
      `traffic: {paths: /gate/login.php, parameters: {uid: {is: implantid}}}`,
      `IP007 4:58 'implantid' is no is (did you mean 'implant-id'?)`,
    ],
    [`traffic: {paths: '/gate/<hexx(8)>'}`, `IP008 4:19 '/gate/<hexx(8)>': 'hexx(8)' is no shape`],
    [
      `traffic: {parameters: {id: {is: implant-id}}}`,
      'IP009 4:11 ordinary requests would fit this traffic',
    ],
    [
      `traffic: {paths: '/gate/x/<implant-id:hex>', parameters: {uid: {is: implant-id}}}`,
      `IP010 4:11 'implant-id' is told by two parts of the request`,
    ],
    [
      `traffic: ${REQUEST}\nversions: {pattern: 'C<digits>', family: C}`,
      'IP010 5:11 nothing in the traffic tells a version',
    ],
    [`traffic: ${REQUEST}\ntraffic: ${REQUEST}`, `IP003 5:1 'traffic' was given already at 4:1`],
    [
      `traces: {kind: fil, pattern: abcdefgh, weight: strong, meaning: m}`,
      `IP007 4:16 'fil' is no kind (did you mean 'file'?)`,
    ],
    [
      `traffic: ${REQUEST}\nstored-files: {pattern: '/incoming/<digits(8)>', holds: file}`,
      'IP010 5:26 nothing tells whose file it is (write <implant-id:…> in it)',
    ],
    [
      `traffic: ${REQUEST}\nstored-files: {pattern: '/in/<implant-id:digits(8)>', holds: file}`,
      'IP009 5:26 names of ordinary files would fit (fix at least 8 characters in one piece, such as a folder)',
    ],
    [
      `traffic: ${REQUEST}\nstored-files: {pattern: '/incoming/<implant-id:digits(8)>', holds: files}`,
      `IP007 5:68 'files' is no holds (did you mean 'file'?)`,
    ],
    [
      `traces: {kind: file, pattern: a.exe, weight: strong, meaning: m}`,
      'IP009 4:31 other names would fit this trace',
    ],
    [
      `traces: {kind: file, pattern: abcd.exe, weight: weak, meaning: m}`,
      `IP013 4:31 a weak trace that names no honest owner (add 'benign')`,
    ],
    [
      `traces: {kind: file, pattern: abcdefgh, values: x, weight: strong, meaning: m}`,
      'IP010 4:49 a trace of kind file has no data',
    ],
    [`traces: {kind: file, pattern: abcdefgh, weight: strong}`, `IP005 4:10 'meaning' is missing`],
    [`traffic: ${REQUEST}\n---\nid: y`, 'IP004 6:1 a profile is one YAML document'],
  ])('%j: %s', (text, expected) => {
    const [first, ...others] = problems(GOOD + text);
    expect(first).toContain(expected);
    expect(others).toEqual([]);
  });

  it.each([
    ['id: X Y\nname: X', `IP011 1:5 'X Y' is no id`],
    ['id: [x\nname: X', 'IP001'],
  ])('%j: %s', (text, expected) => expect(problems(text)[0]).toContain(expected));

  it('says where no source is named', () => {
    expect(problems(`id: x\nname: X\ntraffic: ${REQUEST}`)).toEqual([
      `IP012 1:5 no source is named (add 'references')`,
    ]);
  });

  it('survives whatever is done to it', () => {
    const text = SHIPPED[0]![1];
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 12 }), (at, cut, put) => {
        const broken = text.slice(0, at) + put + text.slice(at + cut);
        const { profile, diagnostics } = parseProfile(broken, 'x');
        const wrong = diagnostics.some(({ severity }) => severity === 'error');
        expect(profile === null).toBe(wrong);
      }),
      { seed: 11, numRuns: 400 },
    );
  });
});
