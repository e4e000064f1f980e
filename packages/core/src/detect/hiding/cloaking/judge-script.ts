import type { Level } from '@unmask/sigma';
import type { Locator, Source } from '../../../evidence/format.ts';
import { shorten } from '../../../report/text.ts';
import { checkFinding } from '../../check-finding.ts';
import type { Finding } from '../../finding.ts';
import type { SubjectKind } from '../access-rule.ts';
import { HIDE_INFRASTRUCTURE } from '../access-finding.ts';
import type { Gate, ScriptFacts } from './script-gates.ts';

const ONCE = { id: 'cloaking-one-visit', title: 'Script that serves each visitor once' };
const RESEARCHERS = { id: 'cloaking-researchers', title: 'Script that turns researchers away' };
export const REASONS = {
  id: 'cloaking-by-visitor',
  title: 'Script that shows itself to some visitors only',
};

/** Organisations that a list must name, when it could be one against bots. */
const MIN_NAMED = 2;
/** Words for bots from which on a list is taken to be against bots. */
const MANY_BOTS = 10;
const MAX_PLACES = 20;
const MAX_SHOWN_CHARS = 300;
/** What sites of several languages, devices and campaigns do not ask all of to send visitors to one place. */
export const TELLING: ReadonlySet<SubjectKind> = new Set([
  'user agent',
  'referrer',
  'language',
  'country',
  'host name',
]);

export interface JudgedScript {
  readonly facts: ScriptFacts;
  readonly time: number;
  /** What is not known of the time, to stand behind a summary. */
  readonly doubt: string;
  readonly source: Source;
}

/** What a script's gates come to: at most one finding of each kind. */
export function judgeScript(script: JudgedScript): Finding[] {
  return [oneVisit(script), researchers(script), severalReasons(script)].filter(
    (finding) => finding !== null,
  );
}

/** Keeps who came, and hides from whoever comes again. */
function oneVisit(script: JudgedScript): Finding | null {
  const { gates, stores, reckons } = script.facts;
  const asked = gates.filter((gate) => gate.asksStore && gate.kinds.has('network'));
  const gate = asked.find(turnsAway) ?? asked.find(({ how }) => how === 'blank');
  if (stores === null || gate === undefined || asked.some(({ how }) => how === 'limited'))
    return null;
  const clear = turnsAway(gate) && !reckons;
  return finding(script, {
    check: ONCE,
    level: clear ? 'medium' : 'low',
    confidence: clear ? 'moderate' : 'low',
    gates: [gate],
    more: [stores],
    summary: `keeps visitors' addresses in a file and ${reactionText(gate)} those it finds there`,
    alternatives: [
      reckons
        ? 'A limit to the rate of requests: kept, the script reckons with time'
        : 'A limit to the rate of requests: unlikely, the script does not reckon with time',
      turnsAway(gate)
        ? 'A poll, a counter or a trap for bots that takes each address once: unlikely, these say so and do not pretend that the page is elsewhere or gone'
        : 'A poll, a counter or a trap for bots that takes each address once: kept, the most likely',
    ],
  });
}

/** Turns visitors away by name or address, and names those who study malware. */
function researchers(script: JudgedScript): Finding | null {
  const { named, botWords, gates } = script.facts;
  const organisations = [...new Set(named.map(({ organisation }) => organisation))];
  const said = named.some(({ isComment }) => isComment);
  const keeping = gates.filter(
    ({ kinds }) => kinds.has('network') || kinds.has('host name') || kinds.has('user agent'),
  );
  if (organisations.length < (said ? 1 : MIN_NAMED) || keeping.length === 0) return null;
  const usual = botWords >= MANY_BOTS || organisations.every(({ crawls }) => crawls);
  const hides = keeping.some(turnsAway);
  const clear = hides && !usual && organisations.length >= MIN_NAMED;
  if (!clear && organisations.length < MIN_NAMED) return null;
  return finding(script, {
    check: RESEARCHERS,
    level: clear ? 'medium' : 'low',
    confidence: clear ? 'moderate' : 'low',
    gates: [...keeping.filter(turnsAway), ...keeping].slice(0, 1),
    more: named.map(({ locator }) => locator),
    shown: { 'who is named': organisations.map(({ name }) => name).join(', ') },
    summary: `${reactionText(keeping.find(turnsAway) ?? keeping[0]!)} visitors by a list that names ${organisations.length} security organisations`,
    alternatives: [
      usual
        ? 'A list against bots or scanners, as webmasters copy them: kept, the most likely'
        : 'A list against bots or scanners, as webmasters copy them: unlikely, few bots are in it',
      hides
        ? 'A refusal: unlikely, refusals say so, this one pretends'
        : 'A refusal of unwanted visitors: kept, the script says so to their face',
    ],
  });
}

/** Sends visitors to one place, or says there is no page, for several reasons that have nothing in common but to pick a target. */
function severalReasons(script: JudgedScript): Finding | null {
  const away = script.facts.gates.filter(turnsAway);
  for (const place of new Set(away.map(({ target }) => target))) {
    const gates = away.filter(({ target }) => target === place);
    const kinds = new Set(
      gates.flatMap((gate) => [...gate.kinds]).filter((kind) => TELLING.has(kind)),
    );
    if (kinds.size < 2) continue;
    const clear = kinds.size >= 3;
    return finding(script, {
      check: REASONS,
      level: clear ? 'medium' : 'low',
      confidence: clear ? 'moderate' : 'low',
      gates,
      more: [],
      summary: `${reactionText(gates[0]!)} visitors by ${[...kinds].join(', ')}`,
      alternatives: [
        'A site with versions for devices or languages: unlikely, all are sent to the same place, or told that there is none',
        'A guard against bots and copied links: kept; look at what is served to the others',
        'A test of two versions of a page: dropped, those go by cookie or chance',
      ],
    });
  }
  return null;
}

function turnsAway({ how }: Gate): boolean {
  return how === 'hidden' || how === 'elsewhere';
}

function reactionText({ how, target }: Gate): string {
  if (how === 'hidden') return 'says "not found" to';
  return how === 'elsewhere' ? `sends to ${target}` : 'refuses';
}

interface Said {
  readonly check: { readonly id: string; readonly title: string };
  readonly level: Level;
  readonly confidence: Finding['confidence'];
  readonly gates: readonly Gate[];
  readonly more: readonly Locator[];
  readonly shown?: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly alternatives: readonly string[];
}

function finding({ time, doubt, source }: JudgedScript, said: Said): Finding {
  const { check, level, confidence, gates, more, shown, summary, alternatives } = said;
  const places = [...gates.map(({ locator }) => locator), ...more];
  const proof = [...new Map(places.map((place) => [place.offset, place])).values()];
  const decided = gates.map(({ code, how, target }) => `${code} → ${target ?? how}`).join('; ');
  return checkFinding('hiding', {
    check,
    level,
    confidence,
    time,
    until: null,
    source,
    techniques: HIDE_INFRASTRUCTURE,
    matched: { decision: shorten(decided, MAX_SHOWN_CHARS), ...shown },
    summary: summary + doubt,
    proof: proof.toSorted((a, b) => a.offset - b.offset).slice(0, MAX_PLACES),
    alternatives,
  });
}
