import type { EngineInterface, Register } from 'claude-code';

// An addition for clients that load modules: bare /session-VERB commands, answered without a request to the model, and
// a status entry. It runs without Node and imports nothing, so it starts the plugin's own programs, as a slash command
// does.
const verbs = {
  init: ['Start a work session, without Claude', '--goal TEXT [--name NAME] [--step TEXT]…'],
  resume: ['Resume a work session, without Claude', '[ID] [--last] [--list] [--reopen]'],
  log: [
    'Log to the session, without Claude',
    '[TEXT] [--decision TITLE --rationale TEXT] [--discovery TEXT] [--done TEXT|N] …',
  ],
  view: ['Show the session, without Claude', '[ID|list] [--progress] [--decisions] [--pr] …'],
  checkpoint: ["Save the session's state, without Claude", '[--note TEXT] [--tldr TEXT]'],
  pause: ['Pause the session, without Claude', '[--note TEXT] [--switch-to ID]'],
  close: ['Complete or abandon the session, without Claude', '--complete | --abandon --reason TEXT'],
  undo: ['Undo the last change to the session, without Claude', ''],
  search: ['Search all sessions, without Claude', 'WORDS'],
} as const;

export const register: Register = (on) => {
  let isInteractive = false;

  on('session.start', async ($, e, next) => {
    isInteractive = e.isInteractive;
    for (const [verb, [description, argumentHint]] of Object.entries(verbs)) {
      await $.command.register({ name: `session-${verb}`, description, argumentHint });
    }
    return next(e);
  });

  for (const verb of Object.keys(verbs)) {
    on('command.run', { command: `session-${verb}` }, async ($, e) => {
      const answer = await runVerb($, verb, e.args ?? '');
      if (isInteractive) void showStatus($);
      return answer;
    });
  }

  // The client doesn't wait for the status, so no start and no turn takes longer because of it.
  on('classic.SessionStart', async ($, e, next) => {
    const result = await next(e);
    if (isInteractive) void showStatus($);
    return result;
  });
  on('classic.UserPromptExpansion', async ($, e, next) => {
    const result = await next(e);
    if (isInteractive && e.command_name.startsWith('session:')) void showStatus($);
    return result;
  });
  on('classic.Stop', async ($, e, next) => {
    const result = await next(e);
    if (isInteractive) void showStatus($);
    return result;
  });
};

async function runVerb($: EngineInterface, verb: string, args: string) {
  try {
    const cwd = await $.session.cwd();
    const event = {
      hook_event_name: 'UserPromptExpansion',
      session_id: await $.session.id(),
      cwd,
      // Each command counts as a prompt of its own, so the same words typed again are logged again.
      prompt_id: `bare-${Date.now()}`,
      command_name: `session:${verb}`,
      command_args: args,
    };
    const { stdout } = await $.process.run(['node', `${$.plugin.root}/dist/hook.cjs`], {
      cwd,
      stdin: JSON.stringify(event),
    });
    const { systemMessage, hookSpecificOutput } = JSON.parse(stdout);
    // The model reads only the block, which says which parts of it are data.
    return {
      text: String(systemMessage),
      context: [String(hookSpecificOutput.additionalContext)],
      isTextDisplayOnly: true as const,
    };
  } catch {
    return {
      text: `Nothing was done: /session-${verb} needs Node 20 or newer on PATH, and SESSION_JOURNAL must not be 0`,
    };
  }
}

// Shows what the session file says now. A project without sessions costs one or two file checks and starts nothing.
async function showStatus($: EngineInterface): Promise<void> {
  let text: string | undefined;
  try {
    const root = await $.session.root();
    if (await hasSessions($, root)) {
      const { stdout } = await $.process.run(['node', `${$.plugin.root}/dist/cli.cjs`, 'view', '--json'], {
        cwd: root,
        env: { CLAUDE_CODE_SESSION_ID: await $.session.id() },
        timeoutMs: 5000,
      });
      text = renderStatus(JSON.parse(stdout));
    }
  } catch {
    text = undefined;
  }
  $.ui.status(text);
}

// Looks in the folder and above it, up to the repository's root. A linked worktree may have its sessions elsewhere.
async function hasSessions($: EngineInterface, folder: string): Promise<boolean> {
  for (let dir = folder; dir !== ''; dir = dir.replace(/[\\/]*[^\\/]*$/, '')) {
    if (await $.fs.exists(`${dir}/.sessions`)) return true;
    if (await $.fs.exists(`${dir}/.git`)) return (await $.fs.stat(`${dir}/.git`)).kind === 'file';
  }
  return false;
}

interface View {
  readonly shortname?: unknown;
  readonly status?: unknown;
  readonly progress?: { readonly done: number; readonly total: number };
  readonly steps?: readonly { readonly number: number; readonly text: string; readonly current: boolean }[];
  readonly blockers?: readonly { readonly resolved: string | null }[];
}

function renderStatus({ shortname, status, progress, steps, blockers }: View): string | undefined {
  if (typeof shortname !== 'string' || progress === undefined) return undefined;
  const paused = status === 'paused' ? ' (paused)' : '';
  const blocked = blockers?.some(({ resolved }) => resolved === null) ? ' ⛔' : '';
  const current = status === 'active' ? steps?.find((step) => step.current) : undefined;
  const step = current === undefined ? '' : ` · ${current.number}. ${shown(current.text, 40)}`;
  return `${shown(shortname, 60)} ${progress.done}/${progress.total}${paused}${blocked}${step}`;
}

// Names and steps come from a file, so nothing in them may move the cursor.
function shown(text: string, most: number): string {
  const letters = Array.from(text.replace(/\s+/g, ' ').replace(/\p{C}+/gu, ''));
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
}
