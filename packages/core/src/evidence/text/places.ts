import { baseName } from '../base-name.ts';
import type { Evidence, Format, RotationPlace, Seam } from '../format.ts';
import { rotatedName } from './rotation.ts';
import { datesInSet } from './syslog/set.ts';
import { SYSLOG } from './syslog/syslog.ts';

const UNDATED = { olderEnds: null, newerBegins: null, sure: false };

/**
 * Where each log of a rotated set stands: in time, where its lines have no years, and where rotation cut it off from its neighbours.
 *
 * @param set from the oldest to the live one, all of one format
 */
export async function placesInSet(
  format: Format,
  set: readonly Evidence[],
): Promise<RotationPlace[]> {
  const dates = format.id === SYSLOG.id ? await datesInSet(set) : set.map(() => UNDATED);
  const seams: (Seam | null)[] = [];
  for (const [i, log] of set.entries()) seams.push(await seamBefore(format, set[i - 1], log));
  return set.map((_, i) => ({
    ...dates[i]!,
    before: seams[i]!,
    after: seams[i + 1] ?? null,
  }));
}

async function seamBefore(
  format: Format,
  older: Evidence | undefined,
  newer: Evidence,
): Promise<Seam | null> {
  if (older === undefined || format.seam === undefined || !isNext(older.path, newer.path))
    return null;
  if (older.source.byteLength === 0 || newer.source.byteLength === 0) return null;
  return format.seam(older.source, newer.source);
}

/** Whether no log stood between them; of dates that is not told. */
function isNext(older: string, newer: string): boolean {
  const [a, b] = [rotatedName(baseName(older)), rotatedName(baseName(newer))];
  return a.number === null || a.number - (b.number ?? 0) === 1;
}
