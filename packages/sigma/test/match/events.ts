/** Events made of plain objects, and the public data as such events. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compileMatcher, matchRulePlainly, parseSigma, WINDOWS_MAPPING } from '@unmask/sigma';
import type { FieldValue, Logsource, LogsourceMapping, SigmaEvent, SigmaRule } from '@unmask/sigma';
import { sharedData } from '../../../../tools/shared-data.ts';

export type Fields = Readonly<Record<string, FieldValue>>;

export const SYSMON = 'Microsoft-Windows-Sysmon/Operational';

export function eventOf(fields: Fields, logsource: Logsource = { product: 'windows' }): SigmaEvent {
  const map = new Map(Object.entries(fields));
  return { logsource, get: (field) => map.get(field), fields: () => map };
}

/** Whether a rule matches, which the fast and the plain matcher must agree on. */
export function matches(
  rule: SigmaRule,
  event: SigmaEvent,
  mapping: LogsourceMapping = WINDOWS_MAPPING,
): boolean {
  const [fast] = compileMatcher([rule], mapping).match(event);
  const plain = matchRulePlainly(rule, mapping, event);
  if ((fast?.route ?? null) !== plain) throw new Error('the fast matcher disagrees with the plain');
  return plain !== null;
}

const data = sharedData('sigma');

/** Every rule of the public folders that needs no placeholder. */
export function publicRules(): SigmaRule[] {
  const folders = readdirSync(data!).filter((name) => name.startsWith('rules'));
  return folders
    .flatMap((folder) => filesUnder(join(data!, folder), '.yml'))
    .flatMap((file) => parseSigma(readFileSync(file, 'utf8'), basename(file)).documents)
    .filter((document) => document.kind === 'rule');
}

/** A log, the rule that must be found in it, and how often. */
export interface RegressionCase {
  readonly rule: string;
  readonly count: number | null;
  readonly events: readonly Fields[];
}

/** The cases of `regression_data` whose log is given as JSON too. */
export function regressionCases(): RegressionCase[] {
  return filesUnder(join(data!, 'regression_data'), '.json').map((file) => {
    const info = readFileSync(join(file, '../info.yml'), 'utf8');
    const count = /^\s+match_count: (\d+)/mu.exec(info)?.[1];
    return {
      rule: basename(file, '.json'),
      count: count === undefined ? null : Number(count),
      events: readFileSync(file, 'utf8')
        .split(/(?<=^\})\s+(?=\{)/mu)
        .map(fieldsOf),
    };
  });
}

function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

interface EventJson {
  readonly Event: {
    readonly System: Readonly<Record<string, FieldValue>> & {
      readonly Provider: { readonly '#attributes': { readonly Name: string } };
    };
    readonly EventData?: Fields;
    /** One element, with the fields in it. */
    readonly UserData?: Readonly<Record<string, Fields>>;
  };
}

function fieldsOf(text: string): Fields {
  const { System: system, EventData, UserData = {} } = (JSON.parse(text) as EventJson).Event;
  return {
    Provider_Name: system.Provider['#attributes'].Name,
    EventID: system['EventID']!,
    Channel: system['Channel']!,
    Computer: system['Computer']!,
    ...EventData,
    ...Object.values(UserData)[0],
  };
}
