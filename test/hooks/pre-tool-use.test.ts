import { describe, expect, test } from 'vitest';
import { hook } from '../support/hook-run.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { done, sample } from '../support/verbs.ts';

const session = '.sessions/active/fix-sweep-bug-890abc.md';

describe('the first resume of a session from elsewhere asks the person', () => {
  const decide = async (project: TestProject, line: string): Promise<string> => {
    const { raw } = await hook(project, 'PreToolUse', { tool_name: 'Bash', tool_input: { command: line } });
    return raw === '' ? '' : JSON.parse(raw).hookSpecificOutput.permissionDecision;
  };

  test.each([
    ['session-journal resume 890abc', 'ask'],
    ['session-journal resume —session 890abc', ''],
    ["session-journal log '--session 890abc' text", ''],
    ['session-journal log --session 890abc text', 'ask'],
    ['session-journal log text --session 890abc', 'ask'],
    ['session-journal checkpoint --session fix-sweep-bug', 'ask'],
    ['session-journal resume nobody', ''],
    ['session-journal resume', 'allow'],
    ['session-journal resume --last', 'allow'],
    ['session-journal log text', 'allow'],
    ['session-journal view 890abc', 'allow'],
    ['session-journal resume 890abc && ls', ''],
  ])('%s: %s', async (line, decision) => {
    const project = makeProject({ [session]: sample() }, { brought: true });
    expect(await decide(project, line)).toBe(decision);
  });

  test('and later ones do not', async () => {
    const project = makeProject({ [session]: sample() }, { brought: true });
    await done(project, ['resume', '890abc']);
    expect(await decide(project, 'session-journal resume 890abc')).toBe('allow');
    expect(await decide(project, 'session-journal log --session 890abc text')).toBe('allow');
  });
});
