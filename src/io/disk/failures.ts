import { Failure } from '../../core/failure.ts';

interface Wording {
  readonly what: string;
  readonly hint: string;
}

const wordings: Readonly<Record<string, Wording>> = {
  EACCES: {
    what: 'permission is denied',
    hint: 'Give yourself access to it and to its folder, then try again',
  },
  EBUSY: { what: 'another program holds it', hint: 'Close it in the other program, then try again' },
  EDQUOT: { what: 'the disk quota is used up', hint: 'Free some space, then try again; nothing was changed' },
  EEXIST: { what: 'something else has its name', hint: 'Move that away, then try again' },
  EISDIR: { what: 'it is a folder', hint: 'Move the folder away, then try again' },
  ELOOP: { what: 'it is a symbolic link', hint: 'Replace the link by the file itself, then try again' },
  EMFILE: { what: 'too many files are open', hint: 'Try again in a moment' },
  ENOENT: { what: 'it does not exist', hint: 'Check the path; it may have been moved or removed' },
  ENOSPC: { what: 'the disk is full', hint: 'Free some space, then try again; nothing was changed' },
  ENOTDIR: { what: 'a part of its path is no folder', hint: 'Check the path' },
  ENAMETOOLONG: { what: 'its name is too long', hint: 'Choose a shorter name' },
  EPERM: {
    what: 'the system does not allow it',
    hint: 'Check the permissions of the file and of its folder',
  },
  EROFS: { what: 'the file system is read-only', hint: 'Make it writable, then try again' },
};

/** Returns the system's code of an error (`ENOENT`), or '' when it is none of the system's. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

function wordingOf(code: string): Wording {
  return wordings[code] ?? { what: `the system says ${code}`, hint: 'Check the disk, then try again' };
}

/** Returns the Failure for a read that the system refused; anything else comes back as it is. */
export function readFailure(error: unknown, path: string): unknown {
  const code = errorCode(error);
  if (code === '') return error;
  const { what, hint } = wordingOf(code);
  const absent = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
  return new Failure(absent ? 'not-found' : 'damaged', `Cannot read "${path}": ${what}`, {
    hint,
    data: { path, cause: code },
  });
}

/** Returns the Failure for a write that the system refused; anything else comes back as it is. */
export function writeFailure(error: unknown, path: string): unknown {
  const code = errorCode(error);
  if (code === '') return error;
  const { what, hint } = wordingOf(code);
  return new Failure('unwritable', `Cannot write "${path}": ${what}`, { hint, data: { path, cause: code } });
}
