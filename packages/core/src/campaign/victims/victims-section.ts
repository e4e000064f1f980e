import { isoTime } from '../../report/time.ts';
import { type LifeLine, type Section, section } from '../campaign.ts';
import { MAX_CITED, type Statement, statement } from '../statement.ts';
import type { SourceCount, VictimCounts } from './count-victims.ts';
import type { HostVictim } from './hosts.ts';
import { sectionHead, SOURCE_BASES, spanText, type Whose } from './section-parts.ts';
import { apartTable, bySource, hostTable, tablesOf } from './victims-tables.ts';

/** Who was hit: by id, address, organisation and machine, each source by itself. */
export function victimsSection(
  whose: Whose,
  counts: VictimCounts,
  hosts: readonly HostVictim[],
): Section {
  const { sources } = counts;
  const found = sources.filter(({ ids, addresses }) => ids + addresses > 0);
  return section({
    ...sectionHead('victims', 'Victims', whose),
    statements: [
      ...found.flatMap((count) => statementsOf(count, whose)),
      ...together(counts, whose),
      hostStatement(hosts, whose),
      ...sources.flatMap((count) => apartOf(count, whose)),
    ],
    tables: [
      ...(found.length > 0 ? [bySource(found)] : []),
      ...found.flatMap(tablesOf),
      ...(sources.some(({ apart }) => apart.length > 0) ? [apartTable(sources)] : []),
      ...(hosts.length > 0 ? [hostTable(hosts)] : []),
    ],
    lines: [...found.flatMap((count) => lineOf(count, whose)), ...hosts.map(hostLine)],
    unknown: unknownOf(counts),
  });
}

function statementsOf(count: SourceCount, whose: Whose): Statement[] {
  const { source, findings, first, last, nameless, requests } = count;
  const basis = SOURCE_BASES[source];
  const said = { findings, about: whose.name };
  const named = count.organisations.filter(({ key }) => key !== null);
  const inNone = count.organisations.find(({ key }) => key === null);
  return [
    statement({
      ...said,
      question: 'victims-ids',
      basis: `implant ids in ${basis}`,
      value: count.ids,
      notes: [
        `${spanText(first, last)}, ${requests} requests`,
        ...(nameless > 0 ? [`${nameless} requests name no id: their victims are not counted`] : []),
      ],
    }),
    statement({
      ...said,
      question: 'victims-addresses',
      basis: `addresses in ${basis}`,
      value: count.addresses,
      notes: count.scanningVictims.length > 0 ? [scanningNote(count.scanningVictims)] : [],
    }),
    statement({
      ...said,
      question: 'victims-organisations',
      basis: `organisations of case.yaml in ${basis}`,
      value: named.length,
      notes:
        inNone === undefined || inNone.ids === 0
          ? []
          : [`${inNone.ids} ids are of no organisation that case.yaml names, or of two alike`],
    }),
  ];
}

function scanningNote(addresses: readonly string[]): string {
  const some = addresses.slice(0, MAX_NAMED).join(', ');
  return (
    `${addresses.length} of them also look for pages that are not there, but their ids come back as ` +
    `implants do, so that they count: ${some}`
  );
}

/** Addresses named in a note. */
const MAX_NAMED = 5;

function together({ together: both }: VictimCounts, { name: about }: Whose): Statement[] {
  if (both === null) return [];
  const where = 'logs of command servers and of sinkholes together, each counted once';
  return [
    statement({
      question: 'victims-together-ids',
      about,
      basis: `implant ids in ${where}`,
      value: both.ids,
      findings: both.findings,
      notes: [`${both.sharedIds} are in both, so that the two numbers must not be added up`],
    }),
    statement({
      question: 'victims-together-addresses',
      about,
      basis: `addresses in ${where}`,
      value: both.addresses,
      findings: both.findings,
      notes: [`${both.sharedAddresses} are in both`],
    }),
  ];
}

/** Weak traces alone make no victim. */
function hostStatement(hosts: readonly HostVictim[], { name: about }: Whose): Statement {
  const sure = hosts.filter(({ confidence }) => confidence !== 'low');
  const weak = hosts.length - sure.length;
  return statement({
    question: 'victims-hosts',
    about,
    basis: 'machines whose own evidence has traces of an implant',
    value: sure.length,
    findings: sure.flatMap(({ findings }) => findings),
    notes: weak === 0 ? [] : [`${weak} more have weak traces only, and are not counted`],
  });
}

function apartOf({ source, apart }: SourceCount, { name: about }: Whose): Statement[] {
  if (apart.length === 0) return [];
  const sum = (of: 'ids' | 'requests'): number => apart.reduce((all, each) => all + each[of], 0);
  return [
    statement({
      question: 'not-victims',
      about,
      basis: `requests in ${SOURCE_BASES[source]} that look like an implant's and are no victim's`,
      value: sum('requests'),
      findings: apart.flatMap(({ findings }) => findings),
      notes: [`${sum('ids')} ids that nobody else had are in them, and are not counted above`],
    }),
  ];
}

function lineOf({ source, first, last, findings, ids }: SourceCount, whose: Whose): LifeLine[] {
  if (first === null || last === null) return [];
  return [
    {
      lane: 'victims',
      about: whose.name,
      what: `${ids} implant ids in ${SOURCE_BASES[source]}`,
      first: isoTime(first),
      last: isoTime(last),
      solid: true,
      findings: findings.slice(0, MAX_CITED),
      findingCount: findings.length,
    },
  ];
}

function hostLine({ host, name, first, last, findings }: HostVictim): LifeLine {
  return {
    lane: 'victims',
    about: name ?? host,
    what: 'traces of an implant on the machine',
    first: isoTime(first),
    last: isoTime(last),
    solid: true,
    findings: findings.slice(0, MAX_CITED),
    findingCount: findings.length,
  };
}

function unknownOf({ sources, left }: VictimCounts): string[] {
  const unstated = sources.find(({ source, requests }) => source === 'unstated' && requests > 0);
  return [
    ...(left > 0
      ? [`${left} lines of beacons were more than memory holds: numbers of victims are least ones.`]
      : []),
    ...(unstated === undefined
      ? []
      : [
          `Whether the ${unstated.ids} ids in logs of servers without a role were seen by a command server or a sinkhole: say it in case.yaml.`,
        ]),
  ];
}
