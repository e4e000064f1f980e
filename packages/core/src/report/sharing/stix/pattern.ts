import { folderAndName, hashName, registryKey, thumbprintName } from './observable.ts';
import type { SharedIndicator } from '../shareable.ts';

/**
 * A STIX pattern (STIX 2.1, chapter 9) that finds a value; `null` where STIX has no property for it. What is in the value stays a value: quotes and
 * backslashes are escaped, other characters stand for themselves.
 */
export function patternOf({ kind, value }: Pick<SharedIndicator, 'kind' | 'value'>): string | null {
  switch (kind) {
    case 'address':
      return equal(value.includes(':') ? 'ipv6-addr:value' : 'ipv4-addr:value', value);
    case 'domain':
      return equal('domain-name:value', value);
    case 'url':
      return value.startsWith('//') ? null : equal('url:value', value);
    case 'email':
      return equal('email-addr:value', value);
    case 'hash':
      return equal(`file:hashes.${quoted(hashName(value))}`, value);
    case 'path':
      return pathPattern(value);
    case 'registry-key':
      return equal('windows-registry-key:key', registryKey(value));
    case 'mutex':
      return equal('mutex:name', value);
    case 'pipe':
      return equal('file:name', `\\\\.\\pipe\\${value}`);
    case 'service':
      return equal(`process:extensions.'windows-service-ext'.service_name`, value);
    case 'user-agent':
      return equal(
        `network-traffic:extensions.'http-request-ext'.request_header.'User-Agent'`,
        value,
      );
    case 'certificate':
      return certificatePattern(value);
    case 'task':
      return null;
  }
}

function pathPattern(path: string): string {
  const { folder, name } = folderAndName(path);
  if (folder === null) return equal('file:name', name);
  return `[file:name = ${quoted(name)} AND file:parent_directory_ref.path = ${quoted(folder)}]`;
}

function certificatePattern(value: string): string {
  const name = thumbprintName(value);
  return name === null
    ? equal('x509-certificate:serial_number', value)
    : equal(`x509-certificate:hashes.${quoted(name)}`, value);
}

function equal(path: string, value: string): string {
  return `[${path} = ${quoted(value)}]`;
}

/** A text in a pattern. */
export function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;
}
