/** What this process has used so far, as JSON for the bench that started it. */
export function usage(files: number): string {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return JSON.stringify({ files, seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 });
}
