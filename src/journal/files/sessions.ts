import { basename, join, sep } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import { isFailure } from '../../core/failure.ts';
import type { Stamp } from '../../core/file-stamp.ts';
import type { Head } from '../../core/front-matter/fields.ts';
import { opensHead } from '../../core/front-matter/frame.ts';
import { filesIn } from '../../io/disk/folders.ts';
import { maxSessionBytes, readPart } from '../../io/disk/read.ts';
import { isFolder } from '../../io/disk/stat.ts';
import type { Project } from '../../io/project/project.ts';
import { isInside } from '../../io/project/project.ts';
import type { Facts } from '../document/session-facts.ts';
import { isSafeId, readFacts } from '../document/session-facts.ts';
import type { Progress } from '../session/known-sessions.ts';
import { decodeHead } from './documents.ts';
import { openKnown } from './known-files.ts';

/** The two folders that hold session files. */
export type Folder = 'active' | 'archive';

/** A session file whose head can be read. */
export interface SessionFile {
  readonly path: string;
  readonly folder: Folder;
  /** File name with `.md`. */
  readonly name: string;
  readonly facts: Facts;
  readonly bytes: number;
}

/** A session file as a listing has it. */
export interface ListedSession extends SessionFile {
  /** Undefined unless the listing counts; a Failure where the head can be read and the rest cannot. */
  readonly progress?: Progress | Failure | undefined;
}

/** A session file that was read just now. */
export interface ReadSession extends ListedSession {
  readonly stamp: Stamp;
  /** The text with its head, if it is so short that all of it was read. */
  readonly whole: { readonly text: string; readonly head: Head } | undefined;
}

/** A file that looks like a session and cannot be read as one. */
export interface DamagedFile {
  readonly path: string;
  readonly folder: Folder;
  readonly name: string;
  readonly failure: Failure;
}

/** The session files of a project, by name, and those that are damaged. */
export interface Listing {
  readonly sessions: readonly ListedSession[];
  readonly damaged: readonly DamagedFile[];
}

// Enough for any head that we write; a longer one is read again whole.
const headBytes = 8 * 1024;
const longHeadBytes = 320 * 1024;

/** How a listing reads the files that it does not know. */
export interface Reader {
  /** How it counts steps; undefined when it does not. */
  readonly counting: string | undefined;
  readonly read: typeof readSessionFile;
}

/** Returns the sessions in the given folders. Never fails: a folder that cannot be read holds none. */
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

/** Returns one session file; its damage if its head cannot be read; undefined if it is no session at all. */
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

// A README is none. An empty file, or one whose head slipped down or is in conflict, is a damaged session.
function isMeantAsSession(text: string): boolean {
  if (text.trim() === '' || opensHead(text) || /^\uFEFF?<{7} /.test(text)) return true;
  return /^\s+---[ \t]*\r?\n(?:[^\n]*\n){0,9}?id:/.test(text);
}

function closesHead(text: string): boolean {
  return /\n---[ \t]*\r?\n/.test(text);
}

/** Says whether a session file is too large to be written, and is shown in part only. */
export function isOversized(file: SessionFile): boolean {
  return file.bytes > maxSessionBytes;
}

/** Returns the suffix that ends a session's file name and names its journal folder; empty when there is no safe one. */
export function shortId(file: Pick<SessionFile, 'name' | 'facts'>): string {
  const base = basename(file.name, '.md');
  const suffix = /-([0-9a-f]{6,})$/i.exec(base)?.[1];
  if (suffix !== undefined && base !== file.facts.id) return suffix;
  return isSafeId(file.facts.id) ? lastDigits(file.facts.id) || file.facts.id.slice(-6) : '';
}

function lastDigits(id: string): string {
  return id.replace(/[^0-9a-f]/gi, '').slice(-6);
}

/** Returns the folder of a session's journal: the one that exists, else where it will be; undefined without a safe id. */
export function journalFolder(
  project: Project,
  file: Pick<SessionFile, 'name' | 'facts'>,
): string | undefined {
  const { id } = file.facts;
  const short = shortId(file);
  const digits = isSafeId(id) ? lastDigits(id) : '';
  // Where the suffix has more digits than 6, the 6 are another session's.
  const names = [id, short, short.toLowerCase().endsWith(digits.toLowerCase()) ? '' : digits];
  const safe = names.filter((name) => isSafeId(name));
  const found = safe.find((name) => isFolder(join(project.dir, 'journal', name)));
  const name = found ?? (safe.includes(short) ? short : safe[0]);
  return name === undefined ? undefined : join(project.dir, 'journal', name);
}
