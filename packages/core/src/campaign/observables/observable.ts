/** What an event can hold that indicators name and findings share. */
export const OBSERVABLE_KINDS = [
  'address',
  'domain',
  'url',
  'email',
  'hash',
  'path',
  'registry-key',
  'registry-value',
  'registry-data',
  'mutex',
  'pipe',
  'service',
  'task',
  'user',
  'user-agent',
  'certificate',
  'key',
  'command-line',
  'port',
  'text',
] as const;
export type ObservableKind = (typeof OBSERVABLE_KINDS)[number];

/** The part that a value plays in its event. */
export type Role = 'source' | 'destination' | 'process' | 'parent';

/** A value in an event: what it is, in which form it can be compared, and where it stands. */
export interface Observable {
  readonly kind: ObservableKind;
  /** As values of its kind are compared: `canonical.ts`. */
  readonly value: string;
  readonly role: Role | null;
  /** The event's field. */
  readonly field: string;
  /** As the event has it. */
  readonly text: string;
  /** Found inside running text by its shape alone: enough to compare with what is known bad, not to say what it is. */
  readonly guessed: boolean;
}
