import { expect, test } from 'vitest';
import { decodeAgentTraces } from '../../../src/capture/formats/agent-trace.ts';
import { decodeGitAiNote } from '../../../src/capture/formats/git-ai-note.ts';
import { hashLine } from '../../../src/capture/record/line-hash.ts';
import { keepCapture, makeCapture, storeOf } from '../../support/captures.ts';
import { makeProject, type TestProject } from '../../support/make-project.ts';
import { ask, done, refused } from '../../support/verbs.ts';

const byClaude = ['export function sweep() {', '  return lock(sweepAll);', '}'];
const byHand = '// This line was typed by hand.';

async function withCommit(): Promise<{ project: TestProject; commit: string }> {
  const project = makeProject();
  project.git('commit', '--allow-empty', '-qm', 'first');
  project.write('src/my sweep.ts', [byHand, ...byClaude, ''].join('\n'));
  project.git('add', '.');
  project.git('commit', '-qm', 'Sweep');
  const commit = project.git('rev-parse', 'HEAD');
  const store = storeOf(project.root);
  const lines = byClaude.map(hashLine);
  const edit = { turn: 1, time: 0, uuid: 'u', path: 'src/my sweep.ts', lines, command: '' };
  // The edit is in an earlier capture than the commit.
  const earlier = makeCapture({ id: '1111111111', commit: '', kind: 'compaction', at: 1 });
  await keepCapture(store, { ...earlier, edits: [edit] });
  const own = makeCapture({ id: '2222222222', commit, at: 2, paths: [edit.path] });
  await keepCapture(store, { ...own, edits: [] });
  await keepCapture(store, makeCapture({ id: '3333333333', commit: '9'.repeat(40), at: 3 }));
  return { project, commit };
}

test('captures are exported as Agent Trace, as notes of git-ai, and as JSON', async () => {
  const { project, commit } = await withCommit();
  const file = { path: 'src/my sweep.ts', ranges: [{ from: 2, to: 4 }] };
  const traces = decodeAgentTraces(await done(project, ['captures', 'export', '--format', 'agent-trace']));
  expect(traces).toMatchObject([{ commit, claims: [{ ...file, by: 'ai' }] }]);
  const notes = JSON.parse(await done(project, ['captures', 'export', '--format', 'git-ai']));
  expect(notes.commit).toBe(commit);
  expect(decodeGitAiNote(notes.note)).toMatchObject([{ ...file, tool: 'claude' }]);
  const line = JSON.parse(await done(project, ['captures', 'export', '--format', 'json']));
  expect(line).toMatchObject({ commit, capture: '2222222222', files: [file] });
  const answer = await ask(project, ['captures', 'export', '--format', 'json']);
  expect(answer).toMatchObject({ format: 'json', records: 1, missing: 1 });
});

test('without captures nothing is exported, and without a format it is refused', async () => {
  const project = makeProject();
  expect(await done(project, ['captures', 'export', '--format', 'json'])).toBe('');
  expect(await refused(project, ['captures', 'export'], { code: 2 })).toContain('Export as what?');
  const unknown = await refused(project, ['captures', 'export', '--format', 'xml'], { code: 2 });
  expect(unknown).toContain('It takes one of: agent-trace, git-ai, json');
  expect(await refused(project, ['captures', 'export', 'x'], { code: 2 })).toContain('takes no other word');
});
