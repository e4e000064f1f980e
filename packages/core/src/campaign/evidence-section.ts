import type { Role } from '../case/case-file.ts';
import { shortTime } from '../report/time.ts';
import { type Section, section, type SectionTable } from './campaign.ts';
import { statement } from './statement.ts';

/** A piece of evidence as the case knows it. */
export interface EvidenceRow {
  readonly path: string;
  readonly role: Role | null;
  readonly format: string | null;
  readonly events: number;
  /** Of its events, ISO 8601; `null` without any. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Why it was not read, or not to its end. */
  readonly failure: string | null;
  /** Path of what has the same bytes, and is counted. */
  readonly sameAs: string | null;
}

/** Evidence that names no machine, and whose it is. */
export interface OwnerRow {
  readonly path: string;
  /** `null`: not known. */
  readonly host: string | null;
  readonly why: string;
}

const NO_ROLE = 'no role given';

/** What was read, what was not, and until when it tells anything: every other number is to be read under this. */
export function evidenceSection(
  handled: readonly EvidenceRow[],
  interrupted: boolean,
  owners: readonly OwnerRow[],
): Section {
  const rows = handled.filter(({ sameAs }) => sameAs === null);
  const copies = handled.length - rows.length;
  const failed = rows.filter(({ failure }) => failure !== null);
  const roles = Map.groupBy(rows, ({ role }) => role ?? NO_ROLE);
  const unnamed = roles.get(NO_ROLE)?.length ?? 0;
  return section({
    id: 'evidence',
    title: 'Evidence',
    statements: [
      statement({
        question: 'read',
        basis: 'pieces of evidence',
        value: rows.length - failed.length,
        notes: copies === 0 ? [] : [`${copies} more are copies of these.`],
      }),
      statement({
        question: 'not-read',
        basis: 'pieces of evidence, not read or not to their end',
        value: failed.length,
        notes: failed.slice(0, MAX_NAMED).map(({ path, failure }) => `${path}: ${failure}`),
      }),
    ],
    tables: [
      {
        id: 'evidence-by-role',
        title: 'By what it comes from',
        columns: [
          { id: 'role', title: 'Role', basis: null },
          { id: 'pieces', title: 'Pieces', basis: 'pieces of evidence' },
          { id: 'events', title: 'Events', basis: 'events read' },
          { id: 'earliest', title: 'Earliest (UTC)', basis: null },
          { id: 'latest', title: 'Latest (UTC)', basis: null },
        ],
        rows: [...roles]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([role, pieces]) => ({
            cells: [role, pieces.length, eventsOf(pieces), ...spanOf(pieces)],
            findings: [],
            findingCount: 0,
          })),
        notes: ['Nothing is known after the latest event of a source: its collection ended there.'],
      },
      ...ownerTable(owners.filter(({ host }) => host !== null)),
    ],
    unknown: [
      ...(rows.length === 0
        ? ['Nothing was read into this case yet (unmask hunt EVIDENCE --case CASE).']
        : []),
      ...(interrupted ? ['An import was cut off: what it had not read yet is not counted.'] : []),
      ...(unnamed > 0
        ? [
            `What ${unnamed} of ${rows.length} pieces of evidence come from is not said in case.yaml, ` +
              'so that nothing is counted as victims of a server in them.',
          ]
        : []),
      ...ownerless(owners.filter(({ host }) => host === null)),
    ],
  });
}

function ownerTable(owners: readonly OwnerRow[]): SectionTable[] {
  if (owners.length === 0) return [];
  const more = owners.length - MAX_NAMED;
  return [
    {
      id: 'evidence-owners',
      title: 'Whose evidence is that names no machine',
      columns: [
        { id: 'path', title: 'Evidence', basis: null },
        { id: 'host', title: 'Counted as of', basis: null },
        { id: 'why', title: 'Why', basis: null },
      ],
      rows: owners.slice(0, MAX_NAMED).map(({ path, host, why }) => ({
        cells: [path, host, why],
        findings: [],
        findingCount: 0,
      })),
      notes: more > 0 ? [`${more} more are not shown.`] : [],
    },
  ];
}

function ownerless(owners: readonly OwnerRow[]): string[] {
  if (owners.length === 0) return [];
  const some = owners.slice(0, MAX_NAMED).map(({ path, why }) => `${path} (${why})`);
  return [
    `Of which machine ${owners.length} pieces of evidence are, so that each counts as one of its own: ${some.join(', ')}. ` +
      'Say it in case.yaml (host).',
  ];
}

/** Pieces that are named one by one. */
const MAX_NAMED = 20;

function eventsOf(rows: readonly EvidenceRow[]): number {
  return rows.reduce((sum, { events }) => sum + events, 0);
}

/** ISO 8601 sorts as text within years of four digits. */
function spanOf(rows: readonly EvidenceRow[]): (string | null)[] {
  const earliest = rows.flatMap((row) => row.earliest ?? []).toSorted();
  const latest = rows.flatMap((row) => row.latest ?? []).toSorted();
  return [earliest[0], latest.at(-1)].map((at) => (at === undefined ? null : shortTime(at)));
}
