// Preloaded into a measured process: the last line on stderr is its peak memory, in kB, and the processor
// time that it took, user and system, in microseconds.
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  require("node:fs").writeSync(2, `\n${maxRSS} ${userCPUTime + systemCPUTime}\n`);
});
