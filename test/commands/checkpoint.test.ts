import { describe, expect, test } from 'vitest';
import { makeProject } from '../support/make-project.ts';
import { ask, conversation, done, refused, sample } from '../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-abc123.md';

describe('checkpoint', () => {
  test('writes an entry with the note, takes the git facts, and brings progress.md up to date', async () => {
    const project = makeProject({ [file]: sample({ branch: 'old' }) }, { commit: true });
    const answer = await ask(project, ['checkpoint', '--note', 'Before the refactor']);
    expect(project.read(answer.entry)).toMatch(
      /^# Checkpoint: fix-sweep-bug[\s\S]*## Note\nBefore the refactor\n/,
    );
    expect(project.read(file)).toContain('git_branch: main\n');
    expect(project.read(file)).toMatch(/git_last_commit: '?[0-9a-f]{7}'?\n/);
    expect(project.read('.sessions/journal/abc123/progress.md')).toContain(
      '**Progress**: 1/2 steps complete',
    );
  });

  test('twice in a second makes two entries, and the second leaves the session as it is', async () => {
    const project = makeProject({ [file]: sample() }, { commit: true });
    const first = await ask(project, ['checkpoint']);
    const after = project.read(file);
    const second = await ask(project, ['checkpoint']);
    expect(second.entry).not.toBe(first.entry);
    expect(project.exists(second.entry)).toBe(true);
    expect(project.read(file)).toBe(after);
  });

  test('refreshes derived lines that went stale, and no line of a person’s', async () => {
    const stale = sample()
      .replace('1/2 steps complete', '0/9 steps complete')
      .replace('**Blocker**: None', '**Blocker**: ask Bo first');
    const project = makeProject({ [file]: stale });
    await done(project, ['checkpoint']);
    expect(project.read(file)).toContain('**Progress**: 1/2 steps complete\n');
    expect(project.read(file)).toContain('**Blocker**: ask Bo first\n');
  });

  test('--tldr and --key-context are written; known key context is not written twice', async () => {
    const project = makeProject({ [file]: sample() });
    for (const _ of [1, 2])
      await done(project, ['checkpoint', '--tldr', 'Nearly done.', '--key-context', 'Port 8080']);
    const text = project.read(file);
    expect(text).toContain('## TL;DR (Read This First)\nNearly done.\n');
    expect(text.match(/- Port 8080/g)).toHaveLength(1);
  });

  test('asks a model for a better TL;DR, and nobody else', async () => {
    const project = makeProject({ [file]: sample() });
    expect(await done(project, ['checkpoint'])).not.toContain('--tldr');
    const env = conversation();
    expect(await done(project, ['checkpoint'], { env })).toContain('The TL;DR says: "Fixing the race."');
    expect(await done(project, ['checkpoint', '--tldr', 'New.'], { env })).not.toContain('The TL;DR says');
  });

  test('of a closed session is refused', async () => {
    const project = makeProject({ '.sessions/archive/a-abc123.md': sample({ status: 'abandoned' }) });
    expect(await refused(project, ['checkpoint', '--session', 'abc123'])).toContain('resume --reopen abc123');
  });
});
