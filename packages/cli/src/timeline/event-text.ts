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
  const request = requestText(fields);
  if (request !== null) return request;
  const said = fields['message'] ?? fields['Message'] ?? fields['command'];
  if (said !== undefined && said !== null) return `${programOf(fields)}${said}`;
  const { Channel: channel, EventID: code } = fields;
  const head = channel == null ? '' : `${channel} ${code ?? ''}: `;
  const told = TELLING.filter((name) => isSaid(fields[name])).slice(0, MAX_SHOWN);
  const names = told.length > 0 ? told : Object.keys(fields).filter((name) => isSaid(fields[name]));
  return (
    head +
    names
      .slice(0, MAX_SHOWN)
      .map((name) => `${name}=${fields[name]}`)
      .join(' ')
  );
}

function requestText(fields: Fields): string | null {
  const uri = fields['cs-uri'] ?? fields['cs-uri-stem'];
  if (uri == null) return null;
  const { 'c-ip': client, 'cs-method': method, 'cs-host': host, 'sc-status': status } = fields;
  const target = host == null || uri.includes('://') ? uri : host + uri;
  return [client, method, target, status].filter((part) => part != null).join(' ');
}

function programOf({ program, exe }: Fields): string {
  const name = program ?? exe;
  return name == null ? '' : `${baseName(name)}: `;
}

function isSaid(value: string | null | undefined): boolean {
  return value != null && value !== '' && value !== '-';
}
