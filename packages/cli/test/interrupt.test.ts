import { afterEach, expect, it, vi } from 'vitest';
import { interruptSignal } from '../src/interrupt.ts';

const EVENTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

afterEach(() => {
  vi.restoreAllMocks();
  for (const name of EVENTS) process.removeAllListeners(name);
});

it.each(EVENTS)('aborts on %s, and ends the program only when pressed again', (name) => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
  const signal = interruptSignal();
  expect(signal.aborted).toBe(false);
  process.emit(name);
  expect(signal.aborted).toBe(true);
  clock.mockReturnValue(1400);
  process.emit(name);
  expect(exit).not.toHaveBeenCalled();
  clock.mockReturnValue(1600);
  process.emit(name);
  expect(exit).toHaveBeenCalledWith(130);
});
