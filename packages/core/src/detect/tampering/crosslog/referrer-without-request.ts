import { isoTime, shortTime } from '../../../report/time.ts';
import type { Finding } from '../../finding.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';
import type { Asked } from './asked.ts';
import { proofIn } from './proof.ts';
import type { KeptOf } from './same-host.ts';
import type { OddReferrer } from './trace.ts';

const CHECK = {
  id: 'referrer-without-request',
  title: 'Page that visitors came from, for which nobody asked',
};
/** Pages of a server that visitors came from after asking for them. */
const MIN_PAGES = 5;
/** Of so many such pages, one may be missing: on sites whose pages change without a request, or that a cache answers for, many are. */
const SHARE = 5;
/** Clients who came from the page, for more than a low level. */
const SEVERAL = 3;
const MAX_SHOWN = 10;

interface Odd {
  readonly odd: OddReferrer;
  readonly log: KeptOf<'access'>;
}

/** Pages of a server that its visitors came from, though no access log of the host has a request for them. */
export function referrersWithoutRequest(
  logs: readonly KeptOf<'access'>[],
  asked: Asked,
  report: (finding: Finding) => void,
): void {
  const origins = logs.flatMap((log) => log.trace.origins.map((origin) => ({ log, origin })));
  for (const [name, own] of Map.groupBy(origins, ({ origin }) => origin.origin)) {
    const pages = new Set(own.flatMap(({ origin }) => origin.pages));
    const odd = own.flatMap(({ log, origin }) =>
      origin.odd.map((each): Odd => ({ odd: each, log })),
    );
    const missing = Map.groupBy(
      odd.filter((each) => !asked.hasPath(each.odd.page)),
      (each) => each.odd.page,
    );
    if (pages.size < MIN_PAGES || missing.size * SHARE > pages.size) continue;
    for (const [page, seen] of missing) report(toFinding(`${name}${page}`, seen, pages.size));
  }
}

function toFinding(page: string, seen: readonly Odd[], pages: number): Finding {
  const sorted = seen.toSorted((a, b) => a.odd.time - b.odd.time);
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  const clients = [...new Set(sorted.map(({ odd }) => odd.client))];
  return tamperingFinding({
    check: CHECK,
    level: clients.length < SEVERAL ? 'low' : 'medium',
    confidence: 'low',
    time: first.odd.time,
    until: last === first ? null : last.odd.time,
    source: first.log.trace.source,
    techniques: LINUX_LOGS,
    matched: {
      page,
      clients: clients.slice(0, MAX_SHOWN).join(', '),
      'pages that visitors came from after asking for them': String(pages),
    },
    summary: `${clients.length === 1 ? 'a visitor' : `${clients.length} visitors`} came from ${page}, the first at ${shortTime(isoTime(first.odd.time))}, and no access log of the host has a request for it`,
    proof: sorted.slice(0, MAX_SHOWN).flatMap(({ odd, log }) => proofIn(log.evidence.path, [odd])),
    alternatives: [
      'Referrer made up by a program: dropped, these clients had asked for other pages that they came from',
      'Page that a cache answered for, or a browser kept since before the log begins: kept',
      'Page that changes its address without a request (single-page application): dropped, four of five pages that visitors came from had been asked for',
      'Access log of another virtual host, which is not in the evidence: kept; look for CustomLog and access_log in the configuration',
    ],
  });
}
