import type { SectionTable } from '../campaign.ts';
import { APART_MEANING } from './apart.ts';
import type { PartnerCount, SourceCount } from './count-victims.ts';
import type { HostVictim } from './hosts.ts';
import {
  dayOf,
  label,
  number,
  row,
  SOURCE_BASES,
  SOURCE_NAMES,
  sideBySide,
} from './section-parts.ts';

/** Values named in one cell. */
const MAX_NAMED = 5;

export function bySource(sources: readonly SourceCount[]): SectionTable {
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

export function tablesOf(count: SourceCount): SectionTable[] {
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

export function hostTable(hosts: readonly HostVictim[]): SectionTable {
  return {
    id: 'victims-hosts',
    title: 'Machines with traces of an implant',
    columns: [
      label('host', 'Host'),
      label('organisation', 'Organisation'),
      label('platforms', 'Platform'),
      label('families', 'Family'),
      label('confidence', 'Confidence'),
      label('first', 'First (UTC)'),
      label('last', 'Last (UTC)'),
    ],
    rows: hosts.map((host) =>
      row(
        [
          host.name ?? host.host,
          host.organisation,
          host.platforms.join(', ') || null,
          host.families.join(', ') || null,
          host.confidence,
          dayOf(host.first),
          dayOf(host.last),
        ],
        host.findings,
      ),
    ),
    notes: [],
  };
}

export function apartTable(sources: readonly SourceCount[]): SectionTable {
  return {
    id: 'not-victims',
    title: 'Set apart: no victims',
    columns: [
      label('source', 'Source'),
      label('why', 'Why'),
      number('ids', 'Ids', 'ids that nobody else had'),
      number('addresses', 'Addresses', 'addresses of clients'),
      number('requests', 'Requests', 'requests'),
      label('who', 'Who or what'),
    ],
    rows: sources.flatMap(({ source, apart }) =>
      apart.map(({ reason, ids, addresses, requests, details, findings }) => {
        const more = details.length > MAX_NAMED ? ', …' : '';
        const who = details.slice(0, MAX_NAMED).join(', ') + more;
        return row(
          [SOURCE_NAMES[source], APART_MEANING[reason], ids, addresses, requests, who || null],
          findings,
        );
      }),
    ),
    notes: [],
  };
}
