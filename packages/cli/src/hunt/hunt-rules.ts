/**
 * Reading rules leaves several times their size behind in a heap that hardly shrinks. So a hunt has them read in a worker that ends, and hands
 * them on as text in memory that all workers share.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { CliError } from '../errors.ts';
import type { RuleCounts } from '../load-rules.ts';
import type { RuleOptions, SelectionOptions } from '../options.ts';
import { packRules } from './rule-lines.ts';

export type RulesRequest = RuleOptions & SelectionOptions;

export interface HuntRules {
  /** As `packRules` makes them. */
  readonly lines: Uint8Array;
  readonly counts: RuleCounts;
}

/** For a hunt that looks for other things only. */
export const NO_RULES: Uint8Array = packRules({ rules: [], mapping: { routes: [] } });

/** Reads rules in a worker, and tells of those that did not load. @throws {CliError} as `loadRules`, and when there is no rule to run */
export async function loadHuntRules(request: RulesRequest): Promise<HuntRules> {
  const { rules, mapping, placeholders, minLevel, include, exclude } = request;
  const workerData = { rules, mapping, placeholders, minLevel, include, exclude };
  const worker = new Worker(new URL('../rules-worker.js', import.meta.url), { workerData });
  const ended = once(worker, 'exit');
  const [answer] = (await once(worker, 'message')) as [HuntRules | CliError];
  await ended;
  if ('exitCode' in answer) throw new CliError(answer.exitCode, answer.message);
  return answer;
}
