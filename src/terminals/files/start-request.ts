import { asRecord } from '../../io/disk/json.ts';
import type { Env } from '../../io/project/person.ts';
import { limitSize, type Size, textOf } from '../frames/messages.ts';
import type { TerminalEvent } from './terminal-record.ts';

/** What a terminal's process is told when it starts. */
export interface StartRequest extends Size {
  readonly dir: string;
  readonly name: string;
  /** The native module. */
  readonly module: string;
  /** Absolute path of the program, and its arguments. */
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The command as the record shows it, and whether something was left out. */
  readonly argv: readonly string[];
  readonly isScreened: boolean;
  readonly session: string;
  /** Whether the last of the output is kept in a file. */
  readonly isLogged: boolean;
  readonly version: string;
  /** What happened before, to a terminal of this name that is started again. */
  readonly events: readonly TerminalEvent[];
}

// In the environment, because everyone on the machine can see arguments.
const variable = 'SESSION_JOURNAL_TERM_START';

/** Returns an environment that tells a terminal's process what to do. */
export function withRequest(env: Env, request: StartRequest): Env {
  return { ...env, [variable]: JSON.stringify(request) };
}

/** Returns what a terminal's process is told, and its environment without that. Throws if it is told nothing. */
export function takeRequest(env: Env): { readonly request: StartRequest; readonly env: Env } {
  const { [variable]: text = '', ...rest } = env;
  const fields = asRecord(JSON.parse(text)) as Partial<StartRequest> | undefined;
  const { args = [], argv = [], events = [] } = fields ?? {};
  const texts = (list: readonly unknown[]): string[] => list.map(textOf);
  const request = {
    dir: textOf(fields?.dir),
    name: textOf(fields?.name),
    module: textOf(fields?.module),
    file: textOf(fields?.file),
    args: texts(args),
    cwd: textOf(fields?.cwd),
    argv: texts(argv),
    isScreened: fields?.isScreened === true,
    session: textOf(fields?.session),
    isLogged: fields?.isLogged === true,
    version: textOf(fields?.version),
    events,
    ...limitSize({ cols: Number(fields?.cols), rows: Number(fields?.rows) }),
  };
  return { request, env: rest };
}
