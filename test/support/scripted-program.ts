/**
 * A program in place of Claude Code. The real client runs in test/e2e. This one has the same input and output, and does what
 * the tests need at once: see `ScriptStep`.
 */
export const scriptedProgram = `#!/usr/bin/env node
const { spawn } = require('node:child_process');
const { existsSync, readFileSync, unlinkSync, writeFileSync } = require('node:fs');
const args = process.argv.slice(2);
const after = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const id = after('--session-id') ?? after('--resume');
const print = (line) => process.stdout.write((typeof line === 'string' ? line : JSON.stringify({ ...line, session_id: id })) + '\\n');
const state = (state) => print({ type: 'system', subtype: 'session_state_changed', state });
const queue = [];
const answers = new Map();
let asks = 0;
let [turns, cost, isAtWork, isEnding, isDeaf, stop, tasks] = [0, 0, false, false, false, undefined, 0];

const steps = {
  say: (text) => print({ type: 'assistant', message: { id: 'msg_' + ++turns, model: 'scripted', content: [{ type: 'text', text }], usage: { input_tokens: 10, output_tokens: 1 } } }),
  tool: (command) => new Promise((done) => {
    const child = spawn('/bin/sh', ['-c', command], { detached: true, stdio: 'ignore' });
    child.on('close', done);
    stopped.then(() => { try { process.kill(-child.pid, 'SIGKILL'); } catch {} done(); });
  }),
  call: async (asked, rest) => {
    const { command, use } = typeof asked === 'string' ? { command: asked, use: 'toolu_' + id + ++calls } : asked;
    const { kind, updated } = await askHook(command, use);
    if (kind === 'allow') return steps.tool(updated ?? command);
    if (kind !== 'defer') return undefined;
    writeFileSync(pending, JSON.stringify([{ call: { command, use } }, ...rest]));
    isEnding = true;
    return { terminal_reason: 'tool_deferred', stop_reason: 'tool_deferred', deferred_tool_use: { id: use, name: 'Bash', input: { command } } };
  },
  pause: (ms) => Promise.race([new Promise((done) => setTimeout(done, ms)), stopped]),
  ask: async (path) => {
    const call = 'toolu_' + ++asks;
    const request = { subtype: 'can_use_tool', tool_name: 'Read', input: { file_path: path }, tool_use_id: call };
    print({ type: 'control_request', request_id: 'ask' + asks, request });
    state('requires_action');
    const answer = await Promise.race([new Promise((done) => answers.set('ask' + asks, done)), stopped]);
    state('running');
    const content = answer?.behavior === 'allow' ? 'read' : answer?.message ?? 'stopped';
    print({ type: 'user', message: { content: [{ type: 'tool_result', tool_use_id: call, content }] } });
  },
  print: (line) => print(line),
  stderr: (text) => process.stderr.write(text + '\\n'),
  exit: (how) => { if (typeof how === 'number') process.exit(how); process.kill(process.pid, how); return new Promise(() => {}); },
  deaf: () => { isDeaf = true; },
  spend: (usd) => { cost += usd; print({ type: 'user', message: { content: [{ type: 'tool_result', tool_use_id: 'toolu_spent', content: '' }] } }); },
  tell: (name) => writeFileSync(name, JSON.stringify({ args, env: process.env, cwd: process.cwd() })),
  task: (ms) => {
    const task = 'task' + ++tasks;
    print({ type: 'system', subtype: 'task_started', task_id: task, task_type: 'local_bash' });
    setTimeout(() => {
      print({ type: 'system', subtype: 'task_notification', task_id: task, status: 'completed' });
      queue.push('[{"say":"after the task"}]');
      void work();
    }, ms);
  },
};
let stopped = new Promise(() => {});
let calls = 0;
// What it goes on with when it is resumed.
const pending = '.pending-' + id;

function askHook(command, use) {
  const hook = JSON.parse(readFileSync(after('--settings'), 'utf8')).hooks.PreToolUse[0].hooks[0].command;
  const input = { hook_event_name: 'PreToolUse', session_id: id, cwd: process.cwd(), tool_use_id: use, tool_name: 'Bash', tool_input: { command } };
  const child = spawn('/bin/sh', ['-c', hook], { stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.on('error', () => {});
  child.stdin.end(JSON.stringify(input));
  let said = '';
  child.stdout.on('data', (chunk) => { said += chunk; });
  return new Promise((done) => {
    child.on('close', () => {
      const { permissionDecision, updatedInput } = said === '' ? {} : JSON.parse(said).hookSpecificOutput;
      done({ kind: permissionDecision ?? 'allow', updated: updatedInput?.command });
    });
    stopped.then(() => { child.kill('SIGKILL'); done({ kind: 'deny' }); });
  });
}

// A message that is no list of steps is answered as a file in its folder says.
function stepsOf(text) {
  if (text.startsWith('[')) return JSON.parse(text);
  return existsSync('answer.json') ? JSON.parse(readFileSync('answer.json', 'utf8')) : [{ say: 'OK' }];
}

async function turn(text) {
  stopped = new Promise((done) => { stop = done; });
  let isStopped = false;
  void stopped.then(() => { isStopped = true; });
  state('running');
  print({ type: 'system', subtype: 'init', model: 'scripted', cwd: process.cwd(), apiKeySource: 'none', claude_code_version: '0.0.0' });
  let result = {};
  let said = '';
  const all = stepsOf(text);
  for (const [at, step] of all.entries()) {
    const [[name, value]] = Object.entries(step);
    if (name === 'result') { result = value; break; }
    if (name === 'say') said = value;
    const ended = await steps[name](value, all.slice(at + 1));
    if (isStopped) break;
    if (ended?.terminal_reason) { result = ended; break; }
  }
  cost += 0.25;
  const common = { type: 'result', num_turns: turns, total_cost_usd: cost, queued_turn_count: queue.length, usage: { input_tokens: 10, output_tokens: 5 }, modelUsage: { scripted: { inputTokens: 10, outputTokens: 5, costUSD: cost, contextWindow: 200000 } } };
  if (isStopped) print({ ...common, subtype: 'error_during_execution', is_error: true, terminal_reason: 'aborted_tools', errors: ['aborted'] });
  else print({ ...common, subtype: 'success', is_error: false, terminal_reason: 'completed', result: said, ...result });
  state('idle');
}

async function work() {
  if (isAtWork) return;
  isAtWork = true;
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) await turn(next);
  isAtWork = false;
  if (isEnding) process.exit(0);
}

function hear(line) {
  if (isDeaf) return;
  const { type, message, request, request_id, response } = JSON.parse(line);
  if (type === 'control_response') return answers.get(response.request_id)?.(response.response);
  if (type === 'user') { queue.push(message.content); void work(); return; }
  if (type !== 'control_request') return;
  const text = 'Estimated cost:        $' + cost.toFixed(4) + '\\nUsage by model: none';
  print({ type: 'control_response', response: { subtype: 'success', request_id, ...(request.subtype === 'get_session_cost' && { response: { text } }) } });
  if (request.subtype === 'interrupt') stop?.();
  if (request.subtype === 'end_session') { isEnding = true; if (!isAtWork) process.exit(0); }
}

for (const [signal, code] of [['SIGTERM', 143], ['SIGINT', 130], ['SIGHUP', 129]]) process.on(signal, () => { if (!isDeaf) process.exit(code); });
if (args.includes('--model') && after('--model') === 'refused') { process.stderr.write('Error: no such model\\n'); process.exit(1); }
let text = '';
process.stdin.on('data', (chunk) => {
  text += chunk;
  const lines = text.split('\\n');
  text = lines.pop();
  for (const line of lines) if (line !== '') hear(line);
});
if (after('--resume') !== undefined && !args.includes('--fork-session')) {
  queue.push(existsSync(pending) ? readFileSync(pending, 'utf8') : '[{"say":"resumed"}]');
  if (existsSync(pending)) unlinkSync(pending);
  void work();
}
`;
