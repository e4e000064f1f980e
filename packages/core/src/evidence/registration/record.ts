import type { Logsource } from '@unmask/sigma';
import { isoTime } from '../../report/time.ts';
import type { Evidence, Issue } from '../format.ts';
import { type Fields, TextEvent } from '../text/event.ts';
import { undated } from '../text/line-format.ts';

/** Bytes of an answer that are read; real ones have some 10 KiB. */
export const MAX_ANSWER_BYTES: number = 1 << 20;
const MAX_TEXT = 256;

/** What a registry or a registrar says of a domain. Times as ISO 8601 in UTC; `null` where it does not say. */
export interface RegistrationRecord {
  /** Lower case. */
  readonly domain: string;
  readonly registered: string | null;
  readonly changed: string | null;
  readonly expires: string | null;
  readonly registrar: string | null;
  /** As the answer has it: a code, or a name. */
  readonly registrantCountry: string | null;
  /** Where the record begins in the file. */
  readonly offset: number;
}

/** One event a record. Its time is that of the file's last change: when the answer was given is not the domain's. */
export function registrationEvent(
  record: RegistrationRecord,
  evidence: Evidence,
  service: 'rdap' | 'whois',
): TextEvent {
  const logsource: Logsource = { category: 'registration', service };
  const { time, from } = undated(evidence);
  const origin = { evidence: evidence.path, platform: null, host: evidence.origin?.host ?? null };
  const said = {
    'registered-domain': record.domain,
    registered: record.registered,
    changed: record.changed,
    expires: record.expires,
    registrar: record.registrar,
    registrant_country: record.registrantCountry,
    time_from: from,
  };
  return new TextEvent(time, logsource, origin, { offset: record.offset }, (): Fields => {
    const given = Object.entries(said).filter((each): each is [string, string] => each[1] !== null);
    return new Map(given.map(([name, value]) => [name, value.slice(0, MAX_TEXT)]));
  });
}

/** An answer that is no answer, or more than is read of one. */
export function registrationIssue(
  evidence: Evidence,
  what: string,
  code: 'REGISTRATION_DAMAGED' | 'REGISTRATION_LIMIT',
): Issue {
  const have = evidence.source.byteLength;
  return {
    code,
    evidence: evidence.path,
    what,
    offset: 0,
    need: null,
    have,
    record: null,
    lost: true,
  };
}

const ISO = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/i;

/** A day, or a time; without a zone it is taken for UTC, as registries mean it. `null` for a date of any other order of numbers. */
export function registrationTime(text: unknown): string | null {
  if (typeof text !== 'string' || !ISO.test(text.trim())) return null;
  const plain = text.trim().toUpperCase().replace(' ', 'T');
  const zoned = plain.includes('T') && !/(?:Z|[+-]\d\d:?\d\d)$/.test(plain) ? `${plain}Z` : plain;
  const time = Date.parse(zoned);
  return Number.isFinite(time) ? isoTime(time * 1_000) : null;
}
