import type { Kept } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { ApacheServers } from './apache/servers.ts';
import { Standings } from './apache/standing.ts';
import type { Circumstances } from './access-finding.ts';
import type { AccessRule, Reading } from './access-rule.ts';
import type { AccessTrace, ListTrace } from './access-trace.ts';
import { judgeConfiguration } from './cloaking/judge-configuration.ts';
import { RedirectorReader } from './cloaking/redirector/redirector.ts';
import type { Configuration } from './includes/configuration-trace.ts';
import { ConfigurationSet, isPerFolder, type Together } from './includes/configuration-set.ts';
import { judgedList, type JudgedListOutcome } from './judged-list.ts';
import { AccessRuleCollector } from './read/collect.ts';
import { holdsNowhere } from './reach.ts';
import { isInForce } from './shut-out.ts';
import type { Tables } from './who.ts';

type Report = (finding: Finding) => void;

/**
 * Judges configurations with what they include. The rules of one file are one list, wherever they are read; of several places the one counts in which
 * they say most.
 *
 * @returns what is kept of each list
 */
export function concludeConfigurations(
  all: readonly Configuration[],
  tables: () => Tables,
  report: Report,
): Map<Kept<AccessTrace>, ListTrace> {
  const judge = new ConfigurationJudge(all, tables, report);
  for (const together of new ConfigurationSet(all).together()) judge.judge(together);
  return judge.finish();
}

class ConfigurationJudge {
  private readonly byPath: ReadonlyMap<string, Configuration>;
  private readonly all: readonly Configuration[];
  private readonly tables: () => Tables;
  private readonly report: Report;
  private readonly outcomes = new Map<Configuration, JudgedListOutcome>();
  private readonly apache: ApacheServers;
  private readonly standings: Standings;

  constructor(all: readonly Configuration[], tables: () => Tables, report: Report) {
    this.all = all;
    this.byPath = new Map(all.map((each) => [each.evidence.path, each]));
    this.tables = tables;
    this.report = report;
    this.apache = new ApacheServers(all);
    this.standings = new Standings(this.apache);
  }

  judge(together: Together): void {
    const { root, directives } = together;
    const { server } = root.trace;
    const collector = new AccessRuleCollector(server, root.evidence.path);
    const redirector = new RedirectorReader(server);
    for (const directive of directives) {
      collector.add(directive);
      redirector.add(directive);
    }
    const rules = collector.finish().map((rule) => this.standings.of(rule));
    const told = (path: string) => (this.byPath.get(path) ?? root).trace.told;
    judgeConfiguration({ rules, redirector, told }).forEach(this.report);
    for (const [path, own] of Map.groupBy(rules, ({ reading }) => reading.file))
      this.judgeList(this.byPath.get(path)!, own, together, collector.truncated);
  }

  /** In the order of evidence. */
  finish(): Map<Kept<AccessTrace>, ListTrace> {
    const traces = new Map<Kept<AccessTrace>, ListTrace>();
    for (const each of this.all) {
      const outcome = this.outcomes.get(each);
      if (outcome === undefined) continue;
      if (outcome.finding !== null) this.report(outcome.finding);
      if (outcome.trace !== null) traces.set(each, outcome.trace);
    }
    return traces;
  }

  private judgeList(
    of: Configuration,
    rules: readonly AccessRule[],
    together: Together,
    truncated: boolean,
  ): void {
    const outcome = judgedList({
      evidence: of.evidence,
      rules: onceEach(rules),
      told: of.trace.told,
      truncated,
      tables: this.tables(),
      circumstances: this.circumstancesOf(of, rules, together),
    });
    const known = this.outcomes.get(of);
    if (known === undefined || outcome.score > known.score) this.outcomes.set(of, outcome);
  }

  private circumstancesOf(
    of: Configuration,
    rules: readonly AccessRule[],
    { parts }: Together,
  ): Circumstances {
    const override = isPerFolder(of) ? this.apache.overrideOf(of) : null;
    return {
      places: [...new Set(rules.map(({ reading }) => reading))].flatMap(placeText),
      unread: parts.flatMap((part) => part.unread),
      notRead:
        override === null || override.allowed
          ? null
          : `${override.file} line ${override.line}: AllowOverride None for ${override.directory}`,
    };
  }
}

/** A file that is read in several places gives its rules in each; one in force counts before one that is not, and before one that holds nowhere. */
function onceEach(rules: readonly AccessRule[]): AccessRule[] {
  const found = new Map<string, AccessRule>();
  for (const rule of rules) {
    const { record, offset, subject, commentedOut, action } = rule;
    const key = `${record ?? offset} ${commentedOut} ${action} ${subject.kind} ${subject.negated} ${subject.value} ${subject.network?.first}`;
    const known = found.get(key);
    if (known === undefined || weightOf(known) < weightOf(rule)) found.set(key, rule);
  }
  return [...found.values()];
}

function weightOf(rule: AccessRule): number {
  if (!isInForce(rule)) return 0;
  return holdsNowhere(rule) ? 1 : 2;
}

/** `etc/nginx/nginx.conf line 12, in http, server`. */
function placeText({ from }: Reading): string[] {
  if (from === null) return [];
  const around = from.scope.length === 0 ? '' : `, in ${from.scope.join(', ')}`;
  return [`${from.reading.file} line ${from.line}${around}`];
}
