import { join } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import { mayHoldSecret } from '../../core/secrets/quick-find.ts';
import { fileStamp } from '../../core/time.ts';
import { writeFailure } from '../../io/disk/failures.ts';
import { createFile, writeFileAtomic } from '../../io/disk/files.ts';
import { readText } from '../../io/disk/read.ts';
import { findStat } from '../../io/disk/stat.ts';
import { readConfig } from '../../io/project/config.ts';
import { keepVersion } from '../../io/project/kept-versions.ts';
import type { Env } from '../../io/project/person.ts';
import type { Project } from '../../io/project/project.ts';
import { assertInside, ensureFolder, shownPath } from '../../io/project/project.ts';
import { derivedFrom, renderProgressFile } from '../session/progress-file.ts';
import type { Session } from '../session/session.ts';
import type { SessionFile } from './sessions.ts';
import { journalFolder } from './sessions.ts';

/** Returns an unused path for a new entry in a session's journal; undefined if its id can't name a folder. */
export function entryPath(
  project: Project,
  file: SessionFile,
  entry: { at: number; kind: string },
): string | undefined {
  const folder = journalFolder(project, file);
  if (folder === undefined) return undefined;
  for (let count = 1; ; count += 1) {
    const name = `${fileStamp(entry.at)}-${entry.kind}${count === 1 ? '' : `-${count}`}.md`;
    const path = join(folder, 'entries', name);
    if (isFree(path)) return path;
  }
}

function isFree(path: string): boolean {
  try {
    return findStat(path) === undefined;
  } catch (error) {
    throw writeFailure(error, path);
  }
}

/**
 * Updates a session's progress.md; call it under the lock. A progress.md that a person wrote, or of another session, is
 * first saved as an entry. Returns the path, or undefined if it can't be written: it can be rebuilt at any time.
 */
export async function writeProgressFile(
  project: Project,
  file: SessionFile,
  made: { session: Session; at: number; env: Env },
): Promise<string | undefined> {
  const folder = journalFolder(project, file);
  if (folder === undefined) return undefined;
  const path = join(folder, 'progress.md');
  try {
    assertInside(project, path);
    const old = readOld(path);
    if (
      old !== undefined &&
      derivedFrom(old) !== made.session.id &&
      !(await keepWhole(project, file, { text: old, path, ...made }))
    ) {
      return undefined;
    }
    const text = renderProgressFile(made.session, shownPath(project, file.path), old);
    if (text === old) return path;
    ensureFolder(project, folder);
    writeFileAtomic(path, text, { fsync: false });
    return path;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return undefined;
  }
}

function readOld(path: string): string | undefined {
  try {
    return readText(path);
  } catch (error) {
    if (isFailure(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}

interface OldProgress {
  readonly text: string;
  readonly path: string;
  readonly at: number;
  readonly env: Env;
}

async function keepWhole(project: Project, file: SessionFile, old: OldProgress): Promise<boolean> {
  if (old.text.trim() === '') return true;
  const path = entryPath(project, file, { at: old.at, kind: 'progress-kept' });
  if (path === undefined) return false;
  ensureFolder(project, join(path, '..'));
  return createFile(path, await withoutSecrets(project, old));
}

// Git ignores progress.md but tracks entries. Secrets that a person wrote for this clone alone must not get into one.
async function withoutSecrets(project: Project, { text, path, env }: OldProgress): Promise<string> {
  if (!mayHoldSecret(text)) return text;
  const { screenSecrets } = await import('../../core/secrets/find.ts');
  const screened = screenSecrets(text, readConfig(project, env).notSecrets);
  if (screened.found.length > 0) keepAside(project, path);
  return screened.text;
}

function keepAside(project: Project, path: string): void {
  try {
    keepVersion(project, path);
  } catch (error) {
    throw writeFailure(error, path);
  }
}
