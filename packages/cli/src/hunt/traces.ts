import type { EvidenceIdentity, Finding, Kept } from '@unmask/core';
import { CHECKS } from '@unmask/core';
import type { EvidenceFile } from '../evidence-list.ts';
import { FindingBuffer } from './finding-buffer.ts';
import { unpackTraces } from './packed-traces.ts';
import type { FindingBatch, HuntPart, HuntSetup, PartResult, PartTraces } from './hunt-part.ts';

/** What detectors kept of the parts of a hunt, until all were read. */
export class TraceStore {
  private readonly kept: { readonly part: HuntPart; readonly traces: PartTraces }[] = [];

  add(part: HuntPart, { traces }: PartResult): void {
    if (Object.keys(traces).length > 0) this.kept.push({ part, traces });
  }

  /** Lets every detector conclude. @returns the findings */
  conclude(files: readonly EvidenceFile[], setup: HuntSetup): FindingBatch {
    this.kept.sort((a, b) => inOrder(a.part, b.part));
    const identities = files.map(identityOf);
    const places = new Map(files.map(({ path }, index) => [path, index]));
    const buffer = new FindingBuffer(setup);
    const report = (finding: Finding): void =>
      buffer.add(finding, places.get(finding.locators[0]?.evidence ?? '') ?? 0);
    for (const detector of CHECKS) {
      const traces = this.of(detector.id, identities);
      if (traces.length > 0) detector.conclude?.({ traces, report });
    }
    return buffer.take();
  }

  private of(detector: string, identities: readonly EvidenceIdentity[]): Kept[] {
    return this.kept.flatMap(({ part, traces }) => {
      const evidence = identities[part.evidence]!;
      const packed = traces[detector];
      if (packed === undefined) return [];
      return unpackTraces(packed).map((trace) => ({ evidence, trace }));
    });
  }
}

function inOrder(a: HuntPart, b: HuntPart): number {
  return a.evidence - b.evidence || order(a) - order(b) || a.start - b.start;
}

function order({ work }: HuntPart): number {
  return work === 'inspect' ? 0 : 1;
}

function identityOf({ path, facts, origin, format, bytes }: EvidenceFile): EvidenceIdentity {
  return { path, facts, origin, format: format.id, size: bytes };
}
