import type { Logsource } from '@unmask/sigma';
import type { Evidence, Format } from '../format.ts';
import { TextEvent, type Fields, type LogOrigin } from './event.ts';
import { lineFormat, undated, type Emit, type LineParser } from './line-format.ts';
import type { Line } from './lines.ts';
import { yearTime, monthOf } from './time.ts';
import type { WallClock } from './zone.ts';
import { zoneOf } from './zone.ts';

const PROPERTIES: Logsource = { category: 'properties' };

/** `#Mon Oct 28 17:20:14 GMT 2013`: Java's `Properties.store` writes when it wrote. */
const WRITTEN =
  /^#[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d\d:\d\d:\d\d) ([A-Za-z][\w:+-]{0,15}) (\d{4})\s*$/;
const COMMENT = /^\s*[#!]/;
const PROPERTY = /^\s*((?:[^\s=:\\]|\\.){1,256})\s{0,64}=\s{0,64}([^]*)$/;

/**
 * Short names that Java prints for zones, in hours ahead of UTC, where no two zones in wide use share one. `BST` is London's: Bangladesh and
 * Bougainville print names of their own.
 */
const ZONES: Readonly<Record<string, number>> = {
  GMT: 0,
  UTC: 0,
  Z: 0,
  WET: 0,
  WEST: 1,
  BST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  EST: -5,
  EDT: -4,
  PST: -8,
  PDT: -7,
};
const HOUR = 3_600_000_000;

/** Property files that say when they were written, as Java programs leave them. Documented in `docs/formats/properties.md`. */
export const PROPERTY_FILE: Format = lineFormat({
  id: 'properties',
  title: 'a property file of Java',
  extensions: ['.properties', '.inf'],
  names: /^$/,
  platform: null,
  cuttable: false,
  share: 0.5,
  recognises(text) {
    if (WRITTEN.test(text)) return true;
    return COMMENT.test(text) || PROPERTY.test(text) || text.trim() === '' ? null : false;
  },
  open: (evidence, origin, clock) => new PropertyParser(evidence, origin, clock),
});

class PropertyParser implements LineParser {
  private readonly origin: LogOrigin;
  private readonly clock: WallClock;
  private readonly undated: ReturnType<typeof undated>;
  private written: { readonly time: number; readonly text: string } | null = null;

  constructor(evidence: Evidence, origin: LogOrigin, clock: WallClock) {
    this.origin = origin;
    this.clock = clock;
    this.undated = undated(evidence);
  }

  line({ text, offset, number }: Line, emit: Emit): boolean {
    const time = writtenTime(text, this.clock);
    if (time !== null) this.written = { time, text: text.slice(1).trim() };
    if (COMMENT.test(text) || text.trim() === '') return true;
    const property = PROPERTY.exec(text);
    if (property === null) return false;
    const { written, undated: fallback } = this;
    const decode = (): Fields => {
      const fields: Fields = new Map<string, string | number>([
        ['key', unescape(property[1]!)],
        ['value', unescape(property[2]!.trimEnd())],
        ['line', number],
      ]);
      if (written === null) fields.set('time_from', fallback.from);
      else fields.set('written', written.text);
      return fields;
    };
    emit(
      new TextEvent(written?.time ?? fallback.time, PROPERTIES, this.origin, { offset }, decode),
    );
    return true;
  }
}

/** By the zone that the comment names; where that is not known, by the clock. */
function writtenTime(text: string, clock: WallClock): number | null {
  const m = WRITTEN.exec(text);
  if (m === null) return null;
  const wall = yearTime(+m[5]!, monthOf(m[1]!), +m[2]!, m[3]!);
  if (wall === null) return null;
  const name = m[4]!;
  if (Object.hasOwn(ZONES, name)) return wall - ZONES[name]! * HOUR;
  const offset = name.startsWith('GMT') ? zoneOf(name) : null;
  return offset === null ? clock.toUtc(wall) : wall - offset(wall);
}

function unescape(text: string): string {
  return text.replace(/\\([\\=:#! ])/g, '$1');
}
