import type { FoundRule, RuleAction, RulePlace, Subject, SubjectKind } from '../access-rule.ts';
import { networksOfPattern, parseNetwork, type Network } from '../network.ts';

/** One directive of a configuration, as the text formats tell it. */
export interface DirectiveFacts extends RulePlace {
  readonly name: string;
  readonly arguments: readonly string[];
}

/**
 * Reads the access rules of one server's language. `directive` gives the rules that a directive completes, or `null` when the directive
 * has nothing to do with access; `finish` gives those that wait for others, such as the use of a named list.
 */
export interface RuleReader {
  directive(directive: DirectiveFacts): readonly FoundRule[] | null;
  finish(): readonly FoundRule[];
}

export const NO_RULES: readonly FoundRule[] = [];

export function placeOf({ reading, line, offset, record, scope }: RulePlace): RulePlace {
  return { reading, line, offset, record, scope };
}

export function subject(
  kind: SubjectKind,
  value: string,
  negated = false,
  network: Network | null = null,
): Subject {
  return { kind, value, negated, network };
}

export const EVERYONE: Subject = subject('everyone', 'all');

/** A client as address lists name it: everyone, a network, or the end of a host name. */
export function clientSubject(value: string, negated = false): Subject {
  if (/^(?:all|any|\*)$/i.test(value)) return { ...EVERYONE, negated };
  const network = parseNetwork(value);
  return network === null
    ? subject('host name', value, negated)
    : subject('network', value, negated, network);
}

/** A regular expression on something of the visitor's. One on addresses gives a subject for each network in it. */
export function patternSubjects(kind: SubjectKind, pattern: string, negated = false): Subject[] {
  const networks = kind === 'network' ? networksOfPattern(pattern) : [];
  if (networks.length === 0) return [subject(kind, pattern, negated)];
  return networks.map((network) => subject(kind, pattern, negated, network));
}

export function rulesOf(
  place: RulePlace,
  action: RuleAction,
  subjects: readonly Subject[],
  more: { readonly target?: string | null; readonly comment?: string | null } = {},
): FoundRule[] {
  const where = placeOf(place);
  return subjects.map((each) => ({ ...where, action, subject: each, ...more }));
}

/** What a request variable is, by the part of its name that all servers share. */
const VARIABLES: readonly (readonly [RegExp, SubjectKind])[] = [
  [/country|geoip|src-cc/i, 'country'],
  [/user[_-]?agent/i, 'user agent'],
  [/referr?er/i, 'referrer'],
  [/accept[_-]language|\blanguage/i, 'language'],
  [/cookie/i, 'cookie'],
  [/remote[_-]?addr|remote_?ip|client_ip|realip|x[_-]forwarded[_-]for|http_x_real_ip/i, 'network'],
  [/remote_host|remotehost/i, 'host name'],
  [
    /request_uri|request_filename|http_host|the_request|path_info|script_name|query_string|\buri\b|\{url\}/i,
    'path',
  ],
];

/** @returns `null` for a variable that says nothing about who asks or for what */
export function kindOfVariable(name: string): SubjectKind | null {
  return VARIABLES.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** What an answer by status means. */
export function actionOfStatus(status: number): RuleAction | null {
  if (status >= 400 && status <= 599) return 'deny';
  return status >= 300 && status <= 399 ? 'redirect' : null;
}

/** Whether a name that the operator gave to a variable, a list or a chain says that it is of the unwanted. */
export function marksUnwanted(name: string): boolean {
  return /deny|denied|block|ban|bad|bot|spam|stay_out|keep_out|evil|drop|reject|black|f2b/i.test(
    name,
  );
}

/** The other way: named for those let in. */
export function marksWanted(name: string): boolean {
  return /allow|white|trust|permit|accept|friend/i.test(name);
}
