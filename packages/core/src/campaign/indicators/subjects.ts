import { fold } from '@unmask/sigma';
import {
  canonicalAddress,
  canonicalCertificate,
  canonicalDomain,
  canonicalEmail,
  canonicalHash,
  canonicalObjectName,
  canonicalRegistryKey,
  canonicalUrl,
} from '../observables/canonical.ts';
import type { Observable, ObservableKind, Role } from '../observables/observable.ts';
import { canonicalPath, folderOf, isBelow, isPath, nameOf, pathForm } from '../observables/path.ts';
import { hasName, hasPath } from '../observables/text-paths.ts';

export type SubjectId =
  | 'address'
  | 'source-address'
  | 'destination-address'
  | 'domain'
  | 'source-domain'
  | 'destination-domain'
  | 'url'
  | 'email'
  | 'hash'
  | 'path'
  | 'process-path'
  | 'parent-path'
  | 'file-name'
  | 'process-name'
  | 'parent-name'
  | 'directory'
  | 'registry-key'
  | 'registry-value'
  | 'registry-data'
  | 'mutex'
  | 'pipe'
  | 'service'
  | 'task'
  | 'user'
  | 'user-agent'
  | 'certificate'
  | 'command-line'
  | 'parent-command-line'
  | 'source-port'
  | 'destination-port';

/** What a test looks at: a kind of value, perhaps in one role, or a part of it. */
export interface Subject {
  /** For people. */
  readonly title: string;
  readonly kinds: readonly ObservableKind[];
  readonly role: Role | null;
  /** Letter case tells values apart. */
  readonly keepsCase: boolean;
  /** A wanted value in the form that `equal` compares; `null` when it can be none. */
  readonly canonical: (text: string) => string | null;
  readonly equal: (seen: Observable, wanted: string) => boolean;
  /** What LIKE and MATCHES look at; `null` for a value that has no such part. */
  readonly text: (seen: Observable) => string | null;
}

const asIs = (text: string): string | null => (text === '' ? null : text);
const folded = (text: string): string | null => asIs(fold(text.trim()));
const value = ({ value }: Observable): string => value;

const sameValue = (seen: Observable, wanted: string): boolean => seen.value === wanted;

function plain(
  title: string,
  kind: ObservableKind,
  canonical: Subject['canonical'],
  role: Role | null = null,
): Subject {
  return {
    title,
    kinds: [kind],
    role,
    keepsCase: canonical === asIs,
    canonical,
    equal: sameValue,
    text: value,
  };
}

function address(title: string, role: Role | null): Subject {
  return plain(title, 'address', canonicalAddress, role);
}

/** A domain stands for what is below it. */
function domain(title: string, role: Role | null): Subject {
  return {
    ...plain(title, 'domain', canonicalDomain, role),
    equal: ({ value: seen }, wanted) => seen === wanted || seen.endsWith(`.${wanted}`),
  };
}

function path(title: string, role: Role | null): Subject {
  return {
    title,
    kinds: role === null ? ['path', 'text'] : ['path'],
    role,
    keepsCase: false,
    canonical: (text) => (canonicalPath(text) === null ? null : text),
    equal: ({ kind, text }, wanted) => {
      const form = pathForm(wanted)!;
      if (kind === 'text') return hasPath(text, form);
      const seen = pathForm(text);
      return seen !== null && isPath(seen, form);
    },
    text: ({ kind, value: seen }) => (kind === 'text' ? null : seen),
  };
}

function fileName(title: string, role: Role | null): Subject {
  return {
    title,
    kinds: role === null ? ['path', 'text'] : ['path'],
    role,
    keepsCase: false,
    canonical: (text) => (/[\\/]/.test(text) ? null : asIs(text.trim())),
    equal: ({ kind, text }, wanted) => {
      if (kind === 'text') return hasName(text, wanted);
      const form = pathForm(text);
      if (form === null) return false;
      return form.windows ? nameOf(form) === fold(wanted) : nameOf(form) === wanted;
    },
    text: ({ kind, text }) => {
      const form = kind === 'text' ? null : pathForm(text);
      return form === null ? null : nameOf(form);
    },
  };
}

const directory: Subject = {
  title: 'folder',
  kinds: ['path'],
  role: null,
  keepsCase: false,
  canonical: (text) => (canonicalPath(text) === null ? null : text),
  equal: ({ text }, wanted) => {
    const seen = pathForm(text);
    return seen !== null && isBelow(seen, pathForm(wanted)!);
  },
  text: ({ text }) => {
    const form = pathForm(text);
    return form === null ? null : folderOf(form).rest;
  },
};

/** The key of a value, or the key itself: an event of a value names both in one. */
const registryKey: Subject = {
  ...plain('registry key', 'registry-key', canonicalRegistryKey),
  equal: ({ value: seen }, wanted) =>
    seen === wanted || seen.slice(0, Math.max(seen.lastIndexOf('\\'), 0)) === wanted,
};

/** `EXAMPLE\name` is also `name`. */
function user(): Subject {
  return {
    ...plain('user', 'user', folded),
    equal: ({ value: seen }, wanted) =>
      seen === wanted || seen.slice(seen.lastIndexOf('\\') + 1) === wanted,
  };
}

const withoutScheme = (text: string): string => text.slice(text.indexOf('//'));

function url(): Subject {
  return {
    ...plain('URL', 'url', (text) => canonicalUrl(text)),
    equal: ({ value: seen }, wanted) =>
      seen.startsWith('//') || wanted.startsWith('//')
        ? withoutScheme(seen) === withoutScheme(wanted)
        : seen === wanted,
  };
}

const objectName = (text: string): string | null => asIs(canonicalObjectName(text));

export const SUBJECTS: Readonly<Record<SubjectId, Subject>> = {
  address: address('address', null),
  'source-address': address('source address', 'source'),
  'destination-address': address('destination address', 'destination'),
  domain: domain('domain', null),
  'source-domain': domain('source host', 'source'),
  'destination-domain': domain('destination host', 'destination'),
  url: url(),
  email: plain('e-mail address', 'email', canonicalEmail),
  hash: plain('hash', 'hash', canonicalHash),
  path: path('path', null),
  'process-path': path('path of a process', 'process'),
  'parent-path': path('path of a parent process', 'parent'),
  'file-name': fileName('file name', null),
  'process-name': fileName('name of a process', 'process'),
  'parent-name': fileName('name of a parent process', 'parent'),
  directory,
  'registry-key': registryKey,
  'registry-value': plain('name of a registry value', 'registry-value', folded),
  'registry-data': plain('data of a registry value', 'registry-data', asIs),
  mutex: plain('mutex', 'mutex', objectName),
  pipe: plain('pipe', 'pipe', (text) => folded(canonicalObjectName(text))),
  service: plain('service', 'service', folded),
  task: plain('scheduled task', 'task', (text) => folded(`\\${text.trim().replace(/^\\/, '')}`)),
  user: user(),
  'user-agent': plain('user agent', 'user-agent', asIs),
  certificate: plain('certificate', 'certificate', canonicalCertificate),
  'command-line': plain('command line', 'command-line', asIs, 'process'),
  'parent-command-line': plain('command line of a parent process', 'command-line', asIs, 'parent'),
  'source-port': plain('source port', 'port', asIs, 'source'),
  'destination-port': plain('destination port', 'port', asIs, 'destination'),
};
