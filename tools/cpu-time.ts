/**
 * Processor time of this thread so far, in milliseconds. Tests that ask whether something hangs on hostile input
 * take this and not the clock: what else the machine does changes nothing.
 */
export function cpuTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
