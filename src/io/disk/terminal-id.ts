import { askPs, processStat } from './seen-process.ts';

/**
 * Returns a name for this terminal that no later one has, safe as a file name: the id and start time of its leading
 * process. Where there is no `/proc`, the process that started this one counts as the leader.
 */
export function terminalId(): string {
  const leader = processStat(process.pid).leader;
  const [pid, started] =
    leader === 0
      ? [process.ppid, Date.parse(`${askPs(process.ppid, ['lstart='])} UTC`) / 1000 || 0]
      : [leader, processStat(leader).started];
  return `terminal-${pid}-${started}`;
}
