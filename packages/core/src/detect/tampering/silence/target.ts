import type { Range } from './cadence.ts';
import type { Log } from './hosts.ts';
import type { Slot } from './slots.ts';

/** What one piece of evidence tells of something that writes: a log, several logs together, a provider. */
export interface Written {
  readonly path: string;
  /** In order. */
  readonly slots: readonly Slot[];
  /** Of the evidence, which may tell of more than of this. */
  readonly covered: Range;
  /** Offsets of what could not be read. */
  readonly damage: readonly number[];
}

/** A silence inside what some piece of evidence covers, so that no missing file explains it. */
export interface Silence extends Range {
  readonly before: Slot;
  /** `null`: silent until the evidence ends. */
  readonly after: Slot | null;
  /** How many record numbers are missing; `null` where that is not known. */
  readonly missing: number | null;
}

/** A log as something that writes by the hour. */
export function writtenBy(log: Log): Written[] {
  return log.pieces
    .filter(({ hours }) => hours.length > 0)
    .map(({ path, hours, damage }) => {
      const covered = { from: hours[0]!.slot, to: hours.at(-1)!.slot };
      return { path, slots: hours, covered, damage };
    });
}

/** Every slot in which any piece tells of an event, in order, with the first piece that does. */
export function placedSlots(written: readonly Written[]): Slot[] {
  const [only] = written;
  if (written.length === 1 && only !== undefined) return [...only.slots];
  const placed = new Map<number, Slot>();
  for (const { slots } of written) {
    for (const slot of slots) if (!placed.has(slot.slot)) placed.set(slot.slot, slot);
  }
  return [...placed.values()].sort((a, b) => a.slot - b.slot);
}

/** @param mayEnd whether silence until the evidence ends counts */
export function silencesOf(written: readonly Written[], mayEnd: boolean): Silence[] {
  const placed = placedSlots(written);
  const end = written.reduce((latest, { covered }) => Math.max(latest, covered.to), -Infinity);
  return placed.flatMap((before, i) => {
    const after = placed[i + 1] ?? null;
    if (after === null && !mayEnd) return [];
    const from = before.slot + 1;
    // The last slot that is covered may be so in part only.
    const to = (after?.slot ?? end) - 1;
    if (to < from) return [];
    const silence = { from, to, before, after, missing: missingBetween(before, after) };
    return isWhole(silence, written) ? [silence] : [];
  });
}

/** Some piece reaches from before the silence to behind it, and nothing in it was lost there. */
function isWhole({ before, after, to }: Silence, written: readonly Written[]): boolean {
  const pieces = written.filter(
    ({ covered }) => covered.from <= before.slot && (after?.slot ?? to + 1) <= covered.to,
  );
  const inOrder = after !== null && after.path === before.path && before.offset < after.offset;
  const isLost = (path: string, offset: number): boolean =>
    !inOrder || path !== before.path || (before.offset <= offset && offset <= after.offset);
  return (
    pieces.length > 0 &&
    pieces.every(({ path, damage }) => !damage.some((offset) => isLost(path, offset)))
  );
}

function missingBetween(before: Slot, after: Slot | null): number | null {
  if (after?.path !== before.path || before.record === null || after.record === null) return null;
  const missing = after.record - before.record - before.count;
  return missing >= 0 ? missing : null;
}
