import { readFileSync } from 'node:fs';
import { askPs } from '../disk/seen-process.ts';

/** Returns the id of the conversation that a client's command line says to resume; undefined if it names none. */
export function resumedConversation(pid: number): string | undefined {
  const words = commandLine(pid);
  const at = words.findIndex((word) => word === '--resume' || word === '-r');
  const joined = words.find((word) => word.startsWith('--resume='))?.slice('--resume='.length);
  const id = joined ?? (at < 0 ? undefined : words[at + 1]);
  return id !== undefined && /^[A-Za-z0-9_-]{8,128}$/.test(id) ? id : undefined;
}

/** Says whether a process is Claude Code, by what its command line starts with. */
export function isClientProgram(pid: number): boolean {
  const words = commandLine(pid);
  // A script whose first line is "#!/usr/bin/env node" is called so for its first moment.
  const begin = /(?:^|[\\/])env$/.test(words[0] ?? '') ? 1 : 0;
  return words
    .slice(begin, begin + 2)
    .some((word) =>
      /(?:^|[\\/])claude(?:\.exe)?$|@anthropic-ai[\\/]claude-code|[\\/]claude[\\/]versions[\\/]/.test(word),
    );
}

// Without /proc (macOS) we ask `ps`. Splitting its output at spaces is safe, because ids contain none.
function commandLine(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return askPs(pid, ['command=']).split(' ');
  }
}
