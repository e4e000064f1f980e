import type { SubjectId } from '../subjects.ts';

/**
 * Properties of STIX 2.0 and 2.1 objects (sections 6.1 to 6.18) that logs can hold → what is looked at. Without the index in brackets, and
 * without the quotes of keys.
 */
const SUBJECT_OF: Readonly<Record<string, SubjectId>> = {
  'ipv4-addr:value': 'address',
  'ipv6-addr:value': 'address',
  'domain-name:value': 'domain',
  'url:value': 'url',
  'email-addr:value': 'email',
  'email-message:from_ref.value': 'email',
  'email-message:sender_ref.value': 'email',
  'email-message:to_refs.value': 'email',
  'file:name': 'file-name',
  'file:parent_directory_ref.path': 'directory',
  'directory:path': 'directory',
  'process:command_line': 'command-line',
  'process:name': 'process-name',
  'process:image_ref.name': 'process-name',
  'process:binary_ref.name': 'process-name',
  'process:creator_user_ref.account_login': 'user',
  'process:creator_user_ref.user_id': 'user',
  'process:parent_ref.command_line': 'parent-command-line',
  'process:parent_ref.name': 'parent-name',
  'process:parent_ref.image_ref.name': 'parent-name',
  'process:parent_ref.binary_ref.name': 'parent-name',
  'process:extensions.windows-service-ext.service_name': 'service',
  'windows-registry-key:key': 'registry-key',
  'windows-registry-key:values.name': 'registry-value',
  'windows-registry-key:values.data': 'registry-data',
  'mutex:name': 'mutex',
  'network-traffic:src_ref.value': 'source-address',
  'network-traffic:dst_ref.value': 'destination-address',
  'network-traffic:src_port': 'source-port',
  'network-traffic:dst_port': 'destination-port',
  'network-traffic:extensions.http-request-ext.request_header.User-Agent': 'user-agent',
  'network-traffic:extensions.http-request-ext.request_header.Host': 'destination-domain',
  'user-account:account_login': 'user',
  'user-account:user_id': 'user',
  'user-account:display_name': 'user',
  'x509-certificate:serial_number': 'certificate',
};

const HASHES =
  /^(file|artifact|process|x509-certificate):(?:(?:image_ref|binary_ref|content_ref)\.)?hashes\.([\w-]+)$/;
/** What Sysmon and others log. SSDEEP and TLSH are compared by likeness, which this is not. */
const ALGORITHMS: ReadonlySet<string> = new Set([
  'MD5',
  'SHA-1',
  'SHA-224',
  'SHA-256',
  'SHA-384',
  'SHA-512',
]);

/** What a property is; `null` where no log that can be read tells it. */
export function subjectOfPath(path: string): SubjectId | null {
  if (Object.hasOwn(SUBJECT_OF, path)) return SUBJECT_OF[path]!;
  const [, object, algorithm] = HASHES.exec(path) ?? [];
  if (algorithm === undefined || !ALGORITHMS.has(normalised(algorithm))) return null;
  return object === 'x509-certificate' ? 'certificate' : 'hash';
}

/** `sha256`, as many producers write it. */
function normalised(algorithm: string): string {
  return algorithm.toUpperCase().replace(/^SHA-?(\d+)$/, 'SHA-$1');
}

/** Traffic ends in an address or a name, as the value tells. */
export const NAMED_ENDS: Readonly<Partial<Record<SubjectId, SubjectId>>> = {
  'source-address': 'source-domain',
  'destination-address': 'destination-domain',
};
