import { ZONE_ASSUMED } from '../../../evidence/text/line-format.ts';
import type { Detector } from '../../detector.ts';
import { byHost } from '../crosslog/same-host.ts';
import { MessageCollector } from './collect-messages.ts';
import { holesIn } from './compare.ts';
import { familiesOf } from './message-log.ts';
import { MAX_LOG_BYTES, type MessageTrace } from './message-trace.ts';
import { missingMessages } from './missing-messages.ts';

/** Of one log against another. */
const MAX_FINDINGS = 20;

/** Messages that only one of the journal and a system log of a host has, though it usually has both. Documented in `docs/detectors/cross-log.md`. */
export const forwarded: Detector<MessageTrace> = {
  id: 'forwarded',
  title: 'Messages that the journal has and the system log has not, and the reverse',
  kind: 'tampering',
  start({ evidence: { source }, keep }) {
    const collector = new MessageCollector();
    if (source.byteLength >= MAX_LOG_BYTES) collector.doubt();
    return {
      event: (event) => collector.event(event),
      issue({ code, lost }) {
        if (code === ZONE_ASSUMED) collector.zoneAssumed();
        if (lost || code === 'SYSLOG_YEAR_UNKNOWN') collector.doubt();
      },
      finish: () => collector.finish(keep),
    };
  },
  conclude({ traces, report }) {
    for (const host of byHost(traces)) {
      const families = familiesOf(host);
      const marks = host.flatMap(({ trace }) => trace.marks);
      for (const lacking of families) {
        for (const witness of families.filter(({ kind }) => kind !== lacking.kind)) {
          for (const hole of holesIn(lacking, witness, marks).slice(0, MAX_FINDINGS))
            report(missingMessages(lacking.kind, lacking.name, hole));
        }
      }
    }
  },
};
