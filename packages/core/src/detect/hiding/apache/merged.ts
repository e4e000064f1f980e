import { fits } from '../includes/known-files.ts';
import { untold, type Answer, type Budget, type Client, type Verdict } from './client.ts';
import { Listed } from './listed.ts';
import { Required } from './required.ts';
import { Rewriting } from './rewriting.ts';
import type { ApacheModel, RuleKind, Section } from './section.ts';

/** What is asked for. */
export interface Place {
  readonly site: number;
  /** Parts of the folder of the page; `null` where it is not known. */
  readonly folder: readonly string[] | null;
  /** Its name; `null` for one that no section about names has. */
  readonly file: string | null;
  /** Parts of its address; `null` where that is not known. */
  readonly address: readonly string[] | null;
}

/** What holds at one place, of the sections that are about it. */
export interface Held {
  readonly listed: Listed;
  readonly required: Required;
  readonly rewriting: Rewriting;
  /** Of the site, before any section. */
  readonly ofServer: Rewriting;
  /** The last section that says something. */
  readonly last: Readonly<Record<RuleKind, Section | null>>;
}

const RULE_KINDS: readonly RuleKind[] = ['listed', 'required', 'rewriting'];

/** x in which Apache reads sections. Source: its manual, "How the sections are merged"; `request.c`. */
const PHASES: Readonly<Record<Section['kind'], number>> = {
  server: 0,
  directory: 1,
  htaccess: 1,
  'directory pattern': 2,
  files: 3,
  location: 4,
  'location pattern': 4,
  condition: 5,
};

/** Sections in the order in which they are merged. What stands in another counts where that one does. */
export function inOrder(sections: readonly Section[]): Section[] {
  const all = sections.map((section, index) => ({ section, index, key: orderOf(section) }));
  all.sort((a, b) => compare(a.key, b.key) || a.index - b.index);
  return all.map(({ section }) => section);
}

function orderOf(section: Section): readonly number[] {
  const { kind, path, site, within } = section;
  const phase = PHASES[kind];
  if (kind === 'location' || kind === 'location pattern') return [phase, Math.min(site, 1)];
  if (kind === 'files' || kind === 'condition')
    return [phase, ...(within === null ? [] : orderOf(within))];
  return [phase, path.length, kind === 'htaccess' ? 1 : 0, Math.min(site, 1)];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? -1) - (b[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * What holds at a place. Sections about folders are merged with one another, then those about names, then those about addresses, and each of these with what came of those before
 * (`request.c`). A section of which it is not known whether it is about the place leaves untold what it speaks of.
 */
export function heldAt(place: Place, sections: readonly Section[], model: ApacheModel): Held {
  const last: Record<RuleKind, Section | null> = { listed: null, required: null, rewriting: null };
  let held: Merged = NOTHING;
  for (const about of ['folders', 'names', 'addresses', 'conditions'] as const) {
    let merged: Merged = NOTHING;
    for (const section of sections) {
      if (ABOUT[section.kind] !== about) continue;
      const applies = appliesTo(section, place);
      if (applies === 'no') continue;
      for (const kind of RULE_KINDS) if (section[kind] !== null) last[kind] = section;
      merged = mergedBoth(merged, applies === 'yes' ? section : untoldOf(section));
    }
    held = mergedBoth(held, merged);
  }
  const { listed, required, rewriting } = held;
  return {
    listed: listed ?? new Listed(),
    required: required ?? new Required(),
    rewriting: rewriting ?? new Rewriting(),
    ofServer: ofServer(place.site, model),
    last,
  };
}

const ABOUT: Readonly<Record<Section['kind'], string>> = {
  server: 'the server',
  directory: 'folders',
  htaccess: 'folders',
  'directory pattern': 'folders',
  files: 'names',
  location: 'addresses',
  'location pattern': 'addresses',
  condition: 'conditions',
};

type Merged = Pick<Section, RuleKind>;

const NOTHING: Merged = { listed: null, required: null, rewriting: null };

function mergedBoth(outer: Merged, inner: Merged): Merged {
  return {
    listed: inner.listed ?? outer.listed,
    required: both(outer.required, inner.required),
    rewriting: both(outer.rewriting, inner.rewriting),
  };
}

function both<Rules extends { mergedWith(inner: Rules): Rules }>(
  outer: Rules | null,
  inner: Rules | null,
): Rules | null {
  return outer === null || inner === null ? (inner ?? outer) : outer.mergedWith(inner);
}

/** What a section speaks of, and not what it says. */
function untoldOf({ head, place, listed, required, rewriting }: Section): Merged {
  const why = `<${head}> (line ${place.line})`;
  return {
    listed: listed === null ? null : unsure(new Listed(), why),
    required: required === null ? null : unsure(new Required(), why),
    rewriting: rewriting === null ? null : unsure(new Rewriting(), why),
  };
}

/** A site has rules of its own, or none, but for the engine. */
function ofServer(site: number, { sites }: ApacheModel): Rewriting {
  const main = sites[0]!.server.rewriting ?? new Rewriting();
  if (site === 0) return main;
  const own = sites[site]!.server.rewriting ?? new Rewriting();
  const isGivenDown = main.unsure !== null;
  return isGivenDown ? main : main.mergedWith(own);
}

function unsure<Rules extends { unsure: string | null }>(rules: Rules, why: string): Rules {
  rules.unsure = why;
  return rules;
}

export function appliesTo(section: Section, place: Place): Answer {
  if (section.site !== 0 && section.site !== place.site) return 'no';
  const around = section.within === null ? 'yes' : appliesTo(section.within, place);
  if (around === 'no') return 'no';
  const own = appliesItself(section, place);
  return own === 'yes' ? around : own;
}

function appliesItself({ kind, path }: Section, { folder, file, address }: Place): Answer {
  switch (kind) {
    case 'server':
      return 'yes';
    case 'directory':
      if (path.length === 0) return 'yes';
      return folder === null ? 'unknown' : answer(isBelow(withFile(folder, file, path), path));
    case 'htaccess':
      return folder === null ? 'unknown' : answer(isBelow(folder, path));
    case 'files':
      if (file === null) return 'no';
      return path[0] === '' ? 'unknown' : answer(fits(file, path[0]!));
    case 'location':
      if (path.length === 0) return 'yes';
      return answer(
        address !== null && isAbout(path, file === null ? address : [...address, file]),
      );
    case 'directory pattern':
    case 'condition':
      return 'unknown';
    case 'location pattern':
      return address === null ? 'no' : 'unknown';
  }
}

/** A `<Directory>` with wildcards is held to the page's whole path too, which ends in its name. */
function withFile(
  folder: readonly string[],
  file: string | null,
  path: readonly string[],
): readonly string[] {
  return file !== null && path.some(hasWildcard) ? [...folder, file] : folder;
}

/** A `<Location>` with wildcards is about just the addresses that fit, and not about those below. */
function isAbout(path: readonly string[], address: readonly string[]): boolean {
  const isOneOf = !path.some(hasWildcard) || path.length === address.length;
  return isOneOf && isBelow(address, path);
}

function hasWildcard(part: string): boolean {
  return /[*?[]/.test(part);
}

/** Whether a path is that of a section, or below it. */
export function isBelow(path: readonly string[], section: readonly string[]): boolean {
  return section.length <= path.length && section.every((part, i) => fits(path[i]!, part));
}

function answer(is: boolean): Answer {
  return is ? 'yes' : 'no';
}

/** What becomes of somebody at a place by one kind of rules. */
export function verdictOf(
  { listed, required, rewriting, ofServer: server }: Held,
  kind: RuleKind,
  client: Client,
  budget: Budget,
): Verdict {
  if (kind === 'rewriting') {
    const first = server.verdict(client, budget);
    const own = rewriting.verdict(client, budget);
    if (first.answer === 'out' || own.answer === 'in') return first;
    return own;
  }
  const byList = listed.verdict(client, budget);
  const byDemand = required.verdict(client, budget);
  const [own, other] = kind === 'listed' ? [byList, byDemand] : [byDemand, byList];
  if (listed.unsure !== null) return untold(listed.unsure);
  if (!listed.satisfyAny || own.answer === 'in') return own;
  return other.answer === 'out' ? own : other;
}

/** What becomes of somebody at a place: each kind of rules must let in, but for `Satisfy Any`. */
export function wholeVerdict(held: Held, client: Client, budget: Budget): Verdict {
  const kinds = RULE_KINDS.map((kind) => verdictOf(held, kind, client, budget));
  return (
    kinds.find(({ answer: each }) => each === 'out') ??
    kinds.find(({ answer: each }) => each === 'unknown') ??
    kinds[0]!
  );
}
