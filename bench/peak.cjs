// Loaded by `node --require` in front of the program that is measured: writes its peak resident memory, in KB, to the
// file that BENCH_PEAK names. Linux counts a process's own memory there; resourceUsage() also counts its parent's.
const { readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  let kilobytes = process.resourceUsage().maxRSS;
  try {
    kilobytes = Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    // Not Linux.
  }
  writeFileSync(process.env.BENCH_PEAK, String(kilobytes));
});
