import { createHash } from 'node:crypto';
import type { DuckDBAppender } from '@duckdb/node-api';
import { microsecondsOf, safeJson } from '@unmask/core';
import type { Finding } from '@unmask/core';

/** Adds a finding to a table of the columns of `finding`. */
export function appendFinding(appender: DuckDBAppender, finding: Finding): void {
  const { id, kind, level, confidence, time, source, rule, summary } = finding;
  for (const text of [id, contentKey(finding), kind, level, confidence])
    appender.appendVarchar(text);
  appender.appendBigInt(BigInt(microsecondsOf(time)));
  appender.appendVarchar(source.id);
  if (rule.id === null) appender.appendNull();
  else appender.appendVarchar(rule.id);
  for (const text of [rule.title, rule.engine, summary, safeJson(finding)])
    appender.appendVarchar(text);
  appender.endRow();
}

/**
 * What a finding says, by the bytes of its proof and not by their path: a copy of evidence at another place gives no findings of
 * its own.
 */
function contentKey({ id, kind, time, rule, source, locators }: Finding): string {
  const proof = locators.map(({ sha256, evidence, offset, record, recovered }) => [
    sha256 ?? evidence,
    offset,
    record,
    recovered,
  ]);
  const host = source.host ?? '';
  const says = [kind, rule.engine, rule.id ?? rule.title, host, time, proof];
  const isPlaced = locators.length > 0;
  return createHash('sha256')
    .update(JSON.stringify(isPlaced ? says : id))
    .digest('hex');
}
