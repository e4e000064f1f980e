/** What people say about a case: the file `case.yaml`, described in `docs/case.md`. Plain data. */
import type { ClaimSource } from '../campaign/infrastructure/claim.ts';
import type { Confidence, Likelihood } from '../campaign/judgements/likelihood.ts';
import type { Sector } from './sectors.ts';

export interface CaseFile {
  readonly name: string;
  readonly tlp: Tlp | null;
  /** Who shares what the case tells: a person or an organisation. */
  readonly author: string | null;
  readonly organisations: readonly Organisation[];
  readonly addresses: readonly KnownAddress[];
  readonly dates: readonly KnownDate[];
  readonly claims: readonly OthersClaim[];
  readonly timeZones: readonly ZoneOverride[];
  readonly evidence: readonly EvidenceRole[];
  readonly notes: string | null;
  readonly campaigns: readonly SignedCampaign[];
  readonly judgements: readonly SignedJudgement[];
}

/** Traffic Light Protocol 2.0, without its prefix. */
export const TLP = ['clear', 'green', 'amber', 'amber+strict', 'red'] as const;
export type Tlp = (typeof TLP)[number];

export interface Organisation {
  readonly name: string;
  readonly sector: Sector | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Lower case; `*.example.org` for all hosts of a domain. */
  readonly hosts: readonly string[];
  readonly addresses: readonly AddressRange[];
  /** When the hosts and addresses were its own; empty for always. */
  readonly periods: readonly Period[];
}

export interface AddressRange {
  readonly text: string;
  readonly version: 4 | 6;
  /** Both included. */
  readonly first: bigint;
  readonly last: bigint;
}

/** In which country addresses were, where people know better than a table. */
export interface KnownAddress {
  readonly range: AddressRange;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly period: Period;
  readonly notes: string | null;
}

/** When something was there that no evidence of the case tells: a registration, a certificate, the build of a sample. */
export interface KnownDate {
  /** A domain, a server, a certificate, a module. */
  readonly about: string;
  readonly kind: ClaimSource;
  /** Microseconds since 1970. */
  readonly first: number;
  readonly last: number;
  readonly family: string | null;
  /** Of a signed module, when its certificate begins. */
  readonly signedFrom: number | null;
  /** Id of the implant profile whose campaign it is of; `null`: not said. */
  readonly profile: string | null;
  /** Of a registration: ISO 3166-1 alpha-2, as the registrant gave it. */
  readonly country: string | null;
  /** Who says it. */
  readonly source: string | null;
}

/** What numbers others claim. */
export const CLAIMED = ['ids', 'addresses', 'organisations', 'machines', 'countries'] as const;
export type Claimed = (typeof CLAIMED)[number];

/** How a number is meant. */
export const BOUNDS = ['exactly', 'at-least', 'more-than'] as const;
export type Bound = (typeof BOUNDS)[number];

/** A number of victims that somebody else published, to stand beside what the case counts. */
export interface OthersClaim {
  readonly about: Claimed;
  readonly value: number;
  readonly bound: Bound;
  /** What they say that they counted; `null`: they do not. */
  readonly basis: string | null;
  readonly source: string;
}

/** Days in UTC, both included: `2012-06-01`; `null` for an open end. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** The zone of logs that name none, which people know better than a collection says. */
export interface ZoneOverride {
  /** Path of evidence as it was given; `*` for any characters. */
  readonly path: string;
  /** IANA name or offset. */
  readonly zone: string;
}

/** What a piece of evidence comes from. */
export const ROLES = [
  'victim',
  'command-server',
  'seized-server',
  'sinkhole',
  'proxy',
  'network-sensor',
  'sandbox',
  'sample',
  'reference',
] as const;
export type Role = (typeof ROLES)[number];

export interface EvidenceRole {
  /** As in `ZoneOverride`. */
  readonly path: string;
  readonly role: Role;
  /** The machine that it is of, where its events name none; `null`: not said. */
  readonly host: string | null;
  /** Of samples: id of the implant profile whose campaign they are of, and the name of their family; `null`: not said. */
  readonly profile: string | null;
  readonly family: string | null;
  readonly notes: string | null;
}

/** A judgement that a person stands for. */
export interface SignedCampaign {
  readonly name: string;
  readonly signedBy: string;
  /** A day: `2014-02-10`. */
  readonly date: string | null;
  /** Ids of the findings that it rests on. */
  readonly findings: readonly string[];
  readonly notes: string | null;
}

/** A sentence that a person stands for; it may name whom the tool never names. */
export interface SignedJudgement {
  readonly statement: string;
  /** `null`: a fact. */
  readonly likelihood: Likelihood | null;
  readonly confidence: Confidence;
  readonly signedBy: string;
  /** A day: `2014-02-10`. */
  readonly date: string | null;
  /** Ids of the findings that it rests on: one at least. */
  readonly findings: readonly string[];
}

/** Whether the path of a piece of evidence is one that a pattern means. */
export function meansPath(pattern: string, path: string): boolean {
  const parts = pattern.split('*');
  const [head = ''] = parts;
  if (parts.length === 1) return path === pattern;
  const tail = parts.at(-1)!;
  if (path.length < head.length + tail.length) return false;
  if (!path.startsWith(head) || !path.endsWith(tail)) return false;
  let at = head.length;
  const end = path.length - tail.length;
  for (const part of parts.slice(1, -1)) {
    const found = path.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
