/** Milliseconds of the processor that the work takes: unlike the clock, it does not count what else the machine does. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
