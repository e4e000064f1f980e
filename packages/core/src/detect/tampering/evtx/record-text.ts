import type { EvtxRecord } from '@unmask/evtx';
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

/** Records as places of proof. */
export function proofOf(...records: readonly EvtxRecord[]): Observation['proof'] {
  return records.map(({ offset, id }) => ({ offset, record: id }));
}
