import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, runOnce } from '../measure.mjs';

export const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Returns Node alone, which everything is compared with. */
export function bareNode(env) {
  return { argv: [process.execPath, '-e', '0'], cwd: env.HOME, env };
}

/** Returns a call of the program in a folder. */
export function cli({ env, root }, ...words) {
  return { argv: [process.execPath, join(dist, 'cli.cjs'), ...words], cwd: root, env };
}

/** Prints milliseconds, as a ratio to `base` if that is given, and a goal. */
export function print(name, ms, { base, goal = '', more = '' }) {
  const ratio = base === undefined ? '' : `×${(ms / base).toFixed(2)} of Node (${base.toFixed(0)} ms)`;
  const shown = [`${ms.toFixed(1)} ms`.padStart(12), ratio, goal && `(goal: ${goal})`, more].filter(Boolean);
  console.log(`${name.padEnd(48)}${shown.join('   ')}`);
}

/** Returns the median milliseconds of a case beside Node, and of Node right before it. */
export function timed(one, rounds) {
  const runs = Array.from({ length: rounds }, () => {
    one.prepare?.();
    const base = runOnce(bareNode(one.env));
    return { base, over: runOnce(one) - base };
  });
  return { ms: median(runs.map(({ over }) => over)), base: median(runs.map(({ base }) => base)) };
}
