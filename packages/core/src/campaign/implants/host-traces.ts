import { literalsOf, matchPattern, MAX_TEXT_LENGTH, type Span } from './pattern.ts';
import { anyTextOf } from './profile-set.ts';
import type { HostTrace, ImplantProfile, Platform, TraceKind } from './profile.ts';

/** A trace of a profile, and its place in it. */
export interface TraceOf {
  readonly profile: ImplantProfile;
  readonly trace: HostTrace;
  readonly index: number;
}

/** The traces of all profiles, ready to be matched with what logs of hosts say. */
export interface TraceSet {
  /** What there are traces of on Windows, and on Linux. */
  readonly windows: ReadonlySet<TraceKind>;
  readonly linux: ReadonlySet<TraceKind>;
  /**
   * Traces that something has: the path of a file, the name of a service.
   *
   * @param data of a registry value; `null` where none is told
   */
  find(kind: TraceKind, name: string, data: string | null): readonly TraceOf[];
  /** Words of a log's text that are the name of a file or a service, each with its traces: of those only that are of a stated system, which is not Windows. */
  findInText(text: string): readonly (readonly [word: string, found: readonly TraceOf[]])[];
}

const TEXT_KINDS: ReadonlySet<TraceKind> = new Set<TraceKind>(['file', 'service']);
const WORDS = /[^\s"'`()<>[\]{},;=|]+/g;

/** Which part of a name a pattern must be, by kind. */
const SPANS: Readonly<Record<TraceKind, Span>> = {
  file: 'tail',
  registry: 'tail',
  service: 'whole',
  task: 'tail',
  mutex: 'tail',
  pipe: 'tail',
  signer: 'whole',
  string: 'part',
};

export function compileTraces(profiles: readonly ImplantProfile[]): TraceSet {
  const all = profiles.flatMap((profile) =>
    profile.traces.map((trace, index): TraceOf => ({ profile, trace, index })),
  );
  const kinds = new Map(
    [...Map.groupBy(all, ({ trace }) => trace.kind)].map(([kind, traces]) => {
      const literals = anyTextOf(traces.flatMap(({ trace }) => literalsOf(trace.pattern)));
      return [kind, { traces, literals }];
    }),
  );
  const inText = all.filter(
    ({ trace: { kind, platform } }) =>
      TEXT_KINDS.has(kind) && platform !== null && platform !== 'windows',
  );
  const textLiterals = anyTextOf(inText.flatMap(({ trace }) => literalsOf(trace.pattern)));
  return {
    windows: kindsOn(all, 'windows'),
    linux: kindsOn(all, 'linux'),
    find(kind, name, data) {
      const known = kinds.get(kind);
      if (known === undefined) return [];
      const lower = name.toLowerCase();
      if (known.literals?.test(lower) !== true) return [];
      const plain = kind === 'registry' ? withoutDefault(lower) : lower;
      return known.traces.filter(
        ({ trace }) =>
          matchPattern(trace.pattern, plain, SPANS[kind]) !== null && hasData(trace, data),
      );
    },
    findInText(text) {
      const lower = text.slice(0, MAX_TEXT_LENGTH).toLowerCase();
      if (textLiterals?.test(lower) !== true) return [];
      const words = new Set((lower.match(WORDS) ?? []).map((word) => word.replace(/[.:]$/, '')));
      return [...words].flatMap((word) => {
        const found = inText.filter(
          ({ trace }) => matchPattern(trace.pattern, word, SPANS[trace.kind]) !== null,
        );
        return found.length === 0 ? [] : [[word, found] as const];
      });
    },
  };
}

function kindsOn(all: readonly TraceOf[], system: Platform): Set<TraceKind> {
  const there = all.filter(({ trace }) => trace.platform === null || trace.platform === system);
  return new Set(there.map(({ trace }) => trace.kind));
}

/** A key's own value is written as its name, as `(Default)`, or with nothing behind the last backslash. */
function withoutDefault(name: string): string {
  return name.replace(/\\(?:\(default\))?$/, '');
}

function hasData({ values, honestValues }: HostTrace, data: string | null): boolean {
  if (values.length === 0 && honestValues.length === 0) return true;
  if (data === null || data === '') return false;
  const lower = data.toLowerCase();
  const isOne = (patterns: HostTrace['values']): boolean =>
    patterns.some((pattern) => matchPattern(pattern, lower, 'tail') !== null);
  return (values.length === 0 || isOne(values)) && !isOne(honestValues);
}
