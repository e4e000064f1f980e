import type { DetectorSetup } from '@unmask/core';
import type { SigmaRule } from '@unmask/sigma';
import { sharedBytes } from './shared-bytes.ts';

/** What a hunt's detectors need, in shared memory: lines of JSON, the first the mapping, each other a rule without its prose. */
export function packRules({ mapping, rules }: DetectorSetup): Uint8Array {
  const lines = [mapping, ...rules.map(withoutProse)].map((each) =>
    Buffer.from(`${JSON.stringify(each)}\n`),
  );
  return sharedBytes(Buffer.concat(lines));
}

/** Line by line, so that the text never stands in the heap as a whole. */
export function unpackRules(lines: Uint8Array): DetectorSetup {
  const bytes = Buffer.from(lines.buffer);
  const documents: unknown[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf('\n', start);
    documents.push(JSON.parse(bytes.toString('utf8', start, end)));
    start = end + 1;
  }
  const [mapping, ...rules] = documents;
  return { mapping, rules } as DetectorSetup;
}

/** What no finding says: a fifth of a rule, which every worker would hold. */
function withoutProse(rule: SigmaRule): SigmaRule {
  return { ...rule, description: null, author: null, references: [], related: [], fields: [] };
}
