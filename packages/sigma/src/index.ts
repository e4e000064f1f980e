export type { Diagnostic } from './diagnostic.ts';
export type { FieldValue, SigmaEvent } from './event.ts';
export type { FieldSource, LogsourceMapping, Route } from './mapping.ts';
export type * from './rule.ts';
