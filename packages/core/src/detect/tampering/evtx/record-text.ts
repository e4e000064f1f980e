import type { EvtxRecord } from '@unmask/evtx';
import { firstValue, type SingleValue } from '../../../evidence/first-value.ts';
import { isoTime } from '../../../report/time.ts';
import type { Observation } from './check.ts';

/** The number that the Event Viewer shows. */
export function recordNumber(record: EvtxRecord): string {
  return String(record.get('EventRecordID') ?? record.id);
}

/** What event it is, in a few words. */
export function eventText(record: EvtxRecord): string {
  const provider = String(record.get('Provider_Name') ?? 'an unnamed provider');
  return `event ${String(record.get('EventID'))} of ${provider}, ${isoTime(record.time)}`;
}

/** @returns NaN when the event has no number of its own */
export function eventRecordId(record: EvtxRecord): number {
  return Number(record.get('EventRecordID') ?? NaN);
}

/** What is kept of a record when its chunk is gone. */
export interface RecordNote {
  readonly offset: number;
  /** In the header. */
  readonly id: number;
  /** The number that the Event Viewer shows. */
  readonly number: string;
  readonly time: number;
  readonly host: SingleValue;
}

export function noteOf(record: EvtxRecord): RecordNote {
  const { offset, id, time } = record;
  return { offset, id, number: recordNumber(record), time, host: hostOf(record) };
}

export function hostOf(record: EvtxRecord): SingleValue {
  return firstValue(record.get('Computer'));
}

/** Records as places of proof. */
export function proofOf(
  ...records: readonly { readonly offset: number; readonly id: number }[]
): Observation['proof'] {
  return records.map(({ offset, id }) => ({ offset, record: id }));
}
