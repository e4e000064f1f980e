import { type ReportModel, TLP, type Tlp } from '@unmask/core';
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

/**
 * Of indicators of others, their level goes on.
 *
 * @throws {CliError} when findings of the report rest on indicators that were given under a stricter level
 */
export function checkGiven({ findings, tlp }: ReportModel): void {
  const stricter = [...findings.values()].flatMap(({ id, matched }) => {
    const given = TLP.findIndex((each) => each === matched['indicator.tlp']);
    return given > TLP.indexOf(tlp) ? [{ id, given }] : [];
  });
  if (stricter.length === 0) return;
  const strictest = TLP[Math.max(...stricter.map(({ given }) => given))]!;
  throw usageError(
    `a report at TLP ${tlp} would pass on ${stricter.length} findings, such as ${stricter[0]!.id}, of indicators that were given ` +
      `under up to TLP ${strictest}; write it with --tlp ${strictest}, or hunt without these indicators`,
  );
}
