import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFingerprint } from '../../../src/dashboard/read/fingerprint.ts';
import { ensureProjectState } from '../../../src/io/project/project-state.ts';
import { listRuns } from '../../../src/runs/files/list-runs.ts';
import { createRun, runFolder } from '../../../src/runs/files/run-folder.ts';
import { isFinal } from '../../../src/runs/state/transitions.ts';
import { makeProject } from '../../support/make-project.ts';
import { makeRun } from '../../support/make-run.ts';

function makePlace() {
  const project = makeProject({ '.sessions/active/work-session-1.md': '# Work\n' });
  const { root, env } = project;
  const state = ensureProjectState(root, env);
  const fingerprint = makeFingerprint({
    env,
    liveRuns: (of) => {
      const live = listRuns(of).filter((run) => !isFinal(run.state));
      return live.map(({ id }) => runFolder(of, id));
    },
  });
  return {
    project,
    state,
    own: dirname(dirname(state)),
    home: env.HOME as string,
    mark: () => fingerprint(root),
  };
}

type Place = ReturnType<typeof makePlace>;

function write(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '{}');
}

const atWork = '0badcafe-2222-4333-8444-555555555555';

// The run at work is neither the first nor the last by its id, and many others have ended.
function makeRuns({ state }: Place): void {
  for (let at = 0; at < 80; at += 1) {
    const id = `${String(at).padStart(2, '0')}111111-2222-4333-8444-555555555555`;
    createRun(state, makeRun({ id, state: 'completed' }));
  }
  createRun(state, makeRun({ id: atWork, state: 'running' }));
}

const changes: Readonly<Record<string, (place: Place) => void>> = {
  'a session': ({ project }) => appendFileSync(project.path('.sessions/active/work-session-1.md'), 'More\n'),
  'a question of a conversation': ({ state }) => write(join(state, 'asked/c0c0c0c0/approvals/11111111.json')),
  'a decision about it': ({ state }) => write(join(state, 'asked/c1c1c1c1/approvals/22222222.decision.json')),
  'an event of one run among many that have ended': ({ state }) =>
    appendFileSync(join(runFolder(state, atWork), 'events.jsonl'), '{}\n'),
  'a question of that run': ({ state }) => write(join(runFolder(state, atWork), 'approvals/33333333.json')),
  'a new run': ({ state }) => {
    createRun(state, makeRun({ id: '00000000-2222-4333-8444-555555555555', state: 'queued' }));
  },
  'what is known of a terminal': ({ own }) => write(join(own, 'term/.meta/build.json')),
  'what a hook noted of an agent': ({ own }) => write(join(own, 'agents/c0c0c0c0')),
  'what a question to a conversation cost': ({ own }) => write(join(own, 'asked-costs/1-0a.json')),
  'a commit': ({ project }) => {
    project.git('commit', '--quiet', '--allow-empty', '--message', 'Go on');
  },
  'what a client says of itself': ({ home }) => write(join(home, '.claude/sessions/12.json')),
};

test.each(Object.entries(changes))('%s makes it another one, and it stays so', (_, change) => {
  const place = makePlace();
  makeRuns(place);
  write(join(place.state, 'asked/c1c1c1c1/approvals/22222222.json'));
  const before = place.mark();
  expect(place.mark()).toBe(before);
  change(place);
  const after = place.mark();
  expect(after).not.toBe(before);
  expect(place.mark()).toBe(after);
});

test('a run that was new when it was last looked at is looked at from then on', () => {
  const place = makePlace();
  place.mark();
  const folder = createRun(place.state, makeRun({ id: atWork, state: 'running' }));
  const before = place.mark();
  appendFileSync(join(folder, 'events.jsonl'), '{}\n');
  expect(place.mark()).not.toBe(before);
});
