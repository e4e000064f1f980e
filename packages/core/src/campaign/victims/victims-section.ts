import { type LifeLine, type Section, section, type SectionTable } from '../campaign.ts';
import { isoTime } from '../../report/time.ts';
import { MAX_CITED, type Statement, statement } from '../statement.ts';
import { APART_MEANING } from './apart.ts';
import type { PartnerCount, SourceCount, VictimCounts } from './count-victims.ts';
import type { HostVictim } from './hosts.ts';
import {
  aboutOf,
  dayOf,
  label,
  number,
  row,
  sectionHead,
  SOURCE_BASES,
  SOURCE_NAMES,
  sideBySide,
  spanText,
  type Whose,
} from './section-parts.ts';

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
      ...(hosts.length > 0 ? [hostTable(hosts)] : []),
    ],
    lines: [...found.flatMap((count) => lineOf(count, whose)), ...hosts.map(hostLine)],
    unknown: unknownOf(counts),
  });
}

function statementsOf(count: SourceCount, whose: Whose): Statement[] {
  const { source, findings, first, last, nameless, requests } = count;
  const basis = SOURCE_BASES[source];
  const said = { findings, about: aboutOf(whose, source) };
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
      notes: [`${both.sharedIds} are in both, so that the two numbers must not be added up`],
    }),
    statement({
      question: 'victims-together-addresses',
      about,
      basis: `addresses in ${where}`,
      value: both.addresses,
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

function apartOf({ source, apart }: SourceCount, whose: Whose): Statement[] {
  return apart.map(({ reason, ids, addresses, requests, details, findings }) =>
    statement({
      question: `not-victims-${reason}`,
      about: aboutOf(whose, source),
      basis: `requests in ${SOURCE_BASES[source]}, set apart: ${APART_MEANING[reason]}`,
      value: requests,
      findings,
      notes: [
        `${ids} ids that nobody else had, from ${addresses} addresses` +
          (details.length === 0 ? '' : `: ${details.slice(0, MAX_NAMED).join('; ')}`),
      ],
    }),
  );
}

function bySource(sources: readonly SourceCount[]): SectionTable {
  return {
    id: 'victims-by-source',
    title: 'Ids and addresses, by source',
    columns: [
      label('source', 'Source'),
      number('ids', 'Ids', 'implant ids'),
      number('addresses', 'Addresses', 'addresses of clients'),
      number('ratio', 'Ids/address', 'ids divided by addresses'),
      label('first', 'First (UTC)'),
      label('last', 'Last (UTC)'),
      label('ends', 'Source ends'),
    ],
    rows: sources.map(({ source, ids, addresses, ratio, first, last, ends, findings }) =>
      row(
        [
          SOURCE_NAMES[source],
          ids,
          addresses,
          ratio,
          ...[first, last, ends].map((time) => (time === null ? null : dayOf(time))),
        ],
        findings,
      ),
    ),
    notes: [
      'Many ids behind one address: one institution. Few ids on many addresses: lines whose address changes. Sources are never added up.',
    ],
  };
}

function tablesOf(count: SourceCount): SectionTable[] {
  const { source, organisations, versions, crowded, mobile, months } = count;
  const name = SOURCE_NAMES[source];
  const named = organisations.filter(({ key }) => key !== null);
  const tables: SectionTable[] = [
    sideBySide(
      { id: `organisations-${source}`, title: `Organisations, ${name}`, notes: [] },
      { columns: [label('organisation', 'Organisation')], of: (key) => [key ?? ''] },
      source,
      named,
    ),
    partnerTable(
      `ids-per-address-${source}`,
      `Addresses with several ids, ${name}`,
      'Ids',
      crowded,
    ),
    partnerTable(
      `addresses-per-id-${source}`,
      `Ids on several addresses, ${name}`,
      'Addresses',
      mobile,
    ),
    {
      id: `versions-${source}`,
      title: `Versions, ${name}`,
      columns: [
        label('version', 'Version'),
        label('family', 'Family'),
        label('platform', 'Platform'),
        number('ids', 'Ids', `implant ids in ${SOURCE_BASES[source]} that had it`),
        number('requests', 'Requests', 'requests'),
        label('first', 'First (UTC)'),
        label('last', 'Last (UTC)'),
      ],
      rows: versions.map(({ version, family, platform, ids, requests, first, last, findings }) =>
        row([version, family, platform, ids, requests, dayOf(first), dayOf(last)], findings),
      ),
      notes: ['An implant that was updated counts for each version that it had.'],
    },
    {
      id: `months-${source}`,
      title: `Months, ${name}`,
      columns: [
        label('month', 'Month'),
        number('new', 'New', 'ids seen for the first time'),
        number('seen', 'Seen', 'ids seen'),
        number('lost', 'Lost', 'ids seen for the last time while the source goes on'),
      ],
      rows: months.months.map((each) => row([each.month, each.new, each.seen, each.lost])),
      notes: monthNotes(count),
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function monthNotes({
  months: { lost, undecided, together: atOnce },
  ends,
}: SourceCount): string[] {
  const until = ends === null ? '' : `, which ends on ${dayOf(ends)}`;
  return [
    `${lost} ids stay away for 30 days and more before their source ends${until}. ` +
      `Of ${undecided} others, nothing can be said: they were seen too near its end.`,
    ...(atOnce === null
      ? []
      : [
          `${atOnce.count} of the lost go between ${dayOf(atOnce.from)} and ${dayOf(atOnce.to)}: rather the server fell silent than each victim was cleaned.`,
        ]),
  ];
}

function partnerTable(
  id: string,
  title: string,
  what: string,
  counts: readonly PartnerCount[],
): SectionTable {
  return {
    id,
    title,
    columns: [
      label('name', what === 'Ids' ? 'Address' : 'Id'),
      label('country', 'Country'),
      number('partners', what, what.toLowerCase()),
      label('first', 'First (UTC)'),
      label('last', 'Last (UTC)'),
    ],
    rows: counts.map((each) =>
      row([each.name, each.country, each.partners, dayOf(each.first), dayOf(each.last)]),
    ),
    notes: [],
  };
}

function hostTable(hosts: readonly HostVictim[]): SectionTable {
  return {
    id: 'victims-hosts',
    title: 'Machines with traces of an implant',
    columns: [
      label('host', 'Host'),
      label('organisation', 'Organisation'),
      label('country', 'Country'),
      label('platforms', 'Platform'),
      label('families', 'Family'),
      label('confidence', 'Confidence'),
      number('findings', 'Findings', 'findings on the machine that tell of an implant'),
      label('first', 'First (UTC)'),
      label('last', 'Last (UTC)'),
    ],
    rows: hosts.map((host) =>
      row(
        [
          host.name ?? host.host,
          host.organisation,
          host.country,
          host.platforms.join(', ') || null,
          host.families.join(', ') || null,
          host.confidence,
          host.findings.length,
          dayOf(host.first),
          dayOf(host.last),
        ],
        host.findings,
      ),
    ),
    notes: [],
  };
}

function lineOf({ source, first, last, findings, ids }: SourceCount, whose: Whose): LifeLine[] {
  if (first === null || last === null) return [];
  return [
    {
      lane: 'victims',
      about: aboutOf(whose, source),
      what: `requests of ${ids} implant ids`,
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
