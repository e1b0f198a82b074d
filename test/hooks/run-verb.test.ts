import { describe, expect, test } from 'vitest';
import { errorsOf, hook, prompt } from '../support/hook-run.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { onlySession, sample } from '../support/verbs.ts';

const session = '.sessions/active/fix-sweep-bug-890abc.md';

function typed(project: TestProject, line: string, prompt_id?: string) {
  const [, verb, command_args] = /^([\w-]+) ?([\s\S]*)$/.exec(line) ?? [];
  const command = { command_name: `session:${verb}`, command_args, command_source: 'plugin' };
  return hook(project, 'UserPromptExpansion', { ...command, prompt_id });
}

describe('a slash command', () => {
  test('stores the very words', async () => {
    const project = makeProject({ [session]: sample() });
    const words = 'it\'s "Use mutex" $(id) `x` !x \\ $HOME %s $1 🚀 \\';
    const told = await typed(project, `log --discovery ${words}`);
    expect(told.context).toMatch(/^\[session-journal reply: /);
    expect(told.context).toContain('/session:log has run.');
    expect(project.read(session)).toContain(words);
  });

  test('that stands for a verb with a word is that', async () => {
    const project = makeProject({ [session]: sample() }, { commit: true });
    const told = await typed(project, 'off-record');
    expect(told.message).toContain('This conversation is off the record');
    expect((await typed(project, 'off-record please')).context).toContain('was refused');
  });

  test('starts a session where there was none', async () => {
    const project = makeProject();
    const told = await typed(project, 'init --goal Fix the sweep', 'p1');
    expect(told.message).toContain('fix-the-sweep');
    expect(onlySession(project)).toContain('Fix the sweep');
  });

  test('that is refused says so, with the way out', async () => {
    const project = makeProject({ [session]: sample() });
    const told = await typed(project, 'log --done nothing like it');
    expect(told.context).toContain('was refused, and nothing was changed');
    expect(project.read(session)).toBe(sample());
    expect(errorsOf(project)).toEqual([]);
  });

  test('that is none of ours, or of no verb, is left alone', async () => {
    const project = makeProject({ [session]: sample() });
    for (const name of ['other:log', 'session:nothing', 'session:__proto__', 'session:', 'session:log;x']) {
      expect(
        (await hook(project, 'UserPromptExpansion', { command_name: name, command_args: 'x' })).raw,
      ).toBe('');
    }
    expect(project.read(session)).toBe(sample());
  });

  test('in its bare form is carried out where it arrives as a prompt', async () => {
    const project = makeProject({ [session]: sample() });
    const told = await prompt(project, "/session-log  it's done\nreally");
    expect(told.context).toContain('/session:log has run.');
    expect(project.read(session)).toContain("it's done");
    expect((await prompt(project, '/session-nothing')).raw).toBe('');
    expect((await prompt(project, '/sessions-log x')).context).toBe('');
  });

  test('without what it needs ends there, with the form, and costs no turn', async () => {
    const project = makeProject({ [session]: sample() });
    for (const [verb, form] of [
      ['log', '/session:log --done 1 --decision TITLE --rationale TEXT'],
      ['close', '/session:close --complete'],
    ]) {
      const { raw } = await typed(project, verb as string);
      expect(JSON.parse(raw)).toEqual({ decision: 'block', reason: expect.stringContaining(form as string) });
      expect(raw).not.toContain('session-journal log');
      const bare = await typed(project, verb as string, 'bare-1');
      expect(bare.message).toContain(form);
    }
    expect((await typed(project, 'close --summary x')).context).toContain('was refused');
  });

  test('tells how long ago something was, where a pipe gets the time itself (A29)', async () => {
    const project = makeProject({ [session]: sample() });
    await project.run('log', 'x');
    const typedList = await typed(project, 'view list');
    expect(typedList.message).toMatch(/ (?:just now|1 min ago) /);
    expect((await typed(project, 'view')).message).toMatch(/Last log: (?:just now|1 min ago)/);
    expect((await typed(project, 'undo --list')).message).toMatch(/log, (?:just now|1 min ago)/);
    expect((await project.run('list')).stdout).toMatch(/ \d{4}-\d\d-\d\dT[\d:]+Z /);
  });

  test('tells the person in slash commands, and the model in calls of the program, what to do', async () => {
    const told = await typed(makeProject(), 'init');
    expect(told.message).toBe('A session needs a goal\nGive one: /session:init --goal TEXT --step TEXT');
    expect(told.context).toContain('Give one: session-journal init --goal TEXT --step TEXT');
    expect(told.context).toContain('Ask the user for the goal and the steps');
  });

  test('shows its help', async () => {
    const told = await typed(makeProject({ [session]: sample() }), 'log --help');
    expect(told.message).toContain('--rationale TEXT');
  });

  test('resume gives the model the briefing, and the person where it stands', async () => {
    const body =
      '# Session: X\n\n## Context\n**Key Context**:\n- Never restart it\n\n## Progress\n- [ ] Fix it <- CURRENT\n';
    const told = await typed(makeProject({ [session]: sample({ body }) }), 'resume');
    expect(told.context).toContain('Never restart it');
    expect(told.message).not.toContain('Never restart it');
    expect(told.message).toContain('Current: 1. Fix it');
    expect(told.message).toContain('To see more: /session:view');
  });

  test('shows a long reply in part, and gives the model no more than the cap', async () => {
    const body = `# Session: X\n\n## Decisions\n${Array.from({ length: 900 }, (_, at) => `### ${at + 1}. Title ${at}\n**Choice**: x\n`).join('\n')}`;
    const project = makeProject({ [session]: sample({ body }) });
    const told = await typed(project, 'view --decisions');
    expect(told.message.length).toBeLessThanOrEqual(4000);
    expect(told.message).toMatch(
      /\(\d+ characters in all\. To see them, ask Claude, or in a terminal: session-journal view --decisions\)$/,
    );
    expect(told.context.length).toBeLessThanOrEqual(8000);
  });
});

describe('the same log for the same prompt counts once', () => {
  const log = (project: TestProject) =>
    project.runWith({ env: { CLAUDE_CODE_SESSION_ID: 'c1' } }, 'log', '--discovery', 'The race is real');
  const times = (project: TestProject) => project.read(session).split('The race is real').length - 1;

  test.each([
    ['Submit first', ['submit', 'expand']],
    ['Expansion first', ['expand', 'submit']],
  ])('typed and then run by the model: %s', async (_, order) => {
    const project = makeProject({ [session]: sample() });
    for (const prompt_id of ['p1', undefined]) {
      const before = times(project);
      for (const step of order) {
        if (step === 'submit')
          await prompt(project, '/session:log --discovery The race is real', { prompt_id });
        else await typed(project, 'log --discovery The race is real', prompt_id);
      }
      if (prompt_id !== undefined || order[0] === 'submit') {
        await log(project);
        expect(times(project)).toBe(before + 1);
      }
    }
  });

  test('by the model twice in its first prompt; the next prompt begins anew', async () => {
    const project = makeProject({ [session]: sample() });
    for (const [at, prompt_id] of ['p1', 'p2', undefined, undefined].entries()) {
      await prompt(project, 'note it', { prompt_id });
      await log(project);
      await log(project);
      expect(times(project)).toBe(at + 1);
    }
  });
});

describe('the model’s own call', () => {
  const ask = (project: TestProject, command: string, tool_name = 'Bash') =>
    hook(project, 'PreToolUse', { tool_name, tool_input: { command } });

  test('that only logs or reads runs without a question', async () => {
    const project = makeProject();
    for (const line of [
      "session-journal log 'x; y'",
      "session-journal log --stdin <<'END'\nnext: $(id)\nEND",
    ]) {
      expect(JSON.parse((await ask(project, line)).raw).hookSpecificOutput).toMatchObject({
        hookEventName: 'PreToolUse',
        permissionDecision: 'allow',
      });
    }
  });

  test('that only a person may make is denied, whatever the person’s rules allow', async () => {
    const { raw } = await ask(makeProject(), 'cd . && session-journal settings reminders false');
    expect(JSON.parse(raw).hookSpecificOutput).toMatchObject({ permissionDecision: 'deny' });
  });

  test('and anything else gets no opinion', async () => {
    const project = makeProject();
    for (const line of [
      'session-journal log x; rm x',
      'session-journal close --force',
      'session-journal log a --keep-secret',
      'X=1 session-journal log a',
    ]) {
      expect((await ask(project, line)).raw).toBe('');
    }
    expect((await ask(project, 'session-journal view', 'Write')).raw).toBe('');
    expect((await hook(project, 'PreToolUse', { tool_name: 'Bash' })).raw).toBe('');
  });
});
