import { describe, expect, test } from 'vitest';
import { hook, prompt } from '../support/hook-run.ts';
import { makeProject } from '../support/make-project.ts';
import { sample } from '../support/verbs.ts';

const session = '.sessions/active/fix-sweep-bug-890abc.md';

describe('a start', () => {
  test.each(['startup', 'resume', 'clear', 'fork'])(
    'by %s shows the banner, to model and person',
    async (source) => {
      const project = makeProject({ [session]: sample() });
      const told = await hook(project, 'SessionStart', { source });
      for (const text of [told.context, told.message]) {
        expect(text).toContain('fix-sweep-bug (active, compaction #2)');
        expect(text).toContain('TL;DR: Fixing the race.');
        expect(text).toContain('1/2 steps');
        expect(text).toContain('Current: 2. Implement fix');
      }
      expect(told.context).toContain('Full briefing: session-journal resume 890abc\n');
      expect(told.message).toContain('Full briefing: /session:resume 890abc, or just say "continue"');
      expect(told.context).toMatch(
        /^\[end of session-journal banner\]\nThis work has a journal\. .*rationale '…'$/m,
      );
      expect(told.message).not.toContain('This work has a journal');
      expect((await hook(project, 'SessionStart', { source })).raw).toBe(told.raw);
      expect(project.tree({ local: false })).toEqual({ [session]: sample() });
    },
  );

  test('in a project without an open session says nothing', async () => {
    const project = makeProject({ '.sessions/active/README.md': 'Read me' });
    expect((await hook(project, 'SessionStart', { source: 'startup' })).raw).toBe('');
  });

  test('with a paused session, or another’s, is one line', async () => {
    const paused = makeProject({ [session]: sample({ status: 'paused' }) });
    const told = await hook(paused, 'SessionStart', { source: 'startup' });
    expect(told.message).toBe('Paused here: fix-sweep-bug (890abc) · To resume: /session:resume 890abc');
    expect(told.context).toContain('To resume: session-journal resume 890abc');
    const theirs = makeProject({ [session]: sample({ owner: 'bo@example.org' }) });
    expect((await hook(theirs, 'SessionStart', { source: 'startup' })).message).toBe(
      "bo's fix-sweep-bug (890abc) is active here",
    );
  });

  test('leaves a trace for doctor', async () => {
    const project = makeProject({ [session]: sample() });
    const doctor = async (): Promise<string> => {
      return (await project.runWith({ env: { CLAUDE_CODE_SESSION_ID: 'c1' } }, 'doctor')).stdout;
    };
    expect(await doctor()).toContain('The hooks have not run here');
    await hook(project, 'SessionStart', { source: 'startup' });
    expect(await doctor()).not.toContain('The hooks have not run here');
  });
});

describe('the conversation’s title', () => {
  test('is name and current step, and follows the work as long as it is ours', async () => {
    const project = makeProject({ [session]: sample() });
    const first = await hook(project, 'SessionStart', { source: 'startup' });
    expect(first.title).toBe('fix-sweep-bug: Implement fix');
    await prompt(project, 'hello');
    await project.run('log', '--step', 'Write a note');
    await project.run('log', '--done', 'Implement fix');
    const second = await hook(project, 'SessionStart', { source: 'resume', session_title: first.title });
    expect(second.title).toBe('fix-sweep-bug: Write a note');
  });

  test('follows the work at the next prompt behind a log, and another session', async () => {
    const project = makeProject({ [session]: sample() });
    const { title } = await hook(project, 'SessionStart', { source: 'startup' });
    const run = { env: { CLAUDE_CODE_SESSION_ID: 'c1' } };
    const say = (session_title: string) => prompt(project, 'fix the lexer', { session_title });
    expect((await say(title)).title).toBe('');
    await project.runWith(run, 'log', '--step', 'Write a note', '--done', 'Implement fix');
    expect((await say(title)).title).toBe('fix-sweep-bug: Write a note');
    expect((await say('fix-sweep-bug: Write a note')).raw).toBe('');
    await project.runWith(
      run,
      'init',
      '--pause-current',
      '--name',
      'second',
      '--goal',
      'Other',
      '--step',
      'Go',
    );
    expect((await say('fix-sweep-bug: Write a note')).title).toBe('second: Go');
  });

  test.each([['close', '--complete', '--force'], ['leave']])(
    'is the name alone behind %s, said once',
    async (...verb) => {
      const project = makeProject({ [session]: sample() });
      const { title } = await hook(project, 'SessionStart', { source: 'startup' });
      await prompt(project, 'hello', { session_title: title });
      const run = { env: { CLAUDE_CODE_SESSION_ID: 'c1' } };
      expect((await project.runWith(run, ...verb)).code).toBe(0);
      expect((await prompt(project, 'fix the lexer', { session_title: title })).title).toBe('fix-sweep-bug');
      expect((await prompt(project, 'fix the lexer', { session_title: 'fix-sweep-bug' })).raw).toBe('');
    },
  );

  test('that the person gave in between stays', async () => {
    const project = makeProject({ [session]: sample() });
    await hook(project, 'SessionStart', { source: 'startup' });
    await prompt(project, 'hello', { session_title: 'fix-sweep-bug: Implement fix' });
    const run = { env: { CLAUDE_CODE_SESSION_ID: 'c1' } };
    for (const line of [
      ['log', '--done', 'Implement fix'],
      ['close', '--complete', '--force'],
    ]) {
      await project.runWith(run, ...line);
      expect((await prompt(project, 'fix the lexer', { session_title: 'Mine' })).raw).toBe('');
    }
  });

  // The client gives a new conversation the title of the one that it comes from.
  test.each(['clear', 'fork'])('that is ours is still ours after %s', async (source) => {
    const project = makeProject({ [session]: sample() });
    const { title } = await hook(project, 'SessionStart', { source: 'startup' });
    await prompt(project, 'hello', { session_title: title });
    await project.runWith(
      { env: { CLAUDE_CODE_SESSION_ID: 'c1' } },
      ...['log', '--step', 'Write a note', '--done', 'Implement fix'],
    );
    const next = { session_id: 'c2', session_title: title };
    expect((await hook(project, 'SessionStart', { source, ...next })).title).toBe(
      'fix-sweep-bug: Write a note',
    );
    // After /clear, Claude Code takes a title only at a prompt.
    const now = source === 'clear' ? title : 'fix-sweep-bug: Write a note';
    const said = await prompt(project, 'fix the lexer', { session_id: 'c2', session_title: now });
    expect(said.title).toBe(source === 'clear' ? 'fix-sweep-bug: Write a note' : '');
    const other = { session_id: 'c3', session_title: 'Mine' };
    expect((await hook(project, 'SessionStart', { source, ...other })).title).toBe('');
  });

  test('that the person gave stays', async () => {
    const project = makeProject({ [session]: sample() });
    expect((await hook(project, 'SessionStart', { source: 'startup', session_title: 'Mine' })).title).toBe(
      '',
    );
    expect((await hook(project, 'SessionStart', { source: 'resume', session_title: 'Mine' })).title).toBe('');
  });

  test('is one short line', async () => {
    const long = sample().replaceAll('Implement fix', `Implement ${'🚀 '.repeat(200)}`);
    const project = makeProject({ [session]: long });
    const { title } = await hook(project, 'SessionStart', { source: 'startup' });
    expect(Array.from(title).length).toBeLessThanOrEqual(80);
    expect(title.endsWith('…')).toBe(true);
  });
});

test('behind a compaction: the whole briefing for the model, one line for the person', async () => {
  const project = makeProject({ [session]: sample() });
  await prompt(project, 'hello');
  await hook(project, 'PreCompact');
  const told = await hook(project, 'SessionStart', { source: 'compact' });
  expect(told.message).toBe('💾 fix-sweep-bug: compaction #3, journal handed to the new context');
  expect(told.context).toMatch(/^\[session-journal briefing fix-sweep-bug 890abc compaction #3: notes/);
  expect(told.context).toContain('Objective: Fix the race');
});
