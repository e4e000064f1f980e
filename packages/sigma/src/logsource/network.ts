import type { FieldSource, LogsourceMapping, Route } from '../mapping.ts';
import { PROXY_FIELDS, WEBSERVER_FIELDS } from './linux.ts';

/** Zeek's logs, by the path that names them. */
const ZEEK_SERVICES: readonly string[] = (
  'conn dce_rpc dhcp dnp3 dns files ftp http intel irc kerberos ldap ldap_search modbus mysql notice ntlm ntp ocsp pe quic radius rdp rfb ' +
  'signatures sip smb_files smb_mapping smtp snmp socks software ssh ssl syslog tunnel weird x509'
).split(' ');

const SURICATA_SERVICES: readonly string[] =
  'alert anomaly dcerpc dhcp dnp3 dns drop fileinfo flow ftp http ike krb5 modbus mqtt netflow nfs quic rdp rfb sip smb smtp snmp ssh tftp tls'.split(
    ' ',
  );

const ZEEK_HTTP: Readonly<Record<string, FieldSource>> = {
  ...PROXY_FIELDS,
  dst_ip: { from: 's-ip' },
  dst_port: { from: 's-port' },
};

const ZEEK_ENDS: Readonly<Record<string, FieldSource>> = {
  src_ip: { from: 'id.orig_h' },
  src_port: { from: 'id.orig_p' },
  dst_ip: { from: 'id.resp_h' },
  dst_port: { from: 'id.resp_p' },
};

const ZEEK_DNS: Readonly<Record<string, FieldSource>> = {
  ...ZEEK_ENDS,
  record_type: { from: 'qtype_name' },
  answer: { from: 'answers' },
};

const SURICATA_ENDS: Readonly<Record<string, FieldSource>> = {
  dst_ip: { from: 'dest_ip' },
  dst_port: { from: 'dest_port' },
};

/** Suricata has written queries in three ways: one a record, one with its answers, and a list of both. */
const SURICATA_DNS: Readonly<Record<string, FieldSource>> = {
  ...SURICATA_ENDS,
  query: { from: ['dns.rrname', 'dns.query.rrname', 'dns.queries.rrname'] },
  record_type: { from: ['dns.rrtype', 'dns.query.rrtype', 'dns.queries.rrtype'] },
  answer: { from: ['dns.rdata', 'dns.answers.rdata', 'dns.grouped.TXT', 'dns.grouped.CNAME'] },
};

/** Of a connection that was seen a sensor does not say what a firewall did with it. */
const NO_VERDICT = ['action', 'blocked'];

function named(product: string, services: readonly string[]): Route[] {
  return services.map((service) => ({ logsource: { product, service } }));
}

/** Where network sensors keep what Sigma's log sources speak of. Documented in `docs/logsources.md`. */
export const NETWORK_MAPPING: LogsourceMapping = {
  routes: [
    ...named('zeek', ZEEK_SERVICES).filter(({ logsource }) => logsource.service !== 'http'),
    { logsource: { product: 'zeek', service: 'http' }, fields: ZEEK_HTTP },
    ...named('suricata', SURICATA_SERVICES),
    { logsource: { product: 'zeek' } },
    { logsource: { product: 'suricata' } },
    ...(['zeek', 'suricata'] as const).flatMap((product): Route[] => [
      { logsource: { category: 'proxy' }, log: { product, service: 'http' }, fields: ZEEK_HTTP },
      {
        logsource: { category: 'webserver' },
        log: { product, service: 'http' },
        fields: WEBSERVER_FIELDS,
      },
    ]),
    {
      logsource: { category: 'dns' },
      log: { product: 'zeek', service: 'dns' },
      fields: ZEEK_DNS,
    },
    {
      logsource: { category: 'dns' },
      log: { product: 'suricata', service: 'dns' },
      fields: SURICATA_DNS,
    },
    {
      logsource: { category: 'firewall' },
      log: { product: 'zeek', service: 'conn' },
      fields: ZEEK_ENDS,
      lacks: NO_VERDICT,
    },
    {
      logsource: { category: 'firewall' },
      log: { product: 'suricata', service: 'flow' },
      fields: SURICATA_ENDS,
      lacks: NO_VERDICT,
    },
  ],
};
