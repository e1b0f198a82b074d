#!/usr/bin/env node
// Stands for Claude Code in a run of `npm start`: it needs no account, asks before it runs its one command as the client
// does, and answers what is written here.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const args = process.argv.slice(2);
const after = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const id = after('--session-id') ?? after('--resume');
const command = 'git diff --stat HEAD~1';

function print(line) {
  process.stdout.write(`${JSON.stringify({ ...line, session_id: id })}\n`);
}

function says(content) {
  const usage = { input_tokens: 2000, output_tokens: 60 };
  print({ type: 'assistant', message: { id: `msg_${Date.now()}`, model: 'scripted', content, usage } });
}

// The run's settings name the hook that asks the person.
function isAllowed(use) {
  const given = after('--settings') ?? '{}';
  const settings = JSON.parse(given.startsWith('{') ? given : readFileSync(given, 'utf8'));
  const event = {
    session_id: id,
    cwd: process.cwd(),
    hook_event_name: 'PreToolUse',
    permission_mode: 'default',
  };
  const input = JSON.stringify({ ...event, tool_use_id: use.id, tool_name: use.name, tool_input: use.input });
  const [{ command: line }] = settings.hooks.PreToolUse[0].hooks;
  const { stdout } = spawnSync('sh', ['-c', `exec ${line}`], { input, encoding: 'utf8' });
  return JSON.parse(stdout || '{}').hookSpecificOutput?.permissionDecision === 'allow';
}

function work() {
  print({ type: 'system', subtype: 'session_state_changed', state: 'running' });
  const about = { model: 'scripted', cwd: process.cwd(), apiKeySource: 'none', claude_code_version: '0.0.0' };
  print({ type: 'system', subtype: 'init', ...about });
  const input = { command, description: 'See what the fix changed' };
  const use = { type: 'tool_use', id: 'toolu_1', name: 'Bash', input };
  says([{ type: 'text', text: 'I look at what the fix changed.' }, use]);
  const result = look(use)
    ? 'The fix touches one file. The lock is taken before the state is read, on every path.'
    : 'I was not allowed to look.';
  says([{ type: 'text', text: result }]);
  end(result);
}

// Says whether it was allowed.
function look(use) {
  const allowed = isAllowed(use);
  const content = allowed ? execFileSync('sh', ['-c', command], { encoding: 'utf8' }).trim() : 'Denied';
  const given = { type: 'tool_result', tool_use_id: use.id, content, is_error: !allowed };
  print({ type: 'user', message: { role: 'user', content: [given] } });
  return allowed;
}

function end(result) {
  const tokens = { inputTokens: 4000, outputTokens: 120, costUSD: 0.02, contextWindow: 200000 };
  print({
    type: 'result',
    subtype: 'success',
    is_error: false,
    terminal_reason: 'completed',
    result,
    num_turns: 2,
    total_cost_usd: 0.02,
    queued_turn_count: 0,
    usage: { input_tokens: 4000, output_tokens: 120 },
    modelUsage: { scripted: tokens },
  });
  print({ type: 'system', subtype: 'session_state_changed', state: 'idle' });
}

let text = '';
process.stdin.on('data', (chunk) => {
  text += chunk;
  const lines = text.split('\n');
  text = lines.pop();
  for (const line of lines.filter((one) => one !== '')) {
    const { type, request, request_id } = JSON.parse(line);
    if (type === 'user') work();
    if (type !== 'control_request') continue;
    print({ type: 'control_response', response: { subtype: 'success', request_id } });
    if (request.subtype === 'end_session') process.exit(0);
  }
});
