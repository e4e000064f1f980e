import { TLP, type Tlp } from '@unmask/core';
import { usageError } from '../errors.ts';

/**
 * The level of sharing of a report.
 *
 * @throws {CliError} when it would be looser than the case: only people may decide that
 */
export function sharingLevel(chosen: Tlp | null, ofCase: Tlp | null): Tlp {
  const least = ofCase ?? DEFAULT;
  const level = chosen ?? least;
  if (TLP.indexOf(level) >= TLP.indexOf(least)) return level;
  const because =
    ofCase === null ? `case.yaml names no level, so it is ${least}` : `the case is ${least}`;
  throw usageError(
    `a report at TLP ${level} is looser than the case (${because}); ` +
      `if its owners agree, write 'tlp: ${level}' into case.yaml`,
  );
}

/** Of a case whose people named none. */
const DEFAULT: Tlp = 'amber';
