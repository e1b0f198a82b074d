import { join } from 'node:path';
import { filesIn, foldersIn } from '../../io/disk/folders.ts';
import { findStat } from '../../io/disk/stat.ts';
import { readConfig } from '../../io/project/config.ts';
import { type Env, stateDir } from '../../io/project/person.ts';
import { findProject } from '../../io/project/project.ts';
import { findProjectState } from '../../io/project/project-state.ts';
import { clientFolders } from '../../io/transcripts/client-folders.ts';

/** Returns a text that is another one when something that pages show has changed in a project. Never fails. */
export function fingerprintOf(root: string, env: Env): string {
  const project = findProject(root);
  const state = findProjectState(root, env);
  const own = stateDir(env);
  const clients = clientFolders(env, readConfig(project, env).claudeConfigDirs);
  return [
    ...(project === undefined
      ? []
      : [filesMark(join(project.dir, 'active')), mark(join(project.dir, 'archive'))]),
    ...(state === undefined
      ? []
      : ['runs', 'approvals', 'decisions'].map((name) => nestedMark(join(state, name)))),
    ...(own === undefined ? [] : [filesMark(join(own, 'term'))]),
    ...clients.map((folder) => filesMark(join(folder, 'sessions'))),
  ].join('\n');
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

const mostNested = 60;

// The newest of them are those at work.
function nestedMark(folder: string): string {
  const below = foldersIn(folder).slice(-mostNested);
  return [filesMark(folder), ...below.map((name) => filesMark(join(folder, name)))].join(';');
}
