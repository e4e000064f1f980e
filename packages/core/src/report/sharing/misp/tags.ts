import type { Tlp } from '../../../case/case-file.ts';
import type { Finding } from '../../../detect/finding.ts';
import type { ReportVictim } from '../../model.ts';
import type { TechniqueUse } from '../techniques.ts';
import { COUNTRIES, SECTORS } from './tables.ts';

export interface Tag {
  readonly name: string;
}

/** The level, the techniques, and where and what victims are, by the names of MISP's taxonomies and galaxies. What these lack is left out. */
export function eventTags(
  tlp: Tlp,
  uses: readonly TechniqueUse[],
  victims: readonly ReportVictim[],
): Tag[] {
  const countries = victims.flatMap(({ country }) => galaxy('country', COUNTRIES, country));
  const sectors = victims.flatMap(({ sector }) => galaxy('sector', SECTORS, sector));
  return [
    `tlp:${tlp}`,
    ...uses.map(
      ({ technique: { id, name } }) => `misp-galaxy:mitre-attack-pattern="${name} - ${id}"`,
    ),
    ...[...new Set(countries)].toSorted(),
    ...[...new Set(sectors)].toSorted(),
  ].map((name) => ({ name }));
}

function galaxy(
  name: string,
  values: Readonly<Record<string, string>>,
  key: string | null,
): string[] {
  return key === null || !Object.hasOwn(values, key)
    ? []
    : [`misp-galaxy:${name}="${values[key]!}"`];
}

/** Evidence that was read is usually reliable: operators reach into logs. What people say in a case nobody can judge. */
const CREDIBILITY: Readonly<Record<Finding['confidence'], string>> = {
  high: '2',
  moderate: '3',
  low: '4',
};

export function admiralty(confidence: Finding['confidence'], isEvidence: boolean): Tag[] {
  const reliability = isEvidence ? 'b' : 'f';
  const credibility = isEvidence ? CREDIBILITY[confidence] : '6';
  return [
    { name: `admiralty-scale:source-reliability="${reliability}"` },
    { name: `admiralty-scale:information-credibility="${credibility}"` },
  ];
}
