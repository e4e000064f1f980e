import type { Level } from '@unmask/sigma';
import type { Finding } from '../finding.ts';
import type { AccessRule } from './access-rule.ts';
import { senseOf } from './comment-words.ts';
import { networkText, parseNetwork, relate } from './network.ts';
import { isInForce } from './shut-out.ts';
import { isOfClients, whoIsOut, type Basis, type KeptOut, type Tables } from './who.ts';

/** Whom a list of rules is against, and why that is thought. */
export interface Judgement {
  /** `null`: nothing says that it hides from researchers. */
  readonly level: Level | null;
  readonly confidence: Finding['confidence'];
  readonly score: number;
  readonly kept: readonly KeptOut[];
  /** Networks of the list, each once, by what they cover. */
  readonly networks: ReadonlySet<string>;
  /** Of these, those that a security organisation is taken to be behind. */
  readonly hits: number;
  readonly hiding: readonly string[];
  readonly hardening: readonly string[];
}

const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '127.0.0.0/8', 'fc00::/7'].map(
  (text) => parseNetwork(text)!,
);
/** User agents and referrers of a list against bots. */
const MANY_AGENTS = 10;
/** Networks of a list that somebody else keeps: a country's, a blocklist's. */
const MANY_NETWORKS = 30;
const LEAST = { low: 2, medium: 6, high: 10 };
/** Organisations that a list must be against to be one against researchers. */
const LEAST_ORGANISATIONS = 3;
/** Of these, those that are in no list against bots. */
const LEAST_QUIET = 2;
const LEAST_EXACT = 3;

/**
 * Weighs what says that rules hide the server from researchers against what says that they harden it. The weights are ours; how they came
 * out on honest configurations stands in `docs/detectors/hiding-access-rules.md`.
 */
export function judge(rules: readonly AccessRule[], tables: Tables): Judgement {
  const kept = whoIsOut(rules, tables).filter(({ points }) => points > 0);
  const networks = networksOut(rules);
  const hitting = networksOut(kept.flatMap((each) => [...each.rules]));
  const weighed = { rules, kept, networks, hits: hitting.size };
  const hiding = signsOfHiding(weighed);
  const hardening = kept.length === 0 ? [] : signsOfHardening(weighed);
  const score = sum(hiding) - sum(hardening);
  const level = levelOf(score, kept);
  return {
    level,
    confidence: level === 'high' ? 'moderate' : 'low',
    score,
    kept,
    networks,
    hits: hitting.size,
    hiding: hiding.map(textOf('+')),
    hardening: hardening.map(textOf('-')),
  };
}

interface Sign {
  readonly points: number;
  readonly text: string;
}

interface Weighed {
  readonly rules: readonly AccessRule[];
  readonly kept: readonly KeptOut[];
  readonly networks: ReadonlySet<string>;
  readonly hits: number;
}

function signsOfHiding({ kept, networks, hits }: Weighed): Sign[] {
  const signs = kept.map(({ organisation: { name, crawls }, points, grounds }) => {
    const usual = crawls ? ', whom lists against bots often name' : '';
    return { points, text: `${name} by ${BASIS[grounds[0]!.basis]}${usual}` };
  });
  if (kept.length < 2) return signs;
  if (hits >= LEAST_ORGANISATIONS && hits * 2 >= networks.size)
    signs.push({ points: 2, text: `${hits} of ${networks.size} networks are theirs` });
  const named = kept.flatMap(({ grounds }) => grounds.map(({ rule }) => rule));
  if (named.some(({ reading, scope }) => /cgi/i.test([reading.file, ...scope].join('/'))))
    signs.push({ points: 1, text: 'it guards scripts (cgi), not a site' });
  if (named.some(({ action }) => action === 'cloak' || action === 'redirect'))
    signs.push({ points: 2, text: 'they are shown something else rather than an error' });
  return signs;
}

export const BASIS: Readonly<Record<Basis, string>> = {
  comment: "the operator's comment",
  'host name': 'the host name in the rule',
  'user agent': 'the user agent in the rule',
  table: "the project's table",
  'user table': "the user's table",
};

function signsOfHardening({ rules, networks, hits }: Weighed): Sign[] {
  const signs: Sign[] = [];
  const agents = countAgents(rules);
  if (agents >= MANY_AGENTS)
    signs.push({ points: 6, text: `a list against bots: ${agents} user agents or referrers` });
  const beside = rules.filter((rule) => isInForce(rule) && isOfClients(rule));
  const comments = new Set(beside.map(({ comment }) => comment).filter((text) => text !== null));
  const senses = Array.from(comments, senseOf);
  const nuisance = senses.filter((sense) => sense.nuisance).length;
  const names = senses.filter(({ organisations }) => organisations.length > 0).length;
  if (nuisance > 0 && nuisance >= names)
    signs.push({ points: 4, text: `${nuisance} comments speak of bots, spam or attacks` });
  if (senses.some(({ cites }) => cites))
    signs.push({ points: 4, text: 'comments cite a report, a published list or a country' });
  if (rules.some(({ scope }) => scope.some((each) => MACHINE.test(each))))
    signs.push({ points: 6, text: 'a program keeps the list (fail2ban or the like)' });
  if (networks.size >= MANY_NETWORKS && hits * 10 < networks.size)
    signs.push({ points: 4, text: `${networks.size} networks, of which ${hits} are theirs` });
  if (rules.some(({ subject, action }) => subject.kind === 'country' && action !== 'allow'))
    signs.push({ points: 2, text: 'whole countries are kept out' });
  return signs;
}

/** Chains and sets of programs that block by themselves. */
const MACHINE =
  /^(?:set )?(?:f2b[-_]|fail2ban|sshguard|crowdsec|denyhosts|ufw|ossec|wazuh|csf|lfd)/i;

/** Alternatives in a pattern count each. */
function countAgents(rules: readonly AccessRule[]): number {
  return rules
    .filter((rule) => isInForce(rule) && /^(?:user agent|referrer)$/.test(rule.subject.kind))
    .reduce((count, { subject: { value } }) => count + value.split('|').length, 0);
}

/** Networks that rules in force keep out, but for private ones. */
function networksOut(rules: readonly AccessRule[]): Set<string> {
  const networks = rules.filter(isInForce).map(({ subject }) => subject.network);
  return new Set(
    networks
      .filter((network) => network !== null)
      .filter((network) => !PRIVATE.some((each) => isWithin(relate(network, each))))
      .map(networkText),
  );
}

function isWithin(relation: ReturnType<typeof relate>): boolean {
  return relation === 'equal' || relation === 'inside';
}

function levelOf(score: number, kept: readonly KeptOut[]): Level | null {
  const quiet = kept.filter(({ organisation }) => !organisation.crawls);
  const said = quiet.some(({ points }) => points === 3);
  const exact = quiet.filter(({ grounds }) => grounds.some((ground) => ground.exact)).length;
  const enough = kept.length >= LEAST_ORGANISATIONS;
  if (
    score >= LEAST.high &&
    enough &&
    quiet.length >= LEAST_QUIET &&
    (said || exact >= LEAST_EXACT)
  )
    return 'high';
  if (score >= LEAST.medium && enough && quiet.length > 0) return 'medium';
  return score >= LEAST.low && (quiet.length > 0 || enough) ? 'low' : null;
}

function sum(signs: readonly Sign[]): number {
  return signs.reduce((total, { points }) => total + points, 0);
}

function textOf(mark: string): (sign: Sign) => string {
  return ({ points, text }) => `${mark}${points} ${text}`;
}
