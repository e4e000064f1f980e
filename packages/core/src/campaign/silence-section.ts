import { GONE_PAGES } from '../detect/hiding/shutdown/gone-pages.ts';
import { UNINSTALL_ORDERS } from '../detect/hiding/shutdown/uninstall-orders.ts';
import { WEB_ROOT_REMOVED } from '../detect/hiding/shutdown/web-root.ts';
import { sectionOf } from '../report/section.ts';
import { isoTime, shortTime } from '../report/time.ts';
import {
  type Explanation,
  explainSilences,
  type PackingUp,
  type ServerCalls,
  type SilentServer,
} from './beaconing/explain-silence.ts';
import { type LifeLine, type Section, section } from './campaign.ts';
import { type FindingGroupRow, ruleOf } from './finding-group.ts';
import { statement, type Statement } from './statement.ts';
import { sectionHead, type Whose } from './victims/section-parts.ts';

/** A server that implants called. */
export interface CalledServer extends ServerCalls {
  /** Its name. */
  readonly host: string;
  /** Of implants' calls, microseconds since 1970. */
  readonly firstCall: number;
  readonly lastCall: number;
  /** In order, those that tell of its victims at a sinkhole. */
  readonly handoverFindings: readonly string[];
  readonly findings: readonly string[];
  readonly findingCount: number;
}

const WORDS: Readonly<Record<Explanation, string>> = {
  'end-of-collection': 'the collection ended',
  'victims-cleaned': 'its victims were cleaned',
  takedown: 'it was taken down: its victims were led to a sinkhole',
  'operator-shutdown': 'its operators shut it down',
};

/** Two campaigns can share a server: each has a basis of its own. */
function basisOf(whose: Pick<Whose, 'name'> | null): string {
  const ofWhose = whose === null ? '' : ` of ${whose.name}`;
  return `last call of an implant${ofWhose}, in logs of command servers (UTC)`;
}

/** Sections of findings that tell of wiping and of a shutdown. */
const WIPED = 0;
const SHUT_DOWN = 3;

/**
 * Until when servers were called, and why they fell silent, the end of the collection being asked first.
 *
 * @param whose the campaign, where a case has several; `null`: there is one
 * @param servers that its implants called
 * @param groups findings in which somebody may be packing up
 */
export function silenceSection(
  whose: Pick<Whose, 'id' | 'name'> | null,
  servers: readonly CalledServer[],
  groups: readonly FindingGroupRow[],
): Section {
  const silent = new Map(
    explainSilences(servers, packingUp(groups)).map((each) => [each.server, each]),
  );
  return section({
    ...sectionHead('silence', 'Until when', whose),
    statements: [
      ...(servers.length === 0
        ? []
        : [
            untilStatement(whose, servers, silent),
            becauseStatement(whose, servers, silent, groups),
          ]),
      ...servers.map((server) => serverStatement(whose, server, silent.get(server.server))),
      ...servers.flatMap((server) => movedStatement(whose, server)),
    ],
    lines: servers.map((server): LifeLine => {
      const { host, firstCall, lastCall, findings, findingCount } = server;
      return {
        lane: 'infrastructure',
        about: host,
        what: whose === null ? 'called by implants' : `called by implants of ${whose.name}`,
        first: isoTime(firstCall),
        last: isoTime(lastCall),
        solid: true,
        findings,
        findingCount,
      };
    }),
    unknown:
      servers.length === 0
        ? [
            `Until when ${whose?.name ?? 'the campaign'} went on: no log of a command server (role in case.yaml) has calls of its implants.`,
          ]
        : [],
  });
}

/** The campaign's end is that of the last server, unless its log just ends. */
function untilStatement(
  whose: Pick<Whose, 'name'> | null,
  servers: readonly CalledServer[],
  silent: ReadonlyMap<string, SilentServer>,
): Statement {
  const last = servers.reduce((most, each) => (each.lastCall > most.lastCall ? each : most));
  const ends = servers.map(({ server }) => silent.get(server)?.explanation ?? null);
  const isOpen = ends.every((each) => each === 'end-of-collection' || each === null);
  const counts = Map.groupBy(ends, (each) => each);
  const told = Array.from(
    counts,
    ([why, { length }]) => `${length} of ${servers.length} servers: ${wordsOf(why)}`,
  );
  return statement({
    question: 'silent-since',
    about: whose?.name ?? null,
    basis: `${basisOf(whose)}, of all of them`,
    value: isOpen ? null : isoTime(last.lastCall),
    findings: last.findings,
    findingCount: last.findingCount,
    notes: [
      ...(isOpen
        ? [`The last call that is known came at ${shortTime(isoTime(last.lastCall))} UTC.`]
        : []),
      ...told,
      'That is what is left when other explanations are dropped, and no proof.',
    ],
  });
}

/** Why servers fell silent, counted: what is left when other explanations are dropped. */
function becauseStatement(
  whose: Pick<Whose, 'name'> | null,
  servers: readonly CalledServer[],
  silent: ReadonlyMap<string, SilentServer>,
  groups: readonly FindingGroupRow[],
): Statement {
  const ends = servers.map(({ server }) => silent.get(server)?.explanation ?? 'unknown');
  const counts = Array.from(
    Map.groupBy(ends, (each) => each),
    ([why, { length }]) => [why, length] as const,
  );
  return statement({
    question: 'silent-because',
    about: whose?.name ?? null,
    basis: 'command servers by what is left when other explanations of their silence are dropped',
    value: Object.fromEntries(counts.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    findings: [
      ...groups.filter(tellsOfPacking).flatMap(({ findings }) => findings),
      ...servers.flatMap(({ findings, handoverFindings }) => [...findings, ...handoverFindings]),
    ],
  });
}

function serverStatement(
  whose: Pick<Whose, 'name'> | null,
  server: CalledServer,
  silent: SilentServer | undefined,
): Statement {
  const considered = silent?.considered ?? [];
  return statement({
    question: 'server-silent-since',
    about: server.host,
    basis: basisOf(whose),
    value: isoTime(server.lastCall),
    findings: server.findings,
    findingCount: server.findingCount,
    notes: [
      `Most likely: ${wordsOf(silent?.explanation ?? null)}.`,
      ...considered.map(({ explanation, kept, why }) => {
        return `${kept ? 'Kept' : 'Dropped'}: ${WORDS[explanation]} (${why}).`;
      }),
    ],
  });
}

/** How many implants left a server for a sinkhole; who called both says that the server still answered. */
function movedStatement(
  whose: Pick<Whose, 'name'> | null,
  { host, handover, handoverFindings }: CalledServer,
): Statement[] {
  if (handover === null) return [];
  const { shared, moved, between, begins, until } = handover;
  const ofWhose = whose === null ? '' : ` of ${whose.name}`;
  return [
    statement({
      question: 'moved-to-sinkhole',
      about: host,
      basis: `implant ids${ofWhose} that left this server last and then called a sinkhole, in logs of both`,
      value: moved,
      findings: handoverFindings,
      notes: [
        `Of ${shared} that a sinkhole knows, from ${dayText(begins)} to ${dayText(until)}.`,
        ...(moved === shared
          ? []
          : [
              `${shared - moved} called this server, or another, after their first call of the sinkhole.`,
            ]),
        ...(between === null
          ? []
          : [
              `Days from the last call here to the first there: ${between[0]} to ${between[2]}, half of them ${between[1]} or fewer.`,
            ]),
      ],
    }),
  ];
}

function dayText(day: number): string {
  return isoTime(day * DAY_US).slice(0, 10);
}

function wordsOf(explanation: Explanation | null): string {
  return explanation === null ? 'why it fell silent is not known' : WORDS[explanation];
}

const DAY_US = 86_400_000_000;

function packingUp(groups: readonly FindingGroupRow[]): PackingUp {
  const daysOf = (isWanted: (group: FindingGroupRow) => boolean): number[] =>
    groups
      .filter(isWanted)
      .flatMap(({ first, last }) => [first, last].map((time) => Math.floor(time / DAY_US)));
  return {
    uninstalls: daysOf(({ rule }) => rule === UNINSTALL_ORDERS.id),
    emptied: emptiedFrom(groups),
    wiping: daysOf((group) => group.rule !== UNINSTALL_ORDERS.id && tellsOfPacking(group)),
  };
}

/** Removed by a command, or gone together; a silence itself is no such sign. */
const EMPTIED: ReadonlySet<string> = new Set([WEB_ROOT_REMOVED.id, GONE_PAGES.id]);

function emptiedFrom(groups: readonly FindingGroupRow[]): Map<string, number> {
  const days = new Map<string, number>();
  for (const { rule, source, first } of groups)
    if (EMPTIED.has(rule))
      days.set(source, Math.min(Math.floor(first / DAY_US), days.get(source) ?? Infinity));
  return days;
}

function tellsOfPacking(group: FindingGroupRow): boolean {
  const place = sectionOf(ruleOf(group));
  return place === WIPED || place === SHUT_DOWN;
}
