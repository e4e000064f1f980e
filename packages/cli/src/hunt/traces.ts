import { createChecks } from '@unmask/core';
import type { Detector, EvidenceIdentity, Finding, Kept } from '@unmask/core';
import type { EvidenceFile } from '../evidence-list.ts';
import { FindingBuffer } from './finding-buffer.ts';
import { packTraces, unpackTraces } from './packed-traces.ts';
import type { FindingBatch, HuntPart, HuntSetup, PartResult } from './hunt-part.ts';

/** Parts of one piece of evidence whose traces wait to be merged: 64 MiB of an event log. */
const MERGED_AT = 16;

/**
 * Packed bytes of a detector that can give some up, beside which nothing grows with the number of files. What is concluded from them takes
 * some ten times as much while it is.
 */
const MAX_THINNED_BYTES = 16 << 20;
const MAX_LEVEL = 20;

/** What a detector kept of a part, or of several parts of one piece of evidence. */
interface Packed {
  readonly part: Pick<HuntPart, 'evidence' | 'work' | 'start'>;
  bytes: Uint8Array;
}

/** How much of a detector is held, and what was given up for it. */
interface Thinned {
  level: number;
  bytes: number;
}

/** What detectors kept of the parts of a hunt, until all were read. */
export class TraceStore {
  /** Detector → evidence → what is kept of it. */
  private readonly kept: ReadonlyMap<Detector, Map<number, Packed[]>>;
  private readonly thinned: ReadonlyMap<Detector, Thinned>;
  private readonly setup: HuntSetup;
  private readonly maximum: number;

  constructor(setup: HuntSetup, detectors = concluding(setup), maximum = MAX_THINNED_BYTES) {
    this.setup = setup;
    this.maximum = maximum;
    this.kept = new Map(detectors.map((detector) => [detector, new Map()]));
    const thinning = detectors.filter((detector) => detector.thin !== undefined);
    this.thinned = new Map(thinning.map((detector) => [detector, { level: 0, bytes: 0 }]));
  }

  add({ evidence, work, start }: Packed['part'], { traces }: Pick<PartResult, 'traces'>): void {
    for (const [detector, pieces] of this.kept) {
      const bytes = traces[detector.id];
      if (bytes === undefined) continue;
      const piece = pieces.get(evidence) ?? [];
      const thinned = this.thinned.get(detector);
      const kept = thinned === undefined ? bytes : thinTo(detector, bytes, thinned.level);
      piece.push({ part: { evidence, work, start }, bytes: kept });
      pieces.set(evidence, piece.length < MERGED_AT ? piece : merge(detector, piece));
      if (thinned !== undefined) this.keepWithin(detector, thinned, kept.length);
    }
  }

  /** The level that all parts reach is the same in whatever order they come. */
  private keepWithin(detector: Detector, thinned: Thinned, added: number): void {
    thinned.bytes += added;
    while (thinned.bytes > this.maximum && thinned.level < MAX_LEVEL) {
      thinned.level++;
      thinned.bytes = 0;
      for (const piece of this.kept.get(detector)!.values())
        for (const packed of piece) {
          packed.bytes = thinTo(detector, packed.bytes, thinned.level);
          thinned.bytes += packed.bytes.length;
        }
    }
  }

  /** Of detectors that can give some up: never more than the limit. */
  get heldBytes(): number {
    return [...this.thinned.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Lets every detector conclude. @param more findings that no trace tells of @returns the findings */
  conclude(files: readonly EvidenceFile[], more: readonly Finding[] = []): FindingBatch {
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
    more.forEach(report);
    return buffer.take();
  }
}

/** What they look for in events is compiled only when they start, which they do in workers. */
function concluding({ checks }: HuntSetup): Detector[] {
  return createChecks(checks).filter((detector) => detector.conclude !== undefined);
}

function thinTo(detector: Detector, bytes: Uint8Array, level: number): Uint8Array {
  if (level === 0) return bytes;
  return packTraces(unpackTraces(bytes).map((trace) => detector.thin!(trace, level)));
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
