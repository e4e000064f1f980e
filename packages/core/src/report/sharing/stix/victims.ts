import type { ReportVictim } from '../../model.ts';
import { stixConfidence } from './confidence.ts';
import type { BundleDraft } from './draft.ts';
import { sectorLabels, stixSector } from './sectors.ts';

/**
 * Victims by pseudonym, where they are, and the sectors as classes. In reports for few, a victim's organisation is named beside its pseudonym.
 *
 * @returns ids by pseudonym
 */
export function addVictims(
  draft: BundleDraft,
  victims: readonly ReportVictim[],
  campaign: string,
): Map<string, string> {
  for (const [sector, all] of bySector(victims)) addSector(draft, campaign, sector, all);
  return new Map(victims.map((victim) => [victim.id, addVictim(draft, victim, campaign)]));
}

function addVictim(draft: BundleDraft, victim: ReportVictim, campaign: string): string {
  const { id: pseudonym, sector, country, organisation, confidence } = victim;
  const known = sector === null ? null : stixSector(sector);
  const id = draft.add('identity', ['victim', pseudonym], {
    name: organisation === null ? `Victim ${pseudonym}` : `${organisation} (${pseudonym})`,
    description: describe(victim),
    identity_class: classOf(victim),
    sectors: known === null ? [] : [known],
    labels: ['victim', ...(sector === null ? [] : sectorLabels(sector))],
    confidence: stixConfidence(confidence),
  });
  draft.relate(campaign, 'targets', id, { confidence: stixConfidence(confidence) }, victim);
  if (country === null) return id;
  const location = draft.country(country);
  draft.relate(id, 'located-at', location);
  draft.relate(campaign, 'targets', location);
  return id;
}

function describe({ kind, implantId, host, families, sources }: ReportVictim): string {
  const what = kind === 'machine' ? 'A machine with traces of' : 'An implant that called:';
  const named = [
    ...(host === null ? [] : [`Host ${host}.`]),
    ...(implantId === null ? [] : [`Implant id ${implantId}.`]),
  ];
  const seen = sources.length === 0 ? [] : [`Seen in: ${sources.join(', ')}.`];
  return [`${what} ${families.join(', ')}.`, ...named, ...seen].join(' ');
}

/** An implant's id names no machine: whether one or many stand behind it, it does not tell. */
function classOf({ sector, kind }: ReportVictim): string {
  if (sector === 'private-person') return 'individual';
  if (sector !== null) return 'organization';
  return kind === 'machine' ? 'system' : 'unknown';
}

function bySector(victims: readonly ReportVictim[]): [string, ReportVictim[]][] {
  const groups = Map.groupBy(victims, ({ sector }) => sector);
  return [...groups]
    .filter((entry): entry is [string, ReportVictim[]] => entry[0] !== null)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function addSector(
  draft: BundleDraft,
  campaign: string,
  sector: string,
  victims: readonly ReportVictim[],
): void {
  const known = stixSector(sector);
  const id = draft.add('identity', ['sector', sector], {
    name: `Sector: ${sector}`,
    description: 'Organisations of this sector, as victims.',
    identity_class: 'class',
    sectors: known === null ? [] : [known],
    labels: ['victims', ...sectorLabels(sector)],
  });
  const what = `${victims.length} of the case: implants that called, and machines with traces.`;
  draft.relate(campaign, 'targets', id, { description: what });
}
