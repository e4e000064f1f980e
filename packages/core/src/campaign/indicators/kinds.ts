import type { SubjectId } from './subjects.ts';

/** Types of MISP's attributes, and the names that columns of lists give: → what is looked at. */
const SUBJECT_OF_TYPE: Readonly<Record<string, SubjectId>> = {
  'ip-src': 'address',
  'ip-dst': 'address',
  ip: 'address',
  ipv4: 'address',
  ipv6: 'address',
  'ipv4-addr': 'address',
  'ipv6-addr': 'address',
  'ip address': 'address',
  cidr: 'address',
  domain: 'domain',
  hostname: 'domain',
  host: 'domain',
  fqdn: 'domain',
  'domain-name': 'domain',
  url: 'url',
  link: 'url',
  uri: 'url',
  email: 'email',
  'email-src': 'email',
  'email-dst': 'email',
  'email-reply-to': 'email',
  'e-mail': 'email',
  md5: 'hash',
  sha1: 'hash',
  sha224: 'hash',
  sha256: 'hash',
  sha384: 'hash',
  sha512: 'hash',
  hash: 'hash',
  filename: 'file-name',
  'file name': 'file-name',
  path: 'path',
  filepath: 'path',
  'file path': 'path',
  regkey: 'registry-key',
  registry: 'registry-key',
  'registry key': 'registry-key',
  mutex: 'mutex',
  'named pipe': 'pipe',
  pipe: 'pipe',
  'windows-service-name': 'service',
  service: 'service',
  'windows-scheduled-task': 'task',
  'scheduled task': 'task',
  'user-agent': 'user-agent',
  'http-user-agent': 'user-agent',
  'x509-fingerprint-md5': 'certificate',
  'x509-fingerprint-sha1': 'certificate',
  'x509-fingerprint-sha256': 'certificate',
  'certificate serial': 'certificate',
};

/** Languages that other tools run. */
const LANGUAGES: ReadonlySet<string> = new Set([
  'yara',
  'sigma',
  'snort',
  'suricata',
  'zeek',
  'bro',
  'pcre',
  'stix2-pattern',
  'pattern-in-file',
  'pattern-in-traffic',
  'pattern-in-memory',
  'pattern-filename',
]);

export function subjectOfType(type: string): SubjectId | null {
  const name = type.trim().toLowerCase().replaceAll('_', '-');
  for (const key of [name, name.replaceAll('-', ' '), name.replace(/^sha-/, 'sha')])
    if (Object.hasOwn(SUBJECT_OF_TYPE, key)) return SUBJECT_OF_TYPE[key]!;
  return null;
}

export function isOtherLanguage(type: string): boolean {
  return LANGUAGES.has(type.toLowerCase());
}
