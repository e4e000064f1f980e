import type { FieldValue } from '@unmask/sigma';
import { parseNetwork } from '../detect/hiding/network.ts';
import type { Event } from '../evidence/format.ts';
import { PIVOT_FIELDS } from './event-columns.ts';

/** Fields kept of one event. Real ones have up to some dozens; text formats cap theirs at 1,024. */
const MAX_FIELDS = 1_024;

/** UTF-16 units kept of one value. A PowerShell script block has up to about 32,000; the proof stays in the evidence. */
const MAX_VALUE_LENGTH = 65_536;

/** An event as a case keeps it. */
export interface EventCells {
  /** Microseconds since 1970, UTC. */
  readonly time: number;
  readonly offset: number;
  readonly record: number | null;
  /** One for each of `TEXT_COLUMNS`. */
  readonly texts: readonly (string | null)[];
  /** Every field: name and value in turn. A name that comes again has its number behind it: `Channel#2`. */
  readonly fields: readonly (string | null)[];
}

const PIVOTS = Object.entries(PIVOT_FIELDS);
const SOURCE_IP = PIVOTS.findIndex(([name]) => name === 'src_ip');
const DESTINATION_IP = PIVOTS.findIndex(([name]) => name === 'dst_ip');

export function eventCells(event: Event): EventCells {
  const { time, locator, logsource } = event;
  const { id, host, platform } = event.source();
  const values = valuesOf(event);
  const pivots = PIVOTS.map(([, names]) => firstSaid(values, names));
  return {
    time,
    offset: locator.offset,
    record: locator.record,
    texts: [
      locator.recovered,
      id,
      host,
      platform,
      logsource.product ?? null,
      logsource.category ?? null,
      logsource.service ?? null,
      ...pivots,
      addressHex(pivots[SOURCE_IP]!),
      addressHex(pivots[DESTINATION_IP]!),
    ],
    fields: [...values].flat(),
  };
}

function valuesOf(event: Event): Map<string, string | null> {
  const values = new Map<string, string | null>();
  const repeats = new Map<string, number>();
  for (const [name, value] of event.fields()) {
    if (values.size >= MAX_FIELDS) break;
    let key = name.slice(0, MAX_VALUE_LENGTH);
    while (values.has(key)) {
      const count = (repeats.get(name) ?? 1) + 1;
      repeats.set(name, count);
      key = `${name}#${count}`;
    }
    values.set(key, textOf(value));
  }
  return values;
}

function textOf(value: FieldValue): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return value.slice(0, MAX_VALUE_LENGTH);
  if (typeof value !== 'object') return String(value);
  return value
    .map((each) => textOf(each) ?? '')
    .join('\n')
    .slice(0, MAX_VALUE_LENGTH);
}

/** Windows writes a dash where it has nothing to say. */
function firstSaid(
  values: ReadonlyMap<string, string | null>,
  names: readonly string[],
): string | null {
  for (const name of names) {
    const value = values.get(name) ?? '';
    if (value !== '' && value !== '-') return value;
  }
  return null;
}

/** An address as 32 hexadecimal digits, IPv4 as IPv6 maps it, so that a network is a range of text. `null` for what is none. */
export function addressHex(text: string | null): string | null {
  const network = text === null || text.includes('/') ? null : parseNetwork(text);
  if (network === null || network.first !== network.last) return null;
  const mapped = network.version === 4 ? 0xffff_0000_0000n + network.first : network.first;
  return mapped.toString(16).padStart(32, '0');
}
