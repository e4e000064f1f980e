import type { Fields } from '../event.ts';
import { addWebNames } from './web-names.ts';

/** Logs that Zeek writes of what it saw, by the `#path` that names them: Sigma's services. */
const LOGS: readonly string[] = (
  'conn dce_rpc dhcp dnp3 dns files ftp http intel irc kerberos known_certs known_hosts known_services ldap ldap_search modbus mqtt_connect ' +
  'mqtt_publish mqtt_subscribe mysql notice notice_alarm ntlm ntp ocsp pe postgresql quic radius rdp redis rfb signatures sip smb_files ' +
  'smb_mapping smtp snmp socks software ssh ssl syslog traceroute tunnel websocket weird x509'
).split(' ');

/** `conn.log`, `dce_rpc.12:00:00-13:00:00.log.gz`, `http_20200501.log`, `SITE_conn.log`; the longest name that fits. */
const NAME = new RegExp(
  `(?:^|[^a-z0-9])(${LOGS.toSorted((a, b) => b.length - a.length).join('|')})(?=[._-])`,
  'i',
);

/** Zeek's own file names, for a log of which nothing but zeros is left. Other programs have an `http.log` and an `ssl.log` too. */
export const ZEEK_NAMES: RegExp =
  /^(?:conn|dce_rpc|known_(?:certs|hosts|services)|smb_(?:files|mapping)|weird|x509)(?:[._]\d[\d:._-]*)?\.log/;

/** Members that, together, only one log has; for JSON whose name tells nothing. */
const SIGNS: readonly (readonly [log: string, members: readonly string[]])[] = [
  ['conn', ['conn_state']],
  ['dns', ['query', 'trans_id']],
  ['dns', ['query', 'qtype_name']],
  ['http', ['trans_depth', 'request_body_len']],
  ['ssl', ['established', 'resumed']],
  ['x509', ['certificate.serial']],
  ['files', ['fuid', 'seen_bytes']],
  ['dce_rpc', ['endpoint', 'operation']],
  ['smb_files', ['action', 'path', 'name']],
  ['smb_mapping', ['path', 'share_type']],
  ['kerberos', ['request_type', 'client']],
  ['rdp', ['cookie', 'result']],
  ['ssh', ['auth_attempts', 'direction']],
  ['notice', ['note', 'msg']],
  ['weird', ['name', 'notice', 'peer']],
];

/** Members that collectors spell with an underscore where Zeek has a dot. */
const UNDERSCORED =
  /^(id)_((?:orig|resp)_[hp])$|^(certificate|basic_constraints|san|times)_([a-z_]+)$/;

/** The log that a file's name tells of, or `null`. */
export function logOfName(name: string): string | null {
  return NAME.exec(name)?.[1]?.toLowerCase() ?? null;
}

/** The log that a record is of, told by its members; `null` when they are those of none we know. */
export function logOfFields(fields: Fields): string | null {
  const sign = SIGNS.find(([, members]) => members.every((member) => fields.has(member)));
  return sign?.[0] ?? null;
}

/** `id_orig_h` → `id.orig_h`, as Zeek names it. */
export function zeekName(name: string): string {
  const m = UNDERSCORED.exec(name);
  return m === null ? name : `${m[1] ?? m[3]}.${m[2] ?? m[4]}`;
}

const WEB_NAMES: Readonly<Record<string, string>> = {
  'c-ip': 'id.orig_h',
  'c-port': 'id.orig_p',
  's-ip': 'id.resp_h',
  's-port': 'id.resp_p',
  'cs-method': 'method',
  'cs-host': 'host',
  'cs-uri': 'uri',
  'cs-referer': 'referrer',
  'cs-user-agent': 'user_agent',
  'cs-username': 'username',
  'cs-bytes': 'request_body_len',
  'sc-bytes': 'response_body_len',
  'sc-status': 'status_code',
  'sc-content-type': 'resp_mime_types',
};

/** Requests have the names of web logs beside Zeek's. */
export function addNamesOf(log: string | null, fields: Fields): void {
  if (log === 'http') addWebNames(fields, WEB_NAMES);
}
