import type { YamlCode } from '@unmask/sigma';
import type { FileCode } from '../yaml/file-reporter.ts';

export type CaseCode =
  | 'CF001'
  | 'CF002'
  | 'CF003'
  | 'CF004'
  | 'CF005'
  | 'CF006'
  | 'CF007'
  | 'CF008'
  | 'CF009'
  | 'CF010'
  | 'CF011'
  | 'CF012'
  | 'CF013'
  | 'CF014'
  | 'CF015'
  | 'CF016'
  | 'CF017'
  | 'CF018'
  | 'CF019';

/** Every diagnostic that reading a case file can give. Permanent; `docs/case.md` lists them. */
export const CASE_CODES: Readonly<Record<CaseCode, FileCode>> = {
  CF001: { severity: 'error', title: 'not readable as YAML' },
  CF002: { severity: 'error', title: 'larger than a case file may be' },
  CF003: { severity: 'error', title: 'key given twice' },
  CF004: { severity: 'error', title: 'YAML feature that case files do not have' },
  CF005: { severity: 'error', title: 'required key missing' },
  CF006: { severity: 'error', title: 'key with the wrong kind of value' },
  CF007: { severity: 'error', title: 'unknown key' },
  CF008: { severity: 'error', title: 'unknown value' },
  CF009: { severity: 'error', title: 'unknown country' },
  CF010: { severity: 'error', title: 'unknown sector' },
  CF011: { severity: 'error', title: 'not an address or a range of addresses' },
  CF012: { severity: 'error', title: 'addresses or host of two organisations at one time' },
  CF013: { severity: 'error', title: 'not a time zone' },
  CF014: { severity: 'error', title: 'not a date, or a period that ends before it begins' },
  CF015: { severity: 'error', title: 'organisation given twice' },
  CF016: { severity: 'warning', title: 'more problems than are listed' },
  CF017: { severity: 'error', title: 'addresses in two countries at one time' },
  CF018: { severity: 'error', title: 'not a number' },
  CF019: { severity: 'error', title: 'sentence or basis that no judgement may have' },
};

/** What the YAML reader finds wrong with any file. */
export const CODE_OF_YAML: Readonly<Record<YamlCode, CaseCode>> = {
  SG001: 'CF001',
  SG002: 'CF002',
  SG004: 'CF003',
  SG005: 'CF004',
  SG040: 'CF005',
  SG041: 'CF006',
};
