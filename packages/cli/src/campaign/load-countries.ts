import { basename } from 'node:path';
import { type CountryTable, openCountryTable } from '@unmask/core';
import { complain, usageError } from '../errors.ts';
import { countText } from '../terminal/quantities.ts';

/**
 * Reads the user's table of countries, CSV or a MaxMind DB. Lines that cannot be read are told of and left out.
 *
 * @throws {CliError} when it is no table of countries
 */
export function loadCountries(path: string, bytes: Uint8Array): CountryTable {
  const opened = openCountryTable(bytes, basename(path));
  if (opened.table === null) throw usageError(`${path} ${opened.reason}`);
  const { table, faults, firstFault } = opened;
  if (faults > 0)
    complain(`${path}: ${countText(faults, 'line')} left out, the first is line ${firstFault}`);
  return table;
}
