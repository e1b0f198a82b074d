import { expect, test } from 'vitest';
import { sessionsNote } from '../../support/git-ai-notes.ts';
import { makeProject, type TestProject } from '../../support/make-project.ts';
import { ask, conversation, done, refused } from '../../support/verbs.ts';

function withNote(note: string): { project: TestProject; commit: string } {
  const project = makeProject();
  project.git('commit', '--allow-empty', '-qm', 'first');
  const commit = project.git('rev-parse', 'HEAD');
  project.git('notes', '--ref=refs/notes/ai', 'add', '-m', note, commit);
  return { project, commit };
}

test('what a note of git-ai says of a commit is shown as a claim', async () => {
  const { project, commit } = withNote(sessionsNote);
  const text = await done(project, ['captures', 'show', commit.slice(0, 8)]);
  expect(text).toContain(
    '❗ Claimed by git-ai, not confirmed:\n   src/main.rs:1-10,15-20 cursor, claude-sonnet',
  );
  expect(text).toContain('src/main.rs:42-50 human, Developer <dev@example.com>');
  expect(await ask(project, ['captures', 'show', commit])).toMatchObject({
    captures: [],
    claims: [{ source: 'git-ai', untrusted: true }],
  });
  const shown = await done(project, ['captures', 'show', commit], { env: conversation() });
  expect(shown).toMatch(/^\[session-journal reply/);
});

test('records of Agent Trace are claims of the commit that they name', async () => {
  const { project, commit } = withNote('no note of git-ai');
  const contributor = { type: 'ai', model_id: 'openai/gpt-4o' };
  const record = (revision: string, path: string) => ({
    version: '0.1.0',
    vcs: { type: 'git', revision },
    files: [
      {
        path,
        conversations: [{ url: 'javascript:x', contributor, ranges: [{ start_line: 1, end_line: 2 }] }],
      },
    ],
  });
  const records = [record(commit, 'a\u001b[31m.ts'), record('0'.repeat(40), 'b.ts')];
  project.write('.agent-trace/traces.jsonl', records.map((one) => JSON.stringify(one)).join('\n'));
  const text = await done(project, ['captures', 'show', commit]);
  expect(text).toBe(
    '❗ Claimed by Agent Trace, not confirmed:\n   a\\u{1b}[31m.ts:1-2 ai, openai/gpt-4o, conversation javascript:x\n',
  );
});

test('many claims are counted, and without any the commit has no captures', async () => {
  const lines = Array.from({ length: 30 }, (_, index) => `  h_1 ${index + 1}`).join('\n');
  const { project, commit } = withNote(`a.ts\n${lines}\n---\n{"schema_version":"authorship/3.0.0"}`);
  expect(await done(project, ['captures', 'show', commit])).toContain('   … 10 more');
  project.git('notes', '--ref=refs/notes/ai', 'remove', commit);
  expect(await refused(project, ['captures', 'show', commit])).toContain('There are no captures');
});

test("a checkpoint of Entire that a commit's trailer names is a claim", async () => {
  const project = makeProject();
  const metadata = JSON.stringify({ session_id: 's1', agent: 'Claude Code', files_touched: ['src/a.ts'] });
  project.write('a1/b2c3d4e5f6/1/metadata.json', metadata);
  project.git('checkout', '-q', '-b', 'entire/checkpoints/v1');
  project.git('add', 'a1');
  project.git('commit', '-qm', 'checkpoint');
  project.git('checkout', '-q', '--orphan', 'work');
  project.git('commit', '--allow-empty', '-qm', 'Sweep\n\nEntire-Checkpoint: a1b2c3d4e5f6');
  const commit = project.git('rev-parse', 'HEAD');
  expect(await done(project, ['captures', 'show', commit])).toBe(
    '❗ Claimed by Entire, not confirmed:\n   src/a.ts Claude Code, conversation s1\n',
  );
});
