import type { LifeLine } from '../../campaign/campaign.ts';
import { urlParts } from '../../campaign/observables/canonical.ts';
import type { ReportModel } from '../model.ts';
import type { CampaignGroup } from './groups.ts';
import type { SharedIndicator } from './shareable.ts';
import { earliest, latest } from './times.ts';

/** A server of a campaign: one that indicators name, or whose own logs are in the case. */
export interface Server {
  readonly host: string;
  readonly indicators: readonly SharedIndicator[];
  /** Implants called it. */
  readonly isCalled: boolean;
  readonly first: string | null;
  readonly last: string | null;
  /** What is told of its life, claims too. */
  readonly life: readonly LifeLine[];
}

/** In the order of hosts. */
export function serversOf(
  { profile, indicators }: CampaignGroup,
  { campaign, findings }: ReportModel,
): Server[] {
  const lines = campaign.sections.flatMap((section) =>
    section.lines.filter(({ lane }) => lane === 'infrastructure'),
  );
  const called = lines.filter(
    ({ about, what, solid, findings: cited }) =>
      solid &&
      what === 'beacons' &&
      isHost(about) &&
      cited.some((id) => findings.get(id)?.matched['profile'] === profile),
  );
  const named = Map.groupBy(indicators, hostOf);
  const hosts = new Set([...named.keys(), ...called.map(({ about }) => about)]);
  return [...hosts]
    .filter((host) => host !== null)
    .toSorted()
    .map((host) => {
      const own = named.get(host) ?? [];
      const calls = called.filter(({ about }) => about === host);
      // What a sinkhole saw was no call to the operators.
      const spans = calls.length > 0 ? calls : own;
      return {
        host,
        indicators: own,
        isCalled: calls.length > 0 || own.some(({ reason }) => reason === 'asked-by-implants'),
        first: earliest(spans.flatMap(({ first }) => first ?? [])),
        last: latest(spans.flatMap(({ last }) => last ?? [])),
        life: lines.filter(({ about }) => about === host),
      };
    });
}

/** A name or an address, and no path of evidence of an unknown host. */
function isHost(text: string): boolean {
  return /^[\w.:-]{1,253}$/.test(text);
}

/** `null` for what is no part of a server. */
export function hostOf({ kind, value, reason }: SharedIndicator): string | null {
  if (reason === 'trace-of-implant') return null;
  if (kind === 'address' || kind === 'domain') return value;
  return kind === 'url' ? (urlParts(value)?.host ?? null) : null;
}
