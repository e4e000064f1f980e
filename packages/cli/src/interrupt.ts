import { EXIT } from './exit-codes.ts';

/**
 * A signal that aborts when the user presses Ctrl+C (or the system asks the program to end), so that a command can write
 * what it has. A second time ends the program at once.
 */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, interrupt);
  return controller.signal;
}
