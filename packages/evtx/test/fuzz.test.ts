/** Evidence is hostile: whatever the bytes are, nothing but records and issues comes out, and soon. */
import { expect, test } from 'vitest';
import { EVTX_ISSUE_CODES, type EvtxItem } from '@unmask/evtx';
import {
  fragment,
  instance,
  optional,
  substitution,
  text,
} from '../../../fixtures/writer/index.ts';
import { element, value, VALUE_TYPE, writeLog } from '../../../fixtures/writer/index.ts';
import type { Content, Scalar, Template, ValueTypeName } from '../../../fixtures/writer/index.ts';
import { template } from './build.ts';
import { readItems, recordsOf, sharedBytes, sharedLogs } from './logs.ts';
import { mutated } from './mutate.ts';
import { compareRecord } from './plain/compare.ts';
import { numberedLog } from './some-logs.ts';
import { cpuTime } from '../../../tools/cpu-time.ts';

/** Far above what a chunk takes, far below what a loop without end would. */
const MAX_MS_PER_CHUNK = 1_500;

/** A log in which every token and every type of value stands. */
function everything(): Uint8Array {
  const content: Content[] = [
    text('t'),
    { kind: 'cdata', text: 'c' },
    { kind: 'charRef', code: 65 },
    { kind: 'entityRef', name: 'amp' },
    { kind: 'pi', target: 'p', data: 'd' },
    element('Inner', { a: [optional(1, 'u8'), text('b')] }, [substitution(2, 'string')], 2),
  ];
  const types = Object.keys(VALUE_TYPE).filter((type) => type !== 'binxml') as ValueTypeName[];
  const data = types.flatMap((type, i) => [
    element('Data', { Name: type }, [substitution(i, type)]),
    element('Data', {}, [optional(types.length + i, `${type}[]` as ValueTypeName)]),
  ]);
  const body = template(element('EventData', {}, data), 2);
  const outer: Template = template(
    element('Event', { xmlns: 'urn:x' }, [...content, optional(0, 'binxml')]),
  );
  const values = [
    ...types.map((type) => value(type, sample(type))),
    ...types.map((type) => value(`${type}[]` as ValueTypeName, bytesOf(type))),
  ];
  const records = Array.from({ length: 40 }, (_, i) => ({
    id: BigInt(i + 1),
    written: 0n,
    fragments: [
      fragment(
        instance(outer, [
          { fragment: fragment(instance(body, values)) },
          value('u8', i),
          value('string', `record ${i}`),
        ]),
      ),
    ],
  }));
  return writeLog(records);
}

function sample(type: ValueTypeName): Scalar {
  return bytesOf(type).subarray(0, type === 'null' ? 0 : 8);
}

function bytesOf(type: ValueTypeName): Uint8Array {
  return new Uint8Array(16).fill(type.length);
}

const OWN: readonly (readonly [string, () => Uint8Array])[] = [
  ['every token and type', everything],
  ['layout A', () => numberedLog(120)],
  ['layout B', () => numberedLog(120, { layout: 'B' })],
  ['forwarded', () => numberedLog(120, { layout: 'forwarded' })],
];

const SAMPLES = sharedLogs('evtx/parser-samples').filter((path) =>
  /short_selected|HelloForBusiness|LanguagePack|wec|issue_201|new-user/.test(path),
);

const LOGS = [
  ...OWN,
  ...SAMPLES.map((path) => [path, () => sharedBytes('evtx/parser-samples', path)] as const),
];

const MUTATIONS = 40;

test.each(LOGS)('%s, mutated many times', async (_, make) => {
  const file = make();
  const problems: unknown[] = [];
  for (let seed = 1; seed <= MUTATIONS; seed++) {
    const hostile = mutated(file, seed);
    const start = cpuTime();
    const items = await readItems(hostile, { recover: seed % 2 === 0 });
    problems.push(...items.flatMap((item) => problemsOf(item)));
    const chunks = Math.ceil(hostile.length / 65_536) + 1;
    expect(cpuTime() - start, `seed ${seed}`).toBeLessThan(chunks * MAX_MS_PER_CHUNK);
    for (const record of recordsOf(items)) problems.push(...compareRecord(hostile, record));
  }
  expect(problems).toEqual([]);
});

/** Uses every view of a record. @returns what is wrong with them */
function problemsOf(item: EvtxItem): unknown[] {
  if (item.kind === 'issue') {
    const { code, offset } = item.issue;
    return EVTX_ISSUE_CODES.includes(code) && Number.isSafeInteger(offset) ? [] : [item.issue];
  }
  const { record } = item;
  const names = record.fields().map(([name]) => name);
  const isSound =
    Number.isFinite(record.time) &&
    typeof record.toXml() === 'string' &&
    typeof JSON.stringify(record.toObject()) === 'string' &&
    names.every((name) => record.get(name) !== undefined);
  return isSound ? [] : [record.offset];
}

test('bytes without any sense', async () => {
  const noise = mutated(
    new Uint8Array(200_000).map((_, i) => (i * 2_654_435_761) >>> 24),
    1,
  );
  const items = await readItems(noise, { recover: true });
  expect(items.flatMap((item) => problemsOf(item))).toEqual([]);
});
