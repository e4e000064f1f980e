import type { Origin } from '../format.ts';
import type { SystemSettings } from '../registry/system-settings.ts';
import type { Layout } from './layout.ts';

export type Marker = 'timedatectl' | 'timezone' | 'hostname' | 'client';

/** Small files of a collection that say whose it is, by their names in it; the first that is there counts. */
export const MARKERS: Readonly<Record<Marker, readonly string[]>> = {
  timedatectl: [
    'live_response/system/timedatectl.txt',
    'live_response/system/timedatectl_status.txt',
  ],
  timezone: ['[root]/etc/timezone'],
  hostname: ['live_response/network/hostname.txt', '[root]/etc/hostname'],
  client: ['client_info.json'],
};

const ACCESSORS = ['auto', 'ntfs', 'lazy_ntfs', 'file'];
const VOLUMES = ['C%3A', '%5C%5C.%5CC%3A'];
const SYSTEM = 'Windows/System32/config/SYSTEM';

/** Where the hive lies in a collection that tells the host's name and time zone; the first that is there counts. */
export const SYSTEM_HIVES: readonly string[] = [
  `C/${SYSTEM}`,
  ...ACCESSORS.flatMap((accessor) =>
    VOLUMES.map((volume) => `uploads/${accessor}/${volume}/${SYSTEM}`),
  ),
];
const SYSTEM_HIVE_NAME =
  /^(?:[^/]+\/)?(?:C|uploads\/[^/]+\/(?:%5C%5C\.%5C)?C%3A)\/Windows\/System32\/config\/SYSTEM$/i;

export function isSystemHive(name: string): boolean {
  return SYSTEM_HIVE_NAME.test(name);
}

/** The marker that a file of a collection is; `null` when it is none. */
export function markerOf(name: string): Marker | null {
  for (const [marker, names] of Object.entries(MARKERS)) {
    const isIt = names.some((each) => name === each || name.endsWith(`/${each}`));
    if (isIt) return marker as Marker;
  }
  return null;
}

type Recognise = (
  names: readonly string[],
  path: string,
  markers: ReadonlyMap<Marker, string>,
  system: SystemSettings | null,
) => Layout | null;

/** The layout of whatever collector made a collection, by some of its names, its own path, and what its markers and its hive hold. */
export const recogniseLayout: Recognise = (...collection) => {
  for (const recognise of [uac, velociraptor, kape]) {
    const layout = recognise(...collection);
    if (layout !== null) return layout;
  }
  return null;
};

const UAC_ROOT = /^(?:[^/]+\/)?\[root\]\/(?<rest>.*)$/u;
const UAC_NAME = /uac-(?<host>[^/!]+)-[a-z]+-\d{14}/u;
const TIME_ZONE = /Time zone:\s*(?<zone>[A-Za-z0-9_+/-]+)/u;

/** UAC: the host's files under `[root]/`, what its commands said under `live_response/`; the archive bears the host's name. */
function uac(...[names, path, markers]: Parameters<Recognise>): Layout | null {
  if (!names.some((name) => UAC_ROOT.test(name))) return null;
  const host = hostIn(markers.get('hostname')) ?? UAC_NAME.exec(path)?.groups?.['host'] ?? null;
  const timeZone =
    TIME_ZONE.exec(markers.get('timedatectl') ?? '')?.groups?.['zone'] ??
    firstLine(markers.get('timezone'));
  return layout({ collector: 'uac', host, timeZone }, (name) => {
    const rest = UAC_ROOT.exec(name)?.groups?.['rest'];
    return rest === undefined ? null : `/${rest}`;
  });
}

const UPLOAD = /^(?:[^/]+\/)?uploads\/(?<accessor>[^/]+)\/(?<rest>.+)$/u;
const DEVICE = /^\\\\[.?]\\/u;
const DRIVE = /^[A-Za-z]:$/u;
const VELOCIRAPTOR_NAME = /Collection-(?<host>[^/!]+?)(?:-\d{4}-\d{2}-\d{2}T[^/!]*)?(?:\.zip|\/)$/u;
/** The collection's own files, beside `uploads/`. */
export const VELOCIRAPTOR_OWN = [
  'collection_context.json',
  'uploads.json',
  'client_info.json',
] as const;

/** Velociraptor: `uploads/ACCESSOR/PATH`, each part of the path percent-encoded, beside the collection's own JSON. */
function velociraptor(...[names, path, markers, system]: Parameters<Recognise>): Layout | null {
  if (!names.some((name) => UPLOAD.test(name))) return null;
  if (!names.some(isVelociraptorsOwn)) return null;
  const named = VELOCIRAPTOR_NAME.exec(path)?.groups?.['host'];
  const host = clientHost(markers.get('client')) ?? system?.host ?? named ?? null;
  return layout({ collector: 'velociraptor', host, timeZone: system?.timeZone ?? null }, (name) => {
    const rest = UPLOAD.exec(name)?.groups?.['rest'];
    return rest === undefined ? null : uploadedFrom(rest.split('/').map(decodePart));
  });
}

function isVelociraptorsOwn(name: string): boolean {
  const own = name.replace(/^[^/]+\//u, '');
  return VELOCIRAPTOR_OWN.some((each) => each === own);
}

function uploadedFrom(parts: readonly string[]): string {
  const [first = '', ...rest] = parts;
  const drive = first.replace(DEVICE, '');
  return DRIVE.test(drive) ? [drive, ...rest].join('\\') : `/${parts.join('/')}`;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** `Fqdn` before `Hostname`, however deep and however written: versions differ. */
function clientHost(json: string | undefined): string | null {
  const found = (key: string): string | undefined =>
    new RegExp(`"${key}"\\s*:\\s*"(?<host>[^"\\\\]{1,255})"`, 'iu').exec(json ?? '')?.groups?.[
      'host'
    ];
  return found('fqdn') ?? found('hostname') ?? null;
}

const KAPE_FILE =
  /^(?:(?<folder>[^/]+)\/)?(?<drive>[A-Z])\/(?<rest>(?:Windows|Users|ProgramData|inetpub|\$)[^/]*(?:\/.*)?)$/u;
const KAPE_NAME = /\d{4}-\d{2}-\d{2}T\d{6}_(?<host>[^/!]+?)(?:\.(?:zip|vhdx?)|\/)$/u;
/** Folders that people name so, and no host is. */
const NO_HOST = /^(?:kape|targets?|output|tout|collection|triage)$/iu;

/** KAPE: one folder for each drive, named by its letter. */
function kape(...[names, path, , system]: Parameters<Recognise>): Layout | null {
  const files = names
    .map((name) => KAPE_FILE.exec(name)?.groups)
    .filter((file) => file !== undefined);
  if (files.length === 0) return null;
  const folder = files[0]!['folder'];
  const inside = folder === undefined || NO_HOST.test(folder) ? null : folder;
  const host = system?.host ?? KAPE_NAME.exec(path)?.groups?.['host'] ?? inside;
  return layout({ collector: 'kape', host, timeZone: system?.timeZone ?? null }, (name) => {
    const file = KAPE_FILE.exec(name)?.groups;
    return file === undefined ? null : `${file['drive']}:\\${file['rest']!.replaceAll('/', '\\')}`;
  });
}

function layout(
  origin: Omit<Origin, 'originalPath'>,
  originalPath: (name: string) => string | null,
): Layout {
  return { originOf: (name) => ({ ...origin, originalPath: originalPath(name) }) };
}

/** The first line, when it can be a name: no space, and no longer than DNS allows. */
function hostIn(text: string | undefined): string | null {
  const line = firstLine(text);
  return line !== null && /^[^\s\p{Cc}]{1,255}$/u.test(line) ? line : null;
}

function firstLine(text: string | undefined): string | null {
  return text?.split('\n', 1)[0]!.trim() || null;
}
