import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPtyModule } from '../../../src/io/process/pty-module.ts';
import { keepEvidence, type Part, shareOf } from '../soak.ts';
import { spendDay } from './day.ts';

// What the second half may take more than the first: garbage that waits to be collected.
const most = 1.2;

/**
 * A day of terminals in little: clients come and go, some never read, sizes change, terminals are killed, stopped and
 * started again. Nobody else's terminal dies or loses its socket, memory stays, and nothing is left.
 */
export const terminals: Part = async (soak) => {
  const tried = '20 terminals and clients at random: none dies, no socket goes, nothing is left';
  const packageFolder = soak.root;
  if (findPtyModule({ packageFolder, env: process.env, outside: [] }) === undefined)
    return [{ tried, times: 0, losses: [], untried: 'the PTY module is not installed' }];
  // A socket's path must be short.
  const dir = mkdtempSync(join(tmpdir(), 'sjt-'));
  const env = { PATH: process.env.PATH, HOME: soak.base, SESSION_JOURNAL_TERM_DIR: dir };
  const { counts, losses, memory } = await spendDay({
    ...{ folder: { dir }, packageFolder, seed: soak.seed, terminals: 20, attaches: shareOf(soak, 200, 20) },
    context: { cwd: dir, now: () => new Date(), env, templates: join(soak.root, 'templates') },
    progress: (text) => soak.progress(`terminals: ${text}`),
  });
  const told = [`what was done: ${JSON.stringify(counts)}`, ...losses].join('\n');
  if (losses.length === 0) rmSync(dir, { recursive: true, force: true });
  console.log(`terminals: ${JSON.stringify(counts)}, KB each ${memory.first}, then ${memory.second}`);
  const grown = memory.second > memory.first * most ? [`${memory.first} KB became ${memory.second} KB`] : [];
  return [
    {
      tried,
      times: counts.attached ?? 0,
      losses: losses.length === 0 ? [] : [...losses, keepEvidence(soak, 'terminals.txt', told)],
    },
    { tried: "memory of a terminal's process: flat", times: memory.second, losses: grown },
  ];
};
