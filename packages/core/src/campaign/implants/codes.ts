import type { YamlCode } from '@unmask/sigma';
import type { FileCode } from '../../yaml/file-reporter.ts';

export type ProfileCode =
  | 'IP001'
  | 'IP002'
  | 'IP003'
  | 'IP004'
  | 'IP005'
  | 'IP006'
  | 'IP007'
  | 'IP008'
  | 'IP009'
  | 'IP010'
  | 'IP011'
  | 'IP012'
  | 'IP013'
  | 'IP014';

/** Every diagnostic that reading an implant profile can give. Permanent; `docs/implants.md` lists them. */
export const PROFILE_CODES: Readonly<Record<ProfileCode, FileCode>> = {
  IP001: { severity: 'error', title: 'not readable as YAML' },
  IP002: { severity: 'error', title: 'larger than a profile may be' },
  IP003: { severity: 'error', title: 'key given twice' },
  IP004: { severity: 'error', title: 'YAML feature that profiles do not have' },
  IP005: { severity: 'error', title: 'required key missing' },
  IP006: { severity: 'error', title: 'key with the wrong kind of value' },
  IP007: { severity: 'error', title: 'unknown key or unknown value' },
  IP008: { severity: 'error', title: 'pattern that cannot be read' },
  IP009: { severity: 'error', title: 'says nothing that other software would not have too' },
  IP010: { severity: 'error', title: 'value that is told twice or by nobody' },
  IP011: { severity: 'error', title: 'id that is none, or that another profile has' },
  IP012: { severity: 'warning', title: 'no source is named' },
  IP013: { severity: 'warning', title: 'weak trace without its honest owners' },
  IP014: { severity: 'warning', title: 'more problems than are listed' },
};

/** What the YAML reader finds wrong with any file. */
export const CODE_OF_YAML: Readonly<Record<YamlCode, ProfileCode>> = {
  SG001: 'IP001',
  SG002: 'IP002',
  SG004: 'IP003',
  SG005: 'IP004',
  SG040: 'IP005',
  SG041: 'IP006',
};
