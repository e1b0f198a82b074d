import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { recordYes } from '../../src/capture/remote/consent.ts';
import { findRemote } from '../../src/capture/remote/remote.ts';
import { readSyncState, type SyncState } from '../../src/capture/share/sync-state.ts';
import { ensureStore, type Store } from '../../src/capture/store/store.ts';
import { captured, takeCommits } from './support/captured.ts';
import { bash, type JournalClient, makeJournalClient } from './support/journal.ts';
import { inTurn } from './support/messages-api.ts';
import { gitEnvironment } from './support/workplace.ts';

const waiting = { timeout: 60_000, interval: 200 };

let client: JournalClient;
afterEach(() => client.close());

/** Says yes to sharing through the client's remote, as its person would at a terminal. */
async function sayYes({ home, project }: JournalClient): Promise<void> {
  const env = gitEnvironment(home);
  const store = ensureStore(project);
  const remote = store && (await findRemote(project, undefined, { store, env }));
  if (remote === undefined) throw new Error('there is a remote');
  recordYes(project, { at: Date.now(), from: 0, branches: false, remote }, env);
}

/** What was synchronised so far, as the program remembers it. */
function syncState({ project }: JournalClient): SyncState {
  return readSyncState(ensureStore(project) as Store);
}

test('captures taken offline are queued, and once the remote appears, all are there, each once', async () => {
  client = await makeJournalClient();
  const remote = join(client.project, '..', 'remote.git');
  client.git('remote', 'add', 'origin', remote);
  client.journal('init', '--name', 'sweep', '--goal', 'Fix the sweep');
  writeFileSync(join(client.project, '.sessions/config.json'), '{ "capture.share": true }\n');
  await sayYes(client);
  const dialogue = client.dialogue({ allow: 'all' });
  const subjects = ['One', 'Two', 'Three'];
  for (const subject of subjects) {
    client.api.play(inTurn([{ tools: [bash(`git commit --allow-empty -qm '${subject}'`)] }, 'Done']));
    await dialogue.say(`Commit ${subject}`);
  }
  await dialogue.close();
  expect(takeCommits(client).map(({ subject }) => subject)).toEqual(subjects);
  const ids = captured(client).map(({ id }) => id);
  // A hook has tried it, and nobody noticed.
  await vi.waitFor(() => expect(syncState(client).failed).toHaveLength(1), waiting);
  mkdirSync(remote);
  const env = gitEnvironment(client.home);
  execFileSync('git', ['init', '-q', '--bare', remote], { env });
  client.git('push', '-q', 'origin', 'HEAD:main');
  client.api.play(inTurn(['Right']));
  await client.ask('The remote is there');
  const there = (): string[] => {
    const args = ['--git-dir', remote, 'log', '--glob=refs/session-journal', '--format=%s'];
    return execFileSync('git', args, { env, encoding: 'utf8' })
      .split('\n')
      .flatMap((row) => row.slice(-10) || []);
  };
  await vi.waitFor(() => expect(there()).toEqual(expect.arrayContaining(ids)), waiting);
  expect(new Set(there()).size).toBe(there().length);
  await vi.waitFor(() => expect(syncState(client).failed).toEqual([]), waiting);
});
