import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { copyHooks, runLine, watchedNode } from './support/hook-line.ts';
import { statePath } from './support/hook-run.ts';
import { makeProject } from './support/make-project.ts';
import { shells } from './support/real-shells.ts';
import { sample } from './support/verbs.ts';

const files = { '.sessions/active/fix-sweep-bug-890abc.md': sample() };
const told = { stdout: 'done', bashEditDiff: { files: [], moreFiles: 0 } };

// A conversation whose tool calls need no answer, and which wants to know what commands change.
function waiting(shell = '/bin/sh', wants: readonly string[] = ['CommandEdits']) {
  const project = makeProject(files);
  const plugin = copyHooks(project);
  const { PATH, wasStarted } = watchedNode(project);
  mkdirSync(statePath(project, 'conversations/c1'), { recursive: true });
  const want = (event: string, text = ''): void =>
    writeFileSync(statePath(project, `conversations/c1/${event}`), text);
  want('PostToolUse', '/nowhere\n');
  for (const event of wants) want(event);
  const call = async (tool_response: unknown, event = 'AfterBash'): Promise<boolean> => {
    const env = { PATH: `${PATH}:/usr/bin:/bin` };
    const fields = { tool_name: 'Bash', tool_use_id: 't1', tool_response };
    const ran = await runLine(project, event, { plugin, shell, env, fields });
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
    return wasStarted();
  };
  return { call, want };
}

describe('after a Bash call that needs nothing else, the program is started', () => {
  test.each(shells)('by %s only if the client says that files were changed', async (shell) => {
    const { call } = waiting(shell);
    expect(await call(told)).toBe(true);
    for (const other of [
      { stdout: 'done' },
      'bashEditDiff',
      { stdout: '"bashEditDiff":{"files":[]}' },
      { stdout: 'x'.repeat(100_000), stderr: 'ä\n%s\\n$(exit 3)`' },
    ]) {
      expect([other, await call(other)]).toEqual([other, false]);
    }
    expect(await call({ ...told, stdout: `${'x'.repeat(100_000)} ä %s \\ $HOME` })).toBe(true);
  });

  test('only where that is wanted, and not after another tool', async () => {
    const { call, want } = waiting('/bin/sh', []);
    expect(await call(told)).toBe(false);
    want('CommandEdits');
    expect(await call(told, 'PostToolUse')).toBe(false);
    expect(await call(told)).toBe(true);
  });

  test('as after every tool, if a tool call needs an answer', async () => {
    const { call, want } = waiting();
    for (const event of ['AfterBash', 'PostToolUse']) {
      want('PostToolUse');
      expect([event, await call({ stdout: 'done' }, event)]).toEqual([event, true]);
    }
  });
});
