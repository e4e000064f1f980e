import type { Evidence } from '../../evidence/format.ts';
import type { Finding } from '../finding.ts';
import { accessFinding, type Circumstances, type ListFacts } from './access-finding.ts';
import type { AccessRule } from './access-rule.ts';
import type { ListTrace } from './access-trace.ts';
import { judge, type Judgement } from './judge.ts';
import { holdsNowhere } from './reach.ts';
import { isInForce } from './shut-out.ts';
import type { Tables } from './who.ts';

/** Networks of one list that are kept for comparing; longer lists are kept by others than one operator. */
const MAX_COMPARED = 2_048;

export interface ListToJudge {
  readonly evidence: Pick<Evidence, 'path'>;
  /** All of one file. */
  readonly rules: readonly AccessRule[];
  readonly told: ListFacts;
  readonly truncated: boolean;
  readonly tables: Tables;
  readonly circumstances?: Circumstances;
}

export interface JudgedListOutcome {
  readonly score: number;
  readonly finding: Finding | null;
  /** For comparing with other lists and with visits. */
  readonly trace: ListTrace | null;
}

/** Rules in whose place others stand raise no level above `low`. */
function levelWithoutReplaced(
  rules: readonly AccessRule[],
  { level }: Judgement,
  tables: Tables,
): Judgement['level'] {
  if (level === null || !rules.some(holdsNowhere)) return level;
  const holding = rules.filter((rule) => !holdsNowhere(rule));
  return judge(holding, tables).level ?? 'low';
}

/** Judges the rules of one file. */
export function judgedList({
  circumstances = { places: [], unread: [], notRead: null },
  ...list
}: ListToJudge): JudgedListOutcome {
  const { rules, told, tables } = list;
  const judgement = judge(rules, tables);
  const { networks, kept, score } = judgement;
  const standing = levelWithoutReplaced(rules, judgement, tables);
  const isLessWithoutReplaced = standing !== judgement.level;
  const level = standing !== null && circumstances.notRead !== null ? 'low' : standing;
  const finding =
    level === null
      ? null
      : accessFinding({ ...list, judgement, level, isLessWithoutReplaced, circumstances });
  const first = rules.find((rule) => isInForce(rule) && rule.subject.network !== null);
  if (first === undefined || networks.size > MAX_COMPARED) return { score, finding, trace: null };
  const trace: ListTrace = {
    kind: 'list',
    networks: [...networks],
    level,
    organisations: kept.map(({ organisation }) => organisation.name),
    changed: told.isDated ? told.time : null,
    offset: first.offset,
    record: first.record,
  };
  return { score, finding, trace };
}
