import type { ByteSource } from '@unmask/evtx';
import { Hive, type HiveKey, type HiveValue } from './hive.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';

/** What the SYSTEM hive of a Windows host says of its name and its clock. */
export interface SystemSettings {
  /** As the host's event logs name it: with its domain, where it has one. */
  readonly host: string | null;
  /** IANA name, or an offset where the host does not change its clocks. */
  readonly timeZone: string | null;
  /** The values that were read, each with its key. */
  readonly values: readonly SystemValue[];
  readonly isDirty: boolean;
  readonly sequences: readonly [number, number];
  readonly checksumHolds: boolean;
}

export interface SystemValue extends HiveValue {
  /** `ControlSet001\Control\TimeZoneInformation`. */
  readonly key: string;
  /** When the key was last written: microseconds since 1970; 0 where that is not known. */
  readonly written: number;
}

/** 1 where the clocks stay as they are in summer: since Vista, and before. */
const KEEPS_STANDARD = ['DynamicDaylightTimeDisabled', 'DisableAutoDaylightTimeSet'];

/** Key below the control set in use → values. */
const WANTED: readonly (readonly [key: readonly string[], names: readonly string[]])[] = [
  [['Control', 'ComputerName', 'ComputerName'], ['ComputerName']],
  [
    ['Services', 'Tcpip', 'Parameters'],
    ['Hostname', 'NV Hostname', 'Domain', 'NV Domain'],
  ],
  [
    ['Control', 'TimeZoneInformation'],
    ['TimeZoneKeyName', 'StandardName', 'Bias', 'DaylightBias', ...KEEPS_STANDARD],
  ],
];
/** As DNS has names. */
const MAX_HOST_CHARS = 255;

/** @returns `null` when it is no hive, or none that says which control set is in use */
export async function readSystemSettings(source: ByteSource): Promise<SystemSettings | null> {
  const hive = await Hive.open(source);
  const select = (await hive?.key('Select')) ?? null;
  if (hive === null || select === null) return null;
  const current = (await hive.value(select, 'Current'))?.data;
  if (typeof current !== 'number' || current < 1 || current > 999) return null;
  const set = `ControlSet${String(current).padStart(3, '0')}`;
  const values: SystemValue[] = [];
  for (const [path, names] of WANTED) {
    const key = await hive.key(set, ...path);
    if (key !== null) values.push(...(await valuesOf(hive, key, [set, ...path].join('\\'), names)));
  }
  const { isDirty, sequences, checksumHolds } = hive;
  return {
    host: hostOf(values),
    timeZone: zoneNameOf(values),
    values,
    isDirty,
    sequences,
    checksumHolds,
  };
}

async function valuesOf(
  hive: Hive,
  key: HiveKey,
  path: string,
  names: readonly string[],
): Promise<SystemValue[]> {
  const values: SystemValue[] = [];
  for (const name of names) {
    const value = await hive.value(key, name);
    if (value !== null) values.push({ ...value, name, key: path, written: key.written });
  }
  return values;
}

/** The name in use before the one that the next start will give. */
function hostOf(values: readonly SystemValue[]): string | null {
  const name =
    textOf(values, 'Hostname') ?? textOf(values, 'NV Hostname') ?? textOf(values, 'ComputerName');
  const domain = textOf(values, 'Domain') ?? textOf(values, 'NV Domain');
  if (name === null) return null;
  const host = domain === null ? name : `${name}.${domain}`;
  return host.length <= MAX_HOST_CHARS && /^[^\s\p{Cc}\\/]+$/u.test(host) ? host : null;
}

/**
 * `Bias` is what UTC is ahead of the host's time, in minutes. `TimeZoneKeyName` exists since Vista; before, only `StandardName` does, in the
 * host's language.
 */
function zoneNameOf(values: readonly SystemValue[]): string | null {
  const bias = numberOf(values, 'Bias');
  const fixed = bias === null ? null : offsetOf(-bias);
  if (KEEPS_STANDARD.some((name) => numberOf(values, name) === 1)) return fixed;
  for (const name of ['TimeZoneKeyName', 'StandardName']) {
    const zone = WINDOWS_ZONES.get(textOf(values, name) ?? '');
    if (zone !== undefined) return zone;
  }
  return numberOf(values, 'DaylightBias') === 0 ? fixed : null;
}

function offsetOf(minutes: number): string | null {
  const size = Math.abs(minutes);
  if (size > 14 * 60) return null;
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${hours}:${String(size % 60).padStart(2, '0')}`;
}

function textOf(values: readonly SystemValue[], name: string): string | null {
  const data = values.find((value) => value.name === name)?.data;
  return typeof data === 'string' && data !== '' ? data : null;
}

function numberOf(values: readonly SystemValue[], name: string): number | null {
  const data = values.find((value) => value.name === name)?.data;
  return typeof data === 'number' ? data : null;
}
