import { requireValue, textsOf, quote } from '@unmask/sigma';
import type { MapNode } from '@unmask/sigma';
import type { KnownAddress } from './case-file.ts';
import { checkKeys, findLine } from '../yaml/nodes.ts';
import type { CaseReporter } from './case-reporter.ts';
import { everOrTogether } from './check-overlaps.ts';
import { type Placed, readCountry, readDays, readRange } from './organisation.ts';

const KEYS = ['range', 'country', 'from', 'to', 'notes'];

/** Reads an entry of `addresses`, one for each range that it gives. */
export function readKnownAddress(map: MapNode, reporter: CaseReporter): Placed<KnownAddress>[] {
  checkKeys(map, KEYS, 'an address', reporter);
  const ranges = requireValue(map, 'range', { reporter });
  requireValue(map, 'country', { reporter });
  const country = readCountry(map, reporter);
  const period = readDays(map, reporter);
  const notes = findLine(map, 'notes', reporter);
  if (ranges === null || country === null) return [];
  return textsOf(ranges, 'range', { reporter })
    .flatMap((node) => readRange(node, reporter))
    .map(({ value: range, span }) => ({ value: { range, country, period, notes }, span }));
}

/** Reports a range that is said to be in two countries at one time. Of one range within another, the narrower is meant. */
export function checkCountries(
  addresses: readonly Placed<KnownAddress>[],
  reporter: CaseReporter,
): void {
  const seen = new Map<string, Placed<KnownAddress>[]>();
  for (const each of addresses) {
    const { range, country, period } = each.value;
    const key = `${range.version} ${range.first} ${range.last}`;
    const others = seen.get(key) ?? [];
    const other = others.find(
      ({ value }) => value.country !== country && everOrTogether([value.period], [period]),
    );
    if (other !== undefined) {
      const { line, column } = other.span;
      const message = `${quote(range.text)} is in ${country}, but in ${other.value.country} at ${line}:${column}`;
      reporter.tell('CF017', each.span, message, 'correct one, or say by from and to when');
    }
    others.push(each);
    seen.set(key, others);
  }
}
