import type { Evidence } from '../../../evidence/format.ts';
import { collectedSource } from '../../../evidence/source.ts';
import { HISTORY_EMPTY } from '../../../evidence/text/shell/empty-history.ts';
import { isoTime, shortTime } from '../../../report/time.ts';
import type { Detector } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import { hex } from '../hex.ts';
import { tamperingFinding } from '../tampering-finding.ts';
import { HomeRecorder, type HomeTrace } from './home-trace.ts';
import { removedHistories } from './history-removed.ts';
import { ExcursionFinder, type Excursion } from '../textlog/excursion.ts';
import { timeOf } from '../textlog/order.ts';

const EMPTIED = { id: 'history-emptied', title: 'Shell history without a command' };
const LINKED = { id: 'history-linked', title: 'Shell history that keeps nothing' };
const BACKWARDS = { id: 'history-time-backwards', title: 'Commands of another time in a history' };
/** ATT&CK: Indicator Removal, Clear Command History. */
const HISTORY: readonly string[] = ['T1070.003'];
/** Of one history: with many terminals open, sessions are written as they end, in any order. */
const MAX_FINDINGS = 5;

/** What shell histories show of wiping and editing, beside the commands that do it. Documented in `docs/detectors/shell-history.md`. */
export const histories: Detector<HomeTrace> = {
  id: 'histories',
  title: 'Shell histories that are empty, missing or hold commands of another time',
  kind: 'tampering',
  start({ evidence, report, keep }) {
    const homes = new HomeRecorder(evidence);
    const excursions = new ExcursionFinder();
    let found = 0;
    return {
      event(event) {
        homes.event(event);
        if (event.logsource.category !== 'shell_history') return;
        if (event.get('time_from') !== undefined) return;
        const excursion = excursions.add(event);
        if (excursion !== null && found++ < MAX_FINDINGS) report(backwards(excursion));
      },
      issue({ code }) {
        if (code !== HISTORY_EMPTY) return;
        report(evidence.facts?.leadsNowhere === true ? linked(evidence) : emptied(evidence));
      },
      finish: () => homes.finish(keep),
    };
  },
  conclude({ traces, report }) {
    for (const finding of removedHistories(traces)) report(finding);
  },
};

function emptied(evidence: Evidence): Finding {
  const time = evidence.facts?.modified ?? null;
  return tamperingFinding({
    check: EMPTIED,
    level: 'low',
    confidence: 'low',
    time: time ?? 0,
    until: null,
    source: collectedSource(evidence, null),
    techniques: HISTORY,
    matched: { bytes: '0', 'last change': time === null ? 'not known' : isoTime(time) },
    summary:
      'the shell history is there and empty; a shell makes it when it first has a command to keep',
    proof: [{ evidence: evidence.path, offset: 0, record: null, recovered: null }],
    alternatives: [
      'An image of a system that was cleaned before it was handed out, as those of clouds are: kept; compare the time of the last change with that of the installation',
      'A full disk while the shell wrote the history: kept',
    ],
  });
}

function linked(evidence: Evidence): Finding {
  const time = evidence.facts?.modified ?? 0;
  return tamperingFinding({
    check: LINKED,
    level: 'medium',
    confidence: 'low',
    time,
    until: null,
    source: collectedSource(evidence, null),
    techniques: HISTORY,
    matched: { 'leads to': '/dev/null', 'link made': isoTime(time) },
    summary: 'the shell history is a link to /dev/null, so that no command is kept',
    proof: [{ evidence: evidence.path, offset: 0, record: null, recovered: null }],
    alternatives: [
      'An administrator who wants no passwords in histories: kept; some guides to hardening say so',
      'An image of a container or an appliance: kept',
    ],
  });
}

function backwards({ before, first, last, after, lines }: Excursion): Finding {
  const { evidence, offset, record } = first.locator;
  return tamperingFinding({
    check: BACKWARDS,
    level: 'low',
    confidence: 'low',
    time: before.time,
    until: after.time,
    source: first.source(),
    techniques: HISTORY,
    matched: {
      'command before': timeOf(before),
      'first command': `${timeOf(first)} at ${hex(offset)}`,
      'last command': timeOf(last),
      'command after': timeOf(after),
      commands: String(lines),
    },
    summary: `${lines} commands from ${shortTime(timeOf(first))} on stand between those of ${shortTime(timeOf(before))} and ${shortTime(timeOf(after))}`,
    proof: [{ evidence, offset, record, recovered: null }],
    alternatives: [
      'A shell that stayed open and wrote its commands when it ended: kept, the most likely; then the last of them is near the end of that session',
      'A clock that was set back: dropped, the times come forth again by a jump',
    ],
  });
}
