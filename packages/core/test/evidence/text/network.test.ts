import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMatcher, NETWORK_MAPPING, parseSigma, type SigmaRule } from '@unmask/sigma';
import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../../../tools/shared-data.ts';
import { TEXT_FORMATS } from '../../../src/evidence/text/index.ts';
import { SURICATA } from '../../../src/evidence/text/network/suricata.ts';
import { ZEEK, ZEEK_JSON } from '../../../src/evidence/text/network/zeek.ts';
import type { Event } from '../../../src/index.ts';
import { detects, objects, readAll } from './reading.ts';

/** A Zeek log with one row: name, type and value of each column beside the time. */
function zeek(path: string, columns: readonly (readonly [string, string, string])[]): string {
  const row = (first: string, at: 0 | 1 | 2): string =>
    [first, ...columns.map((column) => column[at])].join('\t');
  return [
    '#separator \\x09',
    '#set_separator\t,',
    '#empty_field\t(empty)',
    '#unset_field\t-',
    `#path\t${path}`,
    `#fields\t${row('ts', 0)}`,
    `#types\t${row('time', 1)}`,
    `${row('1588291200.500000', 2)}\n`,
  ].join('\n');
}

/** The same as JSON, as Zeek writes it. */
function zeekJson(columns: readonly (readonly [string, string, string])[]): string {
  const values = columns.map(([name, type, text]) => {
    if (/^(count|int|port|double|interval)$/.test(type)) return [name, Number(text)];
    return [name, /^(set|vector)/.test(type) ? text.split(',') : text];
  });
  return JSON.stringify({ ts: 1588291200.5, uid: 'C1', ...Object.fromEntries(values) });
}

const ENDS = [
  ['id.orig_h', 'addr', '192.0.2.5'],
  ['id.orig_p', 'port', '50000'],
  ['id.resp_h', 'addr', '198.51.100.7'],
  ['id.resp_p', 'port', '445'],
] as const;

describe('Zeek', () => {
  it('gives each type its value', async () => {
    const [event] = await objects(
      ZEEK,
      zeek('test', [
        ['n', 'count', '18446744073709'],
        ['i', 'interval', '0.25'],
        ['b', 'bool', 'F'],
        ['unset', 'string', '-'],
        ['empty', 'string', '(empty)'],
        ['none', 'set[addr]', '(empty)'],
        ['one', 'set[addr]', '192.0.2.1'],
        ['two', 'vector[count]', '1,2'],
        ['share', 'string', '\\\\\\\\10.0.0.12\\\\smb2'],
        ['comma', 'vector[string]', 'a\\x2cb,c'],
        ['control', 'string', 'a\\x09\\x00b'],
        ['utf8', 'string', 'ma\\xc3\\xb1ana'],
        ['raw', 'string', 'mañana \\xff'],
      ]),
    );
    expect(event).toEqual({
      '@timestamp': '2020-05-01T00:00:00.500000Z',
      n: 18446744073709,
      i: 0.25,
      b: false,
      unset: null,
      empty: '',
      none: null,
      one: '192.0.2.1',
      two: [1, 2],
      share: '\\\\10.0.0.12\\smb2',
      comma: ['a,b', 'c'],
      control: 'a\\x09\\x00b',
      utf8: 'mañana',
      raw: 'mañana \\xff',
    });
  });

  it('reads another separator, and a log put behind another', async () => {
    const comma =
      '#separator ,\n#unset_field,NULL\n#path,dns\n#fields,ts,uid,query\n#types,time,string,string\n1.5,C1,NULL\n';
    const { events, issues } = await readAll(ZEEK, comma + zeek('conn', [['uid', 'string', 'C2']]));
    expect(issues).toEqual([]);
    expect(events.map(({ logsource }) => logsource.service)).toEqual(['dns', 'conn']);
    expect(events.map((event) => event.get('uid'))).toEqual(['C1', 'C2']);
    expect(events[0]!.get('query')).toBeNull();
  });

  it('tells of rows that do not fit their header, and goes on', async () => {
    const log = zeek('conn', [['uid', 'string', 'C1']]);
    const { events, issues } = await readAll(
      ZEEK,
      `${log}1588291201.0\tC2\textra\n1588291202.0\tC3\n`,
    );
    expect(events).toHaveLength(2);
    expect(issues.map(({ code, offset, lost }) => [code, offset, lost])).toEqual([
      ['TEXT_LINE', log.length, true],
    ]);
  });

  it('says the same in JSON, whichever way names are spelled', async () => {
    const columns = [
      ...ENDS,
      ['method', 'string', 'GET'],
      ['host', 'string', 'example.org'],
      ['uri', 'string', '/a/b.exe?c'],
      ['user_agent', 'string', 'x'],
      ['status_code', 'count', '200'],
      ['trans_depth', 'count', '1'],
      ['request_body_len', 'count', '0'],
      ['resp_mime_types', 'vector[string]', 'a/b,c/d'],
    ] as const;
    const [row] = await readAll(ZEEK, zeek('http', [['uid', 'string', 'C1'], ...columns])).then(
      ({ events }) => events,
    );
    const json = zeekJson(columns);
    for (const text of [json, json.replace(/"id\.(\w+)"/g, '"id_$1"')]) {
      const { events } = await readAll(ZEEK_JSON, text);
      expect(events[0]!.logsource).toEqual({ product: 'zeek', service: 'http' });
      expect(events[0]!.toObject()).toEqual(row!.toObject());
    }
    expect(row!.toObject()).toMatchObject({
      'c-ip': '192.0.2.5',
      's-ip': '198.51.100.7',
      'cs-method': 'GET',
      'cs-host': 'example.org',
      'cs-uri': '/a/b.exe?c',
      'cs-uri-stem': '/a/b.exe',
      'cs-uri-query': 'c',
      'cs-uri-extension': 'exe',
      'cs-user-agent': 'x',
      'sc-status': 200,
    });
  });

  it.for([
    ['conn.17:00:00-18:00:00.log', 'conn'],
    ['SITE_smb_files.json', 'smb_files'],
    ['dns_20200501.log', 'dns'],
    ['a.json', undefined],
    ['econn.log', undefined],
  ])('JSON named %s is %s where its records do not tell', async ([path, service]) => {
    const text = '{"ts":1588291200.5,"uid":"C1","id.orig_h":"192.0.2.5","id.resp_h":"192.0.2.6"}';
    const { events } = await readAll(ZEEK_JSON, text, { path: `zeek/${path}` });
    expect(events[0]!.logsource.service).toBe(service);
  });

  it('reads times in seconds, milliseconds and as text', async () => {
    const times = ['1588291200.5', '1588291200500', '"2020-05-01T00:00:00.500000Z"'];
    const lines = times.map((ts) => `{"_path":"dns","ts":${ts}}`).join('\n');
    const { events } = await readAll(ZEEK_JSON, lines);
    expect(events.map(({ time }) => time)).toEqual(times.map(() => 1588291200_500_000));
  });

  it('leaves logs of others alone', () => {
    const caddy = '{"ts":1382980814.1,"request":{"method":"GET","uri":"/"},"status":200}\n';
    const bind = '{"ts":1382980814.1,"query":"example.org","client":"192.0.2.5"}\n';
    const csv = 'ts,uid,id.orig_h\n1.5,C1,192.0.2.5\n';
    for (const text of [caddy, bind, csv]) {
      expect([ZEEK, ZEEK_JSON, SURICATA].some((format) => detects(format, text))).toBe(false);
    }
  });
});

describe('Suricata', () => {
  it('flattens what it tells, lists too', async () => {
    const answers = [{ rdata: '192.0.2.1' }, { rdata: '192.0.2.2' }];
    const line = {
      timestamp: '2017-04-07T22:24:37.251547+0100',
      event_type: 'dns',
      src_ip: '192.0.2.5',
      dns: { type: 'answer', rrname: 'example.org', answers },
    };
    expect(await objects(SURICATA, JSON.stringify(line))).toEqual([
      {
        '@timestamp': '2017-04-07T21:24:37.251547Z',
        event_type: 'dns',
        src_ip: '192.0.2.5',
        'dns.type': 'answer',
        'dns.rrname': 'example.org',
        'dns.answers.rdata': ['192.0.2.1', '192.0.2.2'],
      },
    ]);
  });

  it('names a request as web logs do once, however many records tell of it', async () => {
    const record = (type: string): string =>
      JSON.stringify({
        timestamp: '2017-04-07T22:24:37.251547+0000',
        event_type: type,
        src_ip: '192.0.2.5',
        dest_ip: '198.51.100.7',
        http: { hostname: 'example.org', url: '/a.cgi?b=1', http_method: 'GET', status: 200 },
      });
    const { events } = await readAll(
      SURICATA,
      ['http', 'alert', 'fileinfo'].map(record).join('\n'),
    );
    expect(events.map((event) => event.get('cs-uri'))).toEqual([
      '/a.cgi?b=1',
      undefined,
      undefined,
    ]);
    expect(events[0]!.get('c-ip')).toBe('192.0.2.5');
    expect(events[0]!.get('cs-host')).toBe('example.org');
  });
});

const sigma = sharedData('sigma');

/** A record that somebody would be worried about, and the public rule that says so. */
const WORRIES: readonly (readonly [
  rule: string,
  path: string,
  columns: readonly (readonly [string, string, string])[],
])[] = [
  [
    'network/zeek/zeek_dce_rpc_mitre_bzar_execution',
    'dce_rpc',
    [
      ['endpoint', 'string', 'JobAdd'],
      ['operation', 'string', 'atsvc'],
    ],
  ],
  [
    'network/zeek/zeek_dce_rpc_potential_petit_potam_efs_rpc_call',
    'dce_rpc',
    [
      ['operation', 'string', 'EfsRpcOpenFileRaw'],
      ['endpoint', 'string', 'efsrpc'],
    ],
  ],
  [
    'network/zeek/zeek_default_cobalt_strike_certificate',
    'x509',
    [['certificate.serial', 'string', '8BB00EE']],
  ],
  [
    'network/zeek/zeek_dns_torproxy',
    'dns',
    [
      ['query', 'string', 'abc.onion.ca'],
      ['trans_id', 'count', '1'],
    ],
  ],
  [
    'network/zeek/zeek_dns_nkn',
    'dns',
    [
      ['query', 'string', 'seed1.nkn.org'],
      ['trans_id', 'count', '1'],
    ],
  ],
  [
    'network/zeek/zeek_dns_susp_zbit_flag',
    'dns',
    [
      ['query', 'string', 'a.example.org'],
      ['Z', 'count', '1'],
      ['trans_id', 'count', '1'],
      ['qtype_name', 'string', 'A'],
      ['answers', 'vector[string]', '192.0.2.1'],
    ],
  ],
  [
    'network/zeek/zeek_http_webdav_put_request',
    'http',
    [
      ['user_agent', 'string', 'Microsoft-WebDAV-MiniRedir/10.0'],
      ['method', 'string', 'PUT'],
      ['trans_depth', 'count', '1'],
      ['request_body_len', 'count', '1'],
    ],
  ],
  [
    'network/zeek/zeek_http_executable_download_from_webdav',
    'http',
    [
      ['user_agent', 'string', 'WebDAV'],
      ['uri', 'string', '/a.exe'],
      ['trans_depth', 'count', '1'],
      ['request_body_len', 'count', '1'],
    ],
  ],
  [
    'network/zeek/zeek_smb_converted_win_transferring_files_with_credential_data',
    'smb_files',
    [
      ['action', 'string', 'SMB::FILE_OPEN'],
      ['path', 'string', 'x'],
      ['name', 'string', '\\windows\\minidump\\'],
    ],
  ],
  [
    'network/zeek/zeek_smb_converted_win_impacket_secretdump',
    'smb_files',
    [
      ['action', 'string', 'SMB::FILE_OPEN'],
      ['path', 'string', '\\\\host\\ADMIN$'],
      ['name', 'string', 'SYSTEM32\\abc.tmp'],
    ],
  ],
  [
    'network/zeek/zeek_susp_kerberos_rc4',
    'kerberos',
    [
      ['request_type', 'string', 'TGS'],
      ['client', 'string', 'a'],
      ['cipher', 'string', 'rc4-hmac'],
      ['service', 'string', 'host/x'],
    ],
  ],
  [
    'network/dns/net_dns_susp_telegram_api',
    'dns',
    [
      ['query', 'string', 'api.telegram.org'],
      ['trans_id', 'count', '1'],
    ],
  ],
  [
    'web/proxy_generic/proxy_susp_flash_download_loc',
    'http',
    [
      ['uri', 'string', '/flash_install.php'],
      ['host', 'string', 'x.example.org'],
      ['trans_depth', 'count', '1'],
      ['request_body_len', 'count', '1'],
    ],
  ],
  [
    'web/webserver_generic/web_path_traversal_exploitation_attempt',
    'http',
    [
      ['uri', 'string', '/../../../../../lib/password'],
      ['trans_depth', 'count', '1'],
      ['request_body_len', 'count', '1'],
    ],
  ],
];

function rulesAt(path: string): SigmaRule[] {
  const file = join(sigma!, 'rules', `${path}.yml`);
  return parseSigma(readFileSync(file, 'utf8'), file).documents.filter(
    ({ kind }) => kind === 'rule',
  ) as SigmaRule[];
}

function rulesThatMatch(rules: readonly SigmaRule[], events: readonly Event[]): string[] {
  const matcher = compileMatcher(rules, NETWORK_MAPPING);
  return events.flatMap((event) => matcher.match(event).map(({ rule }) => rules[rule]!.title));
}

describe.skipIf(sigma === null)('public rules for the network', () => {
  it('run one and all, but for the one that asks what a firewall did', () => {
    const rules = ['zeek', 'dns', 'firewall'].flatMap((folder) =>
      readdirSync(join(sigma!, 'rules/network', folder)).flatMap((file) =>
        rulesAt(`network/${folder}/${file.slice(0, -'.yml'.length)}`),
      ),
    );
    const { unroutable } = compileMatcher(rules, NETWORK_MAPPING);
    expect(rules).toHaveLength(29);
    expect(unroutable.map(({ rule, reason }) => [rule.title, reason])).toEqual([
      ['Cleartext Protocol Usage', 'the log has no action, blocked'],
    ]);
  });

  it.for(WORRIES)('%s', async ([path, log, columns]) => {
    const rules = rulesAt(path);
    const all = [...ENDS, ...columns];
    const escaped = all.map(([n, t, v]) => [n, t, v.replaceAll('\\', '\\\\')] as const);
    const rows = await readAll(ZEEK, zeek(log, [['uid', 'string', 'C1'], ...escaped]));
    const lines = await readAll(ZEEK_JSON, zeekJson(all), { path: `${log}.log` });
    expect(rulesThatMatch(rules, rows.events)).toEqual([rules[0]!.title]);
    expect(rulesThatMatch(rules, lines.events)).toEqual([rules[0]!.title]);
  });

  it.for([
    [
      'network/dns/net_dns_susp_telegram_api',
      { event_type: 'dns', dns: { rrname: 'api.telegram.org' } },
    ],
    [
      'network/dns/net_dns_susp_telegram_api',
      { event_type: 'dns', dns: { queries: [{ rrname: 'api.telegram.org' }] } },
    ],
    [
      'web/webserver_generic/web_path_traversal_exploitation_attempt',
      { event_type: 'http', http: { url: '/../../../../../lib/password' } },
    ],
  ] as const)('%s in Suricata', async ([path, record]) => {
    const rules = rulesAt(path);
    const line = JSON.stringify({ timestamp: '2017-04-07T22:24:37.251547+0000', ...record });
    const { events } = await readAll(SURICATA, line);
    expect(rulesThatMatch(rules, events)).toEqual([rules[0]!.title]);
  });
});

it('comes before the web server logs that it resembles', () => {
  const line =
    '{"ts":1.5,"uid":"C1","id.orig_h":"192.0.2.5","method":"GET","uri":"/","status_code":200}\n';
  expect(TEXT_FORMATS.find((format) => detects(format, line))?.id).toBe('zeek-json');
});
