import { tmpdir, userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { writeFailure } from '../../io/disk/failures.ts';
import {
  isOnNetworkDisk,
  makePrivateFolder,
  maxSocketPath,
  privateProblem,
} from '../../io/process/private-folder.ts';
import { type Env, stateDir } from '../../io/project/person.ts';
import { maxNameLength, nameProblem } from '../frames/terminal-name.ts';

/** Where the sockets of this person's terminals are; records and logs lie in folders below. */
export interface TerminalFolder {
  readonly dir: string;
}

// Shorter names than this are no use.
const shortestRoom = 24;

/**
 * Returns where terminals are: `$SESSION_JOURNAL_TERM_DIR`, else the person's state, else a folder of the system's
 * temporary one. Not `$XDG_RUNTIME_DIR`, which is removed at the last logout.
 */
export function findTerminalFolder(env: Env): TerminalFolder {
  const given = env.SESSION_JOURNAL_TERM_DIR ?? '';
  if (isAbsolute(given)) return { dir: given.replace(/(?<=.)\/+$/, '') };
  const state = stateDir(env);
  const dir = state === undefined ? undefined : join(state, 'term');
  if (dir !== undefined && roomFor(dir) >= shortestRoom && !isOnNetworkDisk(dir)) return { dir };
  const temporary = (env.TMPDIR ?? '') === '' ? tmpdir() : (env.TMPDIR as string);
  return { dir: join(temporary, `session-journal-${userInfo().uid}`) };
}

function roomFor(dir: string): number {
  return Math.max(0, maxSocketPath - Buffer.byteLength(dir) - 1);
}

/** Returns how many characters a name may have there. */
export function longestName({ dir }: TerminalFolder): number {
  return Math.min(maxNameLength, roomFor(dir));
}

/** Returns the path of a terminal's socket. */
export function socketPath({ dir }: TerminalFolder, name: string): string {
  return join(dir, name);
}

const endings = { record: '.json', conversations: '.conversations', log: '.raw', errors: '.err' } as const;

/** Returns the path of a file that is kept of a terminal. */
export function artifactPath({ dir }: TerminalFolder, name: string, kind: keyof typeof endings): string {
  const isLog = kind === 'log' || kind === 'errors';
  return join(dir, isLog ? '.log' : '.meta', `${name}${endings[kind]}`);
}

function partsOf({ dir }: TerminalFolder): string[] {
  return [dir, join(dir, '.meta'), join(dir, '.log')];
}

/** Says whether what is in a folder may be believed: nobody else could have put it there. */
export function isSafeFolder(folder: TerminalFolder): boolean {
  return partsOf(folder).every((dir) => privateProblem(dir) === undefined);
}

/** Fails with `unsafe-dir` if a folder is there, and isn't for this person only. */
export function assertSafeFolder(folder: TerminalFolder): void {
  for (const dir of partsOf(folder)) {
    const problem = privateProblem(dir);
    if (problem === undefined) continue;
    const isOpen = problem === 'others can open it';
    throw new Failure('unsafe-dir', `Cannot keep terminals in "${dir}": ${problem}`, {
      hint: `${isOpen ? `Look who put there what is in it, then: chmod 700 "${dir}". Or` : 'Remove it, or'} choose another folder with SESSION_JOURNAL_TERM_DIR`,
    });
  }
}

/** Creates the folders, for this person only. Fails with `unsafe-dir` or `unwritable`. */
export function ensureTerminalFolder(folder: TerminalFolder): void {
  assertSafeFolder(folder);
  for (const dir of partsOf(folder)) {
    try {
      makePrivateFolder(dir);
    } catch (error) {
      throw writeFailure(error, dir);
    }
  }
  // Somebody may have been faster.
  assertSafeFolder(folder);
}

/** Fails with `bad-name` or `path-too-long` if a text can't name a terminal there. */
export function assertName(folder: TerminalFolder, name: string, verbs: readonly string[] = []): void {
  const problem = nameProblem(name, verbs);
  if (problem !== undefined) {
    throw new Failure('bad-name', `Cannot name a terminal "${name}": ${problem}`, {
      hint: 'Choose a name of 1 to 64 letters, digits and @ . _ + -',
    });
  }
  const length = Buffer.byteLength(socketPath(folder, name));
  if (length <= maxSocketPath) return;
  throw new Failure(
    'path-too-long',
    `The path of the socket has ${length} bytes, and ${maxSocketPath} are possible: ${socketPath(folder, name)}`,
    { hint: 'Choose a shorter name, or a shorter folder with SESSION_JOURNAL_TERM_DIR' },
  );
}
