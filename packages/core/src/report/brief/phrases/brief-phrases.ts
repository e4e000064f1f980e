import type { Likelihood } from '../../../campaign/judgements/likelihood.ts';

/** What victims were counted by, and where. */
export type CountedWhere = 'together' | 'log' | 'sinkhole' | 'unstated' | 'host' | 'machines';

/**
 * The sentences of the brief in one language. What is put in is a number, a day, or a list in that language; text from evidence is only put
 * where it stands for itself.
 */
export interface BriefPhrases {
  network(said: {
    readonly name: string | null;
    readonly isEspionage: boolean;
    readonly isInternational: boolean;
    readonly victims: number;
  }): string;
  /** Behind the number of victims. `isAll`: all countries are named, and not the first ones alone. */
  inCountries(countries: number, named: string | null, isAll: boolean): string;
  basis(where: CountedWhere): string;
  sectors(list: string): string;
  /** By a domain that implants called later. */
  sinceRegistration(said: {
    readonly year: string;
    readonly domain: string;
    readonly day: string;
    readonly likelihood: string;
  }): string;
  sinceUse(day: string): string;
  platforms(sure: string | null, probable: string | null): string;
  /** Kinds of files that were looked for. */
  sought(kinds: string, machines: number): string;
  packed(): string;
  /** Named in findings, and no more. */
  named(kinds: string): string;
  /** Behind what was sought: commands do not say what came of them. */
  notKnownWhatLeft(): string;
  /** Files on the operators' servers. `kinds`: by their names; `null` where these do not tell. */
  taken(said: {
    readonly victims: number;
    readonly files: number;
    readonly kinds: string | null;
  }): string;
  watched(habits: string, servers: number): string;
  readonly habits: Readonly<
    Record<'copied' | 'searched' | 'own-visits' | 'messages' | 'alerts', string>
  >;
  stopped(signs: string): string;
  readonly signs: Readonly<Record<'orders' | 'together' | 'removed' | 'servers', string>>;
  hidden(servers: number): string;
  hiddenShared(): string;
  wiped(servers: number): string;
  wipedCommands(servers: number): string;
  wipedOther(servers: number): string;
  silent(day: string, servers: number): string;
  /** A judgement in words of its own, and how likely it is. */
  judged(statement: string, likelihood: string): string;
  confidence(word: string): string;
  readonly adverbs: Readonly<Record<Likelihood, string>>;
  readonly evidence: string;
  readonly more: (count: number) => string;
  readonly nothing: string;
}
