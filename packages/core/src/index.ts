export * from './campaign/implants/index.ts';
export * from './campaign/index.ts';
export { Mmdb } from './address-table/mmdb.ts';
export * from './case/case-file.ts';
export { countryNamed } from './case/countries.ts';
export { CASE_CODES, type CaseCode } from './case/codes.ts';
export { addressHex, EventCells } from './case/event-cells.ts';
export { PIVOT_FIELDS, TEXT_COLUMNS } from './case/event-columns.ts';
export { type CaseFileResult, parseCaseFile } from './case/parse-case-file.ts';
export { type Sector, SECTORS } from './case/sectors.ts';
export {
  type CheckSetup,
  createChecks,
  createDetectors,
  type DetectorSetup,
} from './detect/detectors.ts';
export * from './detect/detector.ts';
export * from './detect/finding.ts';
export { findingId } from './detect/finding-id.ts';
export { parseRanges } from './detect/hiding/ranges/user-ranges.ts';
export { type MetFile, StoredFiles } from './detect/implants/stored-files.ts';
export { isStoredCheck } from './detect/implants/stored-finding.ts';
export { levelOf, sigmaDetector, techniquesOf } from './detect/sigma/sigma-detector.ts';
export * from './detect/sigma/select-rules.ts';
export * from './evidence/container/index.ts';
export { readSystemSettings } from './evidence/registry/system-settings.ts';
export type { SystemSettings, SystemValue } from './evidence/registry/system-settings.ts';
export type { HiveValue } from './evidence/registry/hive.ts';
export { baseName } from './evidence/base-name.ts';
export { WEB_ROOT } from './evidence/web-root.ts';
export { firstValue } from './evidence/first-value.ts';
export type * from './evidence/format.ts';
export {
  FORMATS,
  formatsWith,
  HEAD_BYTES,
  isEvidenceName,
  recognise,
  type FormatOptions,
} from './evidence/formats.ts';
export { parseVerificationKey, type VerificationKey } from './evidence/journal/index.ts';
export { STORED_FILE } from './evidence/stored-file.ts';
export { EMPTY_LOG } from './evidence/text/empty-log.ts';
export {
  accessLog,
  LogFormatError,
  placesInSet,
  rotatedSets,
  ZONE_ASSUMED,
  zoneOf,
} from './evidence/text/index.ts';
export { csvRow } from './report/csv.ts';
export { EVENT_CSV_HEADER, eventCsvRow } from './report/event-csv.ts';
export { FINDING_CSV_HEADER, findingCsvRow } from './report/finding-csv.ts';
export { RepeatGrouper, type FindingGroup } from './report/group-repeats.ts';
export * from './report/model.ts';
export { briefOf, type BriefSentence, type SentenceId } from './report/brief/index.ts';
export { defang } from './report/defang.ts';
export {
  type Block,
  type BlockTable,
  type Cell,
  type Picture,
  reportBlocks,
  type Run,
} from './report/page/index.ts';
export { REPORT_WRITERS } from './report/writers.ts';
export { pseudonymOf, type PseudonymKind } from './report/public/pseudonyms.ts';
export {
  addressesIn,
  type NameToHide,
  restrictToPublic,
  type VictimNames,
} from './report/public/restrict.ts';
export { SECTIONS, sectionOf } from './report/section.ts';
export { oneLine, safeJson, safeXml, shorten, visible } from './report/text.ts';
export { isoTime, microsecondsOf, shortTime } from './report/time.ts';
