import type { FieldSource, Route } from '../mapping.ts';
import { REGISTRY_ROOTS } from './windows-audit.ts';

const CHANNELS = ['Microsoft-Windows-Sysmon/Operational'];

/** `Hashes` is one text; rules may ask for its parts. */
const HASHES: Readonly<Record<string, FieldSource>> = {
  md5: { from: ['Hashes', 'Hash'], join: ',', key: 'MD5' },
  sha1: { from: ['Hashes', 'Hash'], join: ',', key: 'SHA1' },
  sha256: { from: ['Hashes', 'Hash'], join: ',', key: 'SHA256' },
  imphash: { from: ['Hashes', 'Hash'], join: ',', key: 'IMPHASH' },
  Imphash: { from: ['Hashes', 'Hash'], join: ',', key: 'IMPHASH' },
};

/** Early versions of Sysmon wrote registry paths as the kernel does. */
const REGISTRY: Readonly<Record<string, FieldSource>> = {
  ...HASHES,
  TargetObject: { from: 'TargetObject', prefixes: REGISTRY_ROOTS },
};

/** Event ids of Sysmon by Sigma category. Facts: Sysmon's documentation; Sigma taxonomy appendix, "Windows". */
const EVENT_IDS: Readonly<Record<string, readonly number[]>> = {
  process_creation: [1],
  file_change: [2],
  network_connection: [3],
  sysmon_status: [4, 16],
  process_termination: [5],
  driver_load: [6],
  image_load: [7],
  create_remote_thread: [8],
  raw_access_thread: [9],
  process_access: [10],
  file_event: [11],
  registry_event: [12, 13, 14],
  registry_set: [13],
  registry_rename: [14],
  create_stream_hash: [15],
  pipe_created: [17, 18],
  wmi_event: [19, 20, 21],
  dns_query: [22],
  file_delete: [23, 26],
  clipboard_change: [24],
  clipboard_capture: [24],
  process_tampering: [25],
  file_delete_detected: [26],
  file_block_executable: [27],
  file_block_shredding: [28],
  file_executable_detected: [29],
  sysmon_error: [255],
};

/** Sysmon tells creating and deleting of registry keys apart in a field. */
const REGISTRY_CHANGES: Readonly<Record<string, readonly string[]>> = {
  registry_add: ['CreateKey'],
  registry_delete: ['DeleteKey', 'DeleteValue'],
};

export const SYSMON_ROUTES: readonly Route[] = [
  { logsource: { product: 'windows', service: 'sysmon' }, channels: CHANNELS, fields: HASHES },
  ...Object.entries(EVENT_IDS).map(([category, eventIds]): Route => ({
    logsource: { product: 'windows', category },
    channels: CHANNELS,
    eventIds,
    fields: category.startsWith('registry_') ? REGISTRY : HASHES,
  })),
  ...Object.entries(REGISTRY_CHANGES).map(([category, EventType]): Route => ({
    logsource: { product: 'windows', category },
    channels: CHANNELS,
    eventIds: [12],
    where: { EventType },
    fields: REGISTRY,
  })),
];
