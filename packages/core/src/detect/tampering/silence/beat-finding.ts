import { isoTime, shortTime } from '../../../report/time.ts';
import type { Finding } from '../../finding.ts';
import { hex } from '../hex.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';
import type { Host } from './hosts.ts';
import type { MissedBeats } from './missed-beats.ts';

const CHECK = {
  id: 'silence-of-beat',
  title: 'Log without the lines of a job that never was late, while its host was alive',
};
const MINUTE = 60_000_000;
/** Proofs of life told. */
const MAX_PROOFS = 5;

export function beatFinding(host: Host, seen: MissedBeats): Finding {
  const { log, silence, job, period, missed, beats, places, lives } = seen;
  const [before, after] = [isoTime(silence.before.last), isoTime(silence.after!.first)];
  const proofs = lives.slice(0, MAX_PROOFS);
  const witnesses = [...new Set(lives.map((life) => life.log))].slice(0, MAX_PROOFS).join(', ');
  const { path } = silence.before;
  return tamperingFinding({
    check: CHECK,
    level: 'medium',
    confidence: 'low',
    time: silence.before.last,
    until: silence.after!.first,
    source: host.source,
    techniques: LINUX_LOGS,
    matched: {
      silent: log.name,
      'last event before': `${before} at ${hex(places[0])}`,
      'first event after': after,
      job,
      'every minutes': String(Math.round(period / MINUTE)),
      'times that it is told of': String(beats),
      'times missed': String(missed),
      ...Object.fromEntries(
        proofs.map((life, i) => [
          `proof of life ${i + 1}`,
          `${life.log}, ${isoTime(life.first)}, ${life.path} at ${hex(life.offset)}`,
        ]),
      ),
    },
    summary: `${log.name}: nothing from ${shortTime(before)} to ${shortTime(after)}, where a job of cron that never was late is missed ${missed} times, while other logs of the host (${witnesses}) show life`,
    proof: [
      ...places.map((offset) => ({ evidence: path, offset, record: null, recovered: null })),
      ...proofs.map((life) => {
        return { evidence: life.path, offset: life.offset, record: life.record, recovered: null };
      }),
    ],
    alternatives: [
      'Host off or asleep: dropped, other logs of it were written to long before the log goes on',
      'Cron stopped, hung or told to pause: kept, though the log has no other line either, and none in which cron says that it starts',
      'Times at which the job is not to run: dropped, it runs at all others in even steps, and goes on as if it had never paused',
      'Syslog daemon stopped: kept; it says nothing of a start, and another of its logs may have gone on',
      'File of a rotated set that is missing: dropped, one piece of evidence reaches over the silence',
      'Full disk: kept; look for errors of other programs',
    ],
  });
}
