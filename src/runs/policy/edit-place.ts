/** Folders, as real paths without links. */
export interface EditRoots {
  /** The run's folder and those of `--add-dir`. */
  readonly roots: readonly string[];
  /** Session Journal's folder in the person's state. */
  readonly state: string;
}

// What runs by itself, says what may run, or says what this program does. In small letters, because some disks don't
// tell `.GIT` from `.git`.
const folders = ['.git', '.claude', '.husky', '.sessions/templates', '.github/workflows'];
const files = ['.mcp.json', '.envrc', '.sessions/config.json'];

/**
 * Says whether mode `edits` lets a file be changed without a question: it is in a folder of the run, and not one of those
 * that act. The path is absolute, with all links resolved.
 */
export function isFreeToEdit(path: string, { roots, state }: EditRoots): boolean {
  if (isInside(state, path)) return false;
  return roots.some((root) => isInside(root, path) && path !== root && !isProtected(path.slice(root.length)));
}

/** Says whether a path is a folder or below it; both are absolute and have no links. */
export function isInside(folder: string, path: string): boolean {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path === folder || path.startsWith(prefix);
}

// Only what lies below the root counts: the root itself may be a worktree in `.claude`.
function isProtected(below: string): boolean {
  const inside = `/${below.toLowerCase().split('/').filter(Boolean).join('/')}/`;
  return (
    folders.some((folder) => inside.includes(`/${folder}/`)) ||
    files.some((file) => inside.endsWith(`/${file}/`))
  );
}
