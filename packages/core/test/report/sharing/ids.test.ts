import { describe, expect, it } from 'vitest';
import { observableId } from '../../../src/report/sharing/stix/ids.ts';
import { UNMASK_NAMESPACE, uuidOf } from '../../../src/report/sharing/uuid.ts';

describe('ids', () => {
  // Computed by others: cti-stix-validator's rules, in Node.
  it.for([
    ['domain-name', { value: 'example.com' }, 'bedb4899-d24b-5401-bc86-8f6b4cc18ec7'],
    ['ipv4-addr', { value: '198.51.100.3' }, '28bb3599-77cd-5a82-a950-b5bc3caf07c4'],
    ['ipv4-addr', { value: '177.60.40.7' }, 'dc63603e-e634-5357-b239-d4b562bc5445'],
    ['url', { value: 'https://example.com/' }, 'be22e93a-5e33-5678-b19f-8b4ea06df0bd'],
    [
      'file',
      { hashes: { 'SHA-256': 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb' } },
      '4a0f92cb-83a8-5c72-957f-1b0052f76230',
    ],
    [
      'windows-registry-key',
      {
        values: [
          { name: 'Foo', data: 'qwerty' },
          { name: 'Bar', data: '42' },
        ],
      },
      '36594eba-bcc7-5014-9835-0e154264e588',
    ],
  ] as const)('of cyber-observable objects are everybody’s: %s', ([type, properties, uuid]) => {
    expect(observableId(type, properties)).toBe(`${type}--${uuid}`);
  });

  it('of files rest on one hash: MD5 before SHA-256', () => {
    const md5 = { MD5: '0123456789abcdef0123456789abcdef' };
    const both = {
      ...md5,
      'SHA-256': 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
    };
    expect(observableId('file', { hashes: both })).toBe(observableId('file', { hashes: md5 }));
  });

  it.for([
    ['campaign', 'op-example', 'a6e45584-dba7-5bed-8fdd-ea0f4ac94ef4'],
    ['intrusion-set', 'op-example', '1a852834-0f0a-5018-83db-a821192f79d2'],
    ['infrastructure', 'c2-a', '980f8aba-bb7d-59a0-b17f-8554feecbd83'],
    ['identity', 'victim|V-0001', '23f28328-2957-583e-bb69-fb5dd61629e3'],
    ['location', 'country|FR', '9f35bb0f-7563-519b-89db-5a4532e50fc6'],
    ['malware', 'implant-x|windows', '79aa2ec5-640f-554d-971b-e4a2777f630d'],
  ] as const)('of our own lie in our own namespace: %s', ([type, name, uuid]) => {
    expect(uuidOf(type, ...name.split('|'))).toBe(uuid);
    expect(UNMASK_NAMESPACE).not.toBe('00abedb4-aa42-466c-9c01-fed23315a9b7');
  });

  it('differ where the parts differ, however they are cut', () => {
    const names = [['a|b'], ['a', 'b'], ['a\\', 'b'], ['a\\|b'], ['a', '', 'b'], ['a', 'b', '']];
    expect(new Set(names.map((parts) => uuidOf('x', ...parts))).size).toBe(names.length);
  });
});
