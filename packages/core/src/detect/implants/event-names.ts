import type { TraceSet } from '../../campaign/implants/host-traces.ts';
import type { TraceKind } from '../../campaign/implants/profile.ts';
import { firstValue } from '../../evidence/first-value.ts';
import type { Event } from '../../evidence/format.ts';

/** Something that an event names. */
export interface Named {
  readonly kind: TraceKind;
  readonly name: string;
  /** Of a registry value; `null` where the event tells none. */
  readonly data: string | null;
}

/** UTF-16 units of a name that are looked at; script blocks have some ten thousand. */
const MAX_LENGTH = 65_536;

type Field = readonly [kind: TraceKind, name: string, data?: string];

const FILE: readonly Field[] = [['file', 'TargetFilename']];
const LOADED: readonly Field[] = [
  ['file', 'ImageLoaded'],
  ['signer', 'Signature'],
];
const REGISTRY: readonly Field[] = [['registry', 'TargetObject', 'Details']];
const PIPE: readonly Field[] = [['pipe', 'PipeName']];
const TASK: readonly Field[] = [
  ['task', 'TaskName'],
  ['string', 'TaskContent'],
];

/**
 * Where Windows' events name things, by event id. An id that two providers use is told apart by the field, which only one of them has.
 * Facts: Sysmon's documentation; Windows security auditing reference.
 */
const WINDOWS: ReadonlyMap<number, readonly Field[]> = new Map<number, readonly Field[]>([
  [
    1,
    [
      ['file', 'Image'],
      ['string', 'CommandLine'],
    ],
  ],
  [2, FILE],
  [6, LOADED],
  [7, LOADED],
  [11, FILE],
  [12, REGISTRY],
  [13, REGISTRY],
  [14, REGISTRY],
  [15, FILE],
  [17, PIPE],
  [18, PIPE],
  [23, FILE],
  [26, FILE],
  [106, TASK],
  [140, TASK],
  [200, [['file', 'ActionName']]],
  [1116, [['file', 'Path']]],
  [1117, [['file', 'Path']]],
  [4104, [['string', 'ScriptBlockText']]],
  [
    4688,
    [
      ['file', 'NewProcessName'],
      ['string', 'CommandLine'],
    ],
  ],
  [
    4697,
    [
      ['service', 'ServiceName'],
      ['file', 'ServiceFileName'],
    ],
  ],
  [4698, TASK],
  [4702, TASK],
  [5145, [['file', 'RelativeTargetName']]],
  [
    7045,
    [
      ['service', 'ServiceName'],
      ['file', 'ImagePath'],
    ],
  ],
]);

/** Events about an object name its kind. */
const OBJECT_EVENTS: ReadonlySet<number> = new Set([4656, 4660, 4663]);
const OBJECT_KINDS: Readonly<Partial<Record<string, TraceKind>>> = {
  File: 'file',
  Key: 'registry',
  Mutant: 'mutex',
};
const VALUE_CHANGED = 4657;

/** What Linux' logs name. */
const ON_LINUX: readonly Field[] = [
  ['file', 'exe'],
  ['file', 'name'],
  ['string', 'command'],
  ['string', 'message'],
];

/** What an event names of which there are traces. */
export function namesIn(
  event: Event,
  { windows, linux }: Pick<TraceSet, 'windows' | 'linux'>,
): readonly Named[] {
  const { product, category } = event.logsource;
  if (product === 'linux' && category === undefined)
    return linux.size === 0 ? NOTHING : namedBy(event, ON_LINUX, linux);
  if (product !== 'windows' || windows.size === 0) return NOTHING;
  // An export of the registry says itself what it is; event logs only say that they are of Windows.
  if (category !== undefined)
    return category === 'registry_set' ? namedBy(event, REGISTRY, windows) : NOTHING;
  return namedByWindows(event, windows);
}

const NOTHING: readonly Named[] = [];

function namedByWindows(event: Event, wanted: ReadonlySet<TraceKind>): readonly Named[] {
  const id = Number(firstValue(event.get('EventID')) ?? 0);
  const fields = WINDOWS.get(id);
  if (fields !== undefined) return namedBy(event, fields, wanted);
  if (id === VALUE_CHANGED) return wanted.has('registry') ? changedValue(event) : NOTHING;
  if (!OBJECT_EVENTS.has(id)) return NOTHING;
  const kind = OBJECT_KINDS[textIn(event, 'ObjectType') ?? ''];
  return kind === undefined ? NOTHING : namedBy(event, [[kind, 'ObjectName']], wanted);
}

function namedBy(event: Event, fields: readonly Field[], wanted: ReadonlySet<TraceKind>): Named[] {
  return fields.flatMap((field) => (wanted.has(field[0]) ? namedIn(event, field) : []));
}

function namedIn(event: Event, [kind, field, data]: Field): Named[] {
  const name = textIn(event, field);
  if (name === null) return [];
  const plain = kind === 'file' ? unquoted(name) : name;
  return [{ kind, name: plain, data: data === undefined ? null : textIn(event, data) }];
}

/** Security 4657 has the key and the value's name apart. */
function changedValue(event: Event): Named[] {
  const key = textIn(event, 'ObjectName');
  if (key === null) return [];
  const name = `${key}\\${textIn(event, 'ObjectValueName') ?? ''}`;
  return [{ kind: 'registry', name, data: textIn(event, 'NewValue') }];
}

/** A path may stand in quotes, with arguments behind. */
function unquoted(path: string): string {
  return path.startsWith('"') ? path.slice(1).replace(/"[^]*$/, '') : path;
}

function textIn(event: Event, field: string): string | null {
  const value = firstValue(event.get(field));
  return typeof value === 'string' && value !== '' ? value.slice(0, MAX_LENGTH) : null;
}
