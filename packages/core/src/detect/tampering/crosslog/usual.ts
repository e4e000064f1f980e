/** Pairs that fit, of the same kind or of all, before one that does not says anything. */
const MIN_OWN = 3;
const MIN_ALL = 10;
/** Of ten that should fit, one may not. */
const SHARE = 10;

/**
 * Whether what is missing on one side is an exception: of the same kind, or of all, nearly every one is there. Where many are missing, the two logs
 * do not tell of the same things.
 *
 * @param isOwn tells those of the same kind
 */
export function isUsual<Each>(
  all: readonly Each[],
  missing: readonly Each[],
  isOwn: (each: Each) => boolean,
): boolean {
  const [own, ownMissing] = [all.filter(isOwn).length, missing.filter(isOwn).length];
  if (own - ownMissing >= MIN_OWN && ownMissing * SHARE <= own) return true;
  // Several of a kind of which none fits are a habit.
  if (ownMissing > 1) return false;
  return all.length - missing.length >= MIN_ALL && missing.length * SHARE <= all.length;
}
