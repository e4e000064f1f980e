import { findValue, quote, textsOf } from '@unmask/sigma';
import type { MapNode, ScalarNode, SourceSpan } from '@unmask/sigma';
import { parseNetwork } from '../detect/hiding/network.ts';
import type { AddressRange, Organisation, Period } from './case-file.ts';
import { checkKeys, findLine, findName, listOfMaps, requireLine } from '../yaml/nodes.ts';
import type { CaseReporter } from './case-reporter.ts';
import { findDay } from './find-day.ts';
import { countryNamed, isCountry } from './countries.ts';
import { SECTORS } from './sectors.ts';

const KEYS = ['name', 'sector', 'country', 'hosts', 'addresses', 'periods'];

/** An organisation, and where the file says what. */
export interface PlacedOrganisation {
  readonly organisation: Organisation;
  readonly span: SourceSpan;
  readonly hosts: readonly Placed<string>[];
  readonly addresses: readonly Placed<AddressRange>[];
}

export interface Placed<Value> {
  readonly value: Value;
  readonly span: SourceSpan;
}

export function readOrganisation(map: MapNode, reporter: CaseReporter): PlacedOrganisation {
  checkKeys(map, KEYS, 'an organisation', reporter);
  const name = requireLine(map, 'name', reporter);
  const hosts = scalarsOf(map, 'hosts', reporter).map(({ text, span }) => ({
    value: text.trim().toLowerCase(),
    span,
  }));
  const addresses = scalarsOf(map, 'addresses', reporter).flatMap((node) =>
    readRange(node, reporter),
  );
  const organisation: Organisation = {
    name,
    sector: findName(map, 'sector', SECTORS, reporter, 'CF010'),
    country: readCountry(map, reporter),
    hosts: hosts.map(({ value }) => value),
    addresses: addresses.map(({ value }) => value),
    periods: listOfMaps(map, 'periods', reporter).map((each) => readPeriod(each, reporter)),
  };
  return { organisation, span: findValue(map, 'name')?.span ?? map.span, hosts, addresses };
}

function scalarsOf(map: MapNode, key: string, reporter: CaseReporter): ScalarNode[] {
  const value = findValue(map, key);
  return value === null ? [] : textsOf(value, key, { reporter });
}

export function readRange(
  { text, span }: ScalarNode,
  reporter: CaseReporter,
): Placed<AddressRange>[] {
  const network = parseNetwork(text);
  if (network !== null) return [{ value: { text: text.trim(), ...network }, span }];
  const help = 'write 192.0.2.7, 192.0.2.0/24, 192.0.2.1-192.0.2.9 or the same of IPv6';
  reporter.tell('CF011', span, `${quote(text)} is no address and no range`, help);
  return [];
}

export function readCountry(map: MapNode, reporter: CaseReporter): string | null {
  const text = findLine(map, 'country', reporter);
  if (text === null || isCountry(text)) return text;
  const help = (): string => {
    const code = countryNamed(text);
    return code === null ? 'write its two letters by ISO 3166-1, such as ES' : `write '${code}'`;
  };
  const message = `${quote(text)} is no country code`;
  reporter.tell('CF009', findValue(map, 'country')!.span, message, help);
  return null;
}

function readPeriod(map: MapNode, reporter: CaseReporter): Period {
  checkKeys(map, ['from', 'to'], 'a period', reporter);
  return readDays(map, reporter);
}

export function readDays(map: MapNode, reporter: CaseReporter): Period {
  const period = { from: findDay(map, 'from', reporter), to: findDay(map, 'to', reporter) };
  if (period.from !== null && period.to !== null && period.to < period.from) {
    const span = findValue(map, 'to')!.span;
    reporter.tell('CF014', span, `the period ends on ${period.to}, before it begins`);
  }
  return period;
}
