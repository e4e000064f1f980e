import type { FieldValue } from '@unmask/sigma';
import { parseNetwork } from '../detect/hiding/network.ts';
import type { Event } from '../evidence/format.ts';
import { PIVOT_FIELDS, TEXT_COLUMNS } from './event-columns.ts';

/** Fields kept of one event. Real ones have up to some dozens; text formats cap theirs at 1,024. */
const MAX_FIELDS = 1_024;

/** UTF-16 units kept of one value. A PowerShell script block has up to about 32,000; the proof stays in the evidence. */
const MAX_VALUE_LENGTH = 65_536;

/** UTF-16 units of names that are kept in mind: logs have the same few again and again, hostile ones do not. */
const MAX_KNOWN_CHARACTERS = 1 << 18;

/** Addresses whose digits are kept in mind. */
const MAX_KNOWN_ADDRESSES = 4_096;

const PIVOTS = Object.entries(PIVOT_FIELDS);
const FIRST_PIVOT = TEXT_COLUMNS.indexOf(PIVOTS[0]![0]);
const SOURCE_IP = TEXT_COLUMNS.indexOf('src_ip');
const DESTINATION_IP = TEXT_COLUMNS.indexOf('dst_ip');
const SOURCE_IP_HEX = TEXT_COLUMNS.indexOf('src_ip_hex');
const DESTINATION_IP_HEX = TEXT_COLUMNS.indexOf('dst_ip_hex');

/** A name under which events keep a value. */
interface KnownName {
  readonly name: string;
  readonly pivots: readonly PivotUse[];
  /** The last event that has it. */
  seenIn: number;
}

/** A pivot column that takes the value of a field where no field of lower rank says something. */
interface PivotUse {
  readonly column: number;
  readonly rank: number;
}

/**
 * Reads events into cells as a case keeps them, each into the same arrays: there are tens of millions of events, and what each left
 * behind would have to be swept up.
 */
export class EventCells {
  /** One for each of `TEXT_COLUMNS`. */
  readonly texts: (string | null)[] = TEXT_COLUMNS.map(() => null);
  /** Of the fields, `count` of them. A name that comes again has its number behind it: `Channel#2`. */
  readonly names: string[] = [];
  readonly values: (string | null)[] = [];
  count = 0;
  private readonly ranks = new Uint8Array(TEXT_COLUMNS.length);
  private readonly known = new Map<string, KnownName>();
  private knownCharacters = 0;
  /** How often a name came in this event, where it came again. */
  private readonly repeats = new Map<string, number>();
  private readonly hexOf = new Map<string, string | null>();
  private event = 0;

  read(event: Event): void {
    const { texts } = this;
    this.begin();
    const { id, host, platform } = event.source();
    const { product, category, service } = event.logsource;
    texts[0] = event.locator.recovered;
    texts[1] = id;
    texts[2] = host;
    texts[3] = platform;
    texts[4] = product ?? null;
    texts[5] = category ?? null;
    texts[6] = service ?? null;
    this.addFields(event);
    texts[SOURCE_IP_HEX] = this.hex(texts[SOURCE_IP]!);
    texts[DESTINATION_IP_HEX] = this.hex(texts[DESTINATION_IP]!);
  }

  private begin(): void {
    this.texts.fill(null, FIRST_PIVOT);
    this.ranks.fill(255);
    this.count = 0;
    this.event++;
    if (this.repeats.size > 0) this.repeats.clear();
    if (this.knownCharacters <= MAX_KNOWN_CHARACTERS) return;
    this.known.clear();
    this.knownCharacters = 0;
  }

  private addFields(event: Event): void {
    for (const [said, value] of event.fields()) {
      if (this.count >= MAX_FIELDS) return;
      const name = said.slice(0, MAX_VALUE_LENGTH);
      let known = this.knownName(name);
      while (known.seenIn === this.event) known = this.knownName(this.nextName(name));
      known.seenIn = this.event;
      const text = textOf(value);
      this.names[this.count] = known.name;
      this.values[this.count++] = text;
      // Windows writes a dash where it has nothing to say.
      if (text !== null && text !== '' && text !== '-') this.usePivots(known.pivots, text);
    }
  }

  private nextName(name: string): string {
    const count = (this.repeats.get(name) ?? 1) + 1;
    this.repeats.set(name, count);
    return `${name}#${count}`;
  }

  private usePivots(pivots: readonly PivotUse[], text: string): void {
    for (const { column, rank } of pivots) {
      if (rank >= this.ranks[column]!) continue;
      this.ranks[column] = rank;
      this.texts[column] = text;
    }
  }

  private knownName(name: string): KnownName {
    let known = this.known.get(name);
    if (known === undefined) {
      known = { name, pivots: pivotsOf(name), seenIn: 0 };
      this.known.set(name, known);
      this.knownCharacters += name.length;
    }
    return known;
  }

  private hex(address: string | null): string | null {
    if (address === null) return null;
    const known = this.hexOf.get(address);
    if (known !== undefined) return known;
    if (this.hexOf.size >= MAX_KNOWN_ADDRESSES) this.hexOf.clear();
    const hex = addressHex(address);
    this.hexOf.set(address, hex);
    return hex;
  }
}

function pivotsOf(name: string): PivotUse[] {
  return PIVOTS.flatMap(([, names], index) => {
    const rank = names.indexOf(name);
    return rank < 0 ? [] : [{ column: FIRST_PIVOT + index, rank }];
  });
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

/** An address as 32 hexadecimal digits, IPv4 as IPv6 maps it, so that a network is a range of text. `null` for what is none. */
export function addressHex(text: string | null): string | null {
  const network = text === null || text.includes('/') ? null : parseNetwork(text);
  if (network === null || network.first !== network.last) return null;
  const mapped = network.version === 4 ? 0xffff_0000_0000n + network.first : network.first;
  return mapped.toString(16).padStart(32, '0');
}
