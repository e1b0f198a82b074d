import { join } from 'node:path';
import { encodeOwnLine } from '../../core/stream/own-line.ts';
import { appendText } from '../../io/disk/append.ts';
import { removeQuietly, writeFileAtomic } from '../../io/disk/files.ts';
import { writeJson } from '../../io/disk/json.ts';
import { makeFifo } from '../../io/process/fifo.ts';
import { type StartedApart, startApart } from '../../io/process/start-apart.ts';
import type { Env } from '../../io/project/person.ts';
import { pathIn } from '../files/run-folder.ts';
import { clientEnv } from '../state/client-env.ts';
import type { Run } from '../state/run.ts';
import { clientArgs, type LaunchFiles, type ResumedTalk } from './client-args.ts';
import { endLongLine } from './long-line.ts';
import { copyMcpConfig } from './mcp-config.ts';
import { whileNoneWrites } from './say.ts';
import { runSettings } from './settings-file.ts';

/** What a run's client is started with. */
export interface ClientStart {
  /** The run's folder. */
  readonly folder: string;
  readonly run: Run;
  /** Absolute path of Claude Code. */
  readonly program: string;
  /** The environment of whoever starts it. */
  readonly env: Env;
  readonly resumed: ResumedTalk | undefined;
  /** The line that it is told first; empty if it goes on with what it was doing. */
  readonly input: string;
  /** In US dollars, for this process; undefined for no limit. */
  readonly budgetLeft: number | undefined;
  /** Absolute path of the program that answers its hooks. */
  readonly hook: string;
  /** The journal's hooks, if the plugin doesn't bring them. */
  readonly journalHooks: Readonly<Record<string, readonly unknown[]>>;
}

/**
 * Starts the client of a run: in a terminal session of its own, with a named pipe as its input and a file for its output,
 * so that it needs nobody. Fails with `unwritable` or `not-found`; throws the system's error if it can't be started.
 */
export async function startClient(start: ClientStart): Promise<StartedApart> {
  const { folder, run, env } = start;
  const files = writeFiles(start);
  const pipe = pathIn(folder, 'input');
  // One that an earlier client had may hold what that one didn't read.
  removeQuietly(pipe);
  endLongLine(folder);
  makeFifo(pipe);
  appendText(
    pathIn(folder, 'raw'),
    encodeOwnLine({ step: 'started', code: undefined, signal: '', at: Date.now() }),
  );
  const { resumed, budgetLeft } = start;
  return whileNoneWrites(folder, () =>
    startApart({
      program: start.program,
      args: clientArgs(run, { files, resumed, budgetLeft }),
      cwd: run.place.cwd,
      env: clientEnv(env, { id: run.id, names: run.settings.envNames }),
      stdin: pipe,
      input: start.input,
      stdout: pathIn(folder, 'raw'),
      stderr: pathIn(folder, 'stderr'),
    }),
  );
}

function writeFiles({ folder, run, hook, journalHooks }: ClientStart): LaunchFiles {
  const settings = pathIn(folder, 'settings');
  writeJson(settings, runSettings(run, { folder, hook, node: process.execPath, journalHooks }));
  const { systemPrompt, appendSystemPrompt } = run.settings;
  return {
    settings,
    systemPrompt: writePrompt(join(folder, 'system-prompt'), systemPrompt),
    appendSystemPrompt: writePrompt(join(folder, 'append-system-prompt'), appendSystemPrompt),
    mcpConfig: copyMcpConfig(folder, run),
  };
}

function writePrompt(path: string, text: string): string {
  if (text === '') return '';
  writeFileAtomic(path, text, { mode: 0o600, fsync: false });
  return path;
}
