import { oneLine } from '../../core/text/escape.ts';
import type { Session } from './session.ts';

/** A command line that a dead end says was tried, and the dead end's number. */
export interface TriedCommand {
  readonly command: string;
  readonly number: number;
}

const most = 100;
const longest = 200;

/**
 * Returns the commands in backticks in a session's dead ends, of two words or more, because one alone says too little;
 * at most the newest 100. Calls of our own program don't count.
 */
export function triedCommands({ deadEnds }: Pick<Session, 'deadEnds'>): TriedCommand[] {
  const all = deadEnds.flatMap(({ number, title, text }) =>
    [...`${title}\n${text}`.matchAll(/`+([^`]+)`+/g)].map(([, inner]) => ({
      number,
      command: oneLine(inner as string),
    })),
  );
  return all.filter(({ command }) => isCommand(command)).slice(-most);
}

function isCommand(text: string): boolean {
  return text.length <= longest && /^[^\s"'-]\S* +\S/.test(text) && !text.includes('session-journal');
}

/** Says whether a command line begins with a command: with all of its words, so `npm test` doesn't begin `npm tests`. */
export function beginsWith(line: string, command: string): boolean {
  const start = line.trimStart();
  return start.startsWith(command) && !/^[\p{L}\p{N}_.:/=@-]/u.test(start.slice(command.length));
}
