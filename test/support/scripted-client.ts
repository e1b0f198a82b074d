import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './folder.ts';
import { scriptedProgram } from './scripted-program.ts';

/** What the client in a script does, one after another, when it is told so: the query of a run is a list of these. */
export type ScriptStep =
  /** Says this. */
  | { readonly say: string }
  /** Runs a shell command in a terminal session of its own, as the client runs tools, and waits for it. */
  | { readonly tool: string }
  /** Asks its hook about a shell command, and does what that answers: runs it, goes on without it, or puts it off. */
  | { readonly call: string }
  /** Has used so much more, in US dollars, for a call that is over. */
  | { readonly spend: number }
  /** Starts a background task of so many milliseconds, which leads to another turn. */
  | { readonly task: number }
  | { readonly pause: number }
  /** Asks whether this call of the Read tool may run, waits for the answer, and says what came of it. */
  | { readonly ask: string }
  /** Prints a line as it is. */
  | { readonly print: object | string }
  | { readonly stderr: string }
  /** Ends with this exit code, or by this signal. */
  | { readonly exit: number | string }
  /** Ends the turn with these fields of the result in place of a good one. */
  | { readonly result: object }
  /** From now on it hears neither requests nor signals. */
  | { readonly deaf: true }
  /** Writes its arguments and environment as JSON to a file in its folder. */
  | { readonly tell: string };

/** Returns the path of a program in place of Claude Code that does what its messages say. */
export function makeScriptedClient(): string {
  const path = join(makeFolder(), 'claude');
  writeFileSync(path, scriptedProgram);
  chmodSync(path, 0o755);
  return path;
}
