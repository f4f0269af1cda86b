// Preloaded into a measured process: its peak memory, in kB, is the last line on stderr.
process.on("exit", () => {
  require("node:fs").writeSync(2, `\n${process.resourceUsage().maxRSS}\n`);
});
