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
