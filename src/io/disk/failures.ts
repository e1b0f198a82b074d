import { Failure } from '../../core/failure.ts';

interface Wording {
  readonly what: string;
  readonly hint: string;
}

const wordings: Readonly<Record<string, Wording>> = {
  EACCES: {
    what: 'permission denied',
    hint: 'Give yourself access to the file and its folder, then try again',
  },
  EBUSY: { what: 'another program is using it', hint: 'Close it in the other program, then try again' },
  EDQUOT: { what: 'the disk quota is used up', hint: 'Nothing was changed. Free some space, then try again' },
  EEXIST: { what: 'something else has that name', hint: 'Move it away, then try again' },
  EISDIR: { what: 'it is a folder', hint: 'Move the folder away, then try again' },
  ELOOP: { what: 'it is a symbolic link', hint: 'Replace the link with the file itself, then try again' },
  EMFILE: { what: 'too many files are open', hint: 'Try again in a moment' },
  ENOENT: { what: 'it does not exist', hint: 'Check the path. It may have been moved or deleted' },
  ENOSPC: { what: 'the disk is full', hint: 'Nothing was changed. Free some space, then try again' },
  ENOTDIR: { what: 'part of its path is not a folder', hint: 'Check the path' },
  ENAMETOOLONG: { what: 'its name is too long', hint: 'Choose a shorter name' },
  EPERM: {
    what: 'the operating system does not allow it',
    hint: 'Check the permissions of the file and its folder',
  },
  EROFS: { what: 'the file system is read-only', hint: 'Make it writable, then try again' },
};

/** Returns the code of a system error, such as `ENOENT`, or '' if the error didn't come from the system. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

function wordingOf(code: string): Wording {
  return (
    wordings[code] ?? {
      what: `the operating system reported ${code}`,
      hint: 'Check the disk, then try again',
    }
  );
}

/** Returns the Failure for a system error while reading a path; any other error is returned unchanged. */
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

/** Returns the Failure for a system error while writing a path; any other error is returned unchanged. */
export function writeFailure(error: unknown, path: string): unknown {
  const code = errorCode(error);
  if (code === '') return error;
  const { what, hint } = wordingOf(code);
  return new Failure('unwritable', `Cannot write "${path}": ${what}`, { hint, data: { path, cause: code } });
}
