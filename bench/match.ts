/**
 * How many events a second the Sigma matcher takes, one core, without reading a log: `node --conditions=@unmask/source
 * bench/match.ts [RULES]`. RULES is a folder; without it, the public rules in ../shared/data. The events are everyday ones that
 * match nothing, which is what a hunt is made of. Printed is time of the processor, so that a busy machine disturbs little.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMatcher, parseSigma, WINDOWS_MAPPING } from '@unmask/sigma';
import type { FieldValue, SigmaEvent } from '@unmask/sigma';
import { sharedData } from '../tools/shared-data.ts';

const ROUNDS = 20_000;
const WARM_UP = 5_000;

const CHROME = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
const SVCHOST = 'C:\\Windows\\System32\\svchost.exe';
const HASHES = `SHA1=${'5E'.repeat(20)},MD5=${'0A'.repeat(16)},SHA256=${'C3'.repeat(32)},IMPHASH=${'B7'.repeat(16)}`;

/** By name: event id of Sysmon and the fields that differ. */
const EVENTS: Readonly<Record<string, readonly [number, Readonly<Record<string, FieldValue>>]>> = {
  'process (browser)': [
    1,
    {
      Image: CHROME,
      CommandLine: `"${CHROME}" --type=renderer --lang=en-GB --device-scale-factor=1 --num-raster-threads=2 --renderer-client-id=17`,
      CurrentDirectory: 'C:\\Program Files\\Google\\Chrome\\Application\\119.0\\',
      ParentImage: CHROME,
      ParentCommandLine: `"${CHROME}"`,
      OriginalFileName: 'chrome.exe',
      Company: 'Google LLC',
      Product: 'Google Chrome',
      Description: 'Google Chrome',
      IntegrityLevel: 'Low',
      Hashes: HASHES,
    },
  ],
  'process (service)': [
    1,
    {
      Image: SVCHOST,
      CommandLine: `${SVCHOST} -k netsvcs -p -s wlidsvc`,
      CurrentDirectory: 'C:\\Windows\\system32\\',
      ParentImage: 'C:\\Windows\\System32\\services.exe',
      ParentCommandLine: 'C:\\Windows\\system32\\services.exe',
      OriginalFileName: 'svchost.exe',
      Company: 'Microsoft Corporation',
      Product: 'Microsoft® Windows® Operating System',
      Description: 'Host Process for Windows Services',
      IntegrityLevel: 'System',
      Hashes: HASHES,
    },
  ],
  network: [
    3,
    { Image: CHROME, Initiated: 'true', DestinationIp: '198.51.100.4', DestinationPort: 443 },
  ],
  'process end': [5, { Image: SVCHOST }],
  image: [
    7,
    {
      Image: 'C:\\Windows\\explorer.exe',
      ImageLoaded: 'C:\\Windows\\System32\\propsys.dll',
      Company: 'Microsoft Corporation',
      Signed: 'true',
      Signature: 'Microsoft Windows',
      SignatureStatus: 'Valid',
      Hashes: HASHES,
    },
  ],
  access: [
    10,
    { SourceImage: SVCHOST, TargetImage: 'C:\\Windows\\explorer.exe', GrantedAccess: '0x1000' },
  ],
  file: [
    11,
    { Image: CHROME, TargetFilename: 'C:\\Users\\alice\\AppData\\Local\\Google\\Cache\\f_00c1a2' },
  ],
  registry: [
    13,
    {
      EventType: 'SetValue',
      Image: SVCHOST,
      TargetObject: 'HKLM\\System\\CurrentControlSet\\Services\\bam\\State\\UserSettings\\S-1-5-18',
      Details: 'Binary Data',
    },
  ],
  dns: [22, { Image: SVCHOST, QueryName: 'settings.data.example.com', QueryStatus: '0' }],
};

function eventOf(id: number, fields: Readonly<Record<string, FieldValue>>): SigmaEvent {
  const map = new Map<string, FieldValue>(
    Object.entries({
      Provider_Name: 'Microsoft-Windows-Sysmon',
      EventID: id,
      Channel: 'Microsoft-Windows-Sysmon/Operational',
      Computer: 'WKS-07.example.org',
      UtcTime: '2025-11-27 07:40:10.132',
      ProcessGuid: '{0197231E-005A-6928-A50B-000000000D00}',
      ProcessId: 4460,
      User: 'EXAMPLE\\alice',
      ...fields,
    }),
  );
  return { logsource: { product: 'windows' }, get: (field) => map.get(field), fields: () => map };
}

/** Microseconds of the processor that one event takes. */
function microseconds(rounds: number, events: readonly SigmaEvent[]): number {
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round++) {
    for (const event of events) if (matcher.match(event).length > 0) throw new Error('a match');
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / rounds / events.length;
}

const folder = process.argv[2] ?? sharedData('sigma');
if (folder === null) throw new Error('give a folder of rules');
const rules = readdirSync(folder, { withFileTypes: true, recursive: true })
  .filter(
    (entry) =>
      entry.isFile() &&
      /\.ya?ml$/u.test(entry.name) &&
      !entry.parentPath.includes('regression_data'),
  )
  .flatMap(
    ({ parentPath, name }) =>
      parseSigma(readFileSync(join(parentPath, name), 'utf8'), name).documents,
  )
  .filter((document) => document.kind === 'rule');

const start = performance.now();
const matcher = compileMatcher(rules, WINDOWS_MAPPING);
console.log(`${rules.length} rules routed in ${(performance.now() - start).toFixed(0)} ms`);
const events = Object.values(EVENTS).map((each) => eventOf(...each));
microseconds(WARM_UP, events);
const all = microseconds(ROUNDS, events);
console.log(`mixed: ${all.toFixed(1)} µs an event, ${Math.round(1e6 / all)} events a second`);
for (const [name, each] of Object.entries(EVENTS)) {
  console.log(`${name}: ${microseconds(ROUNDS, [eventOf(...each)]).toFixed(1)} µs`);
}
