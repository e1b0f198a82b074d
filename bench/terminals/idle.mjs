// What terminals cost in which nothing happens.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../measure.mjs';

const tickMs = 10;

/** Returns the processes that hold the terminals in a folder. */
export function daemonsIn(folder) {
  return readdirSync(join(folder, '.meta'))
    .filter((name) => name.endsWith('.json') && name[0] !== '.')
    .map((name) => JSON.parse(readFileSync(join(folder, '.meta', name), 'utf8')))
    .filter(({ endedAt }) => endedAt === 0)
    .map(({ daemon }) => daemon.pid);
}

/** Returns how many MB each of these processes takes, and how many milliseconds all of them work in 10 seconds. */
export function idleFigures(pids) {
  const before = cpuOf(pids);
  spawnSync('sleep', ['10']);
  return { memory: median(pids.map(memoryOf)), cpu: cpuOf(pids) - before };
}

// What a process shares with others counts in part.
function memoryOf(pid) {
  return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]) / 1024;
}

function cpuOf(pids) {
  return pids.reduce((sum, pid) => {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13);
    return sum + (Number(user) + Number(system)) * tickMs;
  }, 0);
}
