import { createChecks } from '@unmask/core';
import type { Detector, EvidenceIdentity, Finding, Kept } from '@unmask/core';
import type { EvidenceFile } from '../evidence-list.ts';
import { FindingBuffer } from './finding-buffer.ts';
import { packTraces, unpackTraces } from './packed-traces.ts';
import type { FindingBatch, HuntPart, HuntSetup, PartResult } from './hunt-part.ts';

/** Parts of one piece of evidence whose traces wait to be merged: 64 MiB of an event log. */
const MERGED_AT = 16;

/** What a detector kept of a part, or of several parts of one piece of evidence. */
interface Packed {
  readonly part: Pick<HuntPart, 'evidence' | 'work' | 'start'>;
  readonly bytes: Uint8Array;
}

/** What detectors kept of the parts of a hunt, until all were read. */
export class TraceStore {
  /** Detector → evidence → what is kept of it. */
  private readonly kept: ReadonlyMap<Detector, Map<number, Packed[]>>;
  private readonly setup: HuntSetup;

  constructor(setup: HuntSetup) {
    this.setup = setup;
    this.kept = new Map(createChecks(setup.checks).map((detector) => [detector, new Map()]));
  }

  add(part: HuntPart, { traces }: PartResult): void {
    for (const [detector, pieces] of this.kept) {
      const bytes = traces[detector.id];
      if (bytes === undefined) continue;
      const piece = pieces.get(part.evidence) ?? [];
      piece.push({ part, bytes });
      pieces.set(part.evidence, piece.length < MERGED_AT ? piece : merge(detector, piece));
    }
  }

  /** Lets every detector conclude. @returns the findings */
  conclude(files: readonly EvidenceFile[]): FindingBatch {
    const identities = files.map(identityOf);
    const places = new Map(files.map(({ path }, index) => [path, index]));
    const buffer = new FindingBuffer(this.setup);
    const report = (finding: Finding): void =>
      buffer.add(finding, places.get(finding.locators[0]?.evidence ?? '') ?? 0);
    for (const [detector, pieces] of this.kept) {
      const traces = [...pieces.values()]
        .flatMap((piece) => merge(detector, piece))
        .sort((a, b) => inOrder(a.part, b.part))
        .flatMap(({ part, bytes }) => {
          const evidence = identities[part.evidence]!;
          return unpackTraces(bytes).map((trace): Kept => ({ evidence, trace }));
        });
      if (traces.length > 0) detector.conclude?.({ traces, report });
    }
    return buffer.take();
  }
}

function merge(detector: Detector, piece: Packed[]): Packed[] {
  if (detector.merge === undefined) return piece;
  const traces = piece.flatMap(({ bytes }) => unpackTraces(bytes));
  return [{ part: piece[0]!.part, bytes: packTraces([detector.merge(traces)]) }];
}

function inOrder(a: Packed['part'], b: Packed['part']): number {
  return a.evidence - b.evidence || order(a) - order(b) || a.start - b.start;
}

function order({ work }: Packed['part']): number {
  return work === 'inspect' ? 0 : 1;
}

function identityOf({ path, facts, origin, format, bytes }: EvidenceFile): EvidenceIdentity {
  return { path, facts, origin, format: format.id, size: bytes };
}
