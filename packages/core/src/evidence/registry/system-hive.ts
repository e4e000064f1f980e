import type { Logsource } from '@unmask/sigma';
import { baseName } from '../base-name.ts';
import type { Evidence, Format, Issue, Item } from '../format.ts';
import { TextEvent, type Fields } from '../text/event.ts';
import { isHive } from './hive.ts';
import { readSystemSettings, type SystemSettings, type SystemValue } from './system-settings.ts';

const SETTINGS: Logsource = { product: 'windows', category: 'host_settings' };

/** The hive that says how a Windows host is called and what its clocks show. Documented in `docs/formats/system-hive.md`. */
export const SYSTEM_HIVE: Format = {
  id: 'system-hive',
  title: 'the SYSTEM hive of a Windows host: its name and time zone',
  extensions: [],
  detect: (head, name) => isHive(head) && baseName(name).toLowerCase() === 'system',
  parts: ({ byteLength }) => [{ start: 0, end: byteLength }],
  read: readSystemHive,
};

async function* readSystemHive(evidence: Evidence): AsyncGenerator<Item[]> {
  const settings = await readSystemSettings(evidence.source);
  yield [
    ...issuesOf(settings, evidence.path).map((issue) => ({ kind: 'issue', issue }) as const),
    ...(settings?.values ?? []).map((value) => toItem(value, evidence, settings!)),
  ];
}

function toItem(value: SystemValue, { path, origin }: Evidence, { host }: SystemSettings): Item {
  const { key, name, data, written, offset } = value;
  const fields: [string, string | number][] = [
    ['TargetObject', `HKLM\\SYSTEM\\${key}\\${name}`],
    ['Details', data ?? ''],
    ...(written === 0 ? [['time_from', 'unknown'] as [string, string]] : []),
  ];
  const from = { evidence: path, platform: 'windows', host: origin?.host ?? host };
  const decode = (): Fields => new Map(fields);
  return { kind: 'event', event: new TextEvent(written, SETTINGS, from, { offset }, decode) };
}

function issuesOf(settings: SystemSettings | null, evidence: string): Issue[] {
  const base = { evidence, need: null, have: null, record: null };
  if (settings === null) {
    const what = 'no key tells which control set was in use';
    return [{ ...base, code: 'HIVE_DAMAGED', what, offset: 0, lost: true }];
  }
  const issues: Issue[] = [];
  if (settings.isDirty) {
    const what = `not all of the last changes were written (sequence numbers ${settings.sequences.join(' and ')}); its log of transactions is not applied`;
    issues.push({ ...base, code: 'HIVE_DIRTY', what, offset: 4, lost: false });
  }
  if (!settings.checksumHolds) {
    const what = 'the checksum of its header does not hold';
    issues.push({ ...base, code: 'HIVE_CHECKSUM', what, offset: 508, lost: false });
  }
  return issues;
}
