import { isAtLeast, levelOf, oneLine, techniquesOf } from '@unmask/core';
import { NOT_SIGMA, formatDiagnostic } from '@unmask/sigma';
import type { SigmaRule } from '@unmask/sigma';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { complainOfFailures, loadRules, type LoadedRules } from '../load-rules.ts';
import type { RuleOptions, SelectionOptions } from '../options.ts';
import { Output } from '../output/output.ts';
import { countText } from '../terminal/quantities.ts';
import { padEnd } from '../terminal/wrap.ts';

type Options = Omit<RuleOptions, 'rules'> & SelectionOptions;

/** Prints everything that is wrong or doubtful in the rules, and those that no log serves. Code 4 when a rule is wrong. */
export async function checkRules(paths: readonly string[], options: Options): Promise<ExitCode> {
  const output = new Output(null);
  const told: string[] = [];
  const loaded = loadRules({ ...options, rules: paths }, (diagnostic, text) => {
    if (diagnostic.code !== NOT_SIGMA) told.push(formatDiagnostic(diagnostic, text));
  });
  for (const text of told) await output.write(`${text}\n`);
  for (const { rule, reason } of loaded.unroutable) {
    await output.write(`${oneLine(rule.file)}: not run: ${reason}\n`);
  }
  await output.close();
  complainOfFailures(loaded.counts.failures, []);
  process.stderr.write(`${countsText(loaded)}\n`);
  const { failures, running } = loaded.counts;
  return failures.size > 0 || running + loaded.unroutable.length === 0 ? EXIT.rules : EXIT.success;
}

/** Prints the rules that a hunt with the same options would run, the gravest first. */
export async function listRules(paths: readonly string[], options: Options): Promise<ExitCode> {
  const output = new Output(null);
  const loaded = loadRules({ ...options, rules: paths }, () => {});
  const rules = loaded.rules.toSorted((a, b) => compareLevels(a, b));
  for (const rule of rules) await output.write(`${ruleLine(rule)}\n`);
  await output.close();
  complainOfFailures(loaded.counts.failures, []);
  process.stderr.write(`${countsText(loaded)}\n`);
  return rules.length === 0 ? EXIT.rules : EXIT.success;
}

const LEVEL_WIDTH = 15;
const STATUS_WIDTH = 14;
const ID_WIDTH = 38;

function ruleLine(rule: SigmaRule): string {
  return [
    padEnd(levelOf(rule), LEVEL_WIDTH),
    padEnd(rule.status ?? '-', STATUS_WIDTH),
    padEnd(oneLine(rule.id ?? '-'), ID_WIDTH),
    [oneLine(rule.title), ...techniquesOf(rule.tags)].join('  '),
  ].join('');
}

function compareLevels(a: SigmaRule, b: SigmaRule): number {
  const [left, right] = [levelOf(a), levelOf(b)];
  if (left === right) return 0;
  return isAtLeast(left, right) ? -1 : 1;
}

function countsText({ counts, unroutable }: LoadedRules): string {
  const parts = [`${countText(counts.running, 'rule')} run`];
  if (unroutable.length > 0) parts.push(`${unroutable.length} that no supported log serves`);
  if (counts.deselected > 0) parts.push(`${counts.deselected} deselected`);
  if (counts.duplicates > 0) parts.push(`${counts.duplicates} duplicate`);
  if (counts.notRunYet > 0) parts.push(`${counts.notRunYet} correlations and filters not run yet`);
  return parts.join(', ');
}
