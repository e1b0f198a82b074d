import { readSharing, type SharingPlace, type SharingState } from '../../capture/share/sharing.ts';
import { Failure } from '../../core/failure.ts';
import { configFiles, readConfig, readSettings } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import { isPrivate } from '../../io/project/ignores.ts';
import { findProject, type Project } from '../../io/project/project.ts';
import { type JournalOfCapture, whyKeptHere } from './shareable-captures.ts';

/** Why captures of a project may not be shared, apart from the person's own yes. */
export type Forbidden = 'no-project' | 'private' | 'project' | 'settings' | 'capture-off' | undefined;

/** How captures are shared from where a command runs. */
export interface SharingHere {
  readonly project: Project | undefined;
  readonly place: SharingPlace;
  readonly forbidden: Forbidden;
  readonly state: SharingState;
  /** Returns why a capture stays here; undefined if it may be shared. */
  readonly whyKept: (head: JournalOfCapture) => string | undefined;
  /** Words that look like secrets but aren't. */
  readonly notSecrets: readonly string[];
}

/** Returns how captures are shared here. Fails as `readSharing` does. */
export async function sharingHere(context: Context): Promise<SharingHere> {
  const { cwd, env } = context;
  const project = findProject(cwd);
  const place = sharingPlace(context);
  const state = await readSharing(place);
  return {
    project,
    place,
    forbidden: whyForbidden(context, project),
    state,
    whyKept: project === undefined ? noJournal : await whyKeptHere({ project, env, own: state.own }),
    notSecrets: readConfig(project, env).notSecrets,
  };
}

const noJournal = (): string => 'there is no journal here that agreed to it';

function sharingPlace({ cwd, env }: Context): SharingPlace {
  const wish = valuesOf('capture.remote', { cwd, env }).at(-1)?.value;
  return { cwd, env, wish: typeof wish === 'string' ? wish : undefined };
}

function valuesOf(key: string, { cwd, env }: Pick<Context, 'cwd' | 'env'>) {
  const settings = readSettings(configFiles(findProject(cwd), env));
  return settings.find((setting) => setting.key === key)?.values ?? [];
}

// The project's yes stands in the project's own file; a no counts from anywhere.
function whyForbidden(context: Context, project: Project | undefined): Forbidden {
  if (project === undefined) return 'no-project';
  // What git ignores is nothing that the others of the project agreed to.
  if (isPrivate(project)) return 'private';
  if (valuesOf('capture', context).some(({ value }) => value === 'off')) return 'capture-off';
  const values = valuesOf('capture.share', context);
  if (values.some(({ file, value }) => file.author !== 'project' && value === false)) return 'settings';
  return values.some(({ file, value }) => file.author === 'project' && value === true)
    ? undefined
    : 'project';
}

/** Each reason for which nothing is shared, and what to do about it. */
export const forbiddenTexts: Readonly<Record<Exclude<Forbidden, undefined>, readonly [string, string]>> = {
  'no-project': ['This project has no journal', 'Start one: session-journal init'],
  private: [
    'The sessions of this project are private, so its captures stay here',
    'They can be shared from a journal that others see, too',
  ],
  'capture-off': ['Nothing is captured here: capture is off', 'To see where: session-journal settings'],
  settings: [
    'Your settings forbid to share captures',
    'To see where: session-journal settings capture.share',
  ],
  project: [
    'The project has not agreed to share captures',
    'Write "capture.share": true into .sessions/config.json and commit it, or run: session-journal captures share on',
  ],
};

/** Returns a function that asks the person yes or no. Fails with `refused` if there is nobody to ask. */
export function askerOf({ terminal }: Context): (question: string) => Promise<boolean> {
  const ask = terminal?.ask;
  if (ask === undefined) {
    throw new Failure('refused', 'Only a person at a terminal can decide this', {
      hint: 'Run it in a terminal',
    });
  }
  return async (question) => /^y(?:es)?$/i.test((await ask(`${question} [y/N] `)).trim());
}
