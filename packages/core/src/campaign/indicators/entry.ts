import type { Indicator, IndicatorOrigin, Observation, Tlp } from './indicator.ts';

/** What a file holds: an indicator, or why one is not looked for. */
export interface Entry {
  readonly id: string;
  /** Microseconds since 1970; of two entries with one id the later counts. */
  readonly modified: number;
  readonly content: Indicator | Refusal;
}

export interface Refusal {
  readonly origin: IndicatorOrigin;
  /** The producer's id, or the value itself. */
  readonly shown: string;
  readonly kind: RefusalKind;
  readonly reason: string;
}

/** Why an indicator is not looked for → how a summary says it. */
export const REFUSALS = {
  unusable: 'cannot be used',
  withdrawn: 'revoked or deleted',
  'not-for-detection': 'not meant for detection',
  common: 'common values',
  'other-language': 'in languages other than STIX patterns',
} as const;
export type RefusalKind = keyof typeof REFUSALS;

/** What a producer says of an indicator, whatever the file's format. */
export interface Described {
  readonly id: string;
  readonly name: string;
  readonly origin: IndicatorOrigin;
  readonly modified?: number | null;
  readonly validFrom?: number | null;
  readonly validUntil?: number | null;
  readonly confidence?: number | null;
  readonly techniques?: readonly string[];
}

export function accepted(described: Described, pattern: Observation): Entry {
  const { id, name, origin } = described;
  const { modified, validFrom, validUntil, confidence, techniques } = described;
  return {
    id,
    modified: modified ?? 0,
    content: {
      id,
      name,
      origin,
      validFrom: validFrom ?? null,
      validUntil: validUntil ?? null,
      confidence: confidence ?? null,
      techniques: techniques ?? [],
      pattern,
    },
  };
}

export function refused(
  { id, origin, modified }: Pick<Described, 'id' | 'origin' | 'modified'>,
  kind: RefusalKind,
  reason: string,
  shown: string = id,
): Entry {
  return { id, modified: modified ?? 0, content: { origin, shown, kind, reason } };
}

export function isRefusal(content: Indicator | Refusal): content is Refusal {
  return 'reason' in content;
}

const TLP_ORDER: readonly Tlp[] = ['clear', 'green', 'amber', 'amber+strict', 'red'];

/** `tlp:white`, `TLP:AMBER+STRICT`, `amber`. */
export function tlpOf(text: string): Tlp | null {
  const level = text
    .trim()
    .toLowerCase()
    .replace(/^tlp:/, '')
    .replace('white', 'clear')
    .replace('amber-strict', 'amber+strict');
  return TLP_ORDER.find((known) => known === level) ?? null;
}

export function strictest(levels: readonly (Tlp | null)[]): Tlp | null {
  return TLP_ORDER.findLast((level) => levels.includes(level)) ?? null;
}
