import type { Event, Evidence } from '../../evidence/format.ts';
import type { Detector, DetectorRun } from '../detector.ts';
import type { AccessTrace } from './access-trace.ts';
import { timeDoubt } from '../time-doubt.ts';
import { concludeAccess } from './conclude-access.ts';
import { accessFinding, type ListFacts } from './access-finding.ts';
import { judge } from './judge.ts';
import { SECURITY_RANGES } from './ranges/ranges.ts';
import { openHolders } from './ranges/user-ranges.ts';
import { AccessRuleCollector, hasAccessRules } from './read/collect.ts';
import { directiveFacts } from './read/directive-facts.ts';
import { isInForce } from './shut-out.ts';
import { VisitKeeper } from './visits.ts';
import type { Tables } from './who.ts';

/** Networks of one list that are kept for comparing; longer lists are kept by others than one operator. */
const MAX_COMPARED = 2_048;

/**
 * Access rules that keep security researchers from a server: whom they shut out, and whether that is hiding or hardening. Documented in
 * `docs/detectors/hiding-access-rules.md`.
 *
 * @param userRanges a table of the user's own, as `openHolders` reads it
 */
export function accessRules(userRanges: Uint8Array | null): Detector<AccessTrace> {
  const tables = tablesWith(userRanges);
  return {
    id: 'access-rules',
    title: 'Access rules that hide a server from researchers',
    kind: 'hiding',
    start({ evidence, report, keep }) {
      const visits = new VisitKeeper();
      let list: List | null = null;
      return {
        event(event) {
          const { category } = event.logsource;
          if (category === 'webserver') visits.add(String(event.get('c-ip') ?? ''), event.time);
          else if (category === 'configuration') list = added(list, event, evidence);
        },
        finish() {
          const packed = visits.pack();
          if (packed !== null) keep({ kind: 'visits', packed });
          if (list !== null) finishList(list, tables(), { evidence, report, keep });
        },
      } satisfies DetectorRun;
    },
    conclude: concludeAccess,
  };
}

/** The tables, of which the user's may be long, so it is read when a list needs it and no sooner. */
function tablesWith(userRanges: Uint8Array | null): () => Tables {
  let tables: Tables | null = null;
  return () =>
    (tables ??= {
      project: SECURITY_RANGES,
      user: userRanges === null ? null : openHolders(userRanges),
    });
}

/** The rules of one configuration while it is read. */
interface List {
  readonly collector: AccessRuleCollector;
  readonly told: ListFacts;
}

function added(list: List | null, event: Event, { path }: Evidence): List | null {
  const server = String(event.get('server'));
  if (list === null && !hasAccessRules(server)) return null;
  const known = list ?? { collector: new AccessRuleCollector(server, path), told: toldBy(event) };
  known.collector.add(directiveFacts(event));
  return known;
}

/** What every directive of a configuration tells alike. */
function toldBy(event: Event): ListFacts {
  const isDated = event.get('time_from') === 'modified';
  return { time: event.time, isDated, doubt: timeDoubt(event), source: event.source() };
}

function finishList(
  { collector, told }: List,
  tables: Tables,
  { evidence, report, keep }: Parameters<NonNullable<Detector<AccessTrace>['start']>>[0],
): void {
  const rules = collector.finish();
  const judgement = judge(rules, tables);
  const { level, networks, kept } = judgement;
  const { truncated } = collector;
  if (level !== null)
    report(accessFinding({ evidence, rules, judgement, level, truncated, told, tables }));
  const place = rules.find((rule) => isInForce(rule) && rule.subject.network !== null);
  if (place === undefined || networks.size > MAX_COMPARED) return;
  keep({
    kind: 'list',
    networks: [...networks],
    level,
    organisations: kept.map(({ organisation }) => organisation.name),
    changed: told.isDated ? told.time : null,
    offset: place.offset,
    record: place.record,
  });
}
