import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../../src/index.ts';
import { eventWith } from '../indicators/event.ts';

/** `kind value` of each entity, those of a list of common values in brackets. */
function entities(fields: Readonly<Record<string, string>>, own: readonly string[] = []): string[] {
  return entitiesOf(eventWith(fields), new Set(own)).map(({ kind, value, common }) =>
    common === null ? `${kind} ${value}` : `(${kind} ${value})`,
  );
}

describe('entities of an event', () => {
  it('in the form in which they are compared, each once, with role and field', () => {
    const fields = {
      SourceIp: '::ffff:198.51.100.7',
      DestinationHostname: 'EVIL.example.',
      QueryName: 'evil.example',
    };
    expect(entities(fields)).toEqual(['address 198.51.100.7', 'domain evil.example']);
    expect(entitiesOf(eventWith(fields), new Set())[1]).toMatchObject({
      role: 'destination',
      field: 'DestinationHostname',
    });
  });

  it('the key with which somebody logged in, as sshd writes it', () => {
    const key = `SHA256:${'aB3+/'.repeat(8)}xyZ`;
    const login = `Accepted publickey for root from 198.51.100.7 port 51022 ssh2: ED25519 ${key}`;
    expect(entities({ message: login })).toEqual([`key ${key}`, 'address 198.51.100.7']);
    for (const wrong of [`${key}A`, key.slice(0, -1), `x${key}`, `${key}=`])
      expect(entities({ message: `ssh2: RSA ${wrong}` })).toEqual([]);
  });

  it('programs of the system tie nothing, nor do their hashes', () => {
    const hash = 'a'.repeat(64);
    const hashes = `SHA256=${hash}`;
    expect(entities({ Image: 'C:\\Windows\\System32\\cmd.exe', Hashes: hashes })).toEqual([
      '(path c:\\windows\\system32\\cmd.exe)',
      `(hash ${hash})`,
    ]);
    expect(
      entities({
        ImageLoaded: 'C:\\Users\\u\\evil.dll',
        Image: 'C:\\Windows\\System32\\cmd.exe',
        Hashes: hashes,
      }),
    ).toEqual([
      'path c:\\users\\u\\evil.dll',
      '(path c:\\windows\\system32\\cmd.exe)',
      `hash ${hash}`,
    ]);
  });

  it('hosts of the networks that evidence is from tie nothing', () => {
    expect(entities({ QueryName: 'dc01.corp.example' }, ['corp.example'])).toEqual([
      '(domain dc01.corp.example)',
    ]);
    expect(entities({ QueryName: 'notcorp.example' }, ['corp.example'])).toEqual([
      'domain notcorp.example',
    ]);
    expect(entities({ 'cs-referer': 'http://dc01.corp.example/x' }, ['corp.example'])).toEqual([
      '(url http://dc01.corp.example/x)',
      '(domain dc01.corp.example)',
    ]);
  });

  it('what is only guessed, a name without a folder and networks are none', () => {
    expect(
      entities({ message: 'evil.example, x.exe and 198.51.100.0/24, but 198.51.100.9' }),
    ).toEqual(['address 198.51.100.9']);
    expect(entities({ OriginalFileName: 'x.exe' })).toEqual([]);
  });

  it('a list of values is none of them', () => {
    const list = Array.from({ length: 65 }, (_, n) => `198.51.100.${n}`).join(' ');
    expect(entities({ ScriptBlockText: list })).toEqual([]);
  });
});
