import { basename, join, sep } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import { isFailure } from '../../core/failure.ts';
import type { Stamp } from '../../core/file-stamp.ts';
import type { Head } from '../../core/front-matter/fields.ts';
import { filesIn } from '../../io/disk/folders.ts';
import { maxSessionBytes, readPart } from '../../io/disk/read.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import { isFolder } from '../../io/disk/stat.ts';
import type { Project } from '../../io/project/project.ts';
import { isInside } from '../../io/project/project.ts';
import { isMeantAsSession } from '../document/damage.ts';
import type { Facts } from '../document/session-facts.ts';
import { isSafeId, readFacts } from '../document/session-facts.ts';
import type { Progress } from '../session/known-sessions.ts';
import { decodeHead } from './documents.ts';
import { openKnown } from './known-files.ts';

/** The two folders that hold session files. */
export type Folder = 'active' | 'archive';

/** A session file with readable front matter. */
export interface SessionFile {
  readonly path: string;
  readonly folder: Folder;
  /** File name with `.md`. */
  readonly name: string;
  readonly facts: Facts;
  readonly bytes: number;
}

/** A session file in a listing. */
export interface ListedSession extends SessionFile {
  /** Undefined unless the listing counts steps; a Failure if only the front matter can be read. */
  readonly progress?: Progress | Failure | undefined;
}

/** A session file that was just read. */
export interface ReadSession extends ListedSession {
  readonly stamp: Stamp;
  /** The text and its front matter, if the file is so short that all of it was read. */
  readonly whole: { readonly text: string; readonly head: Head } | undefined;
}

/** A file that looks like a session but can't be read as one. */
export interface DamagedFile {
  readonly path: string;
  readonly folder: Folder;
  readonly name: string;
  readonly failure: Failure;
}

/** The session files of a project and the damaged ones, each in order of folder and name. */
export interface Listing {
  readonly sessions: readonly ListedSession[];
  readonly damaged: readonly DamagedFile[];
}

// Enough for any front matter that we write. If it is longer, the file is read again, up to longHeadBytes.
const headBytes = 8 * 1024;
const longHeadBytes = 320 * 1024;

/** How a listing reads the files that aren't in its cache. */
export interface Reader {
  /** How it counts steps; undefined if it doesn't. */
  readonly counting: string | undefined;
  readonly read: typeof readSessionFile;
}

/** Returns the sessions in the given folders. Never fails: a folder that can't be read counts as empty. */
export async function listSessions(
  project: Project,
  folders: readonly Folder[] = ['active'],
  { counting, read }: Reader = { counting: undefined, read: readSessionFile },
): Promise<Listing> {
  const files = folders.flatMap((folder) => sessionNames(project, folder).map((name) => ({ folder, name })));
  const known = openKnown({ project, folders, count: files.length, counting });
  const sessions: ListedSession[] = [];
  const damaged: DamagedFile[] = [];
  for (const { folder, name } of files) {
    const file = `${folder}/${name}`;
    const path = `${project.dir}${sep}${folder}${sep}${name}`;
    const seen = known.find(file, path);
    const found = seen ?? (await read(project, folder, name));
    if (found === undefined) continue;
    if ('failure' in found) {
      damaged.push(found);
      continue;
    }
    if (seen === undefined) known.learn(file, found);
    const { facts, progress, stamp } = found;
    sessions.push({ path, folder, name, facts, bytes: stamp.bytes, progress });
  }
  known.save();
  return { sessions, damaged };
}

function sessionNames(project: Project, folder: Folder): string[] {
  const dir = join(project.dir, folder);
  return isInside(project, dir) ? filesIn(dir, '.md').filter((name) => !name.startsWith('.')) : [];
}

/** Returns a session file, or its damage if its front matter can't be read; undefined if it isn't a session at all. */
export async function readSessionFile(
  project: Project,
  folder: Folder,
  name: string,
): Promise<ReadSession | DamagedFile | undefined> {
  const path = join(project.dir, folder, name);
  try {
    let part = readPart(path, headBytes);
    if (!part.whole && !closesHead(part.text)) part = readPart(path, longHeadBytes);
    if (!isMeantAsSession(part.text)) return undefined;
    const head = await decodeHead(part.text);
    const facts = readFacts(head);
    const whole = part.whole ? { text: part.text, head } : undefined;
    return facts.id === ''
      ? undefined
      : { path, folder, name, facts, bytes: part.bytes, stamp: part.stamp, whole };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return error.code === 'not-found' ? undefined : { path, folder, name, failure: error };
  }
}

function closesHead(text: string): boolean {
  return /\n---[ \t]*\r?\n/.test(text);
}

/** Says whether a session file is too large, so that it is only shown in part and never written. */
export function isOversized(file: SessionFile): boolean {
  return file.bytes > maxSessionBytes;
}

/** Returns the suffix at the end of a session's file name, which also names its journal folder; '' if none is safe. */
export function shortId(file: Pick<SessionFile, 'name' | 'facts'>): string {
  const base = basename(file.name, '.md');
  const suffix = /-([0-9a-f]{6,})$/i.exec(base)?.[1];
  if (suffix !== undefined && base !== file.facts.id) return suffix;
  return isSafeId(file.facts.id) ? lastDigits(file.facts.id) || file.facts.id.slice(-6) : '';
}

function lastDigits(id: string): string {
  return id.replace(/[^0-9a-f]/gi, '').slice(-6);
}

/** Returns the name of a JSON file for a session with this id, which somebody may have written by hand. */
export function recordFile(id: string): string {
  return `${isSafeId(id) ? id : sha256(id).slice(0, 16)}.json`;
}

/** Returns the path of a session's journal folder, which may not exist yet; undefined if the session has no safe id. */
export function journalFolder(
  project: Project,
  file: Pick<SessionFile, 'name' | 'facts'>,
): string | undefined {
  const { id } = file.facts;
  const short = shortId(file);
  const digits = isSafeId(id) ? lastDigits(id) : '';
  // If the suffix has more than 6 digits, the last 6 belong to another session.
  const names = [id, short, short.toLowerCase().endsWith(digits.toLowerCase()) ? '' : digits];
  const safe = names.filter((name) => isSafeId(name));
  const found = safe.find((name) => isFolder(join(project.dir, 'journal', name)));
  const name = found ?? (safe.includes(short) ? short : safe[0]);
  return name === undefined ? undefined : join(project.dir, 'journal', name);
}
