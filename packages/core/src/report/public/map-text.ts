/** Values that are one of a list, ids, times and bytes: nobody's name. */
const PLAIN: ReadonlySet<string> = new Set([
  'bytes',
  'confidence',
  'country',
  'earliest',
  'engine',
  'findings',
  'first',
  'format',
  'kind',
  'lane',
  'language',
  'last',
  'latest',
  'level',
  'platform',
  'platforms',
  'profile',
  'code',
  'likelihood',
  'question',
  'reason',
  'role',
  'sector',
  'sha256',
  'sources',
  'techniques',
  'time',
  'tlp',
  'unmask',
  'until',
]);

/** Ids of statements, findings, judgements, clues and victims: hashes. */
const ID = /^[a-zA-Z]{1,2}-[\da-f]{8,}$/;

/** Plain data with every text in it, names of keys too, put through a function; ids and fixed values stay. */
export function mapText<Value>(value: Value, change: (text: string) => string): Value {
  return mapped(value, change) as Value;
}

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return ID.test(value) ? value : change(value);
  if (Array.isArray(value)) return value.map((each) => mapped(each, change));
  if (value instanceof Map)
    return new Map(Array.from(value, ([key, each]) => [key, mapped(each, change)]));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      PLAIN.has(key) ? key : change(key),
      PLAIN.has(key) && typeof each !== 'object' ? each : mapped(each, change),
    ]),
  );
}
