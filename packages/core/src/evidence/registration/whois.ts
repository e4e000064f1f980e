import type { Evidence, Format, Item } from '../format.ts';
import { headLines, readLines } from '../text/lines.ts';
import { MAX_HEAD_LINES } from '../text/limits.ts';
import { registrationEvent, type RegistrationRecord, registrationTime } from './record.ts';

const PAIR = /^\s{0,8}([A-Za-z][A-Za-z /-]{1,60}?):\s{0,40}(\S.*)$/;
type Key = Exclude<keyof RegistrationRecord, 'offset' | 'domain'>;

/** Keys as ICANN wants them of registries and registrars, in lower case. Others have many orders of day and month, and are not read. */
const KEYS: Readonly<Record<string, Key>> = {
  'creation date': 'registered',
  'updated date': 'changed',
  'registry expiry date': 'expires',
  'registrar registration expiration date': 'expires',
  registrar: 'registrar',
  'registrant country': 'registrantCountry',
};
const TIMES: ReadonlySet<Key> = new Set<Key>(['registered', 'changed', 'expires']);
/** Records of one file; a list of all domains of a case has some hundreds. */
const MAX_RECORDS = 10_000;

/** Answers of WHOIS about domains, where their dates can be read one way only. Documented in `docs/formats/registrations.md`. */
export const WHOIS: Format = {
  id: 'whois',
  title: 'an answer of WHOIS about a domain',
  extensions: ['.txt'],
  detect(head) {
    const pairs = headLines(head, MAX_HEAD_LINES).map(({ text }) => PAIR.exec(text));
    const has = (key: string, isGood: (value: string) => boolean): boolean =>
      pairs.some((pair) => pair?.[1]?.toLowerCase() === key && isGood(pair[2]!));
    return (
      has('domain name', (value) => value.includes('.')) &&
      has('creation date', (value) => registrationTime(value) !== null)
    );
  },
  parts: (source) => [{ start: 0, end: source.byteLength }],
  read: readAnswers,
};

type Growing = { -readonly [Name in keyof RegistrationRecord]: RegistrationRecord[Name] };

async function* readAnswers(evidence: Evidence): AsyncGenerator<Item[]> {
  let record: Growing | null = null;
  let records = 0;
  const done = (): Item[] =>
    record === null ? [] : [{ kind: 'event', event: registrationEvent(record, evidence, 'whois') }];
  const { source } = evidence;
  for await (const lines of readLines(source, { start: 0, end: source.byteLength })) {
    const items: Item[] = [];
    for (const { text, offset } of lines) {
      const pair = PAIR.exec(text);
      const key = pair?.[1]?.toLowerCase();
      if (pair === null || key === undefined) continue;
      if (key === 'domain name') {
        items.push(...done());
        if (++records > MAX_RECORDS) return;
        record = emptyRecord(pair[2]!.trimEnd().toLowerCase().replace(/\.$/, ''), offset);
      } else if (record !== null && Object.hasOwn(KEYS, key))
        addTo(record, KEYS[key]!, pair[2]!.trimEnd());
    }
    if (items.length > 0) yield items;
  }
  if (record !== null) yield done();
}

function emptyRecord(domain: string, offset: number): Growing {
  return {
    domain,
    registered: null,
    changed: null,
    expires: null,
    registrar: null,
    registrantCountry: null,
    offset,
  };
}

/** What is said first counts: what follows may be of another answer. */
function addTo(record: Growing, key: Key, value: string): void {
  record[key] ??= TIMES.has(key) ? registrationTime(value) : value;
}
