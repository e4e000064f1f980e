import { baseName } from '../../evidence/base-name.ts';
import type { Event, Evidence } from '../../evidence/format.ts';
import { clueFinding } from './clue-finding.ts';
import type { Finding } from '../finding.ts';

export const ZONE_CLUE = { id: 'zone-clue', title: 'The zone of a clock that wrote a file' };

/** `Mon Oct 28 17:20:14 GMT 2013`, as Java's `Properties.store` writes it. */
const ZONE = /\d\d:\d\d:\d\d ([A-Za-z][\w:+-]{0,15}) \d{4}$/;

/** Looks for the zone of the machine on which a property file was made, which names it beside a moment. */
export class ZoneClues {
  private readonly evidence: Evidence;
  private first: { readonly event: Event; readonly zone: string; readonly written: string } | null =
    null;

  constructor(evidence: Evidence) {
    this.evidence = evidence;
  }

  add(event: Event): void {
    if (event.logsource.category !== 'properties' || this.first !== null) return;
    const written = event.get('written');
    const zone = typeof written === 'string' ? ZONE.exec(written)?.[1] : undefined;
    if (zone !== undefined) this.first = { event, zone, written: String(written) };
  }

  finish(): Finding[] {
    if (this.first === null) return [];
    const { event, zone, written } = this.first;
    return [
      clueFinding({
        check: ZONE_CLUE,
        time: event.time,
        source: event.source(),
        matched: { zone, written },
        summary: `${baseName(this.evidence.path)} was written by a clock on ${zone}: ${written}`,
        proof: [event.locator],
        alternatives: [
          'The clock of a rented server, set by who rents it out: kept; what the file is for tells where it was made',
          'Set by hand, to point elsewhere: kept; a setting costs nothing',
        ],
      }),
    ];
  }
}
