import type { Issue } from '../format.ts';

/** Documented in `docs/formats/containers.md`; `true` when something could not be read because of it. */
const CODES = {
  /** The container's own structure is damaged. */
  CONTAINER_DAMAGED: true,
  /** Ends before it should. */
  CONTAINER_TRUNCATED: true,
  /** A member's packed bytes are damaged; what came before is kept. */
  CONTAINER_UNPACK: true,
  /** A member is longer or shorter than it says. */
  CONTAINER_SIZE: false,
  /** A member's bytes are not those that were packed: their checksum is another. */
  CONTAINER_CHECKSUM: true,
  /** A member needs a password. */
  CONTAINER_ENCRYPTED: true,
  /** Packed in a way that cannot be unpacked here. */
  CONTAINER_METHOD: true,
  /** A name that would lead out of the folder it is unpacked to. */
  CONTAINER_PATH: false,
  /** More than a named limit: perhaps made to exhaust who unpacks it. */
  CONTAINER_LIMIT: true,
} as const;

export type ContainerIssueCode = keyof typeof CODES;

/** Thrown inside this folder where there is no way on; comes out as an issue. */
export class ContainerError extends Error {
  readonly code: ContainerIssueCode;
  readonly offset: number;

  constructor(code: ContainerIssueCode, what: string, offset = 0, options?: ErrorOptions) {
    super(what, options);
    this.name = 'ContainerError';
    this.code = code;
    this.offset = offset;
  }
}

export function containerIssue(
  code: ContainerIssueCode,
  evidence: string,
  what: string,
  offset = 0,
  sizes: { readonly need: number; readonly have: number } | null = null,
): Issue {
  return {
    code,
    evidence,
    what,
    offset,
    need: sizes?.need ?? null,
    have: sizes?.have ?? null,
    record: null,
    lost: CODES[code],
  };
}
