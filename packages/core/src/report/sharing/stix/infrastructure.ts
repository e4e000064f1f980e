import { urlParts } from '../../../campaign/observables/canonical.ts';
import type { Campaign, LifeLine } from '../../../campaign/campaign.ts';
import type { SharedIndicator } from '../shareable.ts';
import { earliest, latest } from '../times.ts';
import type { BundleDraft } from './draft.ts';
import { observableOf } from './observable.ts';

/** A server, as the indicators of a campaign name it. */
interface Server {
  readonly host: string;
  readonly indicators: readonly SharedIndicator[];
}

/**
 * The servers of a campaign, with the names and addresses that they consist of and what the case tells of their lives.
 *
 * @returns ids by host
 */
export function addInfrastructure(
  draft: BundleDraft,
  { campaign, family }: { readonly campaign: string; readonly family: string | null },
  indicators: readonly SharedIndicator[],
  { sections }: Campaign,
): Map<string, string> {
  const lines = sections.flatMap((section) =>
    section.lines.filter(({ lane }) => lane === 'infrastructure'),
  );
  return new Map(
    serversOf(indicators).map((server) => {
      const id = addServer(draft, server, campaign, family);
      addLife(draft, id, server.host, lines);
      return [server.host, id];
    }),
  );
}

function addServer(
  draft: BundleDraft,
  { host, indicators }: Server,
  campaign: string,
  family: string | null,
): string {
  const asked = indicators.some(({ reason }) => reason === 'asked-by-implants');
  const first = earliest(indicators.flatMap(({ first: each }) => each ?? []));
  const last = latest(indicators.flatMap(({ last: each }) => each ?? []));
  const id = draft.add('infrastructure', [campaign, host], {
    name: host,
    description: asked ? 'Implants asked it for orders, or reported to it.' : 'Named in the case.',
    infrastructure_types: [asked ? 'command-and-control' : 'unknown'],
    first_seen: first,
    last_seen: last,
  });
  draft.relate(campaign, 'uses', id, {}, { first, last });
  if (asked && family !== null) draft.relate(family, 'beacons-to', id, {}, { first, last });
  for (const indicator of indicators) {
    const part = observableOf(indicator);
    if (part !== null) draft.relate(id, 'consists-of', draft.observable(part)[0], {}, indicator);
  }
  return id;
}

/** Each time with what it dates: a registration is no use of the server, and claims can be forged. */
function addLife(
  draft: BundleDraft,
  server: string,
  host: string,
  lines: readonly LifeLine[],
): void {
  const own = lines.filter(({ about }) => about === host);
  if (own.length === 0) return;
  const said = own.map(
    ({ what, first, last, solid }) =>
      `${first} to ${last}: ${what}${solid ? '' : ' (a claim that can be forged, or that dates something else)'}`,
  );
  draft.add('note', [server, 'life'], {
    abstract: `Life of ${host}`,
    content: said.join('\n'),
    object_refs: [server],
  });
}

/** In the order of hosts. */
function serversOf(indicators: readonly SharedIndicator[]): Server[] {
  const hosts = Map.groupBy(indicators, hostOf);
  return [...hosts]
    .flatMap(([host, all]): Server[] => (host === null ? [] : [{ host, indicators: all }]))
    .toSorted((a, b) => (a.host < b.host ? -1 : 1));
}

/** `null` for what is no part of a server. */
export function hostOf({ kind, value, reason }: SharedIndicator): string | null {
  if (reason === 'trace-of-implant') return null;
  if (kind === 'address' || kind === 'domain') return value;
  return kind === 'url' ? (urlParts(value)?.host ?? null) : null;
}
