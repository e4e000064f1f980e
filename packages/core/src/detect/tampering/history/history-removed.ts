import { collectedSource } from '../../../evidence/source.ts';
import { isoTime, shortTime } from '../../../report/time.ts';
import type { EvidenceIdentity, Kept } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import { hex } from '../hex.ts';
import { tamperingFinding } from '../tampering-finding.ts';
import type { HomeTrace, TerminalUser } from './home-trace.ts';

const REMOVED = {
  id: 'history-removed',
  title: 'Home without a shell history, of a user who worked at a terminal',
};
/** ATT&CK: Indicator Removal, Clear Command History. */
const HISTORY: readonly string[] = ['T1070.003'];
/** Times at a terminal, and days, before a history is to be expected: a shell writes it when it ends. */
const MIN_TIMES = 3;
const MIN_DAYS = 2;

const HOME = /^(.*[/!]|)(?:home\/([^/!]{1,64})|(root))\/(?:\.local\/share\/fish\/)?[^/!]+$/;
const LOGS = /^(.*[/!]|)var\/(?:log|adm)\//;

interface Home {
  readonly user: string;
  readonly startup: EvidenceIdentity[];
  hasHistory: boolean;
  setsHistory: boolean;
}

interface Terminal extends TerminalUser {
  readonly path: string;
}

/** A host's homes, and who was at its terminals. */
interface Place {
  readonly homes: Map<string, Home>;
  readonly terminals: Terminal[];
}

/** Homes that have a shell's startup files and no history, though their users were at a terminal on several days, and other homes of the host have one. */
export function removedHistories(traces: readonly Kept<HomeTrace>[]): Finding[] {
  return placesOf(traces).flatMap(({ homes, terminals }) => {
    const all = [...homes.values()];
    const witness = all.filter(({ hasHistory }) => hasHistory).length;
    if (witness === 0) return [];
    return all.flatMap((home) => {
      const { user, startup, hasHistory, setsHistory } = home;
      if (hasHistory || setsHistory || startup.length === 0) return [];
      const seen = terminals
        .filter((each) => each.user === user && each.count >= MIN_TIMES && each.days >= MIN_DAYS)
        .sort((a, b) => b.count - a.count)[0];
      return seen === undefined ? [] : [toFinding(home, seen, witness)];
    });
  });
}

function placesOf(traces: readonly Kept<HomeTrace>[]): Place[] {
  const places = new Map<string, Place>();
  for (const { evidence, trace } of traces) {
    const path = evidence.origin?.originalPath ?? evidence.path;
    const found = (trace.kind === 'terminals' ? LOGS : HOME).exec(path);
    if (found === null) continue;
    const root = evidence.origin?.host ?? found[1]!;
    const place = places.get(root) ?? { homes: new Map<string, Home>(), terminals: [] };
    places.set(root, place);
    if (trace.kind === 'terminals')
      place.terminals.push(...trace.users.map((user) => ({ ...user, path: evidence.path })));
    else addHomeFile(place, found[2] ?? found[3]!, evidence, trace);
  }
  return [...places.values()];
}

function addHomeFile(
  { homes }: Place,
  user: string,
  evidence: EvidenceIdentity,
  { kind, setsHistory }: Exclude<HomeTrace, { kind: 'terminals' }>,
): void {
  const home = homes.get(user) ?? { user, startup: [], hasHistory: false, setsHistory: false };
  homes.set(user, home);
  if (kind === 'history') home.hasHistory = true;
  else home.startup.push(evidence);
  home.setsHistory ||= setsHistory;
}

function toFinding({ user, startup }: Home, seen: Terminal, witness: number): Finding {
  const [first, last] = [isoTime(seen.first), isoTime(seen.last)];
  return tamperingFinding({
    check: REMOVED,
    level: 'low',
    confidence: 'low',
    time: seen.first,
    until: seen.last,
    source: seen.source.host === null ? collectedSource(startup[0]!, null) : seen.source,
    techniques: HISTORY,
    matched: {
      user,
      'files of the shell': startup
        .map(({ path }) => path)
        .slice(0, 5)
        .join(', '),
      'times at a terminal': String(seen.count),
      'first time': `${first} ${seen.path} at ${hex(seen.firstOffset)}`,
      'last time': `${last} ${seen.path} at ${hex(seen.lastOffset)}`,
      'homes with a history': String(witness),
    },
    summary: `${user} was at a terminal ${seen.count} times from ${shortTime(first)} to ${shortTime(last)}, and the home has the files of a shell, but no history`,
    proof: [
      { evidence: startup[0]!.path, offset: 0, record: null, recovered: null },
      ...[seen.firstOffset, seen.lastOffset].map((offset) => {
        return { evidence: seen.path, offset, record: null, recovered: null };
      }),
    ],
    alternatives: [
      'A collection that left the file out: kept, though it has those of other homes; ask how the homes were collected',
      'Copies of files, cron and other logins without a shell at a terminal: dropped, these had one',
      'History switched off or kept elsewhere by a startup file of the home: dropped, none says so; kept for /etc/profile, /etc/bash.bashrc and what is typed',
      'Another shell, or a menu in its place, that keeps no history (dash, git-shell): kept; look in /etc/passwd',
      'Shells that were killed before they wrote: kept',
    ],
  });
}
