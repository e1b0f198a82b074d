import { once } from '../../core/lazy.ts';
import type { Context } from '../../io/project/context.ts';
import type { Run, RunPlace } from '../../runs/state/run.ts';
import { namesById } from '../../terminals/files/terminal-record.ts';

/** Returns the terminal that this runs in. */
export function terminalHere({ env }: Context): Pick<RunPlace, 'terminal' | 'terminalId'> {
  const { SESSION_JOURNAL_TERM: first = '', SESSION_JOURNAL_TERM_ID: terminalId = '' } = env;
  return { terminal: namesById(env).get(terminalId) ?? first, terminalId };
}

/** Returns what gives runs the name that the terminal they were started from has now. */
export function withTerminalNow({ env }: Context): (run: Run) => Run {
  const names = once(() => namesById(env));
  return (run) => {
    const { terminal, terminalId } = run.place;
    if (terminalId === '') return run;
    return { ...run, place: { ...run.place, terminal: names().get(terminalId) ?? terminal } };
  };
}
