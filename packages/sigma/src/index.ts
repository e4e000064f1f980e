export { CODES, NOT_SIGMA, type CodeEntry, type DiagnosticCode } from './codes.ts';
export type { Diagnostic } from './diagnostic.ts';
export type { FieldValue, SigmaEvent } from './event.ts';
export type { FieldSource, LogsourceMapping, Route } from './mapping.ts';
export { parseSigma, type ParseOptions, type ParseResult } from './parse/sigma.ts';
export { printPattern } from './pattern.ts';
export * from './rule.ts';
