import type { Event, Evidence } from '../../evidence/format.ts';
import type { Detector, DetectorRun } from '../detector.ts';
import { timeDoubt } from '../time-doubt.ts';
import type { ListFacts } from './access-finding.ts';
import type { AccessTrace } from './access-trace.ts';
import type { Reading } from './access-rule.ts';
import { judgeConfiguration } from './cloaking/judge-configuration.ts';
import { RedirectorReader } from './cloaking/redirector/redirector.ts';
import { concludeAccess } from './conclude-access.ts';
import { DirectiveKeeper } from './includes/configuration-trace.ts';
import { canInclude } from './includes/include-directive.ts';
import { judgedList } from './judged-list.ts';
import { SECURITY_RANGES } from './ranges/ranges.ts';
import { openHolders } from './ranges/user-ranges.ts';
import { AccessRuleCollector, hasAccessRules } from './read/collect.ts';
import { directiveFacts } from './read/directive-facts.ts';
import { VisitKeeper } from './visits.ts';
import type { Tables } from './who.ts';

/**
 * Access rules that keep security researchers from a server: whom they shut out, and whether that is hiding or hardening; and configurations that show
 * visitors different things. Documented in `docs/detectors/hiding-access-rules.md` and `docs/detectors/hiding-cloaking.md`.
 *
 * @param userRanges a table of the user's own, as `openHolders` reads it
 */
export function accessRules(userRanges: Uint8Array | null): Detector<AccessTrace> {
  const tables = tablesWith(userRanges);
  return {
    id: 'access-rules',
    title: 'Access rules that hide a server from researchers',
    kind: 'hiding',
    start(context) {
      const visits = new VisitKeeper();
      let configuration: ConfigurationRun | null = null;
      return {
        event(event) {
          const { category } = event.logsource;
          if (category === 'webserver') visits.add(String(event.get('c-ip') ?? ''), event.time);
          else if (category !== 'configuration') return;
          configuration ??= startOn(event, context.evidence);
          configuration?.add(event);
        },
        finish() {
          const packed = visits.pack();
          if (packed !== null) context.keep({ kind: 'visits', packed });
          configuration?.finish(tables, context);
        },
      } satisfies DetectorRun;
    },
    conclude: (context) => concludeAccess(context, tables),
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

function startOn(event: Event, evidence: Evidence): ConfigurationRun | null {
  const server = String(event.get('server'));
  return hasAccessRules(server) ? new ConfigurationRun(server, event, evidence) : null;
}

/** One configuration while it is read: kept for the conclusion where others may include it, and else judged at once. */
class ConfigurationRun {
  private readonly server: string;
  private readonly evidence: Evidence;
  private readonly told: ListFacts;
  private readonly reading: Reading;
  private readonly keeper = new DirectiveKeeper();
  private readonly collector: AccessRuleCollector;
  private readonly redirector: RedirectorReader;

  constructor(server: string, first: Event, evidence: Evidence) {
    this.server = server;
    this.evidence = evidence;
    this.told = toldBy(first);
    this.reading = { file: evidence.path, from: null };
    this.collector = new AccessRuleCollector(server, evidence.path);
    this.redirector = new RedirectorReader(server);
  }

  add(event: Event): void {
    const directive = directiveFacts(event, this.reading);
    if (canInclude(this.server)) this.keeper.add(directive);
    this.collector.add(directive);
    this.redirector.add(directive);
  }

  finish(
    tables: () => Tables,
    { report, keep }: Parameters<NonNullable<Detector<AccessTrace>['start']>>[0],
  ): void {
    const { server, evidence, told, collector } = this;
    const directives = canInclude(server) ? this.keeper.pack() : null;
    if (canInclude(server)) keep({ kind: 'configuration', server, directives, told });
    if (directives !== null) return;
    const rules = collector.finish();
    const { truncated } = collector;
    const list = judgedList({ evidence, rules, told, truncated, tables: tables() });
    if (list.finding !== null) report(list.finding);
    if (list.trace !== null) keep(list.trace);
    const { redirector } = this;
    judgeConfiguration({ rules, redirector, told: () => told }).forEach(report);
  }
}

/** What every directive of a configuration tells alike. */
function toldBy(event: Event): ListFacts {
  const isDated = event.get('time_from') === 'modified';
  return { time: event.time, isDated, doubt: timeDoubt(event), source: event.source() };
}
