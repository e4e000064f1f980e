/**
 * A case is a folder:
 *
 *     case.yaml        what people say; never written after `case init`
 *     case.duckdb      what was derived from the evidence; can be made again
 *     evidence.jsonl   chain of custody; only ever appended to
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCaseFile } from '@unmask/core';
import type { CaseFile } from '@unmask/core';
import { formatDiagnostic } from '@unmask/sigma';
import { CliError, codeOf, reasonOf, usageError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';

export interface CaseFolder {
  readonly path: string;
  readonly database: string;
  readonly custody: string;
  readonly caseFile: CaseFile;
}

/** What is wrong with a case, so that it cannot be used. */
export function caseError(message: string, cause?: unknown): CliError {
  return new CliError(EXIT.case, message, cause);
}

/** @throws {CliError} when it is no case, or something is wrong with its case file */
export function openCaseFolder(path: string): CaseFolder {
  const file = join(path, 'case.yaml');
  return {
    path,
    database: join(path, 'case.duckdb'),
    custody: join(path, 'evidence.jsonl'),
    caseFile: readCaseFile(path, file),
  };
}

function readCaseFile(path: string, file: string): CaseFile {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const hint = `\`unmask case init ${path}\` makes one`;
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR')
      throw caseError(`${path} is no case: it has no case.yaml (${hint})`, error);
    throw caseError(`${file}: ${reasonOf(error)}`, error);
  }
  const { caseFile, diagnostics } = parseCaseFile(text, file);
  if (caseFile !== null) return caseFile;
  const shown = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, text)).join('\n');
  throw caseError(`nothing was done, because the case file cannot be used:\n${shown}`);
}

/** @throws {CliError} when something is there already */
export function makeCaseFolder(path: string, name: string): void {
  try {
    if (existsSync(path) && readdirSync(path).length > 0)
      throw usageError(`${path} is not empty; name a new folder for the case`);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'case.yaml'), template(name), { flag: 'wx' });
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(EXIT.output, `cannot make ${path}: ${reasonOf(error)}`, error);
  }
}

function template(name: string): string {
  return `# What people know about this case. docs/case.md describes every key.
name: ${JSON.stringify(name)}
# tlp: amber

# organisations:
#   - name: Ministry of Examples
#     sector: government
#     country: ES
#     hosts: [wks-07.example.org, '*.ministry.example']
#     addresses: [192.0.2.0/24, 2001:db8::/48]
#     periods: [{ from: 2012-01-01, to: 2013-12-31 }]

# Logs that name no time zone, where you know better than the collection.
# time-zones:
#   - { path: 'evidence/srv-01/*', zone: Europe/Madrid }

# evidence:
#   - { path: 'evidence/c2/*', role: seized-server }

# notes: |
#   Who gave what, and when.
`;
}
