import type { Call } from '../core/calls/call-spec.ts';
import { hasFlag } from '../core/calls/call-spec.ts';
import { Failure } from '../core/failure.ts';
import { counted } from '../core/text/count.ts';
import { stopServer } from '../dashboard/server/start-server.ts';
import { changeStatusline, hasStatusline, planStatusline } from '../io/client/statusline-script.ts';
import { writeFailure } from '../io/disk/failures.ts';
import { removeFolder } from '../io/disk/folders.ts';
import { isFolder } from '../io/disk/stat.ts';
import type { Context } from '../io/project/context.ts';
import { findProject, isInside, type Project } from '../io/project/project.ts';
import { completePending } from '../journal/change/unfinished-change.ts';
import { knownProjects } from '../journal/conversation/known-projects.ts';
import { personalFolders } from '../journal/doctor/kept-places.ts';
import { mergingState, unsetDriver } from '../journal/merge-driver/install.ts';
import { captureFolders } from './kept/captures.ts';
import { terminalFolder, terminalsRunning } from './kept/terminals.ts';
import type { Command, Reply } from './reply/command.ts';

/** `uninstall`: lists all that the program has put on this machine, and removes it. The journals stay. */
export const uninstallCommand: Command = {
  summary:
    'List everything that the program has put on this machine, and remove it. The journals in .sessions stay. Only for a person at a terminal',
  spec: {
    verb: 'uninstall',
    without: ['session', 'keep-secret'],
    bare: undefined,
    flags: [{ name: 'yes', takes: 'none', about: 'Remove it without asking' }],
  },
  run: runUninstall,
};

/** What there is to remove. */
interface Installed {
  readonly folders: readonly string[];
  /** The folders of the person's own: state and settings. */
  readonly personal: readonly string[];
  /** The projects whose clone has the merge driver. */
  readonly merging: readonly Project[];
  readonly projects: readonly Project[];
}

async function runUninstall(call: Call, context: Context): Promise<Reply> {
  assertNoTerminal(context);
  const installed = await findInstalled(context);
  if (listOf(installed).length === 0) return replyOf(installed, false);
  await assertNoRuns(context);
  const ask = context.terminal?.ask;
  const isSure = hasFlag(call, 'yes') || (ask !== undefined && (await isAgreed(installed, ask)));
  if (isSure) await remove(installed, context);
  return replyOf(installed, isSure);
}

// A terminal makes its folder anew when that is removed.
function assertNoTerminal({ env }: Context): void {
  const running = terminalsRunning(env);
  if (running.length === 0) return;
  throw new Failure(
    'refused',
    `${counted(running.length, 'terminal')} would lose what is kept of it: ${running.join(', ')}`,
    {
      hint: `End it first: session-journal term kill ${running.join(' ')}`,
    },
  );
}

// Nobody could stop them any more, or see what they cost.
async function assertNoRuns({ env }: Context): Promise<void> {
  const { liveRuns } = await import('./kept/runs.ts');
  const live = liveRuns(env);
  if (live.length === 0) return;
  const folders = [...new Set(live.map(({ row }) => row.cwd))];
  throw new Failure('refused', `${counted(live.length, 'run')} at work, in ${folders.join(', ')}`, {
    hint: 'Stop them first, in each of these folders: session-journal runs stop --all',
  });
}

async function findInstalled(context: Context): Promise<Installed> {
  const projects = knownProjects(findProject(context.cwd), context.env);
  const merging: Project[] = [];
  for (const project of projects) {
    if ((await mergingState(project, context)).driver !== 'none') merging.push(project);
  }
  const locals = projects
    .filter((project) => isInside(project, project.local) && isFolder(project.local))
    .map(({ local }) => local);
  const captures = captureFolders(projects);
  const terminals = terminalFolder(context.env) ?? [];
  return {
    folders: [...locals, ...captures].concat(terminals),
    personal: personalFolders(context.env),
    merging,
    projects,
  };
}

const title = 'Installed on this machine:';

async function isAgreed(installed: Installed, ask: (question: string) => Promise<string>): Promise<boolean> {
  const answer = await ask(
    `${title}\n${listOf(installed).join('\n')}\nRemove all this? The journals stay (yes/no) `,
  );
  return /^\s*y(?:es)?\s*$/i.test(answer);
}

// The state goes last: if something cannot be removed, the next call still knows the projects.
async function remove({ folders, personal, merging, projects }: Installed, { env }: Context): Promise<void> {
  await stopServer(env);
  if (hasStatusline(env)) changeStatusline(env, planStatusline(env, 'uninstall'), '');
  for (const project of projects) await completePending(project, true);
  for (const project of merging) await unsetDriver(project);
  for (const folder of [...folders, ...personal.toReversed()]) {
    try {
      removeFolder(folder);
    } catch (error) {
      throw writeFailure(error, folder);
    }
  }
}

function listOf({ folders, personal, merging }: Installed): string[] {
  return [
    ...[...folders, ...personal].map((folder) => `   ${folder}`),
    ...merging.map(({ root }) => `   the merge driver in the git configuration of ${root}`),
  ];
}

function replyOf(installed: Installed, isDone: boolean): Reply {
  const { folders, personal, merging, projects } = installed;
  const things = listOf(installed);
  const heading = isDone ? '📋 Removed:' : title;
  const lines = [
    ...(things.length === 0
      ? ['Nothing is installed on this machine but the program itself']
      : [heading, ...things]),
    ...(isDone || things.length === 0 ? [] : ['To remove all this: session-journal uninstall --yes']),
    ...(projects.length === 0
      ? []
      : [
          `The journals stay, in ${counted(projects.length, 'project')}:`,
          ...projects.map(({ dir }) => `   ${dir}`),
        ]),
    'A project that no conversation used is not known here: remove its .sessions/.local by hand',
    'The plugin: in Claude Code, run /plugin uninstall session',
    'The program, if you installed it with npm: npm uninstall -g session-journal',
  ];
  const data = {
    removed: isDone,
    folders: [...folders, ...personal],
    mergeDrivers: merging.map(({ root }) => root),
    journals: projects.map(({ dir }) => dir),
  };
  return { text: lines.join('\n'), data };
}
