import { placesInSet, rotatedSets } from '@unmask/core';
import type { Evidence } from '@unmask/core';
import type { ByteSource } from '@unmask/evtx';
import { openFileSource } from '@unmask/evtx/node';
import type { EvidenceFile } from './evidence-list.ts';

/** The files with rotated sets in their order, as the logs that they once were; each knows what its neighbours tell of it. */
export async function inRotation(files: readonly EvidenceFile[]): Promise<EvidenceFile[]> {
  const ordered: EvidenceFile[] = [];
  for (const set of rotatedSets(files, ({ format }) => format.id))
    ordered.push(...(await placed(set)));
  return ordered;
}

async function placed(set: readonly EvidenceFile[]): Promise<readonly EvidenceFile[]> {
  const { format } = set[0]!;
  if (set.length === 1 || format.seam === undefined) return set;
  try {
    const places = await placesInSet(format, set.map(evidenceOf));
    return set.map((file, i) => ({ ...file, rotation: places[i]! }));
  } catch {
    // Told of when the file is read for good.
    return set;
  }
}

function evidenceOf({ path, file, bytes, facts, origin }: EvidenceFile): Evidence {
  return { path, source: openedForEachRead(file, bytes), facts, origin };
}

/** A set may have more files than may be open at once. */
function openedForEachRead(file: string, byteLength: number): ByteSource {
  return {
    byteLength,
    async read(start, end) {
      using source = openFileSource(file);
      return source.read(start, end);
    },
  };
}
