/** The most characters that a terminal's name may have. */
export const maxNameLength = 64;

const allowed = /^[A-Za-z0-9@._+-]+$/;

/** Returns why a text can't name a terminal; undefined if it can. `verbs` are the words that follow `term`. */
export function nameProblem(name: string, verbs: readonly string[] = []): string | undefined {
  if (name === '') return 'it is empty';
  if (name.length > maxNameLength)
    return `it has ${name.length} characters, and ${maxNameLength} are allowed`;
  if (name.startsWith('.') || name.startsWith('-')) return `it starts with "${name.charAt(0)}"`;
  if (!allowed.test(name)) return 'only letters, digits and @ . _ + - are allowed';
  return verbs.includes(name) ? `"term ${name}" is a command` : undefined;
}

/** Returns a branch's name with what separates its words as `-`. */
export function sanitizeBranch(name: string): string {
  return name.trim().replace(/[/ \t]/g, '-');
}

/** What git says about a directory. Everything is empty outside git. */
export interface GitContext {
  /** The name of the main working tree's folder; of a bare repository, without `.git`. */
  readonly repoName: string;
  /** The current branch, or the short hash of a detached HEAD. */
  readonly branchName: string;
  readonly isWorktree: boolean;
  readonly isGitRepo: boolean;
  /** Absolute path of the main working tree, or of the bare repository. */
  readonly repoRoot: string;
  /** There are no splits, so this is always false. */
  readonly isSplit: false;
}

/** Returns `repo@branch` for a linked working tree, or else the name of the repository. */
export function formatName({ repoName, branchName, isWorktree }: GitContext): string {
  const branch = sanitizeBranch(branchName);
  return isWorktree && branch !== '' ? `${sanitizeBranch(repoName)}@${branch}` : sanitizeBranch(repoName);
}

/** Returns the root of a repository from git's common folder. */
export function deriveRepoRoot(commonFolder: string): string {
  return commonFolder.replace(/\/\.git\/?$/, '');
}

/** Returns a valid name made of a text, `fallback` if nothing of it can stay, of at most `max` characters. */
export function deriveName(text: string, fallback: string, max: number = maxNameLength): string {
  const clean = text
    .trim()
    .replace(/[^A-Za-z0-9@._+-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, max)
    .replace(/-+$/, '');
  return clean === '' ? fallback : clean;
}

/** Returns the first of `base`, `base-2`, `base-3`… that isn't taken, at most `max` characters long. */
export function freeName(
  base: string,
  isTaken: (name: string) => boolean,
  max: number = maxNameLength,
): string {
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : `-${count}`;
    const name = base.slice(0, max - ending.length) + ending;
    if (!isTaken(name)) return name;
  }
}
