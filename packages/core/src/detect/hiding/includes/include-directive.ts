import type { DirectiveFacts } from '../read/reader.ts';

/** What a configuration wants to have read in the place of a directive. */
export type Include =
  | { readonly kind: 'files'; readonly pattern: string }
  /** What a program would print. It is never run. */
  | { readonly kind: 'program'; readonly command: string };

/** The directive that includes files, by the server whose language it is. Sources: the servers' manuals. */
const DIRECTIVES: Readonly<Record<string, RegExp>> = {
  'apache-config': /^include(?:optional)?$/i,
  'nginx-config': /^include$/,
  'lighttpd-config': /^include(?:_shell)?$/,
  'caddy-config': /^import$/,
  nft: /^include$/,
};

/** Whether the language can include files at all. */
export function canInclude(server: string): boolean {
  return server in DIRECTIVES;
}

export function isInclude(server: string, { name }: DirectiveFacts): boolean {
  return DIRECTIVES[server]?.test(name) === true;
}

/** @returns `null` for a directive that includes nothing */
export function includeOf(server: string, directive: DirectiveFacts): Include | null {
  const values = directive.arguments;
  if (!isInclude(server, directive) || values.length === 0) return null;
  if (directive.name === 'include_shell') return { kind: 'program', command: values.join(' ') };
  return { kind: 'files', pattern: patternOf(values) };
}

/** A variable at the beginning (`${SRVROOT}/conf`, `conf_dir + "/a.conf"`) mostly stands for the folder of the configuration. */
function patternOf(values: readonly string[]): string {
  if (values[1] === '+') return values.at(-1)!.replace(/^\/+/, '');
  return values[0]!.replace(/^(?:\$\{\w{1,64}\}|\{\$\w{1,64}\})\/*/, '');
}
