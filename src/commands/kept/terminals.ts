import { isFolder } from '../../io/disk/stat.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import { stateDir } from '../../io/project/person.ts';
import type { AutomaticThing } from '../../journal/doctor/automatic-things.ts';
import { type KeptPlace, placeAt } from '../../journal/doctor/kept-places.ts';
import { placeOfTerminals } from '../../terminals/control/known-terminals.ts';
import { runningTerminals } from '../../terminals/files/terminal-record.ts';

/** Returns the folder of this person's terminals, if it isn't in their state; undefined if it is, or there is none. */
export function terminalFolder(env: Context['env']): string | undefined {
  const { dir } = placeOfTerminals(env);
  const state = stateDir(env);
  const isInState = state !== undefined && dir.startsWith(`${state}/`);
  return isInState || !isFolder(dir) ? undefined : dir;
}

/** Returns the place in which something is kept of terminals, if it isn't in the person's state. */
export function terminalPlaces(env: Context['env']): KeptPlace[] {
  const dir = terminalFolder(env);
  return dir === undefined
    ? []
    : placeAt(dir, 'terminals: command, directory, conversations and end of each', 'you');
}

/** Returns the names of the terminals that run, as far as their records say. */
export function terminalsRunning(env: Context['env']): string[] {
  return runningTerminals(placeOfTerminals(env));
}

/** Returns what terminals do by themselves. */
export function terminalThings({ env }: Context): AutomaticThing[] {
  const running = terminalsRunning(env);
  const { notify } = readConfig(undefined, env);
  return [
    {
      name: 'Terminals that go on without their window, each with a process that listens on a socket of yours',
      value: running.length === 0 ? 'none' : running.join(', '),
      from: 'your term commands',
      change: 'session-journal term kill NAME',
    },
    {
      name: 'Calling you when an agent in a terminal needs you and you are not there',
      value: notify === '' ? 'a notification of the terminal' : `the same, and: ${notify}`,
      from: notify === '' ? 'default' : 'the setting notify',
      change: 'the setting notify',
    },
  ];
}
