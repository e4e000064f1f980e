/**
 * What the exit status of `unmask` means. Documented in `docs/cli.md` and kept. Where several would apply, the first in the order
 * output failed, interrupted, findings, evidence unreadable counts.
 */
export const EXIT = {
  success: 0,
  /** Findings at or above the level that `--fail-on` names; for `case check`: evidence changed or vanished. */
  findings: 1,
  /** Unknown option, missing argument, path that does not exist, output that is already there. */
  usage: 2,
  /** Some of the evidence could not be read, or none was found; everything else was done. */
  unreadable: 3,
  /** No rule could be used; for `rules check`: some rule is wrong. */
  rules: 4,
  /** What was found could not be written: disk full, no permission. */
  output: 5,
  /** The case cannot be used: no case, a mistake in its file, damaged, of another version. */
  case: 6,
  /** A fault of unmask's own. */
  internal: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
