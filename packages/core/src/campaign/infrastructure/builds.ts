/** Stamps of modules that were built in one go. */
export interface Build {
  /** Microseconds since 1970, of the first and the last stamp. */
  readonly first: number;
  readonly last: number;
  readonly stamps: number;
}

/** A build of several modules takes seconds to minutes. */
const BUILD_WINDOW_US = 600_000_000;

/** Puts different stamps together that are at most ten minutes from the first of them. */
export function clusterBuilds(times: readonly number[]): Build[] {
  const builds: { first: number; last: number; stamps: number }[] = [];
  for (const time of [...new Set(times)].toSorted((a, b) => a - b)) {
    const build = builds.at(-1);
    if (build !== undefined && time - build.first <= BUILD_WINDOW_US) {
      build.last = time;
      build.stamps++;
    } else builds.push({ first: time, last: time, stamps: 1 });
  }
  return builds;
}
