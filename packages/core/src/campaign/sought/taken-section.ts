import { type Section, section, type SectionTable } from '../campaign.ts';
import { MAX_CITED, statement, type Statement } from '../statement.ts';
import { dayOf, label, number, row, sectionHead } from '../victims/section-parts.ts';
import { type KindCount, kindsText, UNTOLD } from './kinds-text.ts';

/** What servers keep of what one implant sent. */
export interface StoredRow {
  /** Id and name of the implant's profile. */
  readonly profile: string;
  readonly campaign: string;
  readonly implantId: string;
  readonly servers: readonly string[];
  readonly files: number;
  readonly pieces: number;
  /** Of the pieces, as the servers keep them. */
  readonly bytes: number;
  readonly results: number;
  readonly kinds: ReadonlyMap<string, KindCount>;
  /** Microseconds since 1970, of the files. */
  readonly first: number;
  readonly last: number;
  readonly findings: readonly string[];
  /** Logs know the id as one of somebody who studies the implant. */
  readonly isApart: boolean;
}

/** Implants listed of one campaign. */
const MAX_LISTED = 20;

/** What was taken, of one campaign: files of victims that lie on the operators' servers. @param rows at least one */
export function takenSection(rows: readonly StoredRow[], alone: boolean): Section {
  const { profile: id, campaign: name } = rows[0]!;
  const own = rows.filter(({ isApart, files }) => !isApart && files > 0);
  return section({
    ...sectionHead('taken', 'What was stolen', { id, name, alone }),
    statements: statementsOf(rows, own),
    tables: own.length === 0 ? [] : [tableOf(own)],
    unknown: unknownOf(own),
  });
}

function statementsOf(all: readonly StoredRow[], own: readonly StoredRow[]): Statement[] {
  const name = all[0]!.campaign;
  const apart = all.filter(({ isApart }) => isApart).length;
  const results = all.reduce((sum, each) => sum + each.results, 0);
  const pieces = own.reduce((sum, each) => sum + each.pieces, 0);
  const kinds = kindsOf(own);
  const told = [...kinds].filter(([kind]) => kind !== UNTOLD);
  const proof = proofOf(own);
  return [
    statement({
      question: 'taken-victims',
      basis: `implant ids of ${name} after which files are named on its servers`,
      value: own.length,
      ...proof,
      notes: apart === 0 ? [] : [`${apart} ids of those who study the implant are not counted.`],
    }),
    statement({
      question: 'taken-files',
      basis: `files of victims on servers of ${name}, pieces of one counted once`,
      value: own.reduce((sum, each) => sum + each.files, 0),
      ...proof,
      notes: [
        `In ${pieces} pieces.`,
        ...(results === 0 ? [] : [`Beside them lie ${results} results of commands.`]),
      ],
    }),
    statement({
      question: 'taken-stored-bytes',
      basis: `bytes of these files on servers of ${name}, as they are kept there`,
      value: own.reduce((sum, each) => sum + each.bytes, 0),
      ...proof,
      notes: ['What is kept may be encrypted or packed, and older files may have been removed.'],
    }),
    statement({
      question: 'taken-kinds',
      basis: `files of victims on servers of ${name}, whose names tell a kind`,
      value:
        told.length === 0
          ? null
          : Object.fromEntries(told.map(([kind, { files }]) => [kind, files])),
      ...(told.length === 0 ? {} : proofOf(own.filter(tellsKind))),
    }),
  ];
}

function tellsKind({ kinds }: StoredRow): boolean {
  return [...kinds.keys()].some((kind) => kind !== UNTOLD);
}

function kindsOf(rows: readonly StoredRow[]): Map<string, KindCount> {
  const sums = new Map<string, KindCount>();
  for (const [kind, { files, bytes }] of rows.flatMap(({ kinds }) => [...kinds])) {
    const known = sums.get(kind) ?? { files: 0, bytes: 0 };
    sums.set(kind, { files: known.files + files, bytes: known.bytes + bytes });
  }
  return new Map([...sums].toSorted(([a, m], [b, n]) => n.files - m.files || (a < b ? -1 : 1)));
}

function tableOf(own: readonly StoredRow[]): SectionTable {
  const [{ profile, campaign }] = own as [StoredRow];
  const listed = own.toSorted(largest).slice(0, MAX_LISTED);
  const more = own.length - listed.length;
  return {
    id: `stored-${profile}`,
    title: `Victims' files on servers of ${campaign}`,
    columns: [
      label('implant', 'Implant id'),
      number('files', 'Files', 'files of the victim, pieces of one counted once'),
      number('bytes', 'Bytes', 'bytes of these, as the server keeps them'),
      label('kinds', 'Kinds, by name'),
      label('servers', 'On'),
      label('first', 'First (UTC)'),
      label('last', 'Last (UTC)'),
    ],
    rows: listed.map((each) =>
      row(
        [
          each.implantId,
          each.files,
          each.bytes,
          tellsKind(each) ? kindsText(each.kinds) : null,
          each.servers.join(', '),
          dayOf(each.first),
          dayOf(each.last),
        ],
        each.findings,
      ),
    ),
    notes: [
      'Times are those of the files, which a copy may have set anew.',
      ...(more > 0 ? [`${more} more ids, with less.`] : []),
    ],
  };
}

function largest(a: StoredRow, b: StoredRow): number {
  return b.bytes - a.bytes || b.files - a.files || (a.implantId < b.implantId ? -1 : 1);
}

function unknownOf(own: readonly StoredRow[]): string[] {
  const untold = kindsOf(own).get(UNTOLD)?.files ?? 0;
  if (untold === 0) return [];
  const { campaign } = own[0]!;
  return [`Of which kind ${untold} files on servers of ${campaign} are: their names do not tell.`];
}

function proofOf(rows: readonly StoredRow[]): { findings: string[]; findingCount: number } {
  const cited = [...new Set(rows.flatMap(({ findings }) => findings))].toSorted();
  return { findings: cited.slice(0, MAX_CITED), findingCount: cited.length };
}
