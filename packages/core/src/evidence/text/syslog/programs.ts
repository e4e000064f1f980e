import { addField, type Fields } from '../event.ts';

/** What a message of a known program says, as fields. Patterns with a user name that a client chose take the last `from`. */
interface MessagePattern {
  readonly action: string;
  /** Named groups become fields. */
  readonly pattern: RegExp;
}

const FROM = String.raw`from (?<src_ip>\S+)(?: port (?<src_port>\d+))?`;

const SSHD: readonly MessagePattern[] = [
  pattern(
    'accepted',
    String.raw`^Accepted (?<method>\S+) for (?<user>.*) ${FROM}(?: +ssh2?)?(?:: (?<key>.*))?$`,
  ),
  pattern(
    'failed',
    String.raw`^Failed (?<method>\S+) for (?:(?<invalid>invalid user) )?(?<user>.*) ${FROM}(?: +ssh2?)?(?:: (?<key>.*))?$`,
  ),
  pattern('invalid-user', String.raw`^Invalid user (?<user>.*) ${FROM}$`),
  pattern(
    'disconnected',
    String.raw`^(?:Received disconnect|Disconnected|Connection (?:closed|reset)) (?:from|by) (?:(?:invalid |authenticating )?user (?<user>.*) )?(?<src_ip>[0-9a-fA-F.:]+) port (?<src_port>\d+)`,
  ),
  pattern('listening', String.raw`^Server listening on (?<dst_ip>\S+) port (?<dst_port>\d+)`),
];

const SU: readonly MessagePattern[] = [
  pattern('su', String.raw`^\(to (?<target_user>\S+)\) (?<user>\S+) on (?<TTY>\S+)$`),
  pattern('su', String.raw`^Successful su for (?<target_user>\S+) by (?<user>\S+)$`),
  pattern(
    'su-failed',
    String.raw`^FAILED (?:su for|SU \(to) (?<target_user>[^\s)]+)\)? (?:by )?(?<user>\S+)`,
  ),
];

const ACCOUNTS: readonly MessagePattern[] = [
  pattern('user-added', String.raw`^new user: name=(?<user>[^,]*)`),
  pattern('group-added', String.raw`^new group: name=(?<group>[^,]*)`),
  pattern('user-deleted', String.raw`^delete user '(?<user>[^']*)'$`),
  pattern(
    'group-joined',
    String.raw`^add '(?<user>[^']*)' to (?:shadow )?group '(?<group>[^']*)'$`,
  ),
  pattern('user-changed', String.raw`^change user '(?<user>[^']*)' `),
  pattern('password-changed', String.raw`password changed for (?<user>\S+)$`),
];

const LOGIND: readonly MessagePattern[] = [
  pattern(
    'session-opened',
    String.raw`^New session '?(?<session>\w+)'? of user '?(?<user>[^'\s]*?)'?(?: with class .*)?\.?$`,
  ),
  pattern(
    'session-closed',
    String.raw`^(?:Removed session (?<session>\w+)|Session (?<ended>\w+) logged out)\.`,
  ),
  pattern(
    'shutdown',
    String.raw`^(?:System is|The system will) (?:powering down|rebooting|power(?:ed)? off|reboot)`,
  ),
];

const CRON: readonly MessagePattern[] = [
  pattern('command', String.raw`^\((?<user>[^)]*)\) CMD \((?<command>.*)\)$`),
  pattern(
    'crontab',
    String.raw`^\((?<user>[^)]*)\) (?<operation>REPLACE|RELOAD|LIST|DELETE|BEGIN EDIT|END EDIT) \((?<target>.*)\)$`,
  ),
];

/** Every program that uses PAM says this. */
const PAM: readonly MessagePattern[] = [
  pattern(
    'session-opened',
    String.raw`^pam_\w+\((?<service>[^:)]*):session\): session opened for user (?<user>[^\s(]+)(?:\(uid=(?<uid>\d+)\))?(?: by (?<by>[^\s(]*)\(uid=(?<by_uid>\d+)\))?`,
  ),
  pattern(
    'session-closed',
    String.raw`^pam_\w+\((?<service>[^:)]*):session\): session closed for user (?<user>\S+)$`,
  ),
  pattern(
    'authentication-failed',
    String.raw`^pam_\w+\((?<service>[^:)]*):auth\): authentication failure; .*?rhost=(?<src_ip>\S*)(?:\s+user=(?<user>\S+))?`,
  ),
  pattern(
    'password-changed',
    String.raw`^pam_\w+\((?<service>[^:)]*):chauthtok\): password changed for (?<user>\S+)$`,
  ),
];

function pattern(action: string, source: string): MessagePattern {
  return { action, pattern: new RegExp(source) };
}

/** Sigma's service of a program, and how its messages read. Programs by their name in lower case, without its path. */
const PROGRAMS: Readonly<
  Record<string, { service: string; messages?: readonly MessagePattern[] }>
> = {
  sshd: { service: 'sshd', messages: SSHD },
  'sshd-session': { service: 'sshd', messages: SSHD },
  'sshd-auth': { service: 'sshd', messages: SSHD },
  sudo: { service: 'sudo' },
  cron: { service: 'cron', messages: CRON },
  crond: { service: 'cron', messages: CRON },
  crontab: { service: 'cron', messages: CRON },
  anacron: { service: 'cron' },
  su: { service: 'auth', messages: SU },
  login: { service: 'auth' },
  pkexec: { service: 'auth' },
  polkitd: { service: 'auth' },
  'systemd-logind': { service: 'auth', messages: LOGIND },
  useradd: { service: 'auth', messages: ACCOUNTS },
  adduser: { service: 'auth', messages: ACCOUNTS },
  userdel: { service: 'auth', messages: ACCOUNTS },
  usermod: { service: 'auth', messages: ACCOUNTS },
  groupadd: { service: 'auth', messages: ACCOUNTS },
  groupdel: { service: 'auth', messages: ACCOUNTS },
  gpasswd: { service: 'auth', messages: ACCOUNTS },
  passwd: { service: 'auth', messages: ACCOUNTS },
  chpasswd: { service: 'auth', messages: ACCOUNTS },
  vsftpd: { service: 'vsftpd' },
  guacd: { service: 'guacamole' },
  clamd: { service: 'clamav' },
  clamscan: { service: 'clamav' },
  clamonacc: { service: 'clamav' },
};

/** Messages are read up to here; what a daemon says that fields are made of is far shorter. */
const MAX_READ_MESSAGE = 4096;

/** Sigma's service for a program's messages: `syslog` when it has none of its own. */
export function serviceOf(program: string | null): string {
  return knownOf(program)?.service ?? 'syslog';
}

/** Adds what the message says to an event's fields. */
export function addMessageFields(fields: Fields, program: string | null, message: string): void {
  const text = message.slice(0, MAX_READ_MESSAGE).trimStart();
  const service = serviceOf(program);
  if (service === 'sudo') addSudo(fields, text);
  for (const { action, pattern: each } of [...(knownOf(program)?.messages ?? []), ...PAM]) {
    const m = each.exec(text);
    if (m === null) continue;
    addField(fields, 'action', action);
    for (const [name, value] of Object.entries(m.groups ?? {})) {
      if (value !== undefined && value !== '') addField(fields, name, value);
    }
    return;
  }
}

function knownOf(
  program: string | null,
): { service: string; messages?: readonly MessagePattern[] } | null {
  const name = (program ?? '')
    .replace(/^.*\//, '')
    .replace(/^\((.*)\)$/, '$1')
    .toLowerCase();
  return Object.hasOwn(PROGRAMS, name) ? PROGRAMS[name]! : null;
}

/** `alice : 3 incorrect password attempts ; TTY=pts/0 ; PWD=/home/alice ; USER=root ; COMMAND=/bin/sh -c …` */
function addSudo(fields: Fields, text: string): void {
  const start = /^\s*(\S+) : /.exec(text);
  if (start === null) return;
  const command = text.indexOf(' COMMAND=');
  const head = text.slice(start[0].length, command < 0 ? undefined : command);
  addField(fields, 'user', start[1]!);
  for (const part of head.split(';', 32)) {
    const pair = /^\s*([A-Z]{2,12})=(.*?)\s*$/.exec(part);
    if (pair !== null) addField(fields, pair[1]!, pair[2]!);
    else if (part.trim() !== '') addField(fields, 'reason', part.trim());
  }
  if (command >= 0) addField(fields, 'COMMAND', text.slice(command + ' COMMAND='.length));
}
