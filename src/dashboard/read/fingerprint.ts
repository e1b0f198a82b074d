import { join } from 'node:path';
import { askedCostsFolder } from '../../io/client/asked-costs.ts';
import { hookNotesFolder } from '../../io/client/hook-notes.ts';
import { filesIn, foldersIn } from '../../io/disk/folders.ts';
import { findStat } from '../../io/disk/stat.ts';
import { reflogPath } from '../../io/git/reflog.ts';
import { readConfig } from '../../io/project/config.ts';
import { type Env, stateDir } from '../../io/project/person.ts';
import { findProject } from '../../io/project/project.ts';
import { findProjectState } from '../../io/project/project-state.ts';
import { clientFolders } from '../../io/transcripts/client-folders.ts';
import { placeOfTerminals } from '../../terminals/control/known-terminals.ts';

/** Where changes are looked for. */
export interface WatchedPlaces {
  readonly env: Env;
  /** Returns the folders of the runs that haven't ended, given a project's folder in the person's state. */
  readonly liveRuns: (state: string) => string[];
}

/**
 * Returns a function that returns, of a project, a text that is another one when something that pages show has changed:
 * its sessions, questions, unfinished runs, terminals, what the client says of its conversations, what asking one cost, or its commits. It never fails.
 */
export function makeFingerprint({ env, liveRuns }: WatchedPlaces): (root: string) => string {
  const runMarks = makeRunMarks(liveRuns);
  return (root) => {
    const project = findProject(root);
    const state = findProjectState(root, env);
    const own = stateDir(env);
    const clients = clientFolders(env, readConfig(project, env).claudeConfigDirs);
    const terminals = placeOfTerminals(env).dir;
    return [
      ...(project === undefined
        ? []
        : [filesMark(join(project.dir, 'active')), mark(join(project.dir, 'archive'))]),
      ...(state === undefined ? [] : [...runMarks(state), ...askedMarks(join(state, 'asked'))]),
      filesMark(terminals),
      mark(join(terminals, '.meta')),
      ...(own === undefined
        ? []
        : [filesMark(join(own, hookNotesFolder)), mark(join(own, askedCostsFolder))]),
      ...clients.map((folder) => filesMark(join(folder, 'sessions'))),
      mark(reflogPath(root) ?? ''),
    ].join('\n');
  };
}

// Reading which runs haven't ended takes a while where there are thousands, and only a new one adds to them.
function makeRunMarks(liveRuns: WatchedPlaces['liveRuns']): (state: string) => string[] {
  const known = new Map<string, { readonly at: string; readonly live: readonly string[] }>();
  return (state) => {
    const runs = join(state, 'runs');
    const at = mark(runs);
    const before = known.get(state);
    const live = before?.at === at ? before.live : liveRuns(state);
    known.set(state, { at, live });
    return [filesMark(runs), ...live.flatMap((folder) => [filesMark(folder), questionsMark(folder)])];
  };
}

function askedMarks(asked: string): string[] {
  return foldersIn(asked).map((name) => questionsMark(join(asked, name)));
}

// Questions and decisions are written as new files, or renamed into their place.
function questionsMark(folder: string): string {
  return mark(join(folder, 'approvals'));
}

function mark(path: string): string {
  try {
    const stat = findStat(path);
    return stat === undefined ? '-' : `${stat.mtimeMs}:${stat.size}`;
  } catch {
    return '?';
  }
}

function filesMark(folder: string): string {
  return filesIn(folder)
    .map((name) => `${name} ${mark(join(folder, name))}`)
    .join(',');
}
