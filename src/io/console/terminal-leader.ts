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
  const { state, leader, terminal } = processStat(process.pid);
  if (state !== '' && terminal === 0) return undefined;
  // A leader outside of this PID namespace is shown as 0, too.
  if (leader === 0) return leaderByPs();
  const { started } = processStat(leader);
  return started === '' ? undefined : { pid: leader, started };
}

// On macOS a terminal is led by `login` or the shell; `ps` marks the leader with an "s" in its state.
function leaderByPs(): TerminalLeader | undefined {
  const name = askPs(process.pid, ['tty=']);
  if (!/^[A-Za-z0-9/]+$/.test(name)) return undefined;
  for (const line of askPsOfTerminal(name, ['pid=', 'stat=', 'lstart=']).split('\n')) {
    const [pid, state = '', ...started] = line.trim().split(/\s+/);
    if (state.includes('s') && Number(pid) > 0)
      return { pid: Number(pid), started: seconds(started.join(' ')) };
  }
  return undefined;
}

/**
 * Returns a name for this terminal that no later one has, safe as a file name. Without a terminal, it names what leads
 * this program instead, such as the shell of a script.
 */
export function terminalId(): string {
  const { pid, started } = terminalLeader() ?? programLeader();
  return `terminal-${pid}-${started}`;
}

// Where there is no `/proc`, the process that started this one counts as the leader.
function programLeader(): TerminalLeader {
  const { leader } = processStat(process.pid);
  if (leader !== 0) return { pid: leader, started: processStat(leader).started };
  return { pid: process.ppid, started: seconds(askPs(process.ppid, ['lstart='])) };
}

function seconds(started: string): string {
  return String(Date.parse(`${started} UTC`) / 1000 || 0);
}
