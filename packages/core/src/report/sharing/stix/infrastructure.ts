import type { ReportModel } from '../../model.ts';
import type { CampaignGroup } from '../groups.ts';
import { type Server, serversOf } from '../servers.ts';
import type { BundleDraft } from './draft.ts';
import { observableOf } from './observable.ts';

/**
 * The servers of a campaign, with the names and addresses that they consist of and what the case tells of their lives.
 *
 * @returns ids by host
 */
export function addInfrastructure(
  draft: BundleDraft,
  { campaign, family }: { readonly campaign: string; readonly family: string | null },
  group: CampaignGroup,
  model: ReportModel,
): Map<string, string> {
  return new Map(
    serversOf(group, model).map((server) => {
      const id = addServer(draft, server, campaign, family);
      addLife(draft, id, server);
      return [server.host, id];
    }),
  );
}

function addServer(
  draft: BundleDraft,
  server: Server,
  campaign: string,
  family: string | null,
): string {
  const { host, indicators, isCalled, first, last } = server;
  const id = draft.add('infrastructure', [campaign, host], {
    name: host,
    description: isCalled
      ? 'Implants asked it for orders, or reported to it.'
      : 'Named in the case.',
    infrastructure_types: [isCalled ? 'command-and-control' : 'unknown'],
    first_seen: first,
    last_seen: last,
    labels: indicators.length === 0 ? ['logs-in-the-case'] : [],
  });
  draft.relate(campaign, 'uses', id, {}, server);
  if (isCalled && family !== null) draft.relate(family, 'beacons-to', id, {}, server);
  for (const indicator of indicators) {
    const part = observableOf(indicator);
    if (part !== null) draft.relate(id, 'consists-of', draft.observable(part)[0], {}, server);
  }
  return id;
}

/** Each time with what it dates: a registration is no use of the server, and claims can be forged. */
function addLife(draft: BundleDraft, id: string, { host, life }: Server): void {
  if (life.length === 0) return;
  const said = life.map(
    ({ what, first, last, solid }) =>
      `${first} to ${last}: ${what}${solid ? '' : ' (a claim that can be forged, or that dates something else)'}`,
  );
  draft.add('note', [id, 'life'], {
    abstract: `Life of ${host}`,
    content: said.join('\n'),
    object_refs: [id],
  });
}
