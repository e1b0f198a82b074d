import { join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { writeFileAtomic } from '../../io/disk/files.ts';
import { makeFolder } from '../../io/disk/folders.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { makeNonce } from '../../io/disk/owner.ts';
import { findText } from '../../io/disk/read.ts';
import { findIdentity, type Identity, isSameIdentity } from '../../io/disk/stat.ts';
import { findGitFolder, repositoryFolder } from '../../io/git/folder.ts';

// Captures lie in a bare repository of ours inside the git folder, which all working trees share. The person's own
// repository has no object and no reference of them.

/** Where the captures of a repository are. */
export interface Store {
  /** Absolute path of the bare repository. */
  readonly folder: string;
  /** The name under which this clone writes, 12 hex digits. No two clones have the same. */
  readonly writer: string;
}

function storeFolder(cwd: string): string | undefined {
  const git = findGitFolder(cwd);
  // Only where git itself knows this working tree: a `.git` file that an archive brings can name any folder.
  return git === undefined || repositoryFolder(git) !== git.common
    ? undefined
    : join(git.common, 'session-journal', 'captures.git');
}

// A repository is told by these. Its configuration must be this one, because git obeys whatever stands there.
const config = '[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n';
const files: Readonly<Record<string, string>> = { HEAD: 'ref: refs/heads/none\n', config };

/** Returns the store of the repository that a folder is in; undefined if it has none, or one that is not ours. */
export function findStore(cwd: string): Store | undefined {
  const folder = storeFolder(cwd);
  if (folder === undefined || findText(join(folder, 'config')) !== config) return undefined;
  const writer = findWriter(folder);
  return writer === undefined ? undefined : { folder, writer };
}

/** Does the same, but makes the store if there is none; undefined outside git. Fails with `unwritable`. */
export function ensureStore(cwd: string): Store | undefined {
  const folder = storeFolder(cwd);
  if (folder === undefined) return undefined;
  for (const below of ['objects', 'refs']) makeFolder(join(folder, below), 0o700);
  for (const [name, text] of Object.entries(files)) {
    if (findText(join(folder, name)) !== text) writeFileAtomic(join(folder, name), text, { mode: 0o600 });
  }
  return { folder, writer: findWriter(folder) ?? nameWriter(folder) };
}

/** Returns the Failure that says that git can't write to a store. */
export function storeFailure({ folder }: Store): Failure {
  return new Failure('unwritable', `Git can't write to ${folder}`, { hint: 'Check: session-journal doctor' });
}

// A copied clone must write under another name, so the name holds for this very folder.
function findWriter(folder: string): string | undefined {
  const known = asRecord(readJson(join(folder, 'writer.json')));
  const isHere = isSameIdentity(known as unknown as Identity | undefined, findIdentity(folder));
  return isHere && typeof known?.writer === 'string' && /^[0-9a-f]{12}$/.test(known.writer)
    ? known.writer
    : undefined;
}

function nameWriter(folder: string): string {
  writeJson(join(folder, 'writer.json'), { writer: makeNonce(), ...findIdentity(folder) });
  // If another process named one at the same time, both use the last.
  return findWriter(folder) as string;
}

/** Returns the month of a time (milliseconds since 1970) in six digits, as names of references have it. */
export function monthOf(at: number): string {
  return new Date(at).toISOString().slice(0, 7).replace('-', '');
}

/** Returns the reference that this clone appends to at a time (milliseconds since 1970): one a month. */
export function ownRef({ writer }: Store, at: number): string {
  return `refs/own/${writer}/${monthOf(at)}`;
}
