import { Failure } from '../../core/failure.ts';
import { findStat } from '../../io/disk/stat.ts';
import { socketPath, type TerminalFolder } from '../files/terminal-folder.ts';
import type { Probed } from './probe.ts';

/** Returns the failure that says why a terminal doesn't answer. */
export function notLive({ name, life, record }: Probed, folder: TerminalFolder): Failure {
  const again = `Start it again: session-journal term respawn ${name}`;
  if (life === 'ended')
    return new Failure('ended', `The terminal "${name}" has ended with exit code ${record?.exitCode ?? 0}`, {
      hint: again,
    });
  if (life === 'dead')
    return new Failure('dead', `The process of the terminal "${name}" was killed`, { hint: again });
  if (life === 'busy')
    return new Failure('busy', `The terminal "${name}" is there, but doesn't answer`, {
      hint: `It may be stopped or very busy. Try again, or end it: session-journal term kill ${name} --force`,
    });
  const path = socketPath(folder, name);
  const what = findStat(path)?.isSocket() === true ? 'nobody that we know listens there' : 'it is no socket';
  return new Failure('no-terminal', `"${path}" is not a terminal of ours: ${what}`, {
    hint: "Look at it, and remove it if you don't need it",
  });
}
