import type { Life } from './alive.ts';
import type { Improbable } from './cadence.ts';
import type { Silence } from './target.ts';

/** An improbable silence of something on a host. */
export interface Seen {
  readonly kind: 'writer' | 'log' | 'provider';
  /** The logs, or the provider and its log. */
  readonly names: readonly string[];
  readonly format: string;
  readonly silence: Silence;
  readonly weighed: Improbable<Silence>;
  /** Hours of other logs inside the silence. */
  readonly lives: readonly Life[];
}
