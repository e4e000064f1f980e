import { bytesSource } from '@unmask/evtx';
import type { Detector, Evidence, EvidenceIdentity, Finding, Kept } from '../../src/index.ts';
import { FORMATS, HEAD_BYTES } from '../../src/index.ts';

/** Evidence to run a detector on: a path, its bytes or text, and what else is known. */
export interface TestEvidence extends Partial<Omit<Evidence, 'path' | 'source'>> {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** What a detector finds in evidence, read as a hunt reads it: whole, part by part, then in conclusion. Evidence of no format is passed over. */
export async function runDetector(
  detector: Detector,
  all: readonly TestEvidence[],
): Promise<Finding[]> {
  const found: Finding[] = [];
  const traces: Kept[] = [];
  const report = (finding: Finding): number => found.push(finding);
  for (const { content, path, facts = null, origin = null } of all) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const source = bytesSource(bytes);
    const format = FORMATS.find((each) => each.detect(bytes.subarray(0, HEAD_BYTES), path));
    if (format === undefined) continue;
    const identity: EvidenceIdentity = {
      path,
      facts,
      origin,
      format: format.id,
      size: bytes.length,
    };
    const context = {
      evidence: { path, source, facts, origin },
      report,
      keep: (trace: unknown) => traces.push({ evidence: identity, trace: structuredClone(trace) }),
    };
    if (detector.inspects?.includes(format.id) === true) await detector.inspect?.(context);
    for (const range of format.parts(source)) {
      const run = detector.start?.(context);
      for await (const batch of format.read(context.evidence, { range, recover: false })) {
        for (const item of batch) {
          if (item.kind === 'event') run?.event(item.event);
          else run?.issue?.(item.issue);
        }
      }
      run?.finish();
    }
  }
  detector.conclude?.({ traces: merged(detector, traces), report });
  return found;
}

/** By evidence, the last part first: no order of parts may matter. */
function merged(detector: Detector, traces: readonly Kept[]): readonly Kept[] {
  if (detector.merge === undefined) return traces;
  return [...Map.groupBy(traces, ({ evidence }) => evidence).values()].map((kept) => ({
    evidence: kept[0]!.evidence,
    trace: detector.merge!(kept.map(({ trace }) => trace).toReversed()),
  }));
}
