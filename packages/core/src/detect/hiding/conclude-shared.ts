import type { ConcludeContext, Kept } from '../detector.ts';
import { checkFinding } from '../check-finding.ts';
import type { Finding } from '../finding.ts';
import { collectedSource } from '../../evidence/source.ts';
import { HIDE_INFRASTRUCTURE } from './access-finding.ts';
import { hostOf, type ListTrace } from './access-trace.ts';
import { likeness, type Likeness } from './shared-lists.ts';

type List = Kept<ListTrace>;

const CHECK = {
  id: 'access-list-shared',
  title: 'One list of shut-out networks in several places',
};
/** Networks that must stand in both lists; fewer may be chance, or one rule of thumb. */
const LEAST_SHARED = 5;
const LEAST_SHARE = 0.5;
const MAX_SHOWN = 20;

/** A list that is alike to a judged one. */
interface Match extends Likeness {
  readonly list: List;
}

/**
 * Lists with mostly the same networks, of which one is thought to be against researchers: whoever wrote the one has the other. Lists against
 * bots and guessers are shared by everybody and say nothing.
 */
export function concludeShared({ traces, report }: ConcludeContext<ListTrace>): void {
  const sets = new Map(traces.map((list) => [list, new Set(list.trace.networks)]));
  const told = new Set<List>();
  for (const list of traces) {
    if (list.trace.level === null || told.has(list)) continue;
    const matches = traces.flatMap((other) => matchOf(list, other, sets) ?? []);
    for (const match of matches) told.add(match.list);
    if (matches.length > 0) report(toFinding(list, matches));
  }
}

function matchOf(
  list: List,
  other: List,
  sets: ReadonlyMap<List, ReadonlySet<string>>,
): Match | null {
  const host = hostOf(list.evidence);
  if (other === list || (host !== null && host === hostOf(other.evidence))) return null;
  const alike = likeness(sets.get(list)!, sets.get(other)!);
  return alike.shared >= LEAST_SHARED && alike.share >= LEAST_SHARE
    ? { list: other, ...alike }
    : null;
}

function toFinding(list: List, matches: readonly Match[]): Finding {
  const lists = [list, ...matches.map((match) => match.list)];
  const hosts = new Set(lists.map(({ evidence }) => hostOf(evidence)));
  const areKnown = !hosts.has(null);
  const level = areKnown && list.trace.level !== 'low' ? 'medium' : 'low';
  const times = lists.flatMap(({ trace }) => trace.changed ?? []);
  const where = areKnown ? `${hosts.size} servers` : `${lists.length} files`;
  const doubt =
    times.length === 0
      ? 'its time is not known'
      : 'no time of its own; that of the last changes of the files';
  return checkFinding('hiding', {
    check: CHECK,
    level,
    confidence: 'low',
    time: times.length === 0 ? 0 : Math.min(...times),
    until: times.length === 0 ? null : Math.max(...times),
    source: collectedSource(list.evidence, null),
    techniques: HIDE_INFRASTRUCTURE,
    matched: {
      'keeps out': list.trace.organisations.join(', '),
      'alike to': matches.slice(0, MAX_SHOWN).map(matchText).join('; '),
      hosts: areKnown ? [...hosts].join(', ') : 'not all known',
    },
    summary: `The list that keeps out ${list.trace.organisations.slice(0, 3).join(', ')} is in ${where} (${doubt})`,
    proof: lists.slice(0, MAX_SHOWN).map(({ evidence, trace: { offset, record } }) => ({
      evidence: evidence.path,
      offset,
      record,
      recovered: null,
    })),
    alternatives: [
      'A published list that several operators copied: kept; look for it by its rarest networks',
      areKnown
        ? 'Copies on one server: dropped, the evidence is of different hosts'
        : 'Copies on one server, as a backup leaves them: kept, the evidence does not tell which host each file is of',
    ],
  });
}

function matchText({ list, share, shared }: Match): string {
  return `${list.evidence.path}: ${shared} networks in both, ${Math.round(share * 100)} % of all`;
}
