import { join, relative, sep } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import { writeFailure } from '../../io/disk/failures.ts';
import { createFolder, namesIn } from '../../io/disk/folders.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { isFolder, isSameIdentity } from '../../io/disk/stat.ts';
import { findGitFolder } from '../../io/git/folder.ts';
import { tracks } from '../../io/git/index-file.ts';
import type { Env } from '../../io/project/person.ts';
import type { Project } from '../../io/project/project.ts';
import { cloneOf, ensureProjectState, findProjectState } from '../../io/project/project-state.ts';
import { listBindings } from '../conversation/bindings.ts';
import type { DamagedFile, SessionFile } from '../files/sessions.ts';
import { recordFile } from '../files/sessions.ts';

// A repository may bring sessions that somebody else wrote. Only a session that the person made or resumed in this
// clone is bound, and given to the model, unasked. The person's state has a file for each of them.

const folder = 'sessions';
const record = { schema: 1 };

/**
 * Returns a function that says whether the person made a session in this clone, or has ever resumed it here. A damaged
 * file is known by the short id in its name.
 */
export function readTakenUp(project: Project, env: Env): (file: SessionFile | DamagedFile) => boolean {
  const { names, isSaved } = readRecords(project, env);
  const known = new Set(names);
  return (file) => {
    const isKnown = 'failure' in file ? hasTail(names, file.name) : known.has(recordFile(file.facts.id));
    return isKnown || (!isSaved && isNew(project, file));
  };
}

function hasTail(names: readonly string[], file: string): boolean {
  const tail = /-([0-9a-f]{6,})\.md$/u.exec(file)?.[1];
  return tail !== undefined && names.some((name) => name.replaceAll('-', '').endsWith(`${tail}.json`));
}

function readRecords(project: Project, env: Env): { names: readonly string[]; isSaved: boolean } {
  const state = findProjectState(project.root, env);
  const dir = state === undefined ? undefined : join(state, folder);
  if (dir !== undefined && isFolder(dir)) return { names: namesIn(dir, '.json'), isSaved: true };
  const names = boundFormerly(project, env);
  try {
    ensureRecords(project, env, names);
    return { names, isSaved: true };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { names, isSaved: false };
  }
}

// If the person's state can't be written, only git can tell: a session that it doesn't track yet was made here.
function isNew({ root }: Project, { path }: SessionFile | DamagedFile): boolean {
  const git = findGitFolder(root);
  return git !== undefined && !tracks(git, relative(git.top, path).split(sep).join('/'));
}

// The version before kept no such record, but the sessions that conversations here are bound to were in use.
function boundFormerly(project: Project, env: Env): string[] {
  const clone = cloneOf(project.root);
  const bindings = listBindings(env).map(({ binding }) => binding);
  const roots = [...new Set(bindings.map((one) => one.project))];
  const here = new Set(roots.filter((root) => isSameIdentity(cloneOf(root), clone)));
  const bound = bindings.filter((one) => here.has(one.project));
  return [...new Set(bound.map(({ id }) => recordFile(id)))];
}

function ensureRecords(project: Project, env: Env, first: readonly string[]): string {
  const dir = join(ensureProjectState(project.root, env), folder);
  try {
    createFolder(dir, Object.fromEntries(first.map((name) => [name, `${JSON.stringify(record)}\n`])));
  } catch (error) {
    throw writeFailure(error, dir);
  }
  return dir;
}

/** Remembers that the person made or resumed a session here. Returns a warning if that can't be saved. */
export function takeUp(project: Project, env: Env, id: string): string[] {
  const own = recordFile(id);
  if (readRecords(project, env).names.includes(own)) return [];
  try {
    writeJson(join(ensureRecords(project, env, []), own), record);
    return [];
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [
      `New conversations will not get this session by themselves, because this could not be saved: ${error.message}`,
    ];
  }
}

/** Returns the checksums of the key context that the person last had of a session here; undefined if none are known. */
export function readKnownContext(project: Project, env: Env, id: string): string[] | undefined {
  const state = findProjectState(project.root, env);
  const fields = state === undefined ? undefined : asRecord(readJson(join(state, folder, recordFile(id))));
  const sums = fields?.key_context;
  return Array.isArray(sums) ? sums.filter((sum) => typeof sum === 'string') : undefined;
}

/** Remembers the checksums of a session's key context. Does nothing if they can't be saved. */
export function noteKnownContext(
  project: Project,
  env: Env,
  known: { id: string; sums: readonly string[] },
): void {
  try {
    const path = join(ensureRecords(project, env, []), recordFile(known.id));
    writeJson(path, { ...record, key_context: known.sums });
  } catch (error) {
    // The next start compares with the older ones.
    if (!isFailure(error)) throw error;
  }
}
