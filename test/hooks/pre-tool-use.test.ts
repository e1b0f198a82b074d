import { describe, expect, test } from 'vitest';
import { hook } from '../support/hook-run.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { done, sample } from '../support/verbs.ts';

const session = '.sessions/active/fix-sweep-bug-890abc.md';

describe('a call that is not alone in its line', () => {
  const advice =
    'If this line is refused: run the session-journal call alone, in a Bash call of its own, without cd, && or a pipe. It finds its session by itself';
  const ask = async (line: string, mode: string, entry: string): Promise<unknown> => {
    const project = makeProject({ [session]: sample() });
    const fields = { tool_name: 'Bash', tool_input: { command: line }, permission_mode: mode };
    const run = { env: { CLAUDE_CODE_ENTRYPOINT: entry } };
    const { raw, context } = await hook(project, 'PreToolUse', { ...fields, run });
    expect(raw).not.toContain('permissionDecision":"allow');
    return context;
  };
  const line = 'git commit -qm x && session-journal log --done 1';

  test.each([
    ['default', 'sdk-cli', advice],
    ['acceptEdits', 'claude-code-github-action', advice],
    ['dontAsk', 'cli', advice],
    ['dontAsk', 'sdk-cli', advice],
    ['default', 'cli', ''],
    ['default', '', ''],
    ['bypassPermissions', 'sdk-cli', ''],
  ])('gets advice where nobody can be asked: %s, %s', async (mode, entry, expected) => {
    expect(await ask(line, mode, entry)).toBe(expected);
  });

  test('gets none if it would not run alone either', async () => {
    for (const other of ['cd . && session-journal close --force', 'echo session-journal log x']) {
      expect(await ask(other, 'default', 'sdk-cli')).toBe('');
    }
  });
});

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

test('the refusal of what only a person may do names the line, without secrets and with nothing hidden', async () => {
  const project = makeProject({});
  const line = `cd . && session-journal settings not_secrets AKIA${'2E4HXQ7RZ3TNWB5K'} \u202e\nx`;
  const { raw } = await hook(project, 'PreToolUse', { tool_name: 'Bash', tool_input: { command: line } });
  expect(JSON.parse(raw).hookSpecificOutput.permissionDecisionReason).toBe(
    'Only a person can do this. Ask them to run, in a terminal of their own: cd . && session-journal settings not_secrets [redacted:aws-access-key] \\u{202e}\\u{a}x',
  );
});
