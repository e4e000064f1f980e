import { parseNetwork } from '../../detect/hiding/network.ts';
import { canonicalDomain } from '../observables/canonical.ts';
import { atomic, type Observation } from './indicator.ts';
import { SUBJECTS, type SubjectId } from './subjects.ts';

/** Longest value read from a list. */
const MAX_VALUE = 16_384;

/** Ends of names that are files and no top-level domains. `.com`, `.zip` and `.sh` are both, and taken for domains. */
const EXTENSIONS: ReadonlySet<string> = new Set(
  (
    'exe dll sys scr bat cmd ps1 psm1 vbs vbe js jse wsf hta lnk cpl ocx drv msi cab rar 7z gz tar iso img doc docx docm dot dotm xls ' +
    'xlsx xlsm ppt pptx pptm rtf pdf eml chm jar class php asp aspx jsp cgi so dylib ko elf bin apk ipa plist dat tmp log ini cfg conf db txt xml'
  ).split(' '),
);

const REGISTRY = /^(?:HKLM|HKCU|HKU|HKCR|HKCC|HKEY_[A-Z_]+):?\\/i;

/** Undoes what keeps a value from being clicked on: `hxxp://`, `[.]`, `(dot)`, `[at]`, `[:]//`. */
export function refang(text: string): string {
  return text
    .trim()
    .replaceAll(/\[(?:\.|dot)\]|\((?:\.|dot)\)|\{(?:\.|dot)\}/gi, '.')
    .replaceAll(/\[(?:@|at)\]|\((?:@|at)\)/gi, '@')
    .replaceAll(/\[:\/\/\]|\[:\]\/\//g, '://')
    .replaceAll('[:]', ':')
    .replace(/^(h)(?:xx|tt|XX)(ps?:\/\/)/i, '$1tt$2')
    .replace(/^fxp:\/\//i, 'ftp://');
}

/** What a value without any description is; `null` when its shape tells nothing. */
export function subjectOf(text: string): SubjectId | null {
  if (/^[a-z][a-z0-9+.-]{1,15}:\/\//i.test(text)) return 'url';
  if (parseNetwork(text) !== null && /[.:].*[.:]/.test(text)) return 'address';
  if (REGISTRY.test(text)) return 'registry-key';
  if (/^\\\\[^\\]+\\pipe\\/i.test(text)) return 'pipe';
  if (SUBJECTS.hash.canonical(text) !== null) return 'hash';
  if (!text.includes('/') && SUBJECTS.email.canonical(text) !== null) return 'email';
  if (/^(?:[a-z]:|%[^%\\]+%)?[\\]|^\/|^%[^%\\]+%/i.test(text)) return pathSubject(text);
  if (/[\\]/.test(text)) return 'path';
  const [host = '', ...target] = text.split('/');
  const extension = host.slice(host.lastIndexOf('.') + 1).toLowerCase();
  const isDomain =
    canonicalDomain(host.replace(/:\d{1,5}$/, '')) !== null && !EXTENSIONS.has(extension);
  if (isDomain) return target.length > 0 || host.includes(':') ? 'url' : 'domain';
  if (target.length > 0) return 'path';
  return /^[^.\s]?.*\.\w{1,8}$/.test(text) && text.includes('.') ? 'file-name' : null;
}

/** A path that ends in a separator is a folder. */
export function pathSubject(text: string): SubjectId {
  return /[\\/]$/.test(text) ? 'directory' : 'path';
}

/** A pattern for one value of a known kind. @returns why there can be none, in place of it */
export function patternOf(
  subject: SubjectId,
  written: string,
): Observation | { readonly reason: string } {
  const text = refang(written);
  if (text.length > MAX_VALUE) return { reason: `longer than ${MAX_VALUE} characters` };
  if (subject === 'address' && /[/*-]|\.$/.test(text)) return networkPattern(text);
  const value = SUBJECTS[subject].canonical(
    subject === 'url' && !text.includes('://') ? `//${text}` : text,
  );
  if (value === null) return { reason: `this is no ${SUBJECTS[subject].title}` };
  return atomic(subject, value);
}

/** Networks as large as these hold whoever. */
const LEAST_PREFIX = { 4: 16, 6: 32 } as const;

function networkPattern(text: string): Observation | { readonly reason: string } {
  const network = parseNetwork(text);
  if (network === null || !/^[\da-f.:]+\/\d{1,3}$/i.test(text))
    return { reason: 'write a network as 198.51.100.0/24' };
  const prefix = Number(text.split('/')[1]);
  if (prefix < LEAST_PREFIX[network.version])
    return {
      reason: `a network of this size says nothing: /${LEAST_PREFIX[network.version]} is the largest`,
    };
  return {
    kind: 'one',
    of: { kind: 'test', subject: 'address', operator: 'subset', values: [text], negated: false },
  };
}
