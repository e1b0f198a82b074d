import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readKeptEdits } from '../../src/capture/take/kept-edits.ts';
import { begin, untilTaken } from '../support/captured-work.ts';
import { statePath } from '../support/hook-run.ts';
import type { TestProject } from '../support/make-project.ts';
import { clientFolder } from '../support/working-agent.ts';

const made = 'export const made = generate();';

// PostToolUse as the client sends it after a command that wrote `a.js`.
function ofCommand(project: TestProject, call: string, more: object = {}) {
  const files = [{ filePath: project.path('a.js'), hunks: [{ lines: [`+${made}`] }], created: true }];
  return {
    tool_name: 'Bash',
    tool_use_id: call,
    tool_input: { command: 'node gen.js' },
    tool_response: { stdout: '', bashEditDiff: { files, moreFiles: 0 } },
    ...more,
  };
}

// The number is that of the call's line in the transcript.
const [firstCall, ofHelper] = ['toolu-c1-2', 'toolu-agent-h1-0'];
const keptIn = (project: TestProject) => [...readKeptEdits(project.env, 'c1').keys()];

async function why(project: TestProject): Promise<Record<string, unknown>> {
  const env = { CLAUDE_CONFIG_DIR: clientFolder(project) };
  const { stdout, stderr } = await project.runWith({ env }, 'why', 'a.js:1', '--json');
  expect(stderr).toBe('');
  return JSON.parse(stdout).lines[0];
}

describe('a line that a command wrote', () => {
  test('and committed in the same call is perhaps of its turn', async () => {
    const { project, agent, send } = await begin();
    agent.bash(`echo '${made}' > a.js && git add . && git commit -qm Made`);
    await send('PostToolUse', ofCommand(project, firstCall));
    const [capture] = await untilTaken(project, 1);
    expect(capture?.edits).toMatchObject([{ path: 'a.js', turn: 1 }]);
    expect(keptIn(project)).toEqual([]);
    expect(await why(project)).toMatchObject({ turn: 1, confidence: 'perhaps', rule: 'commit' });
  });

  test('and that the person committed by hand, has no turn, and nobody is named for certain', async () => {
    const { project, agent, send } = await begin();
    agent.bash(`echo '${made}' > a.js`);
    await send('PostToolUse', ofCommand(project, firstCall));
    await send('PreCompact', { trigger: 'auto' });
    await untilTaken(project, 1);
    expect(await why(project)).toMatchObject({ commit: null, turn: 1, confidence: 'perhaps' });
    project.git('add', '.');
    project.git('commit', '-qm', 'By hand');
    expect(await why(project)).toMatchObject({ turn: null, conversation: null });
  });

  test('in a sub-agent counts for the turn that started it, and nothing is answered there', async () => {
    const { project, agent, send } = await begin();
    agent.bash('true', { agent: 'h1' });
    await send('PostToolUse', ofCommand(project, ofHelper, { agent_id: 'h1' }));
    expect(keptIn(project)).toEqual([ofHelper]);
    await send('PreCompact', { trigger: 'auto' });
    const [capture] = await untilTaken(project, 1);
    expect(capture?.edits).toMatchObject([{ path: 'a.js', turn: 1, command: 'true' }]);
  });
});

describe('nothing is kept', () => {
  test('off the record, where nothing is captured, and of what is no edit', async () => {
    const { project, send } = await begin();
    await send('PostToolUse', ofCommand(project, 'odd', { tool_response: { bashEditDiff: 'odd' } }));
    await send('PostToolUse', ofCommand(project, 'none', { tool_response: 'none' }));
    await send('PostToolUse', ofCommand(project, 'x', { tool_use_id: 7 }));
    expect(existsSync(statePath(project, 'command-edits'))).toBe(false);
    await send('PostToolUse', ofCommand(project, 'before'));
    expect(keptIn(project)).toEqual(['before']);
    const env = { CLAUDE_CODE_SESSION_ID: 'c1', CLAUDE_CONFIG_DIR: clientFolder(project) };
    await project.runWith({ env }, 'captures', 'off-record');
    await send('PostToolUse', ofCommand(project, 'after'));
    expect(keptIn(project)).toEqual([]);
  });

  test('with "capture": "off", or in another conversation', async () => {
    const { project, send } = await begin('{"capture":"off"}');
    await send('PostToolUse', ofCommand(project, 'off'));
    await send('PostToolUse', ofCommand(project, 'other', { session_id: 'c9' }));
    expect(existsSync(statePath(project, 'command-edits'))).toBe(false);
    expect(readdirSync(statePath(project, 'conversations/c1'))).not.toContain('CommandEdits');
  });
});
