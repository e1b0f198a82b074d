import { dirname, join } from 'node:path';
import { writeFileAtomic } from '../../io/disk/files.ts';
import { findText } from '../../io/disk/read.ts';
import { exists } from '../../io/disk/stat.ts';
import { processesWith } from '../../io/process/list-processes.ts';
import { runOwn } from '../../io/process/own-program.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import { keptVariables } from '../../runs/state/client-env.ts';
import { journalLine } from '../../runs/state/journal-line.ts';
import type { Run } from '../../runs/state/run.ts';

const logsFor = 'SESSION_JOURNAL_LOGS_FOR';
const patienceMs = 20_000;
const pauseMs = 50;

// Whoever began to write the line may have been killed, while the call that writes it goes on.
async function untilNobodyLogs(id: string): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (processesWith(logsFor, id).size > 0 && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

// The process before us may have been killed after the line was written, and another run's line may read the same. So it
// is written down first how many there were.
function isThere(text: string, sessionFile: string, begun: string): boolean {
  const count = (findText(sessionFile) ?? '').split(text).length - 1;
  const before = findText(begun);
  if (before !== undefined) return count > Number(before);
  writeFileAtomic(begun, String(count), { mode: 0o600, fsync: false });
  return false;
}

/**
 * Writes what a run that has ended leaves in the journal of the session that it works for: one line, and the tick of its
 * step. Does nothing if that is done already. Never fails: a session that is closed by then gets no line.
 */
export async function logRun(run: Run, folder: string, context: Context): Promise<void> {
  const { sessionFile, session } = run.place;
  const mark = join(folder, 'logged');
  const line = journalLine(run, readConfig(undefined, context.env).runs.costInJournal);
  if (line === undefined || exists(mark) || !exists(sessionFile)) return;
  await untilNobodyLogs(run.id);
  if (!isThere(line.text, sessionFile, join(folder, 'logging'))) {
    const lines = [`${line.kind}: ${line.text}`, ...(line.ticked === '' ? [] : [`done: ${line.ticked}`])];
    const cwd = dirname(dirname(dirname(sessionFile)));
    const env = { ...keptVariables(context.env, []), SESSION_JOURNAL: '0', [logsFor]: run.id };
    const words = ['log', '--stdin', '--session', session];
    const { templates } = context;
    const isLogged = await runOwn({ words, input: `${lines.join('\n')}\n`, cwd, env, templates });
    // A step that is gone must not cost the line.
    if (!isLogged && line.ticked !== '') await runOwn({ words, input: `${lines[0]}\n`, cwd, env, templates });
  }
  writeFileAtomic(mark, '', { mode: 0o600, fsync: false });
}
