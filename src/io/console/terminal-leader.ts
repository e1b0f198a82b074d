import { askPs, askPsOfTerminal, processStat } from '../disk/seen-process.ts';

/** The process that leads a terminal, usually its shell. Its start time tells it from a later one with its id. */
export interface TerminalLeader {
  readonly pid: number;
  readonly started: string;
}

/**
 * Returns the leader of the terminal that this program was started from, even if its output goes elsewhere; undefined
 * without a terminal, or where neither `/proc` nor `ps` tells.
 */
export function terminalLeader(): TerminalLeader | undefined {
  const { leader, terminal } = processStat(process.pid);
  // The leader of another PID namespace is shown as 0, too.
  if (leader === 0) return leaderByPs();
  const { started } = processStat(leader);
  return terminal === 0 || started === '' ? undefined : { pid: leader, started };
}

// On macOS a terminal is led by `login` or the shell; `ps` marks the leader with an "s" in its state.
function leaderByPs(): TerminalLeader | undefined {
  const name = askPs(process.pid, ['tty=']);
  if (!/^[A-Za-z0-9/]+$/.test(name)) return undefined;
  for (const line of askPsOfTerminal(name, ['pid=', 'stat=', 'lstart=']).split('\n')) {
    const [pid, state = '', ...started] = line.trim().split(/\s+/);
    if (state.includes('s') && Number(pid) > 0) return { pid: Number(pid), started: started.join(' ') };
  }
  return undefined;
}
