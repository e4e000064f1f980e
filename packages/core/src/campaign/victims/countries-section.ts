import { type Section, section, type SectionTable } from '../campaign.ts';
import { type Statement, statement } from '../statement.ts';
import type { SourceCount, VictimCounts } from './count-victims.ts';
import type { CountryTable } from './country/country-table.ts';
import type { HostVictim } from './hosts.ts';
import type { Identity } from './identities.ts';
import {
  dayOf,
  label,
  sectionHead,
  sideBySide,
  SOURCE_BASES,
  SOURCE_NAMES,
  type Whose,
} from './section-parts.ts';
import { topOf } from './side-by-side.ts';

/** Ranks that are compared between sources. */
const RANKS = 5;
/** Ids named in a note. */
const MAX_NAMED = 5;
const UNKNOWN = 'unknown';

/** Where victims are, each source by itself. */
export function countriesSection(
  whose: Whose,
  { sources, together }: VictimCounts,
  hosts: readonly HostVictim[],
  table: CountryTable | null,
): Section {
  const found = sources.filter(({ ids, addresses }) => ids + addresses > 0);
  const named = [...new Set(hosts.flatMap(({ country }) => country ?? []))].toSorted();
  return section({
    ...sectionHead('countries', 'Countries', whose),
    statements: [
      ...found.flatMap((count) => statementsOf(count, table, whose)),
      ...(together === null
        ? []
        : [
            statement({
              question: 'countries-together',
              about: whose.name,
              basis:
                'countries of ids and addresses in logs of command servers and of sinkholes together',
              value: together.countries.filter(({ key }) => key !== null).length,
              findings: together.findings,
            }),
          ]),
      ...(named.length === 0
        ? []
        : [
            statement({
              question: 'countries-hosts',
              about: whose.name,
              basis: 'countries of organisations whose machines have traces of an implant',
              value: named.length,
              findings: hosts.flatMap(({ findings }) => findings),
              notes: [named.join(', ')],
            }),
          ]),
      ...agreement(found, whose),
    ],
    tables: found.map((count) => tableOf(count, table)),
    unknown: unknownOf(found, table),
  });
}

function statementsOf(count: SourceCount, table: CountryTable | null, whose: Whose): Statement[] {
  const { source, countries, undecided, wandering, unplaced, findings } = count;
  const known = countries.filter(({ key }) => key !== null);
  const notes = [
    ...(unplaced > 0 ? [`of ${unplaced} ids the country is unknown`] : []),
    ...contradictionNotes('are in two countries on as many days, and count for none', undecided),
    ...contradictionNotes('are on some days in another country than on most', wandering),
  ];
  return (['ids', 'addresses'] as const).map((what) =>
    statement({
      question: `countries-of-${what}`,
      about: whose.name,
      basis: `countries of ${what === 'ids' ? 'implant ids' : 'addresses'} in ${SOURCE_BASES[source]}`,
      value: known.filter((each) => each[what] > 0).length,
      findings,
      notes: what === 'ids' ? [...notes, ...datedNotes(count, table)] : [],
    }),
  );
}

function contradictionNotes(said: string, ids: readonly Identity[]): string[] {
  if (ids.length === 0) return [];
  const some = ids.slice(0, MAX_NAMED).map(({ name, country }) => {
    const days = country.votes.map(({ value, days: number }) => `${value} ${number}`).join(', ');
    return `${name} (days: ${days})`;
  });
  const more = ids.length > MAX_NAMED ? ', …' : '';
  return [`${ids.length} ids ${said}: ${some.join('; ')}${more}`];
}

/** A table says where addresses are at its own date, and they move. */
function datedNotes({ first, last }: SourceCount, table: CountryTable | null): string[] {
  if (table === null || first === null || last === null) return [];
  const years = [first, last].map((time) => dayOf(time).slice(0, 4));
  const span = years[0] === years[1] ? years[0] : `${years[0]}-${years[1]}`;
  return [`addresses of ${span} resolved with ${table.name} of ${table.date ?? 'unknown date'}`];
}

function tableOf(count: SourceCount, table: CountryTable | null): SectionTable {
  const { source, countries } = count;
  const names = new Intl.DisplayNames('en', { type: 'region' });
  return sideBySide(
    {
      id: `countries-${source}`,
      title: `Countries, ${SOURCE_NAMES[source]}`,
      notes: [
        'An id counts for the country of most of its days. Ids and addresses are two views of the same victims.',
        ...datedNotes(count, table),
      ],
    },
    {
      columns: [label('code', 'Code'), label('country', 'Country')],
      of: (key) => (key === null ? [UNKNOWN, UNKNOWN] : [key, names.of(key) ?? key]),
    },
    source,
    countries,
  );
}

/**
 * Countries that are among the first in every view: each view alone is bent by networks behind one address, or by lines that change it. What
 * victims' own machines and sandboxes show is no view of all victims: only of those who handed something in.
 */
function agreement(found: readonly SourceCount[], { name: about }: Whose): Statement[] {
  const sources = found.filter(({ source }) => source !== 'host' && source !== 'sandbox');
  const views = sources.flatMap(({ countries }) =>
    (['ids', 'addresses'] as const).map((what) => topOf(countries, what, RANKS)),
  );
  const told = views.filter((top) => top.length > 0);
  if (told.length < 2) return [];
  const common = told[0]!.filter((key) => told.every((top) => top.includes(key))).toSorted();
  return [
    statement({
      question: 'countries-first-in-all',
      about,
      basis: `countries among the first ${RANKS} by ids and by addresses in logs of every kind of server`,
      value: common.length,
      findings: sources.flatMap(({ findings }) => findings),
      notes: common.length === 0 ? [] : [common.join(', ')],
    }),
  ];
}

function unknownOf(sources: readonly SourceCount[], table: CountryTable | null): string[] {
  const without = sources.filter(({ countries }) => countries.some(({ key }) => key === null));
  if (without.length === 0) return [];
  const names = without.map(({ source }) => SOURCE_NAMES[source]).join(', ');
  const why =
    table === null
      ? 'no table of countries was given (--countries), and case.yaml names no organisation or range that holds them'
      : `neither case.yaml nor ${table.name} holds them, or days tell two alike`;
  return [`The country of some ids or addresses (${names}): ${why}.`];
}
