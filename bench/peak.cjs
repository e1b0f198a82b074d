// `node --require` loads this before the program to measure. It writes the program's peak resident memory in KB to the
// file named in BENCH_PEAK. On Linux, VmHWM counts only the process's own memory; resourceUsage() may also count its
// parent's.
const { readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  let kilobytes = process.resourceUsage().maxRSS;
  try {
    kilobytes = Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    // This isn't Linux, so keep the value of resourceUsage().
  }
  const { user, system } = process.cpuUsage();
  if (process.env.BENCH_CPU) writeFileSync(process.env.BENCH_CPU, String((user + system) / 1000));
  writeFileSync(process.env.BENCH_PEAK, String(kilobytes));
});
