/** Small logs of our own for tests of damage: every layout, several chunks, records that say who they are. */
import { writeEvtx, type EventSpec, type EvtxSpec } from '../../../fixtures/writer/index.ts';

/** An event whose `Text` names it, so that a record can be checked against its number. */
export function numberedEvent(recordId: number, padding = 0): EventSpec {
  return {
    provider: { name: 'Test', guid: '54849625-5478-4994-a5ba-3e3b0328c30d' },
    eventId: recordId % 5,
    time: 1_382_980_814_101_007 + recordId,
    recordId,
    channel: 'Application',
    computer: 'HOST',
    data: [['Text', 'string', `event ${recordId}${' '.repeat(padding)}.`]],
  };
}

export function numberedLog(count: number, spec: Partial<EvtxSpec> = {}): Uint8Array<ArrayBuffer> {
  const records = Array.from({ length: count }, (_, i) => numberedEvent(i + 1, (i * 37) % 300));
  return writeEvtx({ records, ...spec });
}
