import type { Level } from '@unmask/sigma';
import type { Evidence, Locator, Source } from '../../evidence/format.ts';
import { shorten } from '../../report/text.ts';
import { checkFinding } from '../check-finding.ts';
import type { Finding } from '../finding.ts';
import type { AccessRule } from './access-rule.ts';
import type { Unread } from './includes/assembled.ts';
import { holdsNoRules } from './includes/without-rules.ts';
import { BASIS, type Judgement } from './judge.ts';
import { parseNetwork } from './network.ts';
import { holdsNowhere, reachText, winnersText, winnerText } from './reach.ts';
import { isInForce } from './shut-out.ts';
import type { Ground, KeptOut, Tables } from './who.ts';

/** ATT&CK: Hide Infrastructure. */
export const HIDE_INFRASTRUCTURE: readonly string[] = ['T1665'];

const ID = 'access-rules';
const TITLE = 'Access rules keep security researchers out';
/** Of a rule or two, which anybody may have. */
const LOW_TITLE = 'Access rule that names a security organisation';
/** Places of rules that a finding names. */
const MAX_PLACES = 20;
/** Of rules that hold nowhere. */
const REPLACED =
  'A list that shuts nobody out: kept, the most likely, as other rules in the evidence stand instead, whatever is asked for; ask whether it ever held';
const MAX_SHOWN_WORDS = 80;
const MAX_HOLDERS = 40;

/** What is known of a configuration as a whole. */
export interface ListFacts {
  /** Of its last change, or 0. Microseconds since 1970. */
  readonly time: number;
  readonly isDated: boolean;
  /** What is to be said of the time. */
  readonly doubt: string;
  readonly source: Source;
}

/** Where the rules of a file hold, as far as the evidence tells. */
export interface Circumstances {
  /** Where other configurations include it. */
  readonly places: readonly string[];
  /** Includes beside it that were not followed. */
  readonly unread: readonly Unread[];
  /** Why the server does not read the file at all; `null` when nothing says so. */
  readonly notRead: string | null;
}

/** A judged list of rules. */
export interface JudgedList {
  readonly evidence: Pick<Evidence, 'path'>;
  readonly circumstances: Circumstances;
  readonly rules: readonly AccessRule[];
  readonly judgement: Judgement;
  readonly level: Level;
  /** Without the rules in whose place others stand, it would be a lower one. */
  readonly isLessWithoutReplaced: boolean;
  readonly truncated: boolean;
  readonly told: ListFacts;
  readonly tables: Tables;
}

export function accessFinding(list: JudgedList): Finding {
  const { judgement, level, told, evidence, rules, tables } = list;
  const { kept, networks, hits, score, hiding, hardening } = judgement;
  const named = kept.flatMap((each) => [...each.rules]);
  const isReplaced = named.every(holdsNowhere);
  const replaced = reachText(named);
  const winner = winnerText(named);
  return checkFinding('hiding', {
    check: { id: ID, title: level === 'low' ? LOW_TITLE : TITLE },
    level,
    confidence: list.isLessWithoutReplaced ? 'low' : judgement.confidence,
    time: told.time,
    until: null,
    source: told.source,
    techniques: HIDE_INFRASTRUCTURE,
    matched: {
      'kept out': kept.map(keptText).join('; '),
      'networks kept out': `${networks.size}${list.truncated ? ' in the first rules; there are more' : ''}, of which ${hits} are theirs`,
      score: `${score} (10: high, 6: medium, 2: low)`,
      'for hiding': hiding.join('; '),
      'for hardening': hardening.join('; ') || 'nothing',
      'not in force': idleText(rules),
      ...(winner !== null && { 'which rule wins': winner }),
      ...(replaced !== null && { 'does not hold in': replaced }),
      ...circumstancesText(list.circumstances),
      ...holdersBy(tables.user, networks),
    },
    summary: `${namesOf(kept)} kept out, among ${networks.size} ${networks.size === 1 ? 'network' : 'networks'}${list.circumstances.notRead === null ? '' : ', in a file that the server was told not to read'}${isReplaced ? ', by rules that others replace everywhere' : ''}${told.doubt}`,
    proof: placesOf(kept, evidence.path),
    alternatives: [
      ...notReadText(list.circumstances),
      ...(isReplaced ? [REPLACED] : []),
      ...alternativesOf(judgement),
    ],
  });
}

const WHY_UNREAD: Readonly<Record<Unread['why'], string>> = {
  missing: 'not in the evidence',
  program: 'what a program prints, which is not run',
  cycle: 'includes itself',
  limit: 'beyond the limits',
};

function circumstancesText({ places, unread }: Circumstances): Readonly<Record<string, string>> {
  const missed = unread
    .filter(({ what }) => !holdsNoRules(what))
    .map(({ what, why, line, file }) => `${what} (${file} line ${line}: ${WHY_UNREAD[why]})`);
  return {
    ...(places.length > 0 && { 'included by': places.slice(0, MAX_PLACES).join('; ') }),
    ...(missed.length > 0 && {
      'includes not read': missed.slice(0, MAX_PLACES).join('; '),
    }),
  };
}

function notReadText({ notRead }: Circumstances): string[] {
  return notRead === null
    ? []
    : [
        `The server did not read this file: kept, the most likely (${notRead}); ask whether that configuration was in use then`,
      ];
}

function keptText({ organisation: { name }, grounds }: KeptOut): string {
  return `${name}: ${grounds.map(groundText).join(', ')}`;
}

function groundText({ basis, rule, text }: Ground): string {
  const words = shorten(text, MAX_SHOWN_WORDS);
  return `${BASIS[basis]} (${basis.endsWith('table') ? words : `"${words}"`}, line ${rule.line})`;
}

function namesOf(kept: readonly KeptOut[]): string {
  const names = kept.map(({ organisation }) => organisation.name);
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more security organisations` : shown;
}

function idleText(rules: readonly AccessRule[]): string {
  const out = rules.filter(({ commentedOut }) => commentedOut).length;
  const overruled = rules.filter((rule) => rule.overruled && !isInForce(rule));
  return `${out} commented out, ${overruled.length} overruled by another${winnersText(overruled)}`;
}

/** Who holds the networks by the user's table, whether that counts or not. */
function holdersBy(
  user: Tables['user'],
  networks: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  if (user === null) return {};
  const held = Array.from(networks).flatMap((text) => {
    const [holder] = user.of(parseNetwork(text)!);
    return holder === undefined ? [] : [`${text} ${shorten(holder.organisation, MAX_SHOWN_WORDS)}`];
  });
  return { "holders by the user's table": held.slice(0, MAX_HOLDERS).join('; ') || 'none' };
}

/** Rules that name somebody, in the file's order. */
function placesOf(kept: readonly KeptOut[], evidence: string): Locator[] {
  const rules = new Set(kept.flatMap((each) => each.grounds.map(({ rule }) => rule)));
  return [...rules]
    .toSorted((a, b) => a.offset - b.offset)
    .slice(0, MAX_PLACES)
    .map(({ offset, record }) => ({ evidence, offset, record, recovered: null }));
}

function alternativesOf({ kept, networks, hits, hardening }: Judgement): string[] {
  const mostly = hits * 2 >= networks.size && hits >= 3;
  const byTable = kept.filter(({ grounds }) =>
    grounds.every(({ basis }) => basis.endsWith('table')),
  );
  const list =
    'A list against bots or scanners, as webmasters copy them, that names security companies among others';
  return [
    mostly && hardening.length === 0
      ? `${list}: unlikely, ${hits} of ${networks.size} networks are of security organisations, and nothing is against bots`
      : `${list}: kept${hardening.length > 0 ? ', the most likely' : ''}`,
    'An administrator with a reason of his own against these organisations: kept; ask who wrote the rules',
    byTable.length > 0
      ? `Another holder of the range at that time: kept for ${byTable.length} that only a table names`
      : 'Another holder of the range at that time: dropped, the rules or the comments beside them name the organisation',
  ];
}
