import { baseName } from '../base-name.ts';

/**
 * Names that rotation gives: `access.log.2.gz`, `syslog-20131229`, `auth.log.2013-12-29`, `error.log.1388275200`. Made by
 * logrotate, rotatelogs and Windows' date suffixes.
 */
export interface RotatedName {
  /** The live log's name. */
  readonly base: string;
  /** 0 for the live log; the larger, the older. `null` for a dated member. */
  readonly number: number | null;
  /** The day in the name, microseconds since 1970; `null` for a numbered member. */
  readonly day: number | null;
}

const COMPRESSED = /\.(?:gz|xz|zst|bz2|Z)$/;
const NUMBERED = /^(.+)\.(\d{1,4})$/;
const DATED = /^(.+?)[-._](\d{4})-?(\d\d)-?(\d\d)(?:[-_T.]?\d{2,6})?(\.[a-z]+)?$/;
const EPOCH = /^(.+)[-.](\d{10})$/;
const MICROSECONDS = 1_000_000;

/** What a file's name says of its place in a rotated set. */
export function rotatedName(name: string): RotatedName {
  const plain = name.replace(COMPRESSED, '');
  const dated = DATED.exec(plain);
  if (dated !== null) {
    const day = Date.UTC(Number(dated[2]), Number(dated[3]) - 1, Number(dated[4])) * 1000;
    if (isDay(dated[3]!, dated[4]!))
      return { base: dated[1]! + (dated[5] ?? ''), number: null, day };
  }
  const epoch = EPOCH.exec(plain);
  if (epoch !== null)
    return { base: epoch[1]!, number: null, day: Number(epoch[2]) * MICROSECONDS };
  const numbered = NUMBERED.exec(plain);
  if (numbered !== null) return { base: numbered[1]!, number: Number(numbered[2]), day: null };
  return { base: plain, number: 0, day: null };
}

function isDay(month: string, day: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}

/** Orders the members of one set from the oldest to the live one: dated ones by day, then numbered ones downwards. */
export function compareRotated(a: RotatedName, b: RotatedName): number {
  if (a.day !== null && b.day !== null) return a.day - b.day;
  if (a.number !== null && b.number !== null) return b.number - a.number;
  return a.day === null ? 1 : -1;
}

/**
 * Logs that rotation made of one, together, from the oldest to the live one, where the first of them stood; all others alone.
 *
 * @param kindOf what logs of one set have in common beside folder and name
 */
export function rotatedSets<Log extends { readonly path: string }>(
  logs: readonly Log[],
  kindOf: (log: Log) => string,
): Log[][] {
  const placed = logs.map((log) => {
    const { folder, name } = placeOf(log.path);
    return { log, folder, name: rotatedName(name) };
  });
  const sets = Map.groupBy(placed, ({ log, folder, name }) =>
    JSON.stringify([folder, name.base, kindOf(log)]),
  );
  return Array.from(sets.values(), (set) =>
    set.sort((a, b) => compareRotated(a.name, b.name)).map(({ log }) => log),
  );
}

/** Where a log stands, and whether it lies in a compressed file of its own: its only member stands where the file does. */
export function placeOf(path: string): { folder: string; name: string; packed: boolean } {
  const name = baseName(path);
  const folder = path.slice(0, path.length - name.length);
  if (folder.endsWith('!')) {
    const outer = baseName(folder.slice(0, -1));
    if (outer.replace(COMPRESSED, '') === name)
      return { folder: folder.slice(0, -1 - outer.length), name, packed: true };
  }
  return { folder, name, packed: false };
}
