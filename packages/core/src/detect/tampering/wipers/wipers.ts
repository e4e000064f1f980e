import type { Level } from '@unmask/sigma';
import type { Event } from '../../../evidence/format.ts';
import { shorten } from '../../../report/text.ts';
import { commandOf } from '../../command-of.ts';
import type { Detector } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import { timeDoubt } from '../../time-doubt.ts';
import { LINUX_LOGS, tamperingFinding, WINDOWS_LOGS } from '../tampering-finding.ts';
import { namesLog, wipeCommandIn, type WipeCommand } from './wipe-command.ts';

const CHECK = { id: 'wiping-command', title: 'Command that wipes' };
/** Of one part of the evidence. A log of a busy host that rotates by hand has a few a day. */
const MAX_FINDINGS = 1_000;
const MAX_SHOWN_CHARS = 1_024;

/** Commands that wipe logs, wherever the evidence of a host shows a command; on Windows, that is the work of rules. Documented in `docs/detectors/wipers.md`. */
export const wipers: Detector = {
  id: 'wipers',
  title: 'Commands that wipe logs or keep them from being written',
  kind: 'tampering',
  start({ report }) {
    let found = 0;
    let scriptNamesLog = false;
    return {
      event(event) {
        if (found === MAX_FINDINGS || event.logsource.product === 'windows') return;
        const command = commandOf(event);
        const wipe = command === null ? null : wipeCommandIn(command);
        const isScript = event.logsource.category === 'script';
        if (isScript) scriptNamesLog ||= namesLog(String(event.get('code') ?? ''));
        if (command === null || wipe === null) return;
        const strength = isScript ? inScript(wipe, scriptNamesLog) : USUAL[wipe.level];
        if (strength === null) return;
        found++;
        report(toFinding(event, command, wipe, strength));
      },
      finish: () => {},
    };
  },
};

interface Strength {
  readonly level: Level;
  readonly confidence: Finding['confidence'];
  readonly target: string;
}

const KNOWN = 'A tool at work on other files: dropped, what it is given is a log or a history';
const UNKNOWN = 'A tool at work on other files: kept, what it is given is not known to be a log';
const OLD = 'Room made by hand: kept, all that it deletes was put away by rotation before';
const USUAL: Readonly<Record<WipeCommand['level'], Strength>> = {
  high: { level: 'high', confidence: 'moderate', target: KNOWN },
  medium: { level: 'medium', confidence: 'moderate', target: UNKNOWN },
  low: { level: 'medium', confidence: 'low', target: OLD },
};

/** Logs of the host and its servers. A script's own log in its own folder is its own affair. */
const HOST_LOG =
  /\/var\/(?:log|adm)\b|\b(?:access|error)_log\b|\b[wub]tmp\b|\blastlog\b|_history\b/;

/** Packages bring scripts that delete and empty logs, and overwrite files of their own. */
function inScript(wipe: WipeCommand, namedLog: boolean): Strength | null {
  if (wipe.level === 'high' && !wipe.isRoutine) return USUAL.high;
  if (wipe.level === 'high')
    return HOST_LOG.test(wipe.text) ? { level: 'low', confidence: 'low', target: KNOWN } : null;
  return namedLog && !wipe.isRoutine && wipe.text.includes('$')
    ? { ...USUAL.medium, target: `${UNKNOWN}, but the script names one before` }
    : null;
}

function toFinding(
  event: Event,
  command: string,
  wipe: WipeCommand,
  { level, confidence, target }: Strength,
): Finding {
  return tamperingFinding({
    check: CHECK,
    level,
    confidence,
    time: event.time,
    until: null,
    source: event.source(),
    techniques: /event log/.test(wipe.what) ? WINDOWS_LOGS : LINUX_LOGS,
    matched: {
      command: shorten(command, MAX_SHOWN_CHARS),
      'what wipes': shorten(wipe.text, MAX_SHOWN_CHARS),
    },
    summary: `${wipe.what}: ${shorten(wipe.text, 200)}${timeDoubt(event)}`,
    proof: [event.locator],
    alternatives: [
      'An administrator who makes room or rotates by hand: kept; ask who, and look for a copy made before',
      target,
    ],
  });
}
