import { join } from 'node:path';
import { loginSettings } from '../../io/client/login-settings.ts';
import { writeJson } from '../../io/disk/json.ts';
import { copyTracked } from '../../io/git/tracked-copy.ts';
import type { Env } from '../../io/project/person.ts';

/** Where a client runs, and the arguments that say what it may do there. */
export interface ChildTools {
  readonly cwd: string;
  readonly tools: readonly string[];
  /** What the conversation is told about it. */
  readonly about: string;
}

/**
 * Prepares what the client may read in the folder of the question: a copy of the files that git tracks, and nothing else.
 * It can't read outside its folder, because it never asks for permission, and the rules that might give it one, the
 * person's and the project's, are not loaded.
 */
export function prepareReading(top: string, env: Env, scratch: string): ChildTools {
  const cwd = join(scratch, 'files');
  copyTracked(top, cwd);
  const settings = join(scratch, 'settings.json');
  writeJson(settings, loginSettings(env));
  return {
    cwd,
    // Not Glob: that of 2.1.197 lists what is outside its folder, too. Grep finds names as well.
    tools: [
      ...['--tools', 'Read,Grep', '--permission-mode', 'dontAsk'],
      ...['--setting-sources', '', '--settings', settings],
    ],
    about:
      `You can read: the files of ${top} that git tracks are in your current folder. Use paths relative to it. ` +
      'To find files by name, use Grep with a glob.',
  };
}
