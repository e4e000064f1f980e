import type { Event, Locator } from '../../../evidence/format.ts';
import type { SubjectKind } from '../access-rule.ts';
import { parseNetwork, relate } from '../network.ts';
import {
  organisationOf,
  organisationsIn,
  SECURITY_RANGES,
  type OrganisationRow,
} from '../ranges/ranges.ts';
import { isCondition, isStoring, reactionOf, VisitorFlow, type Reacted } from './visitor-code.ts';

/** A place in a script where it is decided by something of the visitor's what he gets. */
export interface Gate extends Reacted {
  readonly kinds: ReadonlySet<SubjectKind>;
  /** The decision asks a file in which the script keeps who came. */
  readonly asksStore: boolean;
  readonly code: string;
  readonly locator: Locator;
}

/** An organisation that a script names. */
export interface Named {
  readonly organisation: OrganisationRow;
  readonly isComment: boolean;
  readonly text: string;
  readonly locator: Locator;
}

/** What a script does with its visitors. */
export interface ScriptFacts {
  readonly gates: readonly Gate[];
  readonly named: readonly Named[];
  /** Where an address is put into a file. */
  readonly stores: Locator | null;
  /** Words for bots of all kinds, which lists against nuisance are full of. */
  readonly botWords: number;
  /** It reckons with time, as limits to a rate do. */
  readonly reckons: boolean;
}

/** Lines between a decision and what follows from it. */
const NEAR_LINES = 6;
/** UTF-16 units of a line that are looked at. What is longer is packed. */
const MAX_CODE_CHARS = 4_096;
/** Of one script. */
const MAX_GATES = 200;
const MAX_NAMED = 200;
const BOT = /\b\w*(?:bot|crawl|spider|scrap|slurp|archiver)\w*/gi;
/** The visitor is told something. */
const SAYS = /\b(?:echo|print\w*|die|exit)\b[\s(]{0,8}["'][^"']/;
const RECKONS =
  /\b(?:micro)?time\s{0,4}\((?:true)?\)\s{0,4}[-<>]|[-<>]\s{0,4}(?:micro)?time\s{0,4}\(|\bfilemtime\b|\btime\.time\b/i;
/** Whole addresses, and those with open ends as lists in scripts write them: `150.70.*.*`, `150.70.`. Numbers of versions are neither. */
const ADDRESS =
  /(?<![\w.])\d{1,3}\.(?:(?:\d{1,3}\.){2}\d{1,3}(?:\/\d{1,2})?(?![\w.])|\d{1,3}\.(?:\d{1,3}\.)?(?:\*(?:\.\*)?)?(?=["'\s]))/g;
const KEPT_APART: ReadonlySet<string> = new Set(['security vendor', 'research']);
const MAX_ADDRESSES = 64;

/** Reads a script, line by line, for what it does with its visitors. */
export class GateReader {
  private readonly flow = new VisitorFlow();
  private readonly gates: Gate[] = [];
  private readonly named: Named[] = [];
  private stores: Locator | null = null;
  private botWords = 0;
  private reckons = false;
  private open: (Omit<Gate, keyof Reacted> & { readonly line: number; says: boolean }) | null =
    null;

  add(event: Event): void {
    const comment = textOf(event, 'comment');
    if (comment !== null) this.name(comment, true, event);
    const code = textOf(event, 'code');
    if (code === null) return;
    this.name(code, false, event);
    this.botWords += code.match(BOT)?.length ?? 0;
    this.reckons ||= RECKONS.test(code);
    this.decide(code, Number(event.get('line')), event.locator);
  }

  finish(): ScriptFacts {
    const { gates, named, stores, botWords, reckons } = this;
    return { gates, named, stores, botWords, reckons };
  }

  private decide(code: string, line: number, locator: Locator): void {
    const { kinds, fromStore } = this.flow.read(code);
    if (kinds.has('network') && isStoring(code)) this.stores ??= locator;
    if (kinds.size > 0 && isCondition(code))
      this.open = { kinds, asksStore: fromStore, code, locator, line, says: false };
    const { open } = this;
    if (open === null || line - open.line > NEAR_LINES) return;
    open.says ||= SAYS.test(code);
    const reacted = reactionOf(code);
    if (reacted === null || this.gates.length === MAX_GATES) return;
    const how = reacted.how === 'blank' && open.says ? 'refused' : reacted.how;
    this.gates.push({ ...open, ...reacted, how });
    this.open = null;
  }

  private name(text: string, isComment: boolean, { locator }: Event): void {
    const organisations = [...organisationsIn(text), ...(isComment ? [] : organisationsAt(text))];
    for (const organisation of new Set(organisations)) {
      if (this.named.length < MAX_NAMED)
        this.named.push({ organisation, isComment, text, locator });
    }
  }
}

function textOf(event: Event, field: string): string | null {
  const value = event.get(field);
  return typeof value === 'string' ? value.slice(0, MAX_CODE_CHARS) : null;
}

/** Organisations of the dated table whose ranges a text writes. */
function organisationsAt(text: string): OrganisationRow[] {
  const addresses = (text.match(ADDRESS) ?? []).slice(0, MAX_ADDRESSES);
  return addresses.flatMap((written) => {
    const network = parseNetwork(written.replace(/(?:\.\*){1,3}$/, '.'));
    if (network === null) return [];
    return SECURITY_RANGES.filter(
      (range) => KEPT_APART.has(range.category) && relate(network, range.network) !== null,
    ).map((range) => organisationOf(range.organisation, range.category));
  });
}
