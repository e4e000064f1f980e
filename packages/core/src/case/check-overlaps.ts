import { quote } from '@unmask/sigma';
import type { AddressRange, Organisation, Period } from './case-file.ts';
import type { CaseReporter } from './case-reporter.ts';
import type { Placed, PlacedOrganisation } from './organisation.ts';

const HELP = 'one address must not count for two: correct one, or say by periods who had it when';

interface Owned<Value> extends Placed<Value> {
  readonly owner: Organisation;
}

/** Reports addresses and hosts that two organisations have at one time: a victim must not be counted for the wrong one. */
export function checkOverlaps(
  organisations: readonly PlacedOrganisation[],
  reporter: CaseReporter,
): void {
  for (const version of [4, 6] as const) {
    const ranges = organisations.flatMap(({ organisation: owner, addresses }) =>
      addresses
        .filter(({ value }) => value.version === version)
        .map((address) => ({ ...address, owner })),
    );
    checkRanges(ranges.toSorted(byFirst), reporter);
  }
  checkHosts(
    organisations.flatMap(({ organisation: owner, hosts }) =>
      hosts.map((host) => ({ ...host, owner })),
    ),
    reporter,
  );
}

/** In the order of first addresses; of each owner, the range that reaches furthest is all that a later one can meet. */
function checkRanges(sorted: readonly Owned<AddressRange>[], reporter: CaseReporter): void {
  const furthest = new Map<Organisation, Owned<AddressRange>>();
  for (const range of sorted) {
    for (const [owner, other] of furthest) {
      if (other.value.last < range.value.first) furthest.delete(owner);
      else if (clash(owner, range.owner)) {
        tellRanges(other, range, reporter);
        break;
      }
    }
    const own = furthest.get(range.owner);
    if (own === undefined || own.value.last < range.value.last) furthest.set(range.owner, range);
  }
}

function byFirst(a: Owned<AddressRange>, b: Owned<AddressRange>): number {
  if (a.value.first === b.value.first) return a.span.start - b.span.start;
  return a.value.first < b.value.first ? -1 : 1;
}

function tellRanges(a: Owned<AddressRange>, b: Owned<AddressRange>, reporter: CaseReporter): void {
  const [first, again] = a.span.start < b.span.start ? [a, b] : [b, a];
  const { line, column } = first.span;
  const message =
    `${quote(again.value.text)} of ${quote(again.owner.name)} overlaps ` +
    `${quote(first.value.text)} of ${quote(first.owner.name)} at ${line}:${column}`;
  reporter.tell('CF012', again.span, message, HELP);
}

function checkHosts(hosts: readonly Owned<string>[], reporter: CaseReporter): void {
  const seen = new Map<string, Owned<string>[]>();
  for (const host of hosts) {
    const others = seen.get(host.value) ?? [];
    const other = others.find(({ owner }) => clash(owner, host.owner));
    if (other !== undefined) {
      const { line, column } = other.span;
      const message =
        `${quote(host.value)} of ${quote(host.owner.name)} is a host of ` +
        `${quote(other.owner.name)} at ${line}:${column}`;
      reporter.tell('CF012', host.span, message, HELP);
    }
    seen.set(host.value, [...others, host]);
  }
}

function clash(a: Organisation, b: Organisation): boolean {
  return a !== b && everOrTogether(a.periods, b.periods);
}

/** Whether two can be meant of one day. No period: always. */
export function everOrTogether(a: readonly Period[], b: readonly Period[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.some((one) =>
    b.some((other) => begins(one) <= ends(other) && begins(other) <= ends(one)),
  );
}

function begins({ from }: Period): string {
  return from ?? '0000';
}

function ends({ to }: Period): string {
  return to ?? '9999-99-99';
}
