// The cases to measure. A case is `{ name, goal, make }`; `make` creates its project and returns what to run.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shapes } from './journal-shapes.mjs';
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

// A project with one session of that size and shape; those that do not change it share it.
function projectOf(bytes, shape) {
  const key = `${bytes} ${shape}`;
  if (!roots.has(key)) {
    roots.set(key, workshop.project(nextName('one'), bytes === 0 ? [] : [sessionText(1, bytes, { shape })]));
  }
  return roots.get(key);
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
  rmSync(join(stateDir, 'conversations', conversation), { recursive: true, force: true });
}

// As the shell starts it that could not tell whether the prompt asks to go on.
function idle(bytes, shape) {
  const root = projectOf(bytes, shape);
  const { env: own, ...rest } = hook(root, plain, settled(root));
  return { ...rest, env: { ...own, SESSION_JOURNAL_UNCHANGED: '1' } };
}

// An event that has an answer: before each run the conversation is as after a start, and the briefing is due again.
function answered(event, bytes, shape) {
  const root = projectOf(bytes, shape);
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

function logged(bytes, shape = 'decisions') {
  const text = sessionText(1, bytes, { shape });
  const root = workshop.project(nextName('log'), [text]);
  const path = join(root, '.sessions/active/work-000001.md');
  return { ...cli(root, 'log', ...shapes[shape].log), prepare: () => writeFileSync(path, text) };
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

/** Hooks and the log. A goal is what they may cost on top of bare Node, in times of what that costs. */
export const mainCases = [
  { name: 'the shell in front of Node, project without .sessions', goal: 0.12, make: guarded },
  { name: 'the shell in front of Node, bound, no intent', goal: 0.2, make: guardedIdle },
  {
    name: 'the program itself, project without .sessions',
    goal: 0.12,
    make: () => hook(projectOf(0), plain),
  },
  { name: 'the program itself, bound, no intent, 2 KB', goal: 0.2, make: () => idle(small) },
  { name: 'the program itself, bound, no intent, 1 MB', goal: 0.2, make: () => idle(megabyte) },
  { name: 'UserPromptSubmit, first prompt (binding)', goal: 0.3, make: () => firstPrompt(small) },
  { name: 'UserPromptSubmit "continue", 2 KB', goal: 0.4, make: () => answered(go, small) },
  { name: 'UserPromptSubmit "continue", 1 MB', goal: 0.8, make: () => answered(go, megabyte) },
  { name: 'SessionStart, 2 KB', goal: 0.4, make: () => answered(start, small) },
  { name: 'SessionStart, 1 MB', goal: 0.8, make: () => answered(start, megabyte) },
  { name: 'PreCompact, 2 KB', goal: 1.2, make: () => answered(compact, small) },
  { name: 'PreCompact, 1 MB', goal: 1.9, make: () => answered(compact, megabyte) },
  { name: 'log --decision, 2 KB', goal: 1.7, make: () => logged(small) },
  { name: 'log --decision, 1 MB', goal: 2.6, make: () => logged(megabyte) },
];

/** A megabyte of each shape that journals grow in: it may cost what a megabyte of decisions costs. */
export const shapeCases = Object.keys(shapes).flatMap((shape) => [
  { name: `SessionStart, 1 MB of ${shape}`, goal: 0.8, make: () => answered(start, megabyte, shape) },
  { name: `"continue", 1 MB of ${shape}`, goal: 0.8, make: () => answered(go, megabyte, shape) },
  { name: `PreCompact, 1 MB of ${shape}`, goal: 1.9, make: () => answered(compact, megabyte, shape) },
  { name: `log, 1 MB of ${shape}`, goal: 2.6, make: () => logged(megabyte, shape) },
]);

/** The same with the goals that hooks have for their memory. */
export const memoryCases = mainCases
  .filter(({ name }) => !name.includes('shell'))
  .map(({ name, make }) => {
    const goal = name.endsWith('1 MB') ? 0.75 : 0.25;
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
  { name: 'view list, 100 sessions', goal: 0.8, make: () => listed(100) },
  { name: 'view list, 100 sessions, first time', make: () => listed(100, { isCold: true }) },
  { name: 'view list, 100 sessions of 20 branches', make: () => listed(100, { branches: 20 }) },
  { name: 'view list, 10,000 sessions', goal: 13, make: () => listed(10_000) },
  { name: 'view list, 10,000 sessions, first time', goal: 13, make: () => listed(10_000, { isCold: true }) },
  {
    name: 'search, 1,000 sessions of 10 KB',
    goal: 3,
    make: () => cli(workshop.project('library', manyTexts(1000, 10 * kilobyte)), 'search', 'needle'),
  },
];

// The largest size leaves room for what a log adds, because a session above 10 MB is only read.
const sizes = { '10 KB': 10 * kilobyte, '100 KB': 100 * kilobyte, '1 MB': megabyte, '10 MB': 9.9 * megabyte };

const verbs = {
  'idle prompt': idle,
  SessionStart: (bytes, shape) => answered(start, bytes, shape),
  '"continue"': (bytes, shape) => answered(go, bytes, shape),
  PreCompact: (bytes, shape) => answered(compact, bytes, shape),
  log: logged,
};

// Of decisions everything is measured; of the other shapes where a session is only read, and where it is written.
function grown(shape) {
  const names = shape === 'decisions' ? Object.keys(verbs) : ['SessionStart', 'log'];
  return names.map((name) => ({ name: `${name}, ${shape}`, verb: verbs[name] }));
}

/** What grows with a session, at four sizes each. */
export const growthCases = Object.keys(shapes).flatMap((shape) =>
  grown(shape).flatMap(({ name, verb }) =>
    Object.entries(sizes).map(([size, bytes]) => ({
      name: `${name}, ${size}`,
      bytes,
      make: () => verb(bytes, shape),
    })),
  ),
);
