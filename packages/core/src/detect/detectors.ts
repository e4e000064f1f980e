import type { LogsourceMapping, SigmaRule } from '@unmask/sigma';
import type { ImplantProfile } from '../campaign/implants/profile.ts';
import { unpackIndicators } from '../campaign/indicators/packed.ts';
import type { VerificationKey } from '../evidence/journal/index.ts';
import type { Detector } from './detector.ts';
import { beaconing } from './beaconing/beaconing.ts';
import { clues as cluesOfText } from './clues/clues.ts';
import { accessRules } from './hiding/access-rules.ts';
import { cloaking } from './hiding/cloaking/cloaking.ts';
import { shutdown } from './hiding/shutdown/shutdown.ts';
import { watching } from './hiding/watching/watching.ts';
import { implants } from './implants/implants.ts';
import { indicatorDetector } from './indicators/indicator-detector.ts';
import { sigmaDetector } from './sigma/sigma-detector.ts';
import { auditSerials } from './tampering/auditd/audit-serials.ts';
import { crossLog } from './tampering/crosslog/cross-log.ts';
import { evtxTampering } from './tampering/evtx/evtx-tampering.ts';
import { forwarded } from './tampering/forwarded/forwarded.ts';
import { histories } from './tampering/history/histories.ts';
import { journalSeals } from './tampering/journal/journal-seals.ts';
import { journals } from './tampering/journal/journals.ts';
import { logins } from './tampering/logins/logins.ts';
import { silences } from './tampering/silence/silences.ts';
import { textLogs } from './tampering/textlog/text-logs.ts';
import { windowsWipers } from './tampering/wipers/windows-wipers.ts';
import { wipers } from './tampering/wipers/wipers.ts';
import { zeroedText } from './tampering/zeroed/zeroed-text.ts';

/** What our own checks need before they start. Plain data, so that it can be sent to a worker. */
export interface CheckSetup {
  /** A table of the user's: who holds which network, a MaxMind DB or CSV. */
  readonly ranges?: Uint8Array | null;
  readonly profiles?: readonly ImplantProfile[];
  /** As `packIndicators` makes them, in shared memory; `null` where none are looked for. */
  readonly indicators?: Uint8Array | null;
  /** Of sealed journals. */
  readonly verifyKeys?: readonly VerificationKey[];
  /** Look for what suggests who wrote: it serves a campaign, and says nothing of what happened. */
  readonly clues?: boolean;
}

/** What detectors need before they start. */
export interface DetectorSetup extends CheckSetup {
  readonly rules: readonly SigmaRule[];
  readonly mapping: LogsourceMapping;
}

/** Every detector, ready to start. The order is the order of findings about one record. */
export function createDetectors({ rules, mapping, ...setup }: DetectorSetup): readonly Detector[] {
  return [sigmaDetector(rules, mapping), ...createChecks(setup)];
}

/** Our own checks, which need no rules. */
export function createChecks({
  ranges = null,
  profiles = [],
  verifyKeys = [],
  indicators = null,
  clues = false,
}: CheckSetup): readonly Detector[] {
  return [
    evtxTampering,
    zeroedText,
    textLogs,
    histories,
    logins,
    journals,
    journalSeals(verifyKeys),
    auditSerials,
    wipers,
    windowsWipers,
    silences,
    crossLog,
    forwarded,
    accessRules(ranges),
    cloaking,
    shutdown,
    watching,
    implants(profiles),
    beaconing,
    ...(clues ? [cluesOfText] : []),
    ...(indicators === null ? [] : [indicatorDetector(unpackIndicators(indicators)) as Detector]),
  ];
}
