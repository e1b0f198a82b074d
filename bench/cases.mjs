// The cases to measure. A case is `{ name, goal, make }`; `make` creates its project and returns what to run.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOnce } from './measure.mjs';
import { openWorkshop, sessionText } from './projects.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const hooks = fileURLToPath(new URL('../hooks', import.meta.url));
export const kilobyte = 1024;
export const megabyte = 1024 * kilobyte;

export const workshop = openWorkshop();
const { env } = workshop;
const stateDir = join(env.XDG_STATE_HOME, 'session-journal');
let made = 0;

function nextName(kind) {
  made += 1;
  return `${kind}-${made}`;
}

/** Returns the baseline that every case is compared with. */
export function bareNode() {
  return { argv: [process.execPath, '-e', '0'], cwd: env.HOME, env };
}

// Each case is a client of its own; the shell normally tells the program its process id. No such process exists, so
// the program doesn't spend time on asking the system about it.
function hook(root, event, conversation = nextName('conversation')) {
  const input = JSON.stringify({ session_id: conversation, cwd: root, prompt_id: 'p', ...event });
  const argv = [process.execPath, join(dist, 'hook.cjs'), event.hook_event_name];
  return { argv, cwd: root, env: { ...env, CLAUDE_PID: String(10_000_000 + made) }, input };
}

function cli(root, ...argv) {
  return { argv: [process.execPath, join(dist, 'cli.cjs'), ...argv], cwd: root, env };
}

const roots = new Map();

// Returns a project with one session of this size. Cases that don't change it share it.
function projectOf(bytes) {
  if (!roots.has(bytes)) {
    roots.set(bytes, workshop.project(nextName('one'), bytes === 0 ? [] : [sessionText(1, bytes)]));
  }
  return roots.get(bytes);
}

const plain = { hook_event_name: 'UserPromptSubmit', prompt: 'Fix the typo in the readme' };
const small = 2 * kilobyte;
const go = { hook_event_name: 'UserPromptSubmit', prompt: 'continue' };
const start = { hook_event_name: 'SessionStart', source: 'startup' };
const compact = { hook_event_name: 'PreCompact', trigger: 'auto' };

// Returns a conversation that is attached to the session and has had its first prompt, as before every later prompt.
function settled(root) {
  const conversation = nextName('settled');
  workshop.bind(conversation, root);
  runOnce(hook(root, plain, conversation));
  return conversation;
}

function forget(root, conversation) {
  rmSync(join(root, '.sessions/.local/conversations', `${conversation}.json`), { force: true });
  rmSync(join(stateDir, 'bindings', `${conversation}.json`), { force: true });
}

// Runs the hook as the shell starts it when it can't tell whether the prompt means "continue".
function idle(bytes) {
  const root = projectOf(bytes);
  const { env: own, ...rest } = hook(root, plain, settled(root));
  return { ...rest, env: { ...own, SESSION_JOURNAL_UNCHANGED: '1' } };
}

// Runs an event that gets an answer. Before each run, the conversation is reset, so that the briefing is due again.
function answered(event, bytes) {
  const root = projectOf(bytes);
  const conversation = settled(root);
  const run = hook(root, event, conversation);
  if (event !== start) runOnce(run);
  const path = join(root, '.sessions/.local/conversations', `${conversation}.json`);
  const prepare = () => {
    const state = JSON.parse(readFileSync(path, 'utf8'));
    const fresh = { ...state, told: null, fresh: true, opened: false, compactions: [] };
    writeFileSync(path, JSON.stringify(fresh));
    if (event === start) rmSync(join(stateDir, 'clients', `${run.env.CLAUDE_PID}.json`), { force: true });
  };
  return { ...run, prepare };
}

function firstPrompt(bytes) {
  const root = projectOf(bytes);
  const conversation = nextName('first');
  return { ...hook(root, plain, conversation), prepare: () => forget(root, conversation) };
}

function logged(bytes) {
  const text = sessionText(1, bytes);
  const root = workshop.project(nextName('log'), [text]);
  const path = join(root, '.sessions/active/work-000001.md');
  const argv = ['log', '--decision', 'Use a mutex', '--rationale', 'simple'];
  return { ...cli(root, ...argv), prepare: () => writeFileSync(path, text) };
}

// Returns the line of hooks.json as the client passes it to a shell.
function line(cwd, { conversation, state, input }) {
  return {
    argv: ['sh', '-c', `trap "exit 0" 0; event=UserPromptSubmit; . "${join(hooks, 'start.sh')}"`],
    cwd,
    env: {
      ...env,
      XDG_STATE_HOME: state,
      CLAUDE_PLUGIN_ROOT: join(dist, '..'),
      CLAUDE_CODE_SESSION_ID: conversation,
    },
    input,
  };
}

// Uses a state folder of its own, because a client that has been in a project before starts the program, too.
function guarded() {
  return line(projectOf(0), { conversation: 'nobody', state: `${env.HOME}/nothing`, input: '' });
}

function guardedIdle() {
  const root = projectOf(small);
  const conversation = settled(root);
  const { input } = hook(root, plain, conversation);
  const run = line(root, { conversation, state: env.XDG_STATE_HOME, input });
  runOnce(run);
  return run;
}

/** Hooks and `log`, with their goals in milliseconds. */
export const mainCases = [
  { name: 'the shell in front of Node, project without .sessions', goal: 3, make: guarded },
  { name: 'the shell in front of Node, bound, no intent', goal: 5, make: guardedIdle },
  { name: 'the program itself, project without .sessions', goal: 3, make: () => hook(projectOf(0), plain) },
  { name: 'the program itself, bound, no intent, 2 KB', goal: 5, make: () => idle(small) },
  { name: 'the program itself, bound, no intent, 1 MB', goal: 5, make: () => idle(megabyte) },
  { name: 'UserPromptSubmit, first prompt (binding)', goal: 8, make: () => firstPrompt(small) },
  { name: 'UserPromptSubmit "continue", 2 KB', goal: 10, make: () => answered(go, small) },
  { name: 'UserPromptSubmit "continue", 1 MB', goal: 20, make: () => answered(go, megabyte) },
  { name: 'SessionStart, 2 KB', goal: 10, make: () => answered(start, small) },
  { name: 'SessionStart, 1 MB', goal: 20, make: () => answered(start, megabyte) },
  { name: 'PreCompact, 2 KB', goal: 30, make: () => answered(compact, small) },
  { name: 'PreCompact, 1 MB', goal: 50, make: () => answered(compact, megabyte) },
  { name: 'log --decision, 2 KB', goal: 45, make: () => logged(small) },
  { name: 'log --decision, 1 MB', goal: 70, make: () => logged(megabyte) },
];

/** The same cases with the hooks' goals for memory, in MB. */
export const memoryCases = mainCases
  .filter(({ name }) => !name.includes('shell'))
  .map(({ name, make }) => {
    const goal = name.endsWith('1 MB') ? 30 : 10;
    return name.startsWith('log') ? { name, make } : { name, goal, make };
  });

function manyTexts(count, bytes) {
  return Array.from({ length: count }, (_, index) =>
    sessionText(index + 1, bytes, { words: index === 7 ? 'needle' : '' }),
  );
}

function listed(count, { isCold = false, branches = 0 } = {}) {
  const texts = manyTexts(count, small).map((text, index) =>
    branches === 0 ? text : text.replace('git_branch: main', `git_branch: topic-${index % branches}`),
  );
  const root = workshop.project(nextName('list'), texts);
  if (branches > 0) branchOut(root, branches);
  const list = cli(root, 'view', 'list');
  const prepare = () => rmSync(join(root, '.sessions/.local/sessions.json'), { force: true });
  if (isCold) return { ...list, prepare };
  // A file is only cached once it is 2 seconds old.
  execFileSync('sleep', ['2.2']);
  runOnce(list);
  return list;
}

function branchOut(root, branches) {
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x', ...args], { cwd: root, env });
  git('commit', '--quiet', '--allow-empty', '--message', 'Start');
  for (let index = 0; index < branches; index += 1) git('branch', `topic-${index}`);
}

/** Commands that read all sessions. */
export const listCases = [
  { name: 'view list, 100 sessions', goal: 20, make: () => listed(100) },
  { name: 'view list, 100 sessions, first time', make: () => listed(100, { isCold: true }) },
  { name: 'view list, 100 sessions of 20 branches', make: () => listed(100, { branches: 20 }) },
  { name: 'view list, 10,000 sessions', goal: 350, make: () => listed(10_000) },
  { name: 'view list, 10,000 sessions, first time', goal: 350, make: () => listed(10_000, { isCold: true }) },
  {
    name: 'search, 1,000 sessions of 10 KB',
    goal: 80,
    make: () => cli(workshop.project('library', manyTexts(1000, 10 * kilobyte)), 'search', 'needle'),
  },
];

// The largest size leaves room for what a log adds, because a session above 10 MB is only read.
const sizes = { '10 KB': 10 * kilobyte, '100 KB': 100 * kilobyte, '1 MB': megabyte, '10 MB': 9.9 * megabyte };

/** Cases whose cost grows with the session, each at four sizes. */
export const growthCases = Object.entries({
  'idle prompt': idle,
  SessionStart: (bytes) => answered(start, bytes),
  '"continue"': (bytes) => answered(go, bytes),
  PreCompact: (bytes) => answered(compact, bytes),
  'log --decision': logged,
}).flatMap(([name, make]) =>
  Object.entries(sizes).map(([size, bytes]) => ({
    name: `${name}, ${size}`,
    bytes,
    make: () => make(bytes),
  })),
);
