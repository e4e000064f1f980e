import type { EvtxRecord } from '@unmask/evtx';
import type { FieldValue, Logsource } from '@unmask/sigma';
import { firstValue, type SingleValue } from '../first-value.ts';
import type { Event, Evidence, Locator, Source } from '../format.ts';
import { collectedSource, sourceOf } from '../source.ts';

const WINDOWS: Logsource = { product: 'windows' };

/** A record of a Windows event log as an event. Valid as long as the record is. */
export class EvtxEvent implements Event {
  readonly time: number;
  readonly logsource: Logsource = WINDOWS;
  private readonly record: EvtxRecord;
  private readonly evidence: string;
  private readonly sources: SourceCache;

  constructor(record: EvtxRecord, evidence: string, sources: SourceCache) {
    this.time = record.time;
    this.record = record;
    this.evidence = evidence;
    this.sources = sources;
  }

  /**
   * `record` is the number that the Event Viewer shows. Exported logs renumber the record headers but keep
   * EventRecordID, so the header's number serves only where the event names none.
   */
  get locator(): Locator {
    const { offset, id, origin } = this.record;
    const shown = Number(firstValue(this.record.get('EventRecordID')) ?? id);
    return {
      evidence: this.evidence,
      offset,
      record: Number.isSafeInteger(shown) ? shown : id,
      recovered: origin === 'live' ? null : origin,
    };
  }

  source(): Source {
    return this.sources.of(firstValue(this.record.get('Computer')));
  }

  get(field: string): FieldValue | undefined {
    return this.record.get(field);
  }

  fields(): Iterable<readonly [string, FieldValue]> {
    return this.record.fields();
  }

  toObject(): Record<string, unknown> {
    return this.record.toObject();
  }

  toXml(): string {
    return this.record.toXml();
  }
}

/** The source of the last event, kept because a log names one host thousands of times in a row. */
export class SourceCache {
  private readonly evidence: Evidence;
  private host: SingleValue = null;
  private source: Source | null = null;

  constructor(evidence: Evidence) {
    this.evidence = evidence;
  }

  of(host: SingleValue): Source {
    if (this.source === null || host !== this.host) {
      this.host = host;
      this.source =
        typeof host === 'string' && host !== ''
          ? sourceOf(host, this.evidence.path, 'windows')
          : collectedSource(this.evidence, 'windows');
    }
    return this.source;
  }
}
