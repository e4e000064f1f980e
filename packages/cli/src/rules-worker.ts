import { parentPort, workerData } from 'node:worker_threads';
import { formatDiagnostic } from '@unmask/sigma';
import { CliError } from './errors.ts';
import { EXIT } from './exit-codes.ts';
import type { HuntRules, RulesRequest } from './hunt/hunt-rules.ts';
import { packRules } from './hunt/rule-lines.ts';
import { complainOfFailures, loadRules, type LoadedRules } from './load-rules.ts';
import { numberText } from './terminal/quantities.ts';

/** Wrong rules shown in full. */
const MAX_EXAMPLES = 3;

if (parentPort === null) throw new Error('rules-worker.ts runs in a worker');

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
parentPort.postMessage(answer(workerData as RulesRequest));

function answer(request: RulesRequest): HuntRules | Pick<CliError, 'exitCode' | 'message'> {
  try {
    const loaded = loadHuntRules(request);
    return { lines: packRules(loaded), counts: loaded.counts };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return { exitCode: error.exitCode, message: error.message };
  }
}

function loadHuntRules(request: RulesRequest): LoadedRules {
  const examples: string[] = [];
  const loaded = loadRules(request, (diagnostic, text) => {
    const isShown = diagnostic.severity === 'error' && examples.length < MAX_EXAMPLES;
    if (isShown) examples.push(formatDiagnostic(diagnostic, text));
  });
  complainOfFailures(loaded.counts.failures, examples);
  if (loaded.rules.length > 0) return loaded;
  const { deselected, unroutable } = loaded.counts;
  const reasons = [
    ...(deselected > 0 ? [`${numberText(deselected)} deselected`] : []),
    ...Array.from(unroutable, ([reason, count]) => `${numberText(count)}: ${reason}`),
  ];
  const why = reasons.length > 0 ? ` (${reasons.join('; ')})` : '';
  throw new CliError(EXIT.rules, `there is no rule to run${why}`);
}
