import type { FieldSource, LogsourceMapping, Route } from '../mapping.ts';

/** What the readers of Linux logs call the programs whose messages a file of that name holds. */
const SERVICES: Readonly<Record<string, readonly string[]>> = {
  auditd: ['auditd'],
  auth: ['auth', 'sshd', 'sudo'],
  clamav: ['clamav'],
  cron: ['cron'],
  guacamole: ['guacamole'],
  sshd: ['sshd'],
  sudo: ['sudo'],
  syslog: ['syslog', 'auth', 'sshd', 'sudo', 'cron', 'vsftpd', 'guacamole', 'clamav'],
  vsftpd: ['vsftpd'],
};

/** A process that auditd saw start: the records of one `execve`, joined. */
const PROCESS_STARTED: Route = {
  logsource: { product: 'linux', category: 'process_creation' },
  log: { product: 'linux', service: 'auditd' },
  where: { type: ['EXECVE'] },
  fields: {
    Image: { from: 'exe' },
    CommandLine: { from: 'proctitle' },
    CurrentDirectory: { from: 'cwd' },
    ProcessId: { from: 'pid' },
    ParentProcessId: { from: 'ppid' },
    LogonId: { from: 'ses' },
    User: { from: 'UID' },
  },
  lacks: [
    'ParentImage',
    'ParentCommandLine',
    'ParentUser',
    'IntegrityLevel',
    'OriginalFileName',
    'Hashes',
    'md5',
    'sha1',
    'sha256',
    'ProcessGuid',
    'ParentProcessGuid',
    'LogonGuid',
    'UtcTime',
    'RuleName',
  ],
};

/** Rules for proxies and for web servers name the same things differently. */
export const PROXY_FIELDS: Readonly<Record<string, FieldSource>> = {
  'c-uri': { from: 'cs-uri' },
  'c-uri-query': { from: 'cs-uri-query' },
  'c-uri-stem': { from: 'cs-uri-stem' },
  'c-uri-extension': { from: 'cs-uri-extension' },
  'c-useragent': { from: 'cs-user-agent' },
  'cs-referrer': { from: 'cs-referer' },
  'r-dns': { from: 'cs-host' },
  src_ip: { from: 'c-ip' },
  dst_ip: { from: 'r-ip' },
};

/** What public rules call the query is, for most of them, the whole request target; some mean the query alone. */
export const WEBSERVER_FIELDS: Readonly<Record<string, FieldSource>> = {
  'cs-uri-query': { from: ['cs-uri', 'cs-uri-query'] },
};

/** Where Linux, web servers and proxies keep what Sigma's log sources speak of. Documented in `docs/logsources.md`. */
export const LINUX_MAPPING: LogsourceMapping = {
  routes: [
    ...Object.entries(SERVICES).flatMap(([service, logs]) =>
      logs.map((log): Route => ({
        logsource: { product: 'linux', service },
        log: { product: 'linux', service: log },
      })),
    ),
    PROCESS_STARTED,
    { logsource: { product: 'linux' } },
    { logsource: { category: 'webserver' }, fields: WEBSERVER_FIELDS },
    { logsource: { category: 'proxy' }, fields: PROXY_FIELDS },
    { logsource: { service: 'apache' } },
    { logsource: { service: 'nginx' } },
  ],
};
