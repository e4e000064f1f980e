import { type Section, section } from '../campaign.ts';
import type { CaseFile } from '../../case/case-file.ts';
import { statement } from '../statement.ts';
import type { SourceCount, VictimCounts } from './count-victims.ts';
import type { HostVictim } from './hosts.ts';
import { sectorParts, sectorText } from './identities.ts';
import {
  label,
  row,
  sectionHead,
  sideBySide,
  SOURCE_BASES,
  SOURCE_NAMES,
  type Whose,
} from './section-parts.ts';
import { sectorOfOrganisation } from './sectors/sector-of.ts';

const UNKNOWN = 'unknown';

/** What victims do, by the case file or by registers, each with its confidence. */
export function sectorsSection(
  whose: Whose,
  { sources }: VictimCounts,
  hosts: readonly HostVictim[],
  { organisations }: Pick<CaseFile, 'organisations'>,
): Section {
  const found = sources.filter(({ ids, addresses }) => ids + addresses > 0);
  const sectorOf = (name: string): string => {
    const organisation = organisations.find((each) => each.name === name);
    return (organisation && sectorOfOrganisation(organisation)?.sector) ?? UNKNOWN;
  };
  return section({
    ...sectionHead('sectors', 'Sectors', whose),
    statements: [
      ...found.map((count) => {
        const named = count.organisations.flatMap(({ key }) => key ?? []);
        return statement({
          question: 'sectors-of-organisations',
          about: whose.name,
          basis: `organisations of case.yaml in ${SOURCE_BASES[count.source]}, by sector`,
          value: countEach(named.map(sectorOf)),
          findings: count.organisations.flatMap(({ key, findings }) =>
            key === null ? [] : findings,
          ),
        });
      }),
      ...(hosts.length === 0
        ? []
        : [
            statement({
              question: 'sectors-of-hosts',
              about: whose.name,
              basis:
                'machines with traces of an implant, by sector of their organisation or domain',
              value: countEach(hosts.map(({ sector }) => sector?.sector ?? UNKNOWN)),
              findings: hosts.flatMap(({ findings }) => findings),
            }),
          ]),
    ],
    tables: [
      ...found
        .filter(({ sectors }) => sectors.some(({ key }) => key !== null))
        .map((count) => tableOf(count)),
      ...(hosts.some(({ sector }) => sector !== null) ? [hostTable(hosts)] : []),
    ],
    unknown: found
      .filter(({ sectors }) => sectors.some(({ key, ids }) => key === null && ids > 0))
      .map(({ source, sectors, ids }) => {
        const unknown = sectors.find(({ key }) => key === null)!.ids;
        return `The sector of ${unknown} of ${ids} ids (${SOURCE_NAMES[source]}): no organisation of case.yaml and no register holds them.`;
      }),
  });
}

/** In the order of names, so that equal counts are equal text. */
function countEach(names: readonly string[]): Record<string, number> {
  const groups = Map.groupBy(names.toSorted(), (name) => name);
  return Object.fromEntries(Array.from(groups, ([name, members]) => [name, members.length]));
}

const COLUMNS = [
  label('sector', 'Sector'),
  label('confidence', 'Confidence'),
  label('basis', 'Told by'),
] as const;

function tableOf({ source, sectors }: SourceCount) {
  return sideBySide(
    { id: `sectors-${source}`, title: `Sectors, ${SOURCE_NAMES[source]}`, notes: [] },
    {
      columns: COLUMNS,
      of: (key) => (key === null ? [UNKNOWN, '-', '-'] : sectorParts(key)),
    },
    source,
    sectors,
  );
}

function hostTable(hosts: readonly HostVictim[]) {
  const groups = Map.groupBy(hosts, ({ sector }) => (sector === null ? null : sectorText(sector)));
  return {
    id: 'sectors-hosts',
    title: 'Sectors, machines with traces of an implant',
    columns: [...COLUMNS, { id: 'hosts', title: 'Machines', basis: 'machines' }],
    rows: Array.from(groups, ([key, members]) =>
      row(
        [...(key === null ? [UNKNOWN, '-', '-'] : sectorParts(key)), members.length],
        members.flatMap(({ findings }) => findings),
      ),
    ),
    notes: [],
  };
}
