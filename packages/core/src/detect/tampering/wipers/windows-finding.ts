import type { Finding } from '../../finding.ts';
import { shorten } from '../../../report/text.ts';
import { isoTime, shortTime } from '../../../report/time.ts';
import { tamperingFinding } from '../tampering-finding.ts';
import { WINDOWS_KINDS } from './windows-kinds.ts';
import { isStronger } from './windows-wipes.ts';
import { firstOf, type Trail, type WipeSeen } from './windows-trace.ts';

const CHECK = { id: 'windows-wiping-command', title: 'Command that wipes, on Windows' };
/** Commands of a burst that are named, and whose events are proof. */
const MAX_NAMED = 8;

const TOLD_BY: Readonly<Record<WipeSeen['by'], string>> = {
  process: 'the start of a process',
  cmdlet: 'a cmdlet that PowerShell ran',
  typed: 'a line or short block that PowerShell ran',
  script: 'a script that PowerShell was handed',
  service: 'a service that was installed',
  task: 'a scheduled task that was registered',
};

/** @param burst - commands of one kind on one host, in order of time */
export function windowsWipeFinding(burst: readonly WipeSeen[], trails: readonly Trail[]): Finding {
  const lead = burst.reduce((best, each) => (isStronger(each, best) ? each : best));
  const { what, techniques, honest } = WINDOWS_KINDS[lead.kind];
  const count = burst.reduce((sum, each) => sum + each.count, 0);
  const named = burst.slice(0, MAX_NAMED);
  const left = trails.map(trailText).join('; ');
  const others = burst.length === 1 ? '' : `, and ${burst.length - 1} more like it`;
  const finding = tamperingFinding({
    check: CHECK,
    level: lead.level,
    confidence: left === '' ? lead.confidence : 'moderate',
    time: firstOf(burst[0]!).time,
    until: count === 1 ? null : Math.max(...burst.map(({ until }) => until)),
    source: lead.source,
    techniques,
    matched: {
      command: lead.command,
      'what wipes': named.map(({ text }) => text).join('\n'),
      'told by': TOLD_BY[lead.by],
      ...(lead.account === null ? {} : { account: lead.account }),
      ...(left === '' ? {} : { 'carried out': left }),
    },
    summary: `${lead.account === null ? '' : `${lead.account} `}${what}: ${shorten(lead.text, 200)}${others}${left === '' ? '' : `; ${left}`}`,
    proof: [
      ...named.flatMap(({ sightings }) => sightings.map(({ locator }) => locator)),
      ...trails.map(({ locator }) => locator),
    ],
    alternatives: [...honest, doubtOf(lead, left !== '')],
  });
  return { ...finding, count };
}

function trailText({ event, time, channel }: Trail): string {
  const what = channel === null ? 'the service ended' : `${channel} was cleared`;
  return `event ${event} of ${shortTime(isoTime(time))} says that ${what}`;
}

function doubtOf({ kind, by }: WipeSeen, isProven: boolean): string {
  if (isProven) return 'A command that failed: dropped, Windows logged what it did';
  const asks = WINDOWS_KINDS[kind].leaves === 'clearing' ? '; look for events 1102 and 104' : '';
  if (by === 'script') return `A script of which this part never ran: kept${asks}`;
  return `A command that failed or found nothing: kept${asks}`;
}
