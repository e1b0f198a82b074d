import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHookNote } from '../src/io/client/hook-notes.ts';
import { copyHooks, runLine, watchedNode } from './support/hook-line.ts';
import { statePath } from './support/hook-run.ts';
import { makeProject, type TestProject } from './support/make-project.ts';
import { shells } from './support/real-shells.ts';

interface Inside {
  readonly project: TestProject;
  /** Lets an event happen in a terminal; returns whether Node was started. */
  readonly happen: (event: string, fields?: Readonly<Record<string, unknown>>) => Promise<boolean>;
  readonly note: () => ReturnType<typeof readHookNote>;
}

function inTerminal(shell = '/bin/sh', more: Readonly<Record<string, string | undefined>> = {}): Inside {
  const project = makeProject();
  const plugin = copyHooks(project);
  const { PATH, wasStarted } = watchedNode(project);
  const env = {
    PATH: `${PATH}:/usr/bin:/bin`,
    SESSION_JOURNAL_TERM_ID: 'a1b2',
    ...more,
  };
  return {
    project,
    async happen(event, fields = {}) {
      const ran = await runLine(project, event, { plugin, shell, env, fields, cwd: dirname(project.root) });
      expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
      return wasStarted();
    },
    note: () => readHookNote(project.env, 'c1'),
  };
}

describe.each(shells)('inside a terminal, with %s', (shell) => {
  test('each event is noted without Node, with why the user is needed', async () => {
    const { happen, note } = inTerminal(shell);
    const asks = { tool_input: { command: 'echo "tool_name":"ExitPlanMode"', tool_name: 'x' } };
    const sequence: readonly (readonly [string, object, string, string])[] = [
      ['UserPromptSubmit', { prompt: 'fix it' }, 'working', ''],
      ['PermissionRequest', { tool_name: 'Bash', ...asks }, 'needs-me', 'permission'],
      ['Stop', {}, 'done', ''],
      ['PermissionRequest', { tool_name: 'ExitPlanMode', ...asks }, 'needs-me', 'plan'],
      // Six seconds later the client says so again.
      ['Notification', { notification_type: 'permission_prompt' }, 'needs-me', 'plan'],
      ['PermissionRequest', { tool_name: 'AskUserQuestion' }, 'needs-me', 'question'],
      ['StopFailure', { error: 'rate_limit', agent_id: 'a1' }, 'needs-me', 'question'],
      ['StopFailure', { error: 'rate_limit', last_assistant_message: 'the "agent_id":"x"' }, 'failed', ''],
      ['Notification', { notification_type: 'permission_prompt' }, 'needs-me', 'permission'],
      ['Stop', {}, 'done', ''],
      ['Notification', { notification_type: 'idle_prompt' }, 'done', ''],
      ['Notification', { notification_type: 'elicitation_dialog' }, 'needs-me', 'question'],
      ['SessionEnd', { reason: 'other' }, 'ended', ''],
    ];
    for (const [event, fields, state, reason] of sequence) {
      expect([event, await happen(event, { ...fields })]).toEqual([event, false]);
      expect([event, note()]).toEqual([event, { state, reason, terminal: 'a1b2', at: expect.any(Number) }]);
    }
  });
});

test('what is noted is for this user only', async () => {
  const { project, happen } = inTerminal();
  await happen('Stop');
  expect(statSync(statePath(project, 'agents/c1')).mode & 0o777).toBe(0o600);
  expect(statSync(statePath(project, 'agents')).mode & 0o777).toBe(0o700);
});

test.each<[string, Readonly<Record<string, string | undefined>>]>([
  ['outside a terminal', { SESSION_JOURNAL_TERM_ID: undefined }],
  ['without a conversation', { CLAUDE_CODE_SESSION_ID: '' }],
  ['for a conversation with a name that leads elsewhere', { CLAUDE_CODE_SESSION_ID: '../c1' }],
  ['for a terminal with an id that is none', { SESSION_JOURNAL_TERM_ID: '$(touch x)' }],
])('nothing is noted %s', async (_, env) => {
  const { project, happen } = inTerminal('/bin/sh', env);
  for (const event of [
    'UserPromptSubmit',
    'Stop',
    'StopFailure',
    'PermissionRequest',
    'Notification',
    'SessionEnd',
  ]) {
    expect([event, await happen(event, { prompt: 'x', tool_name: 'Bash' })]).toEqual([event, false]);
  }
  expect(existsSync(statePath(project, 'agents'))).toBe(false);
});

test.each([
  ['asks for it', '{ "approvals":\n "everywhere" }', true],
  ['does not', '{"approvals": "runs"}', false],
])('a dialog starts Node only where the configuration %s', async (_, text, isStarted) => {
  const { project, happen } = inTerminal();
  const folder = join(project.env.XDG_CONFIG_HOME as string, 'session-journal');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'config.json'), text);
  expect(await happen('PermissionRequest', { tool_name: 'Bash' })).toBe(isStarted);
});
