import type { HiddenRecord } from '@unmask/evtx';
import { hex } from '../hex.ts';
import type { EvtxCheck, Observation } from './check.ts';
import { eventText, hostOf, recordNumber } from './record-text.ts';

/**
 * Records that lie inside other records: taken out of the log by "eventlogedit" of the DanderSpritz kit, which leaves the bytes. Honest
 * writers never nest records: 1 of 828 public logs shows it, and that one was edited on purpose (Fox-IT 2017).
 */
export const hiddenRecord: EvtxCheck = {
  id: 'evtx-hidden-record',
  title: 'Record hidden inside another record',
  start() {
    const found: Observation[] = [];
    return {
      chunk({ hidden }) {
        for (const each of hidden) if (found.length < MAX_FOUND) found.push(observe(each));
      },
      finish: () => found,
    };
  },
};

/** Findings of one log: the only known tool takes out one record at a time. */
const MAX_FOUND = 1_000;

function observe({ host, hostSize, offset, size, id, record }: HiddenRecord): Observation {
  const shown = recordNumber(host);
  const what = record === null ? 'its content can no longer be read' : eventText(record);
  return {
    level: 'critical',
    confidence: 'high',
    time: record?.time ?? host.time,
    until: null,
    summary: `record ${shown} was made to cover another record, which no reader shows any more: ${what}`,
    matched: {
      'host record': shown,
      'host record size': `${host.size}, was ${hostSize}`,
      'hidden record number': String(id),
      'hidden record at': hex(offset),
      'hidden record size': String(size),
      ...(record === null ? {} : { 'hidden event': JSON.stringify(record.toObject()) }),
    },
    proof: [
      { offset, record: id },
      { offset: host.offset, record: host.id },
    ],
    alternatives: [
      'Damage or an interrupted write: dropped, because three numbers agree that damage would have to hit together (the old size copy, the hidden record’s size, the new size)',
      'Text that happens to look like a record: dropped for the same reason',
    ],
    host: hostOf(host),
  };
}
