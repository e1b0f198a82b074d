import { readSharing, type SharingPlace, type SharingState } from '../capture/share/sharing.ts';
import { Failure } from '../core/failure.ts';
import { configFiles, readConfig, readSettings } from '../io/project/config.ts';
import type { Context } from '../io/project/context.ts';
import { isPrivate } from '../io/project/ignores.ts';
import { findProject, type Project } from '../io/project/project.ts';

/** Why captures of a project may not be shared, apart from the person's own yes. */
export type Forbidden = 'no-project' | 'project' | 'settings' | 'capture-off' | undefined;

/** How captures are shared from where a command runs. */
export interface SharingHere {
  readonly project: Project | undefined;
  readonly place: SharingPlace;
  readonly forbidden: Forbidden;
  readonly state: SharingState;
  /** Returns why a capture stays here; undefined if it may be shared. */
  readonly whyKept: (head: { readonly session: string }) => string | undefined;
  /** Words that look like secrets but aren't. */
  readonly notSecrets: readonly string[];
}

/** Returns how captures are shared here. Fails as `readSharing` does. */
export async function sharingHere(context: Context): Promise<SharingHere> {
  const { cwd, env } = context;
  const project = findProject(cwd);
  const place = sharingPlace(context);
  const hasPrivate = project !== undefined && isPrivate(project);
  return {
    project,
    place,
    forbidden: whyForbidden(context, project),
    state: await readSharing(place),
    whyKept: ({ session }) => (hasPrivate && session !== '' ? 'its session is private' : undefined),
    notSecrets: readConfig(project, env).notSecrets,
  };
}

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
