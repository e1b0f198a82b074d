import { dirname, join } from 'node:path';
import { filesBelow, namesIn } from '../../io/disk/folders.ts';
import { findStat } from '../../io/disk/stat.ts';
import { trackedFiles } from '../../io/git/git.ts';
import { type Env, managedConfig, personalConfig, stateDir } from '../../io/project/person.ts';
import type { Project } from '../../io/project/project.ts';
import { isInside, worktreeOf } from '../../io/project/project.ts';

/** A file or folder in which something is kept. */
export interface KeptPlace {
  /** Absolute path. */
  readonly path: string;
  readonly what: string;
  /** Who can read it. */
  readonly forWhom: string;
  /** The paths of its files. */
  readonly files: readonly string[];
  readonly bytes: number;
  /** When its oldest file was changed, in milliseconds since 1970. */
  readonly since: number;
}

const stateFolders: Readonly<Record<string, string>> = {
  conversations: 'which session each conversation works on, and which events the hooks want',
  bindings: 'the same, from the version before',
  'current-sessions': 'which session each terminal works on',
  shown: 'which numbers of steps each conversation and terminal was shown',
  transcripts: 'what the list of conversations shows of each transcript, without secrets',
  asked: 'copies of conversations and of what they may read, only while they are asked',
  clients: 'which conversation each running client is in',
  agents: 'what each agent in a terminal did last',
  term: 'terminals: command, directory, conversations and end of each',
  code: "the program's own code, compiled",
  dashboard: 'port and key of the dashboard, and codes that log in for a minute',
  figures:
    'what the client said of each conversation to your status line: model, cost, context, lines changed',
  'statusline.sh': "the status line's script",
  'statusline.json': 'the status line that you had before',
  'merge-driver': 'a copy of the program, for git',
  projects:
    'which sessions you made or resumed in each clone, what "ask" and "search" can find in its conversations, those that were rebuilt from captures, and its runs: what was asked, said, done and decided, and their raw stream',
  slots: 'which runs are at work',
  queue: 'which runs wait for their turn',
  local: "this clone's own files, where .sessions/.local came with the repository",
};

/** Returns all places in which something is kept: of the known projects, and of the person. Empty ones are left out. */
export function keptPlaces(projects: readonly Project[], env: Env): KeptPlace[] {
  const own = personalConfig(env);
  return [
    ...projects.flatMap(projectPlaces),
    ...(own === undefined ? [] : placeAt(own, 'your settings', 'you')),
    ...placeAt(managedConfig(), "your organisation's settings", 'everyone on this machine'),
    ...statePlaces(env),
  ];
}

/** Says whether a place holds the program itself, and nothing of the person's. */
export function holdsProgram({ what }: KeptPlace): boolean {
  return what === stateFolders.code || what === stateFolders['merge-driver'];
}

function projectPlaces(project: Project): KeptPlace[] {
  const { dir, local } = project;
  const names = namesIn(dir).filter((name) => name !== '.local');
  const files = names
    .map((name) => join(dir, name))
    .filter((path) => isInside(project, path))
    .flatMap(filesAt);
  return [
    ...described(dir, files, { what: 'the journals', forWhom: readersOf(project) }),
    ...(isInside(project, local) ? localPlaces(local) : []),
  ];
}

function localPlaces(local: string): KeptPlace[] {
  const what = 'replaced versions, unsaved edits, summaries of compactions, notes of the hooks';
  return placeAt(local, what, 'you');
}

function readersOf({ root }: Project): string {
  if (worktreeOf(root) === undefined) return 'everyone who can read the folder';
  const tracked = trackedFiles(root, '.sessions') ?? [];
  return tracked.length > 0 ? 'everyone who has the repository' : 'you, until it is committed';
}

function statePlaces(env: Env): KeptPlace[] {
  const state = stateDir(env);
  if (state === undefined) return [];
  return namesIn(state).flatMap((name) => {
    const what =
      stateFolders[name] ?? (name.startsWith('errors') ? 'errors of the hooks' : 'state of the program');
    return placeAt(join(state, name), what, 'you');
  });
}

/** Returns a place, if anything is in it. */
export function placeAt(path: string, what: string, forWhom: string): KeptPlace[] {
  return described(path, filesAt(path), { what, forWhom });
}

function filesAt(path: string): string[] {
  const stat = findStat(path);
  if (stat?.isDirectory() === true) return filesBelow(path);
  return stat?.isFile() === true ? [path] : [];
}

function described(
  path: string,
  files: readonly string[],
  words: { readonly what: string; readonly forWhom: string },
): KeptPlace[] {
  const stats = files.flatMap((file) => findStat(file) ?? []);
  if (stats.length === 0) return [];
  return [
    {
      ...words,
      path,
      files,
      bytes: stats.reduce((sum, { size }) => sum + size, 0),
      // Some files have a time of 0 as a mark.
      since: Math.min(...stats.map(({ mtimeMs, ctimeMs }) => mtimeMs || ctimeMs)),
    },
  ];
}

/** Returns the folders of a person's own, which `uninstall` removes: state and settings. */
export function personalFolders(env: Env): string[] {
  const own = personalConfig(env);
  return [stateDir(env), own === undefined ? undefined : dirname(own)].filter(
    (path): path is string => path !== undefined && findStat(path) !== undefined,
  );
}
