import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRun } from '../../../src/runs/files/run-folder.ts';
import type { Run, RunSettings } from '../../../src/runs/state/run.ts';
import { makeRun } from '../../support/make-run.ts';
import { type Client, makeClient } from './client.ts';
import { journalPlugin } from './plugin-copy.ts';

/** A client whose calls our hook judges as those of a run. */
export interface AskedClient extends Client {
  /** The run's folder. */
  readonly folder: string;
  /** The arguments that make the client ask our hook. */
  readonly args: readonly string[];
}

/** Makes a run without a runner, and the client that it is about. */
export async function makeAskedClient(settings: Partial<RunSettings> = {}): Promise<AskedClient> {
  const client = await makeClient();
  const base = makeRun();
  const run: Run = {
    ...base,
    state: 'running',
    place: { ...base.place, cwd: client.project },
    settings: { ...base.settings, ...settings },
  };
  const project = join(client.home, '.local/state/session-journal/projects/abc');
  mkdirSync(project, { recursive: true });
  const folder = createRun(project, run);
  const hook = join(journalPlugin, 'dist', 'run-hook.cjs');
  const command = `'${process.execPath}' '${hook}' '${folder}'`;
  const file = join(folder, 'settings.json');
  const hooks = { PreToolUse: [{ matcher: '*', hooks: [{ type: 'command', command, timeout: 600 }] }] };
  writeFileSync(file, JSON.stringify({ hooks }));
  return { ...client, folder, args: ['--settings', file] };
}
