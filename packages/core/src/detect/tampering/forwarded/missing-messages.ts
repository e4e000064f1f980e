import { isoTime, shortTime } from '../../../report/time.ts';
import type { Finding } from '../../finding.ts';
import { placeIn, proofIn } from '../crosslog/proof.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';
import type { Hole } from './compare.ts';
import type { Message } from './message-log.ts';
import type { LogKind } from './message-trace.ts';

/** By what is lacking. */
const CHECKS: Readonly<Record<LogKind, { readonly id: string; readonly title: string }>> = {
  syslog: { id: 'syslog-line-missing', title: 'Messages of the journal that the log has not' },
  journal: { id: 'journal-entry-missing', title: 'Lines of the log that the journal has not' },
};
/** Missing messages whose places are given, and programs that are named. */
const MAX_SHOWN = 10;
const MICROSECONDS = 1_000_000;

export function missingMessages(kind: LogKind, name: string, hole: Hole): Finding {
  const { log, before, after, missing, shared, shift } = hole;
  const [first, last] = [missing[0]!, missing.at(-1)!];
  return tamperingFinding({
    check: CHECKS[kind],
    level: 'medium',
    confidence: 'low',
    time: first.time * MICROSECONDS,
    until: missing.length === 1 ? null : last.time * MICROSECONDS,
    source: log.trace.source,
    techniques: LINUX_LOGS,
    matched: {
      missing: String(missing.length),
      programs: programsOf(missing),
      'first missing': placed(first, first.log.path),
      'last missing': placed(last, last.log.path),
      'log that lacks them': log.path,
      'line before': placed(before, log.path),
      'line after': placed(after, log.path),
      'messages of these programs in both': String(shared),
      ...(shift === 0 ? {} : { 'its clock is ahead by': `${shift / 3600} hours` }),
    },
    summary: summaryOf(kind, name, hole),
    proof: [
      ...missing.slice(0, MAX_SHOWN).flatMap((each) => proofIn(each.log.path, [each])),
      ...proofIn(log.path, [before, after]),
    ],
    alternatives: alternativesOf(kind),
  });
}

function summaryOf(kind: LogKind, name: string, { missing }: Hole): string {
  const [from, to] = [missing[0]!, missing.at(-1)!].map(({ time }) =>
    shortTime(isoTime(time * MICROSECONDS)),
  );
  const what =
    missing.length === 1
      ? `a message of ${programsOf(missing)} at ${from} is`
      : `${missing.length} messages of ${programsOf(missing)} from ${from} to ${to} are`;
  const [has, lacks] = kind === 'syslog' ? ['the journal', name] : ['the log', 'the journal'];
  return `${what} in ${has} and not in ${lacks}, which has what such programs say before and after`;
}

function programsOf(missing: readonly Message[]): string {
  const programs = [...new Set(missing.map(({ program }) => program))].sort();
  const more = programs.length > MAX_SHOWN ? ` and ${programs.length - MAX_SHOWN} more` : '';
  return programs.slice(0, MAX_SHOWN).join(', ') + more;
}

function placed({ time, program, offset }: Message, path: string): string {
  return `${isoTime(time * MICROSECONDS)} ${program}, ${placeIn(path, offset)}`;
}

function alternativesOf(kind: LogKind): string[] {
  return [
    'Filter by program, facility or priority: dropped, other messages alike are in both, before and after',
    'Filter by what a message says: kept, unless the same text is missing at three places; look in the configuration of the daemon',
    'Limits of rate, messages lost under load, a full disk, a daemon stopped or restarted: dropped, neither daemon says anything of the kind in ten minutes around; but a daemon that is killed says nothing',
    'Rotation, an older or younger log: dropped, one file has lines from before and after',
    ...(kind === 'journal'
      ? [
          'Message that came from another host, or by a socket that the journal does not read: kept; then its program is seldom in the journal',
        ]
      : []),
  ];
}
