import { type Diagnostic, findValue, quote } from '@unmask/sigma';
import type { MapNode } from '@unmask/sigma';
import {
  type CaseFile,
  type EvidenceRole,
  ROLES,
  type SignedCampaign,
  TLP,
  type ZoneOverride,
} from './case-file.ts';
import { type CaseReporter, createCaseReporter } from './case-reporter.ts';
import { checkOverlaps } from './check-overlaps.ts';
import { findDay } from './find-day.ts';
import { checkCountries, readKnownAddress } from './known-address.ts';
import { readOthersClaim } from './known-claim.ts';
import { readSignedJudgement } from './known-judgement.ts';
import { readKnownDate } from './known-date.ts';
import { type PlacedOrganisation, readOrganisation } from './organisation.ts';
import { zoneOf } from '../evidence/text/zone.ts';
import {
  checkKeys,
  findLine,
  findLines,
  findName,
  listOfMaps,
  requireLine,
} from '../yaml/nodes.ts';
import { readFileMap } from '../yaml/read-file-map.ts';

const KEYS = [
  'name',
  'tlp',
  'author',
  'organisations',
  'addresses',
  'dates',
  'claims',
  'time-zones',
  'evidence',
  'notes',
  'campaigns',
  'judgements',
];

export interface CaseFileResult {
  /** `null`: something is wrong with the file, and nothing in it should be relied on. */
  readonly caseFile: CaseFile | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a case file.
 *
 * @param file the file's name, for diagnostics
 */
export function parseCaseFile(text: string, file: string): CaseFileResult {
  const reporter = createCaseReporter(file);
  const words = { file: 'a case file', root: 'case', required: 'name' };
  const caseFile = readFileMap(text, reporter, words, (map) => readCase(map, reporter));
  return { caseFile, diagnostics: reporter.diagnostics };
}

function readCase(map: MapNode, reporter: CaseReporter): CaseFile {
  checkKeys(map, KEYS, 'a case file', reporter);
  const organisations = listOfMaps(map, 'organisations', reporter).map((each) =>
    readOrganisation(each, reporter),
  );
  checkNames(organisations, reporter);
  checkOverlaps(organisations, reporter);
  const addresses = listOfMaps(map, 'addresses', reporter).flatMap((each) =>
    readKnownAddress(each, reporter),
  );
  checkCountries(addresses, reporter);
  return {
    name: requireLine(map, 'name', reporter),
    tlp: findName(map, 'tlp', TLP, reporter, 'CF008', (text) => text.replace(/^tlp:/, '')),
    author: findLine(map, 'author', reporter),
    organisations: organisations.map(({ organisation }) => organisation),
    addresses: addresses.map(({ value }) => value),
    dates: listOfMaps(map, 'dates', reporter).flatMap((each) => readKnownDate(each, reporter)),
    claims: listOfMaps(map, 'claims', reporter).flatMap((each) => readOthersClaim(each, reporter)),
    timeZones: listOfMaps(map, 'time-zones', reporter).flatMap((each) => readZone(each, reporter)),
    evidence: listOfMaps(map, 'evidence', reporter).flatMap((each) => readRole(each, reporter)),
    notes: findLine(map, 'notes', reporter),
    campaigns: listOfMaps(map, 'campaigns', reporter).map((each) => readCampaign(each, reporter)),
    judgements: listOfMaps(map, 'judgements', reporter).flatMap((each) =>
      readSignedJudgement(each, reporter),
    ),
  };
}

function checkNames(organisations: readonly PlacedOrganisation[], reporter: CaseReporter): void {
  const seen = new Map<string, PlacedOrganisation>();
  for (const each of organisations) {
    const name = each.organisation.name.toLowerCase();
    const first = seen.get(name);
    if (first === undefined) seen.set(name, each);
    else {
      const { line, column } = first.span;
      const message = `${quote(each.organisation.name)} was given already at ${line}:${column}`;
      reporter.tell('CF015', each.span, message, 'put both into one, or give them other names');
    }
  }
}

function readZone(map: MapNode, reporter: CaseReporter): ZoneOverride[] {
  checkKeys(map, ['path', 'zone'], 'a time zone', reporter);
  const path = requireLine(map, 'path', reporter);
  const zone = requireLine(map, 'zone', reporter);
  if (zone !== '' && zoneOf(zone) === null) {
    const message = `${quote(zone)} is no time zone`;
    const help = 'write a name such as Europe/Madrid, or an offset such as +02:00';
    reporter.tell('CF013', findValue(map, 'zone')!.span, message, help);
  }
  return path === '' || zone === '' ? [] : [{ path, zone }];
}

function readRole(map: MapNode, reporter: CaseReporter): EvidenceRole[] {
  checkKeys(map, ['path', 'role', 'host', 'profile', 'family', 'notes'], 'evidence', reporter);
  const path = requireLine(map, 'path', reporter);
  requireLine(map, 'role', reporter);
  const role = findName(map, 'role', ROLES, reporter);
  const [host, profile, family, notes] = (['host', 'profile', 'family', 'notes'] as const).map(
    (key) => findLine(map, key, reporter),
  ) as [string | null, string | null, string | null, string | null];
  return role === null ? [] : [{ path, role, host, profile, family, notes }];
}

function readCampaign(map: MapNode, reporter: CaseReporter): SignedCampaign {
  checkKeys(map, ['name', 'signed-by', 'date', 'findings', 'notes'], 'a campaign', reporter);
  return {
    name: requireLine(map, 'name', reporter),
    signedBy: requireLine(map, 'signed-by', reporter),
    date: findDay(map, 'date', reporter),
    findings: findLines(map, 'findings', reporter),
    notes: findLine(map, 'notes', reporter),
  };
}
