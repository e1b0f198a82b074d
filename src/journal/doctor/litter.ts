import { join } from 'node:path';
import { filesIn, foldersIn } from '../../io/disk/folders.ts';
import { asRecord, readJson } from '../../io/disk/json.ts';
import { temporaryName } from '../../io/disk/leftovers.ts';
import { decodeOwner, isDead } from '../../io/disk/owner.ts';
import { findText } from '../../io/disk/read.ts';
import { findStat } from '../../io/disk/stat.ts';
import { findHidingRule, isPrivateInLinkedTree } from '../../io/project/ignores.ts';
import { localTrouble, localTroubles } from '../../io/project/local-folder.ts';
import type { Project } from '../../io/project/project.ts';
import { isInside, shownPath, worktreeOf } from '../../io/project/project.ts';
import type { Finding } from '../session/problems.ts';
import {
  hiddenFindings,
  ignoreFindings,
  losableFindings,
  missingIgnores,
} from '../session/project-problems.ts';

/** Returns the names of session files, below `.sessions`, with a change that still has to be completed. */
export function pendingSessions(project: Project): string[] {
  const dir = join(project.local, 'intents');
  return ownFiles(project, dir, '.json').flatMap((name) => {
    const session = asRecord(readJson(join(dir, name)))?.session;
    return typeof session === 'string' ? [session] : [];
  });
}

/** Returns the names of the journal folders. */
export function journalNames(project: Project): string[] {
  return ownFolders(project, join(project.dir, 'journal'));
}

const unreadableLifeMs = 10_000;

/** Returns the paths of lock files whose owner is dead. */
export function staleLocks(project: Project): string[] {
  return ownFiles(project, project.local)
    .filter((name) => name === 'lock' || name.startsWith('takeover.'))
    .map((name) => join(project.local, name))
    .filter((path) => {
      const stat = findStat(path);
      if (stat === undefined) return false;
      const ageMs = Math.abs(Date.now() - stat.mtimeMs);
      const owner = decodeOwner(readJson(path));
      return owner === undefined ? ageMs > unreadableLifeMs : isDead(owner, ageMs);
    });
}

const patienceMs = 60_000;

/** Returns the paths of files that killed processes left a minute ago or earlier, in any folder of the sessions. */
export function listLeftovers(project: Project): string[] {
  const below = (dir: string): string[] => ownFolders(project, dir).map((name) => join(dir, name));
  const first = below(project.dir);
  const second = first.flatMap(below);
  return [project.dir, ...first, ...second, ...second.flatMap(below)].flatMap((dir) => {
    return ownFiles(project, dir)
      .filter((name) => temporaryName.test(name))
      .map((name) => join(dir, name))
      .filter((path) => Date.now() - (findStat(path)?.mtimeMs ?? Date.now()) > patienceMs);
  });
}

/** Says whether `.local` exists and other users may look into it; always false on Windows, which has no file modes. */
export function isLocalOpen(project: Project): boolean {
  if (process.platform === 'win32') return false;
  const stat = findStat(project.local);
  return stat?.isDirectory() === true && (stat.mode & 0o777) !== 0o700;
}

/** Returns the text of `.sessions/.gitignore`; undefined if there is none. */
export function readIgnores(project: Project): string | undefined {
  return findText(join(project.dir, '.gitignore'));
}

/** Returns what lies around in a project, and what git would wrongly add or ignore. */
export async function litterFindings(project: Project): Promise<Finding[]> {
  const findings: Finding[] = [];
  const add = (finding: Pick<Finding, 'kind' | 'file' | 'message' | 'hint'>): void => {
    findings.push({ ...finding, fixable: true });
  };
  for (const path of staleLocks(project)) {
    add({
      kind: 'stale-lock',
      file: shownPath(project, path),
      message: 'The process that holds this lock no longer exists',
      hint: 'The next command cleans this up. To do it now: session-journal doctor --fix',
    });
  }
  for (const path of listLeftovers(project)) {
    add({
      kind: 'leftover',
      file: shownPath(project, path),
      message: 'This temporary file was left by a process that was killed',
      hint: 'doctor --fix removes it',
    });
  }
  if (isLocalOpen(project)) {
    add({
      kind: 'open-folder',
      file: '.sessions/.local',
      message: 'Other users of this machine can look into this folder',
      hint: 'doctor --fix makes it private (0700)',
    });
  }
  findings.push(...localFindings(project));
  if (worktreeOf(project.root) === undefined) return findings;
  const rule = await findHidingRule(project);
  return [
    ...findings,
    ...ignoreFindings(missingIgnores(readIgnores(project))),
    ...(rule === undefined ? [] : hiddenFindings(rule)),
    ...losableFindings(isPrivateInLinkedTree(project)),
  ];
}

function localFindings({ root }: Project): Finding[] {
  const trouble = localTrouble(root);
  if (trouble === undefined) return [];
  const { why, remedy } = localTroubles[trouble];
  const message = `This folder is not read: ${why}`;
  return [{ kind: 'brought-folder', file: '.sessions/.local', message, hint: remedy, fixable: false }];
}

function ownFiles(project: Project, dir: string, ending = ''): string[] {
  return isInside(project, dir) ? filesIn(dir, ending) : [];
}

function ownFolders(project: Project, dir: string): string[] {
  return isInside(project, dir) ? foldersIn(dir) : [];
}
