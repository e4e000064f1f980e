import type { AddressRange } from '../../case/case-file.ts';
import { parseNetwork } from '../../detect/hiding/network.ts';
import { baseName } from '../../evidence/base-name.ts';
import type { CitedFinding, ReportModel, ReportVictim } from '../model.ts';
import { replaceAccountIds } from './account-ids.ts';
import { replaceAddresses } from './addresses.ts';
import { mapText } from './map-text.ts';
import { variantsOf } from './variants.ts';
import { pseudonymOf, type PseudonymKind } from './pseudonyms.ts';
import { compileReplacer, type Replacement } from './replacer.ts';

export interface NameToHide {
  readonly kind: PseudonymKind;
  readonly name: string;
  /** The pseudonym that stands for it; `null`: that of its name. */
  readonly by: string | null;
}

/** By what victims can be recognised. */
export interface VictimNames {
  readonly key: Uint8Array;
  readonly names: readonly NameToHide[];
  readonly addresses: ReadonlySet<string>;
  /** Of organisations. */
  readonly ranges: readonly AddressRange[];
  /** Names of the operators' servers, which stay. */
  readonly operators: readonly string[];
  /** Where evidence lies on the disk of who made the report. */
  readonly paths: readonly string[];
}

/**
 * The model for everybody: victims are pseudonyms wherever they are named, evidence has its base name, and bytes of evidence are shown
 * only where they are zeros. Everything that is printed goes through here before any writer sees it.
 */
export function restrictToPublic(model: ReportModel, victims: VictimNames): ReportModel {
  const hide = hiderOf(model, victims);
  const paths = compileReplacer(
    victims.paths.map((path) => ({ name: path, by: hide(baseName(path)), takesPrefix: false })),
  );
  const change = (text: string): string => hide(paths(text));
  const changed = mapText(model, change);
  return {
    ...changed,
    notes: null,
    victims: changed.victims.map(withoutNames),
    findings: new Map(Array.from(changed.findings, ([id, each]) => [id, withZerosOnly(each)])),
  };
}

function hiderOf(model: ReportModel, victims: VictimNames): (text: string) => string {
  const { key, names, addresses, ranges, operators } = victims;
  const servers = new Set(model.indicators.map(({ value }) => value));
  const stay = new Set([...servers, ...operators].map((name) => name.toLowerCase()));
  const replacements = names
    .flatMap((each) => variantsOf(each).map((name) => ({ ...each, said: name })))
    .filter(({ said }) => !stay.has(said.toLowerCase()))
    .map(({ kind, name, by, said }): Replacement => ({
      name: said,
      by: by ?? pseudonymOf(key, kind, name.toLowerCase()),
      takesPrefix: said.includes('.') && (kind === 'host' || kind === 'victim'),
    }));
  const replace = compileReplacer([
    // A domain of the operators that ends as one of a victim does.
    ...[...stay].map((name) => ({ name, by: name, takesPrefix: false })),
    ...replacements,
  ]);
  const isVictim = (address: string): boolean =>
    isInRanges(address, ranges) || (addresses.has(address) && !servers.has(address));
  const withoutIds = (text: string): string =>
    replaceAccountIds(text, (id) => pseudonymOf(key, 'user', id));
  return (text) =>
    replaceAddresses(withoutIds(replace(text)), (address) =>
      isVictim(address) ? pseudonymOf(key, 'address', address) : null,
    );
}

function isInRanges(address: string, ranges: readonly AddressRange[]): boolean {
  if (ranges.length === 0) return false;
  const network = parseNetwork(address);
  if (network === null) return false;
  return ranges.some(
    ({ version, first, last }) =>
      version === network.version && first <= network.first && network.last <= last,
  );
}

function withoutNames(victim: ReportVictim): ReportVictim {
  return { ...victim, implantId: null, organisation: null, host: null, addresses: [] };
}

function withZerosOnly(finding: CitedFinding): CitedFinding {
  const proof = finding.proof.filter(({ bytes }) => ZEROS.test(bytes));
  return { ...finding, proof };
}

const ZEROS = /^0*$/;

/** Every address that a text of the model has. */
export function addressesIn(model: ReportModel): Set<string> {
  const found = new Set<string>();
  mapText(model, (text) =>
    replaceAddresses(text, (address) => {
      found.add(address);
      return null;
    }),
  );
  return found;
}
