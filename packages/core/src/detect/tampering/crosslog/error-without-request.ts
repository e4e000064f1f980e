import { isoTime, shortTime } from '../../../report/time.ts';
import type { Finding } from '../../finding.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';
import type { Asked } from './asked.ts';
import { proofIn } from './proof.ts';
import type { KeptOf } from './same-host.ts';
import type { FailedRequest } from './trace.ts';

const CHECK = {
  id: 'error-without-request',
  title: 'Request that the error log tells of, and the access log does not',
};
/** Microseconds. Requests are written to one log when they begin, to the other when they end, and in batches. */
const MARGIN = 600_000_000;
/** Clients that are in both logs at the same time: they are of one server, and their clocks agree. */
const MIN_AGREEING = 3;
/** Of so many clients, one may be missing. */
const SHARE = 4;
const MAX_FINDINGS = 20;
const MAX_SHOWN = 10;

type Place = KeptOf<'access'>;
interface Failed {
  readonly request: FailedRequest;
  readonly access: Place;
}

/** Clients in an error log whose requests no access log of the host has. One finding a client. */
export function errorsWithoutRequest(
  errors: readonly KeptOf<'errors'>[],
  asked: Asked,
  report: (finding: Finding) => void,
): void {
  for (const log of errors) {
    const covered = log.trace.requests.flatMap((request): Failed[] => {
      const access = asked.covering(log.evidence.path, request.time, MARGIN);
      return access === null ? [] : [{ request, access }];
    });
    for (const own of Map.groupBy(covered, ({ request }) => request.server).values()) {
      const missing = own.filter(({ request }) => isMissing(request, asked));
      const agreeing = own.filter(({ request }) => isThere(request, asked));
      const [gone, there] = [clientsOf(missing), clientsOf(agreeing)];
      if (there.size < MIN_AGREEING || gone.size * SHARE > there.size) continue;
      for (const requests of [...gone.values()].slice(0, MAX_FINDINGS))
        report(toFinding(log, requests, there.size, asked));
    }
  }
}

/** A path that nobody asked for by the access log may be one that it leaves out. */
function isMissing({ client, path, time }: FailedRequest, asked: Asked): boolean {
  if (path === null) return !asked.hasVisit(client, time);
  return !asked.hasRequest(client, path) && asked.hasPath(path);
}

function isThere({ client, path, time }: FailedRequest, asked: Asked): boolean {
  return asked.hasVisit(client, time) && (path === null || asked.hasRequest(client, path));
}

function clientsOf(requests: readonly Failed[]): Map<string, Failed[]> {
  return Map.groupBy(requests, ({ request }) => request.client);
}

function toFinding(
  { evidence, trace }: KeptOf<'errors'>,
  missing: readonly Failed[],
  agreeing: number,
  asked: Asked,
): Finding {
  const requests = missing.map(({ request }) => request);
  const [first, last] = [requests[0]!, requests.at(-1)!];
  const paths = [...new Set(requests.map(({ path }) => path ?? 'not told'))];
  const { client } = first;
  const isWritten = requests.every(({ time }) => asked.isWritten(time));
  return tamperingFinding({
    check: CHECK,
    level: 'low',
    confidence: 'low',
    time: first.time,
    until: last === first ? null : last.time,
    source: trace.source,
    techniques: LINUX_LOGS,
    matched: {
      client,
      requests: String(requests.length),
      paths: paths.slice(0, MAX_SHOWN).join(', '),
      'access log': missing[0]!.access.evidence.path,
      'clients that are in both logs': String(agreeing),
    },
    summary: `the error log tells of ${requests.length === 1 ? 'a request' : `${requests.length} requests`} of ${client} at ${shortTime(isoTime(first.time))}, and no access log of the host does`,
    proof: proofIn(evidence.path, requests.slice(0, MAX_SHOWN)),
    alternatives: [
      'Connection that never became a request (TLS, timeout, scan): dropped, the message is of a request that was read',
      'Access log of another virtual host, which is not in the evidence: kept; look for CustomLog and access_log in the configuration',
      first.path === null
        ? 'Place whose requests are not logged: kept; look for conditions of CustomLog'
        : 'Place whose requests are not logged (access_log off): dropped, the access log has requests of others for it',
      'Lines not written (full disk, buffer lost in a crash): kept' +
        (isWritten
          ? ', though others were written in that half hour'
          : ', the most likely: no line of that half hour is there'),
      'Clocks or zones that differ: dropped, other clients are at the same times in both logs',
    ],
  });
}
