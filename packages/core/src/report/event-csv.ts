import type { FieldValue } from '@unmask/sigma';
import { firstValue } from '../evidence/first-value.ts';
import type { Event } from '../evidence/format.ts';
import { csvRow } from './csv.ts';
import { safeJson } from './text.ts';
import { isoTime } from './time.ts';

/** The header row of events as CSV. */
export const EVENT_CSV_HEADER: string = csvRow([
  'Time',
  'Host',
  'Channel',
  'Provider',
  'EventID',
  'RecordID',
  'Data',
]);

/** One event, one row. `Data` is what the event says, without the System part of Windows: a JSON object on one line. */
export function eventCsvRow(event: Event): string {
  return csvRow([
    isoTime(event.time),
    event.source().host,
    cell(event.get('Channel')),
    cell(event.get('Provider_Name')),
    cell(event.get('EventID')),
    event.locator.record,
    safeJson(payload(event.toObject())),
  ]);
}

function cell(field: FieldValue | undefined): string | number | null {
  const value = firstValue(field);
  return value === null || typeof value === 'number' ? value : String(value);
}

/** `{ Event: { System, EventData: { … } } }` → `{ … }`; other parts keep their names. What is no Windows event is given whole. */
function payload(object: Record<string, unknown>): unknown {
  if (object['Event'] === undefined) return object;
  const { System: _system, '#attributes': _attributes, ...parts } = asRecord(object['Event']);
  const names = Object.keys(parts);
  return names.length === 1 && names[0] === 'EventData' ? (parts['EventData'] ?? {}) : parts;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
