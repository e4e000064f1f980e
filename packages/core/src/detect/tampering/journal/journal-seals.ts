import type { ByteSource } from '@unmask/evtx';
import { JournalEvent } from '../../../evidence/journal/event.ts';
import type { Source } from '../../../evidence/format.ts';
import { readSeals } from '../../../evidence/journal/seal/read-seals.ts';
import type { SealReport } from '../../../evidence/journal/seal/seal-report.ts';
import { SealKey } from '../../../evidence/journal/seal/seal-verifier.ts';
import type { VerificationKey } from '../../../evidence/journal/seal/verification-key.ts';
import { collectedSource } from '../../../evidence/source.ts';
import type { Detector } from '../../detector.ts';
import { sealFindings } from './seal-findings.ts';

/** What is kept of a journal: what its seals say, and whose it is. Plain data. */
export type SealTrace =
  /** `keys`: how many were tried. */
  | { readonly kind: 'seals'; readonly report: SealReport; readonly keys: number }
  | { readonly kind: 'host'; readonly source: Source };

/**
 * Seals of journals (Forward Secure Sealing): verified, unverifiable or broken. Documented in `docs/detectors/journal.md`.
 *
 * @param keys that were kept off the hosts
 */
export function journalSeals(keys: readonly VerificationKey[]): Detector<SealTrace> {
  const sealKeys = keys.map((key) => new SealKey(key));
  return {
    id: 'journal-seals',
    title: 'Seals of journals: verified, unverifiable or broken',
    kind: 'tampering',
    inspects: ['journal'],
    async inspect({ evidence: { path, source }, keep }) {
      const report = await verified(path, source, sealKeys);
      if (report !== null) keep({ kind: 'seals', report, keys: keys.length });
    },
    start({ keep }) {
      let first: JournalEvent | null = null;
      return {
        event(event) {
          if (first === null && event instanceof JournalEvent) first = event;
        },
        finish() {
          if (first !== null) keep({ kind: 'host', source: first.source() });
        },
      };
    },
    conclude({ traces, report: tell }) {
      const hosts = new Map(
        traces.flatMap(({ evidence, trace }) =>
          trace.kind === 'host' ? [[evidence.path, trace.source] as const] : [],
        ),
      );
      for (const { evidence, trace } of traces) {
        if (trace.kind !== 'seals') continue;
        const source = hosts.get(evidence.path) ?? collectedSource(evidence, 'linux');
        const { report, keys: tried } = trace;
        const seen = { evidence, source, report, keys: tried };
        for (const finding of sealFindings(seen)) tell(finding);
      }
    },
  };
}

/** By the key that fits at least one seal; where none does, what the seals say without. */
async function verified(
  path: string,
  source: ByteSource,
  keys: readonly SealKey[],
): Promise<SealReport | null> {
  for (const key of keys) {
    const report = await readSeals(path, source, key);
    if (report === null || report.verified > 0) return report;
  }
  return readSeals(path, source, null);
}
