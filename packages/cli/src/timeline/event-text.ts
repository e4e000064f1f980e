import { baseName } from '@unmask/core';

type Fields = Readonly<Record<string, string | null>>;

/** Fields that tell most of an event, whatever its system, the first that say something being shown. */
const TELLING: readonly string[] = [
  'CommandLine',
  'ParentCommandLine',
  'TargetObject',
  'Details',
  'TargetFilename',
  'ImageLoaded',
  'QueryName',
  'DestinationIp',
  'DestinationHostname',
  'TargetUserName',
  'ServiceName',
  'TaskName',
  'PipeName',
  'Image',
];
const MAX_SHOWN = 3;

/** An event in one line, for a person who looks through many. */
export function eventText(fields: Fields): string {
  const value = (name: string): string => fields[name] ?? '';
  const said = requestText(value) || messageText(value);
  if (said !== '') return said;
  const channel = value('Channel');
  const head = channel === '' ? '' : `${channel} ${value('EventID')}: `;
  const told = TELLING.filter((name) => value(name) !== '');
  const names = told.length > 0 ? told : Object.keys(fields).filter((name) => value(name) !== '');
  const shown = names.slice(0, MAX_SHOWN).map((name) => `${name}=${value(name)}`);
  return head + shown.join(' ');
}

type Value = (name: string) => string;

function requestText(value: Value): string {
  const uri = value('cs-uri') || value('cs-uri-stem');
  if (uri === '') return '';
  const target = uri.includes('://') ? uri : value('cs-host') + uri;
  const parts = [value('c-ip'), value('cs-method'), target, value('sc-status')];
  return parts.filter((part) => part !== '').join(' ');
}

function messageText(value: Value): string {
  const said = value('message') || value('Message') || value('command');
  const program = value('program') || baseName(value('exe'));
  return said === '' || program === '' ? said : `${program}: ${said}`;
}
