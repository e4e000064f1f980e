/** Who says when something was there. */
export const CLAIM_SOURCES = [
  'registration',
  'certificate',
  'passive-dns',
  'beacons',
  'server-log',
  'sinkhole',
  'host-traces',
  'task',
  'file-time',
  'build',
  'archive-time',
  'report',
] as const;
export type ClaimSource = (typeof CLAIM_SOURCES)[number];

/** What a claim dates. */
export const DATES = [
  'registration',
  'issue',
  'resolution',
  'build',
  'deployment',
  'service',
  'use',
  'remains',
] as const;
export type Dates = (typeof DATES)[number];

/** What each source dates, whether it is hard to forge, and why it can be trusted no further. */
export const MEANING: Readonly<
  Record<ClaimSource, { readonly dates: Dates; readonly solid: boolean; readonly caution: string }>
> = {
  registration: {
    dates: 'registration',
    solid: true,
    caution: 'dates a registration and no use; a domain changes hands',
  },
  certificate: {
    dates: 'issue',
    solid: true,
    caution: 'dates the issue and no use; a private authority can write any time',
  },
  'passive-dns': { dates: 'resolution', solid: true, caution: 'as far as the sensor looked' },
  beacons: { dates: 'use', solid: true, caution: 'as long as logs are kept' },
  'server-log': {
    dates: 'service',
    solid: true,
    caution: 'as long as logs are kept; visitors of any kind',
  },
  sinkhole: { dates: 'remains', solid: true, caution: 'begins with the takeover' },
  'host-traces': { dates: 'use', solid: true, caution: 'as long as logs are kept' },
  task: { dates: 'use', solid: true, caution: 'by the clock of who made it' },
  'file-time': {
    dates: 'deployment',
    solid: false,
    caution: 'whoever can write the file can set it',
  },
  build: { dates: 'build', solid: false, caution: 'a field that anybody can write' },
  'archive-time': {
    dates: 'build',
    solid: false,
    caution: 'a field that anybody can write, without a zone',
  },
  report: { dates: 'use', solid: false, caution: 'somebody said so' },
};

/** Somebody says that something was there from one time to another. */
export interface DatedClaim {
  /** A server, a domain, a certificate, a module. */
  readonly subject: string;
  readonly source: ClaimSource;
  /** Microseconds since 1970. */
  readonly first: number;
  /** The same as `first` where it is a moment. */
  readonly last: number;
  /** Of a module; `null`: none, or not known. */
  readonly family: string | null;
  /** Of a signed module, when its certificate begins. */
  readonly signedFrom: number | null;
  /** Id of the implant profile whose campaign it is of; `null`: not known. */
  readonly profile: string | null;
  /** Who says it: the case file's words, or the evidence. */
  readonly by: string;
  readonly findings: readonly string[];
  /** What its own file has against it. */
  readonly doubts?: readonly string[];
  /** Whatever its source, whoever made it could write any day. */
  readonly isForgeable?: boolean;
}

/** `solid`: nothing that can be forged. `credible`: it could be, but nothing is against it. `refused`: something is. */
export type Standing = 'solid' | 'credible' | 'refused';

/** A claim, and what is against it. */
export interface JudgedClaim {
  readonly claim: DatedClaim;
  readonly standing: Standing;
  /** Why it is refused. */
  readonly doubts: readonly string[];
}
