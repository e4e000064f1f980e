import type { ImplantProfile } from '../../campaign/implants/profile.ts';
import { shorten } from '../../report/text.ts';
import { checkFinding, type CheckSeen } from '../check-finding.ts';
import type { Finding } from '../finding.ts';
import { type BeaconTrace, MAX_TOLD, type Told } from './beacon-trace.ts';

/** Addresses and other values named. */
const MAX_SHOWN = 8;
/** Requests, and days on which they came, from which on chance and tries are out of the question. */
const MANY_REQUESTS = 3;
const MANY_DAYS = 2;
const MAX_SUMMARY_ID = 64;

/** One finding of all requests of an implant in one log. */
export function beaconFinding(trace: BeaconTrace, profile: ImplantProfile): Finding {
  const { first, last, source, count } = trace;
  const places = first.place.offset === last.place.offset ? [first] : [first, last];
  const finding = checkFinding('beacon', {
    check: checkOf(trace, profile),
    ...gravity(trace),
    time: first.time,
    until: count === 1 ? null : last.time,
    source,
    techniques: ['T1071.001'],
    matched: matchedOf(trace, profile),
    summary: summaryOf(trace, profile),
    proof: places.map(({ place }) => place),
    alternatives: alternativesOf(trace),
  });
  return { ...finding, count };
}

function checkOf({ isOdd }: BeaconTrace, { id, name }: ImplantProfile): CheckSeen['check'] {
  return isOdd
    ? { id: `implant-${id}-odd-request`, title: `Request like those of ${name}, but of no implant` }
    : { id: `implant-${id}-traffic`, title: `Requests of an implant: ${name}` };
}

/** What nobody answered may be a search for command servers, wherever the log was kept by the one who was asked. */
function gravity(trace: BeaconTrace): Pick<CheckSeen, 'level' | 'confidence'> {
  const { isOdd, seenAt, answered, count, days, told, implantId } = trace;
  if (isOdd) return { level: 'low', confidence: 'low' };
  if (seenAt === 'server' && answered === 0) return { level: 'medium', confidence: 'low' };
  if (told.oddities.length > 0 && days.length < MANY_DAYS)
    return { level: 'medium', confidence: 'low' };
  const isSure =
    implantId !== null &&
    told.oddities.length === 0 &&
    count >= MANY_REQUESTS &&
    days.length >= MANY_DAYS;
  return { level: 'high', confidence: isSure ? 'high' : 'moderate' };
}

function matchedOf(trace: BeaconTrace, { id }: ImplantProfile): Record<string, string> {
  const { implantId, family, platform, platformGrade, told, count, answered, directions } = trace;
  const given: [string, string | null][] = [
    ['profile', id],
    ['family', family],
    ['implant_id', implantId],
    ['version', listed(trace, 'versions')],
    ['platform', platform],
    ['platform_grade', platformGrade],
    ['group', listed(trace, 'groups')],
    ['commands', listed(trace, 'commands')],
    ['addresses', listed(trace, 'addresses')],
    ['address_count', numberOf(told.addresses)],
    ['hosts', listed(trace, 'hosts')],
    ['seen_at', trace.seenAt],
    ['requests', String(count)],
    ['answered', String(answered)],
    ['asks', directions.ask === 0 ? null : String(directions.ask)],
    ['reports', directions.report === 0 ? null : String(directions.report)],
    ['days', String(trace.days.length)],
    ['faults', listed(trace, 'faults')],
    ['oddities', listed(trace, 'oddities')],
  ];
  return Object.fromEntries(given.filter((each): each is [string, string] => each[1] !== null));
}

function listed({ told }: BeaconTrace, key: Told): string | null {
  const values = told[key];
  if (values.length === 0) return null;
  const more = values.length > MAX_SHOWN ? ', …' : '';
  return values.slice(0, MAX_SHOWN).join(', ') + more;
}

function numberOf(values: readonly string[]): string {
  return values.length < MAX_TOLD ? String(values.length) : `${MAX_TOLD} or more`;
}

function summaryOf(trace: BeaconTrace, { name }: ImplantProfile): string {
  const { implantId, told, count, family, isOdd } = trace;
  const requests = count === 1 ? '1 request' : `${count} requests`;
  const addresses =
    told.addresses.length === 1 ? told.addresses[0]! : `${numberOf(told.addresses)} addresses`;
  const from = told.addresses.length === 0 ? '' : ` from ${addresses}`;
  if (isOdd) return `${requests} like those of ${name}${from}: ${listed(trace, 'faults')}`;
  const id = implantId === null ? 'without an id' : shorten(implantId, MAX_SUMMARY_ID);
  const version = told.versions.length === 0 ? '' : `, version ${listed(trace, 'versions')}`;
  return `${family} implant ${id}${version}${systemOf(trace)}: ${requests}${from}`;
}

function systemOf({ platform, platformGrade }: BeaconTrace): string {
  if (platform === null) return '';
  const doubt = platformGrade === 'version-string' ? ', as only the version suggests' : '';
  return ` for ${platform}${doubt}`;
}

function alternativesOf({ isOdd, seenAt, answered, told }: BeaconTrace): string[] {
  if (isOdd)
    return [
      'A researcher, a scanner or the operators themselves, who tried the server: the most likely, which is why it counts as no implant',
      'An implant of a version that the profile does not know: kept',
    ];
  const search =
    seenAt === 'server' && answered === 0
      ? 'A search for command servers that imitates implants: kept, since the server answered none of the requests with success'
      : 'A researcher or a sandbox that runs or imitates the implant: kept; look at how long it came, and who holds the address';
  const agent =
    told.oddities.length === 0 ? [] : ['A request made by hand, as the user agent suggests: kept'];
  return [search, ...agent];
}
