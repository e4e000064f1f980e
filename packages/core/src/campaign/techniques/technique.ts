import { TACTICS, TECHNIQUES_TSV } from './tables.ts';

/** A technique of MITRE ATT&CK, as `rules/attack/` has it. */
export interface Technique {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  /** In the order in which an operation goes through them. */
  readonly tactics: readonly string[];
  /** Of the `attack-pattern` in MITRE's own STIX bundles. */
  readonly stixUuid: string;
}

/** A technique that a finding names, and the one that it is now. */
export interface Resolved {
  /** As the finding names it. */
  readonly named: string;
  /** `null`: ATT&CK has no such id, or withdrew it without a successor that we know. */
  readonly technique: Technique | null;
}

interface Entry extends Technique {
  readonly replacedBy: string | null;
}

/** Of ids that replace each other; the longest chain has two steps. */
const MAX_STEPS = 8;

let entries: ReadonlyMap<string, Entry> | null = null;

/** Follows ids that ATT&CK revoked to those that stand for them. */
export function resolveTechnique(named: string): Resolved {
  entries ??= readEntries();
  let entry = entries.get(named.toUpperCase());
  for (let step = 0; entry !== undefined && entry.replacedBy !== null; step++) {
    if (step === MAX_STEPS) return { named, technique: null };
    entry = entries.get(entry.replacedBy);
  }
  if (entry === undefined) return { named, technique: null };
  const { id, name, domain, tactics, stixUuid } = entry;
  return { named, technique: { id, name, domain, tactics, stixUuid } };
}

/** Place of a tactic in the order of an operation; unknown ones come last. */
export function tacticPlace(tactic: string): number {
  const place = TACTICS.indexOf(tactic);
  return place < 0 ? TACTICS.length : place;
}

/** `command-and-control` → `Command and control`. */
export function tacticTitle(tactic: string): string {
  const words = tactic.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function readEntries(): Map<string, Entry> {
  const [, ...rows] = TECHNIQUES_TSV.split('\n');
  return new Map(
    rows.map((row): [string, Entry] => {
      const [id, name, domain, tactics, replacedBy, stixUuid] = row.split('\t') as [
        string,
        ...string[],
      ];
      const inOrder = tactics!
        .split('|')
        .filter((tactic) => tactic !== '')
        .toSorted((a, b) => tacticPlace(a) - tacticPlace(b));
      const next = replacedBy === undefined || replacedBy === '' ? null : replacedBy;
      return [
        id,
        {
          id,
          name: name!,
          domain: domain!,
          tactics: inOrder,
          stixUuid: stixUuid!,
          replacedBy: next,
        },
      ];
    }),
  );
}
