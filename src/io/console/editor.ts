import { Failure } from '../../core/failure.ts';
import { childProcess } from '../disk/late-builtins.ts';
import { findProgram } from '../disk/programs.ts';
import type { Context } from '../project/context.ts';

const withoutEditor =
  'Run it at a terminal. Without an editor: session-journal edit --goal TEXT, session-journal log';
const chooseEditor = 'To choose one: EDITOR=nano session-journal edit';

/**
 * Opens a file in the person's editor, `$VISUAL` or `$EDITOR` as the shell reads it, or else `vi`, and waits until it
 * ends. Fails with `refused` if there is no editor, or if it ends with an exit code.
 */
export function openInEditor(path: string, context: Context): void {
  const { cwd, terminal } = context;
  const editor = editorOf(context);
  const run = (): number | null => startEditor(editor, path, cwd);
  // A Ctrl-C is for the editor. Without a listener it would end us, too.
  const ignore = (): void => {};
  process.on('SIGINT', ignore);
  const code = terminal?.lend === undefined ? run() : terminal.lend(run);
  process.off('SIGINT', ignore);
  if (code === 0) return;
  const what = code === null ? 'was killed' : `ended with exit code ${code}`;
  const hint = code === 126 || code === 127 ? { hint: chooseEditor } : {};
  throw new Failure('refused', `The editor "${editor}" ${what}, so nothing was changed`, hint);
}

/** Says whether the person's editor opens a window and returns at once, unless it is told to wait. */
export function returnsAtOnce(env: Context['env']): boolean {
  const editor = env.VISUAL || env.EDITOR || '';
  return /\b(?:code|codium|cursor|windsurf|subl|zed|mate)\b/.test(editor) && !/ (?:--wait|-w)\b/.test(editor);
}

function editorOf({ env, terminal }: Context): string {
  const named = env.VISUAL || env.EDITOR;
  if (named) return named;
  if (process.platform === 'win32') return 'notepad';
  if (terminal === undefined) {
    throw new Failure('refused', 'An editor needs a terminal, and there is none', { hint: withoutEditor });
  }
  const vi = findProgram('vi', env.PATH, []);
  if (vi !== undefined) return vi;
  throw new Failure('refused', 'There is no editor', { hint: chooseEditor });
}

// The variable may hold arguments and quotes, so a shell reads it, as git has it read. The trap keeps a Ctrl-C in the
// editor from ending the shell.
function startEditor(editor: string, path: string, cwd: string): number | null {
  const { spawnSync } = childProcess();
  const options = { cwd, stdio: 'inherit' as const };
  if (process.platform === 'win32')
    return spawnSync(`${editor} "${path}"`, { ...options, shell: true }).status;
  return spawnSync('/bin/sh', ['-c', `trap : INT; ${editor} "$@"`, editor, path], options).status;
}
