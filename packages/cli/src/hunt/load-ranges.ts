import { Mmdb, parseRanges } from '@unmask/core';
import { complain, usageError } from '../errors.ts';
import { sharedBytes } from './shared-bytes.ts';
import { countText } from '../terminal/quantities.ts';
import { readUserFile } from '../user-file.ts';

/**
 * Reads the user's table of networks, CSV or a MaxMind DB, to be shared by all workers. Lines that cannot be read are told of and left out.
 *
 * @throws {CliError} when the file cannot be read, or no line of it
 */
export function loadRanges(path: string): Uint8Array {
  const bytes = readUserFile(path);
  if (Mmdb.open(bytes) === null) checkText(path, bytes.toString());
  return sharedBytes(bytes);
}

function checkText(path: string, text: string): void {
  const { ranges, faults, firstFault } = parseRanges(text);
  if (ranges.length === 0)
    throw usageError(`${path}: no line could be read as network,organisation`);
  if (faults > 0)
    complain(`${path}: ${countText(faults, 'line')} left out, the first is line ${firstFault}`);
}
