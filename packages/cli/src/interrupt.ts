import { EXIT } from './exit-codes.ts';

/** `npx` and `timeout` send on a signal that the program has had already. */
const SAME_PRESS_MS = 500;

/**
 * A signal that aborts when the user presses Ctrl+C (or the system asks the program to end), so that a command can write
 * what it has. A second press ends the program at once.
 */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  let pressed = 0;
  const interrupt = (): void => {
    const now = performance.now();
    if (controller.signal.aborted && now - pressed > SAME_PRESS_MS) process.exit(EXIT.interrupted);
    if (controller.signal.aborted) return;
    pressed = now;
    controller.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, interrupt);
  return controller.signal;
}
