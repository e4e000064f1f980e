import { baseName } from '../../evidence/base-name.ts';
import type { Event, Evidence, Locator, Source } from '../../evidence/format.ts';
import { sourceOf } from '../../evidence/source.ts';
import { isoTime } from '../../report/time.ts';
import { clueFinding } from './clue-finding.ts';
import type { Finding } from '../finding.ts';
import { isOwnText } from './written-text.ts';

export const OFFSET_CLUE = {
  id: 'offset-clue',
  title: 'Moments beside the local time of whoever wrote them',
};

/** Days with their offset kept of one part: a year of work. */
const MAX_DAYS = 400;
const MAX_PROOF = 20;
const OFFSET = /^[+-](?:0\d|1[0-4])[0-5]\d$/;
const MINUTE_US = 60_000_000;
/** No zone is further from UTC; none but historic ones is off a quarter of an hour. */
const MAX_MINUTES = 14 * 60;
const QUARTER = 15;
/** MS-DOS counts two seconds at a time, and some tools round. */
const SLACK_MINUTES = 1;

/** Gathers moments of which the offset from UTC is known: steps in Git's logs, mail that was not received, and files in archives that tell both a local time and UTC. */
export class OffsetClues {
  private readonly evidence: Evidence;
  private readonly isOwn: boolean;
  /** `2013-10-28 +0100` → how many. */
  private readonly days = new Map<string, number>();
  private readonly proof: Locator[] = [];
  private first: { readonly time: number; readonly source: Source } | null = null;
  private last = 0;

  constructor(evidence: Evidence) {
    this.evidence = evidence;
    this.isOwn = isOwnText(evidence);
  }

  add(event: Event): void {
    if (!this.isOwn || !isWrittenHere(event)) return;
    const offset = event.get('utc_offset');
    if (typeof offset === 'string' && OFFSET.test(offset))
      this.keep(event.time, offset, event.locator, event.source());
  }

  private keep(time: number, offset: string, place: Locator, source: Source): void {
    const day = `${isoTime(time).slice(0, 10)} ${offset}`;
    const known = this.days.get(day);
    if (known === undefined && this.days.size >= MAX_DAYS) return;
    this.days.set(day, (known ?? 0) + 1);
    if (known === undefined && this.proof.length < MAX_PROOF) this.proof.push(place);
    this.first ??= { time, source };
    this.last = Math.max(this.last, time);
  }

  finish(): Finding[] {
    const { evidence, isOwn } = this;
    const packed = isOwn ? packedOffset(evidence) : null;
    if (packed !== null) {
      const place = { evidence: evidence.path, offset: 0, record: null, recovered: null };
      const source = sourceOf(evidence.origin?.host ?? null, evidence.path, null);
      this.keep(packed.time, packed.offset, place, source);
    }
    if (this.first === null) return [];
    const offsets = [...new Set([...this.days.keys()].map((day) => day.slice(11)))].toSorted();
    return [
      clueFinding({
        check: OFFSET_CLUE,
        time: this.first.time,
        until: this.last > this.first.time ? this.last : null,
        source: this.first.source,
        matched: {
          from:
            packed === null
              ? 'steps in Git, or mail that was written here'
              : 'a file in an archive',
          offsets: offsets.join(' '),
          days: Array.from(this.days, ([day, count]) => `${day} ${count}`).join(', '),
        },
        summary: `${baseName(evidence.path)}: local time at ${offsets.join(' and ')} from UTC`,
        proof: this.proof,
        alternatives: [
          'Packed, or committed, by others and copied: kept; see whether the same is published',
          'A clock set to another zone, to point elsewhere: kept; a setting costs nothing',
        ],
      }),
    ];
  }
}

/** What came from elsewhere has the zone of others. */
function isWrittenHere(event: Event): boolean {
  const { category } = event.logsource;
  return category === 'commit' || (category === 'mail_message' && event.get('received') === false);
}

/** By a file's local time beside its time in UTC, as zip archives have both. */
function packedOffset({
  facts,
}: Evidence): { readonly time: number; readonly offset: string } | null {
  const { modified = null, localTime = null } = facts ?? {};
  if (modified === null || localTime === null) return null;
  const minutes = (localTime - modified) / MINUTE_US;
  const quarters = Math.round(minutes / QUARTER) * QUARTER;
  if (Math.abs(minutes - quarters) > SLACK_MINUTES || Math.abs(quarters) > MAX_MINUTES) return null;
  const [sign, size] = [quarters < 0 ? '-' : '+', Math.abs(quarters)];
  const digits = String(Math.floor(size / 60) * 100 + (size % 60)).padStart(4, '0');
  return { time: modified, offset: `${sign}${digits}` };
}
