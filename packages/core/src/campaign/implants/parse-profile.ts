import { type Diagnostic, findTexts, findValue, quote } from '@unmask/sigma';
import type { MapNode } from '@unmask/sigma';
import {
  checkKeys,
  findLine,
  findLines,
  findName,
  listOfMaps,
  requireLine,
} from '../../yaml/nodes.ts';
import { readFileMap } from '../../yaml/read-file-map.ts';
import { type ImplantProfile, PLATFORM_GRADES, PLATFORMS, type VersionShape } from './profile.ts';
import { createProfileReporter, type ProfileReporter } from './profile-reporter.ts';
import { requirePattern } from './read-patterns.ts';
import { readStored } from './read-stored.ts';
import { readTrace } from './read-trace.ts';
import { readTraffic, saysVersion } from './read-traffic.ts';

const KEYS = [
  'id',
  'name',
  'family',
  'aliases',
  'description',
  'references',
  'traffic',
  'landing-pages',
  'stored-files',
  'versions',
  'traces',
];
const FOLDER = /^\/[^?#\s]{1,255}\/$/;
const ID = /^[a-z\d][a-z\d-]{0,63}$/;

export interface ProfileResult {
  /** `null`: something is wrong with the file, and nothing in it should be relied on. */
  readonly profile: ImplantProfile | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads an implant profile.
 *
 * @param file the file's name, for diagnostics
 */
export function parseProfile(text: string, file: string): ProfileResult {
  const reporter = createProfileReporter(file);
  const words = { file: 'a profile', root: 'profile', required: 'id' };
  const profile = readFileMap(text, reporter, words, (map) => readProfile(map, reporter));
  return { profile, diagnostics: reporter.diagnostics };
}

function readProfile(map: MapNode, reporter: ProfileReporter): ImplantProfile {
  checkKeys(map, KEYS, 'a profile', reporter);
  const name = requireLine(map, 'name', reporter);
  const profile: ImplantProfile = {
    id: readId(map, reporter),
    name,
    family: findLine(map, 'family', reporter) ?? name,
    aliases: findLines(map, 'aliases', reporter),
    description: findLine(map, 'description', reporter),
    references: findTexts(map, 'references', { reporter }),
    traffic: listOfMaps(map, 'traffic', reporter).map((each) => readTraffic(each, reporter)),
    landingPages: readLandingPages(map, reporter),
    storedFiles: listOfMaps(map, 'stored-files', reporter).flatMap(
      (each) => readStored(each, reporter) ?? [],
    ),
    versions: listOfMaps(map, 'versions', reporter).flatMap((each) => readVersion(each, reporter)),
    traces: listOfMaps(map, 'traces', reporter).flatMap((each) => readTrace(each, reporter) ?? []),
  };
  checkWhole(map, profile, reporter);
  return profile;
}

function readId(map: MapNode, reporter: ProfileReporter): string {
  const id = requireLine(map, 'id', reporter);
  if (id !== '' && !ID.test(id)) {
    const help = 'up to 64 lower-case letters, digits and dashes';
    reporter.tell('IP011', findValue(map, 'id')!.span, `${quote(id)} is no id`, help);
  }
  return id;
}

function readLandingPages(map: MapNode, reporter: ProfileReporter): string[] {
  const pages = findLines(map, 'landing-pages', reporter);
  const wrong = pages.find((page) => !FOLDER.test(page));
  if (wrong !== undefined) {
    const place = findValue(map, 'landing-pages')!.span;
    reporter.tell('IP007', place, `${quote(wrong)} is no folder`, "write '/name/'");
  }
  return pages;
}

function readVersion(map: MapNode, reporter: ProfileReporter): VersionShape[] {
  checkKeys(map, ['pattern', 'family', 'platform', 'grade'], 'a version', reporter);
  const pattern = requirePattern(map, 'pattern', reporter);
  const family = requireLine(map, 'family', reporter);
  const platform = findName(map, 'platform', PLATFORMS, reporter);
  const grade = findName(map, 'grade', PLATFORM_GRADES, reporter);
  if (platform !== null && grade === null) requireLine(map, 'grade', reporter);
  return pattern === null ? [] : [{ pattern, family, platform, grade }];
}

function checkWhole(map: MapNode, profile: ImplantProfile, reporter: ProfileReporter): void {
  const { traffic, versions, references } = profile;
  const place = findValue(map, 'id')?.span ?? map.span;
  if (findValue(map, 'traffic') === null && findValue(map, 'traces') === null)
    reporter.tell('IP005', place, `'traffic' and 'traces' are missing`, 'give one of them');
  if (versions.length > 0 && !traffic.some(saysVersion))
    reporter.tell(
      'IP010',
      findValue(map, 'versions')!.span,
      'nothing in the traffic tells a version',
      `give a parameter 'is: version', or write <version:…> in a path`,
    );
  if (references.length === 0)
    reporter.tell('IP012', place, 'no source is named', `add 'references'`);
}
