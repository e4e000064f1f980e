import type { ScriptLanguage } from './language.ts';

/** Where a folder or a file begins in a path of any system, or of an archive's member. */
const AT = String.raw`(?:^|[/\\!])`;

/**
 * Files that a shell runs or reads because of where they stand, with or without a first line `#!`: hooks of Git (its manual, githooks), of logins (bash, sh,
 * sshd, X), of cron, of the network and of the system's start.
 */
const SHELL_PLACES = [
  String.raw`(?:hooks|[\w.-]{1,128}\.git)[/\\](?:(?:applypatch|commit|prepare-commit)-msg|pre-(?:applypatch|auto-gc|commit|merge-commit|push|rebase|receive)|post-(?:applypatch|checkout|commit|index-change|merge|receive|rewrite|update)|proc-receive|push-to-checkout|reference-transaction|sendemail-validate|update)`,
  String.raw`profile\.d[/\\][^/\\]+\.(?:sh|bash)`,
  String.raw`etc[/\\](?:profile|(?:bash\.)?bashrc|bash\.bash_logout|zshrc|(?:rc\.d[/\\])?rc\.local|cron\.(?:d|hourly|daily|weekly|monthly)[/\\][^/\\]+)`,
  String.raw`etc[/\\](?:network[/\\]if-[a-z-]{2,16}\.d|NetworkManager[/\\]dispatcher\.d|dhcp[/\\]dhclient-[a-z]{4,8}-hooks\.d|ppp[/\\]ip(?:v6)?-(?:up|down)\.d|update-motd\.d|X11[/\\]Xsession\.d|init\.d|pm[/\\]sleep\.d)[/\\][^/\\]+`,
  String.raw`etc[/\\]ssh[/\\]sshrc|\.ssh[/\\]rc`,
  String.raw`\.(?:bash_aliases|xprofile|xinitrc|xsession|xsessionrc)`,
  String.raw`[^/\\!]+\.(?:sh|bash|ksh)`,
].map((place) => new RegExp(`${AT}(?:${place})$`));

/** Pages of a web server, where programs are run by their names' endings. */
const WEB_ROOT = new RegExp(
  `${AT}(?:var[/\\\\]www|srv[/\\\\](?:www|http)|htdocs|public_html|wwwroot|cgi-bin|httpdocs|webroot)[/\\\\]`,
);

/** What a shell's lines hold, and prose and settings do not. */
const SHELL =
  /^\s*(?:(?:if|while|until)\s+(?:\[|test\b|!|\S+\s)[^]*|for\s+\w+\s+in\b[^]*|case\s[^]*\sin|(?:then|fi|do|done|esac)\b[^]*|(?:export|exec|source|cd|rm|cp|mv|ln|echo|printf|cat|tar|scp|rsync|curl|wget|ssh|mail|shred|find|grep|sed|truncate|dd|nc|kill|pkill|umask|trap|unset|set|alias|chmod|chown|mkdir|touch|git|sudo|\.)\s+\S[^]*)$|\$\(|\$\{?\w|&&|\|\||>>|\d>&\d/;
const PERL = /^\s*(?:use\s+(?:strict|warnings|CGI|[A-Z]\w+(?:::\w+)*)\b|(?:my|our|local)\s*[$@%(])/;
const PYTHON = /^\s*(?:import\s+\w+|from\s+[\w.]+\s+import\s)/;
/** Documents, settings with sections, and the C shell, which is another language. */
const OTHER = /^\s*(?:<[!?a-z]|\[[\w .-]+\]\s*$|setenv\s)/i;

/** Lines of the beginning that are looked at. */
const MAX_LINES = 60;

/**
 * The language of a file that stands where scripts do and reads like one, though no first line says so; `null` for all others.
 *
 * @param path of the evidence, with its folders
 */
export function languageByPlace(lines: readonly string[], path: string): ScriptLanguage | null {
  const told = lines.slice(0, MAX_LINES).filter((line) => !/^\s*(?:#|$)/.test(line));
  if (told.length === 0 || told.some((line) => OTHER.test(line))) return null;
  if (WEB_ROOT.test(path)) {
    if (/\.(?:pl|cgi|pm)$/i.test(path) && told.some((line) => PERL.test(line))) return 'perl';
    if (/\.(?:py|cgi)$/i.test(path) && told.some((line) => PYTHON.test(line))) return 'python';
  }
  return SHELL_PLACES.some((place) => place.test(path)) && told.some((line) => SHELL.test(line))
    ? 'shell'
    : null;
}
