/** What sources can share. */
export const TIE_KINDS = [
  'implant',
  'implant-id',
  'server',
  'list',
  'finding',
  'certificate',
  'key',
  'mutex',
  'pipe',
  'hash',
  'domain',
  'url',
  'email',
  'address',
  'service',
  'task',
  'path',
  'registry-key',
  'user-agent',
  'user',
] as const;
export type TieKind = (typeof TIE_KINDS)[number];

/** One source that has a value. */
export interface Tie {
  readonly kind: TieKind;
  /** In the form in which values are compared. */
  readonly value: string;
  /** Id of the host or the log that it was found on. */
  readonly source: string;
  /** On how many sources of the case the value is met at all, where that is known: it may be more than those that have ties. */
  readonly sharers?: number;
  readonly findings: readonly string[];
  readonly findingCount: number;
}

/** Ties of this weight together, and two sources belong together. */
export const ENOUGH = 1;

interface KindWeight {
  /** Of a value that two sources share and no other has. */
  readonly weight: number;
  /** Whether a value that many sources have still says as much: an implant is shared by all its victims. */
  readonly isOwn: boolean;
  readonly meaning: string;
}

/**
 * Weights are ours: what operators make for themselves ties alone, what tools and systems bring along only together with something
 * else. Described in `docs/campaign.md`.
 */
export const KIND_WEIGHTS: Readonly<Record<TieKind, KindWeight>> = {
  implant: { weight: 1, isOwn: true, meaning: 'the same implant' },
  'implant-id': { weight: 1, isOwn: true, meaning: 'the same victim id' },
  server: { weight: 1, isOwn: true, meaning: 'beacons to the same server' },
  list: { weight: 1, isOwn: true, meaning: 'the same list of networks kept out' },
  finding: { weight: 0.5, isOwn: true, meaning: 'one finding about both' },
  certificate: { weight: 1, isOwn: false, meaning: 'the same certificate' },
  key: { weight: 1, isOwn: false, meaning: 'the same key' },
  mutex: { weight: 0.7, isOwn: false, meaning: 'the same mutex' },
  pipe: { weight: 0.7, isOwn: false, meaning: 'the same pipe' },
  hash: { weight: 0.6, isOwn: false, meaning: 'the same file' },
  domain: { weight: 0.6, isOwn: false, meaning: 'the same domain' },
  url: { weight: 0.6, isOwn: false, meaning: 'the same address of a page' },
  email: { weight: 0.6, isOwn: false, meaning: 'the same e-mail address' },
  address: { weight: 0.5, isOwn: false, meaning: 'the same network address' },
  service: { weight: 0.4, isOwn: false, meaning: 'the same service' },
  task: { weight: 0.4, isOwn: false, meaning: 'the same task' },
  path: { weight: 0.3, isOwn: false, meaning: 'the same path' },
  'registry-key': { weight: 0.3, isOwn: false, meaning: 'the same registry key' },
  'user-agent': { weight: 0.3, isOwn: false, meaning: 'the same user agent' },
  user: { weight: 0.1, isOwn: false, meaning: 'the same user' },
};

/** What one operator can copy from another, as published lists are: it joins no sources that have different implants. */
export const COPIED_KINDS: ReadonlySet<TieKind> = new Set<TieKind>(['list']);

/** Sources from which on a value that nobody made for himself is common, and ties nothing. */
export const COMMON_FROM = 20;
/** The share of all sources from which on it is, where there are some. */
const COMMON_SHARE = 0.3;
const SOME_SOURCES = 10;
/** Sources up to which a value has its whole weight. */
const RARE = 3;

/**
 * What a value says that so many of all sources share.
 *
 * @returns 0 when it is common
 */
export function weightOf(kind: TieKind, sharers: number, sources: number): number {
  const { weight, isOwn } = KIND_WEIGHTS[kind];
  if (isOwn) return weight;
  const isCommon =
    sharers >= COMMON_FROM || (sources >= SOME_SOURCES && sharers > sources * COMMON_SHARE);
  return isCommon ? 0 : weight * Math.min(1, RARE / sharers);
}
