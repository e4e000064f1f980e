import { findValue, type MapNode, quote } from '@unmask/sigma';
import { CLAIM_SOURCES } from '../campaign/infrastructure/claim.ts';
import { checkKeys, findLine, findName, requireLine } from '../yaml/nodes.ts';
import { readCountry } from './organisation.ts';
import type { KnownDate } from './case-file.ts';
import type { CaseReporter } from './case-reporter.ts';

const KEYS = [
  'about',
  'kind',
  'first',
  'last',
  'family',
  'signed-from',
  'profile',
  'country',
  'source',
];
const DAY = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** Reads an entry of `dates`. */
export function readKnownDate(map: MapNode, reporter: CaseReporter): KnownDate[] {
  checkKeys(map, KEYS, 'a date', reporter);
  const about = requireLine(map, 'about', reporter);
  requireLine(map, 'kind', reporter);
  requireLine(map, 'first', reporter);
  const kind = findName(map, 'kind', CLAIM_SOURCES, reporter);
  const first = findTime(map, 'first', reporter);
  const last = findTime(map, 'last', reporter);
  if (first !== null && last !== null && last < first) {
    reporter.tell('CF014', findValue(map, 'last')!.span, 'it ends before it begins');
  }
  if (kind === null || first === null) return [];
  return [
    {
      about,
      kind,
      first,
      last: last ?? first,
      family: findLine(map, 'family', reporter),
      signedFrom: findTime(map, 'signed-from', reporter),
      profile: findLine(map, 'profile', reporter),
      country: readCountry(map, reporter),
      source: findLine(map, 'source', reporter),
    },
  ];
}

/** A day, or a time with its zone, as microseconds since 1970. */
function findTime(map: MapNode, key: string, reporter: CaseReporter): number | null {
  const text = findLine(map, key, reporter);
  if (text === null || text === '') return null;
  const time = DAY.test(text) || TIME.test(text) ? Date.parse(text.replace(' ', 'T')) : NaN;
  if (Number.isFinite(time)) return time * 1_000;
  const help = 'write 2012-06-01 or 2012-06-01T14:30:23Z';
  reporter.tell(
    'CF014',
    findValue(map, key)!.span,
    `${quote(text)} is no day and no time with its zone`,
    help,
  );
  return null;
}
