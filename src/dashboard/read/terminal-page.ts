import { Failure, isFailure } from '../../core/failure.ts';
import { type Env, pathInHome } from '../../io/project/person.ts';
import { peekTerminal } from '../../terminals/control/control-terminal.ts';
import { findTerminal, terminalsOf } from '../../terminals/control/known-terminals.ts';
import type { TerminalRow } from '../page/home.ts';
import type { ShownTerminal } from '../page/terminal.ts';
import { type Data, listAt, recordAt, textAt, textsAt, timeAt } from './json.ts';
import { terminalRows } from './overview.ts';
import { shownHash } from './shown-hash.ts';
import { ask, type Sources } from './sources.ts';

/** Returns the terminals of a project, with those that have ended. */
export async function readTerminalList({ here }: Sources, root: string): Promise<TerminalRow[]> {
  return terminalRows(terminalsIn(root, listAt(await ask(here, ['term', 'list'], root), 'terminals')));
}

/** Returns those of a person's terminals that are in a project, or in a worktree of it. */
export function terminalsIn(root: string, terminals: readonly Data[]): Data[] {
  return terminals.filter((one) => {
    const cwd = textAt(one, 'cwd');
    return cwd === root || cwd.startsWith(`${root}/`) || textAt(recordAt(one, 'git'), 'repo_root') === root;
  });
}

/** Returns everything that a terminal's page shows, whatever folder it works in now. Fails with `not-found`. */
export async function readTerminalPage(
  name: string,
  { here }: Sources,
  { root, env, isTypable }: { readonly root: string; readonly env: Env; readonly isTypable: boolean },
): Promise<ShownTerminal> {
  const all = listAt(await ask(here, ['term', 'list'], root), 'terminals');
  const row = all.find((one) => textAt(one, 'name') === name);
  if (row === undefined)
    throw new Failure('not-found', 'There is no terminal of this name', {
      hint: 'List them: session-journal term list',
    });
  return {
    name,
    state: textAt(row, 'state'),
    reason: textAt(row, 'reason'),
    since: timeAt(row, 'since'),
    screen: await screenOf(name, env),
    isTypable,
    shown: await shownTerminal(name, env),
    session: textAt(row, 'session'),
    conversation: textAt(row, 'conversation'),
    facts: factsOf(row, env),
  };
}

/**
 * Returns the hash of what a page shows of a terminal that can be typed into: another one that was started under its name
 * has another. Fails with `no-terminal`.
 */
export async function shownTerminal(name: string, env: Env): Promise<string> {
  const { record, state } = await findTerminal(terminalsOf(env), name);
  return shownHash('terminal', name, record?.createdAt ?? 0, state?.childPid ?? 0);
}

async function screenOf(name: string, env: Env): Promise<readonly string[] | undefined> {
  try {
    return (await peekTerminal(terminalsOf(env), name)).lines;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return undefined;
  }
}

function factsOf(row: Data, env: Env): ShownTerminal['facts'] {
  const rows = [
    { name: 'Command', text: textsAt(row, 'cmd').join(' ') },
    { name: 'Folder', text: pathInHome(textAt(row, 'cwd'), env) },
    { name: 'Branch', text: textAt(recordAt(row, 'git'), 'branch_name') },
    { name: 'Title', text: textAt(row, 'title') },
  ];
  return rows.filter(({ text }) => text !== '');
}
