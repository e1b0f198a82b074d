import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyPlugin, journalPlugin } from './plugin-copy.ts';

/** Copies the plugin so that its SessionStart hook is not asked behind a compaction, as some clients lose its output. */
export function withoutCompactStart(to: string): string {
  const dir = copyPlugin(journalPlugin, to);
  const path = join(dir, 'hooks', 'hooks.json');
  const { hooks, modules } = JSON.parse(readFileSync(path, 'utf8'));
  const [start] = hooks.SessionStart;
  hooks.SessionStart = [{ ...start, matcher: 'startup|resume|clear|fork' }];
  writeFileSync(path, JSON.stringify({ hooks, modules }));
  return dir;
}

/** Copies the plugin so that a sub-agent's question waits for 3 seconds, and not for the 9 minutes that it has. */
export function withImpatientAgents(to: string): string {
  const dir = copyPlugin(journalPlugin, to);
  const path = join(dir, 'dist', 'run-hook.cjs');
  const [before, after, ...others] = readFileSync(path, 'utf8').split('54e4');
  if (after === undefined || others.length > 0) throw new Error('The hook does not wait for 540,000 ms once');
  writeFileSync(path, `${before}3e3${after}`);
  return dir;
}
