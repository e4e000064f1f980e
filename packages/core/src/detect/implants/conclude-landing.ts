import type { ImplantProfile } from '../../campaign/implants/profile.ts';
import { checkFinding } from '../check-finding.ts';
import type { ConcludeContext } from '../detector.ts';
import type { Finding } from '../finding.ts';
import type { ImplantTraces } from './implant-traces.ts';
import { gatherVisits, type LandingVisits } from './landing-visits.ts';

/** Servers and systems told of in one hunt. */
const MAX_TOLD_OF = 10_000;

/**
 * One finding for each server and system whose visits reached pages that break into browsers; only of servers that implants of the same
 * profile asked too, since folders of such names are on many.
 */
export function concludeLanding(
  { traces, report }: ConcludeContext<ImplantTraces>,
  profiles: readonly ImplantProfile[],
): void {
  const asked = new Set<string>();
  const all = new Map<string, LandingVisits>();
  for (const { trace } of traces) {
    for (const { profile, seenAt, isOdd, source } of trace.beacons)
      if (seenAt === 'server' && !isOdd) asked.add(placeKey(profile, source.id));
    for (const visits of trace.visits) gatherVisits(all, visits, MAX_TOLD_OF);
  }
  for (const visits of all.values()) {
    const profile = profiles.find(({ id }) => id === visits.profile);
    if (profile !== undefined && asked.has(placeKey(profile.id, visits.source.id)))
      report(landingFinding(visits, profile));
  }
}

function placeKey(profile: string, source: string): string {
  return JSON.stringify([profile, source]);
}

function landingFinding(visits: LandingVisits, { id, name }: ImplantProfile): Finding {
  const { platform, count, addresses, agents, pages, first, last, source } = visits;
  const where = pages.join(', ');
  const finding = checkFinding('indicator', {
    check: {
      id: `implant-${id}-landing`,
      title: `Visits to pages that break into browsers: ${name}`,
    },
    level: 'low',
    confidence: 'low',
    time: first.time,
    until: count === 1 ? null : last.time,
    source,
    techniques: ['T1189'],
    matched: {
      profile: id,
      platform,
      platform_grade: 'server-side-trace',
      pages: where,
      addresses: addresses.join(', '),
      'user agents': agents.join('; '),
      requests: String(count),
    },
    summary: `${name}: ${count === 1 ? 'a visit' : `${count} visits`} by ${platform} to ${where}, as the user agent says; a visit, and no sign that anything was installed`,
    proof: first.place.offset === last.place.offset ? [first.place] : [first.place, last.place],
    alternatives: [
      'A visitor who was not attacked, or whose system the pages have nothing for: kept, since a log of requests does not tell',
      'A researcher, or an operator who tried the pages: kept',
      'A user agent that claims another system: kept',
    ],
  });
  return { ...finding, count };
}
