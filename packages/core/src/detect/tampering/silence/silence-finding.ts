import type { Level } from '@unmask/sigma';
import type { Locator } from '../../../evidence/format.ts';
import { isoTime, shortTime } from '../../../report/time.ts';
import type { Finding } from '../../finding.ts';
import { hex } from '../hex.ts';
import { LINUX_LOGS, tamperingFinding, WINDOWS_LOGS } from '../tampering-finding.ts';
import type { Life } from './alive.ts';
import type { Host } from './hosts.ts';
import type { Seen } from './seen.ts';

const CHECKS = {
  writer: {
    id: 'silence-of-writer',
    title: 'All logs of one writer were silent while their host was alive',
  },
  log: { id: 'silence-of-log', title: 'Log that was silent while its host was alive' },
  provider: {
    id: 'silence-of-provider',
    title: 'Provider that fell silent while others wrote to its log',
  },
} as const;

/** Proofs of life told. */
const MAX_PROOFS = 5;
/** Other logs that must be alive for more than low confidence. */
const MIN_WITNESSES = 2;

export function silenceFinding(host: Host, seen: Seen): Finding {
  const { kind, silence, format } = seen;
  const { before, after } = silence;
  const proofs = proofsOfLife(seen.lives);
  const witnesses = [...new Set(seen.lives.map(({ log }) => log))];
  const places = [before, ...(after === null ? [] : [after]), ...proofs];
  return tamperingFinding({
    check: CHECKS[kind],
    ...weightOf(seen, witnesses.length),
    time: before.last,
    until: after?.first ?? null,
    source: host.source,
    techniques: format === 'evtx' ? WINDOWS_LOGS : LINUX_LOGS,
    matched: { ...matchedOf(seen, witnesses.length), ...proofFields(proofs) },
    summary: summaryOf(seen, witnesses),
    proof: places.map(({ path, offset, record }): Locator => {
      return { evidence: path, offset, record, recovered: null };
    }),
    alternatives: alternativesOf(seen),
  });
}

function weightOf(
  { kind, format, weighed: { isSteady } }: Seen,
  witnesses: number,
): { level: Level; confidence: Finding['confidence'] } {
  if (kind === 'provider') return { level: 'low', confidence: 'low' };
  const isStrong = isSteady && witnesses >= MIN_WITNESSES;
  if (kind === 'writer') {
    // A full disk stops a syslog daemon; event logs have their room from the start.
    return isStrong
      ? { level: format === 'evtx' ? 'high' : 'medium', confidence: 'moderate' }
      : { level: 'medium', confidence: 'low' };
  }
  return isStrong
    ? { level: 'medium', confidence: 'moderate' }
    : { level: 'low', confidence: 'low' };
}

function summaryOf({ kind, names, silence, weighed }: Seen, witnesses: readonly string[]): string {
  const { before, after } = silence;
  const [what, who, unit] = {
    writer: [`all logs of one writer (${listed(names)})`, 'other logs of the host', 'hours'],
    log: [names[0]!, 'other logs of the host', 'hours'],
    provider: [`${names[0]!} in ${names[1]!}`, 'other providers', 'days'],
  }[kind];
  const until = after === null ? 'the end of the log' : shortTime(isoTime(after.first));
  const silent = `nothing from ${shortTime(isoTime(before.last))} to ${until}`;
  return `${what}: ${silent}, while ${who} (${listed(witnesses)}) show life in ${weighed.alive.length} ${unit} of it`;
}

function matchedOf(
  { kind, names, silence, weighed }: Seen,
  witnesses: number,
): Record<string, string> {
  const { before, after, missing } = silence;
  const unit = kind === 'provider' ? 'days' : 'hours';
  return {
    silent: listed(names),
    'last event before': isoTime(before.last),
    'first event after': after === null ? 'none' : isoTime(after.first),
    [`silent ${unit}`]: String(silence.to - silence.from + 1),
    [`${unit} with proof of life`]: String(weighed.alive.length),
    'sources of proof': String(witnesses),
    [`usual share of such ${unit} with events`]: `${Math.floor(weighed.usual * 100)} %`,
    chance: chanceText(weighed.chance),
    'written to at all times of the week': weighed.isSteady ? 'yes' : 'no',
    ...(missing === null ? {} : { 'record numbers missing': String(missing) }),
  };
}

/** Powers of ten: more digits than the model is good for would be a lie. */
function chanceText(chance: number): string {
  const power = chance <= 0 ? 300 : Math.min(300, Math.floor(-Math.log10(chance)));
  return `below 1 in 10^${power}, if hours fell silent independently`;
}

function proofFields(proofs: readonly Life[]): Record<string, string> {
  return Object.fromEntries(
    proofs.map(({ log, first, path, offset }, i) => [
      `proof of life ${i + 1}`,
      `${log}, ${isoTime(first)}, ${path} at ${hex(offset)}`,
    ]),
  );
}

/** From as many logs as there are, then from all over the silence. */
function proofsOfLife(lives: readonly Life[]): Life[] {
  const logs = new Map<string, Life[]>();
  for (const life of lives) logs.set(life.log, [...(logs.get(life.log) ?? []), life]);
  const busiest = [...logs.values()].sort((a, b) => b.length - a.length).slice(0, MAX_PROOFS);
  const each = Math.ceil(MAX_PROOFS / Math.max(1, busiest.length));
  const picked = busiest.flatMap((own) => spread(own, each)).slice(0, MAX_PROOFS);
  return picked.sort((a, b) => a.first - b.first);
}

/** The middles of `count` equal shares. */
function spread(lives: readonly Life[], count: number): Life[] {
  const shares = Math.min(count, lives.length);
  return Array.from({ length: shares }, (_, i) => {
    return lives[Math.floor(((i + 0.5) * lives.length) / shares)]!;
  });
}

function alternativesOf({
  kind,
  format,
  silence: { missing },
  weighed: { isSteady },
}: Seen): string[] {
  if (kind === 'provider') {
    return [
      'Service or product stopped, changed or removed: dropped, no event tells of it within a day; but not every installer does',
      'Provider switched off by policy, or nothing more to say for it: kept',
    ];
  }
  return [
    'Host off, asleep or restarting: dropped, other logs of it were written to in these hours, and hours around such events are not counted',
    'Quiet nights, week-ends and leave: ' +
      (isSteady
        ? 'dropped, the log is written to at all hours of the week'
        : 'kept, the log is not written to at all hours of the week; ask whether people were away'),
    'File of a rotated set that is missing, or the oldest end of a ring: dropped, one piece of evidence reaches from before the silence to behind it',
    'Clock set: dropped, no event tells of it in this time',
    ...(missing === null ? [] : [numbersText(missing)]),
    kind === 'writer'
      ? 'Writer of the logs stopped or hung: kept; an orderly stop would leave an event, a crash need not'
      : 'Logging switched off for a time, or nothing to log: kept; look for changes of policy or configuration',
    ...(format === 'evtx' ? [] : ['Full disk: kept; look for errors of other programs']),
    'Another host of the same name, which would prove nothing: kept; look where the files were collected',
  ];
}

function numbersText(missing: number): string {
  return missing === 0
    ? 'Records lost or filtered out by an export: dropped, the record numbers go on without a gap'
    : `Records lost or filtered out by an export: kept, ${missing} record numbers are missing`;
}

function listed(names: readonly string[]): string {
  const told = names.slice(0, MAX_PROOFS).join(', ');
  return names.length > MAX_PROOFS ? `${told} and ${names.length - MAX_PROOFS} more` : told;
}
