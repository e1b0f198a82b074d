// `npm run bench`: what hooks and commands cost on top of bare Node, against the goals. `--rounds N`, 30 by default.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, runOnce } from './measure.mjs';
import { openWorkshop, sessionText } from './projects.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const hooks = fileURLToPath(new URL('../hooks', import.meta.url));
const at = process.argv.indexOf('--rounds');
const rounds = at < 0 ? 30 : Number(process.argv[at + 1]);
const workshop = openWorkshop();
const { env } = workshop;
const kilobyte = 1024;
const megabyte = 1024 * kilobyte;
let made = 0;

function nextName(kind) {
  made += 1;
  return `${kind}-${made}`;
}

function hook(root, event, conversation = nextName('conversation')) {
  const input = JSON.stringify({ session_id: conversation, cwd: root, prompt_id: 'p', ...event });
  return { argv: [process.execPath, join(dist, 'hook.cjs'), event.hook_event_name], cwd: root, env, input };
}

function cli(root, ...argv) {
  return { argv: [process.execPath, join(dist, 'cli.cjs'), ...argv], cwd: root, env };
}

const roots = {
  none: workshop.project('none', []),
  small: workshop.project('small', [sessionText(1, 2 * kilobyte)]),
  large: workshop.project('large', [sessionText(1, megabyte)]),
};
const plain = { hook_event_name: 'UserPromptSubmit', prompt: 'Fix the typo in the readme' };
const go = { hook_event_name: 'UserPromptSubmit', prompt: 'continue' };
const start = { hook_event_name: 'SessionStart', source: 'startup' };
const compact = { hook_event_name: 'PreCompact', trigger: 'auto' };

// A conversation that is bound and had its first prompt: what every later prompt meets.
function settled(root) {
  const conversation = nextName('settled');
  workshop.bind(conversation, root);
  runOnce(hook(root, plain, conversation));
  return conversation;
}

function forget(root, conversation) {
  rmSync(join(root, '.sessions/.local/conversations', `${conversation}.json`), { force: true });
  rmSync(join(env.XDG_STATE_HOME, 'session-journal/bindings', `${conversation}.json`), { force: true });
}

// An event that has an answer: before each run the conversation is as after a start, and the briefing is due again.
function answered(root, event) {
  const conversation = settled(root);
  const path = join(root, '.sessions/.local/conversations', `${conversation}.json`);
  return {
    ...hook(root, event, conversation),
    prepare: () => {
      const state = JSON.parse(readFileSync(path, 'utf8'));
      writeFileSync(
        path,
        JSON.stringify({ ...state, told: null, fresh: true, opened: false, compactions: [] }),
      );
    },
  };
}

function firstPrompt(root) {
  const conversation = nextName('first');
  return { ...hook(root, plain, conversation), prepare: () => forget(root, conversation) };
}

function logged(bytes) {
  const root = workshop.project(nextName('log'), [sessionText(1, bytes)]);
  const path = join(root, '.sessions/active/work-000001.md');
  const text = readFileSync(path, 'utf8');
  const argv = ['log', '--decision', 'Use a mutex', '--rationale', 'simple'];
  return { ...cli(root, ...argv), prepare: () => writeFileSync(path, text) };
}

const guarded = {
  argv: ['sh', '-c', `trap "exit 0" 0; event=UserPromptSubmit; . "${join(hooks, 'start.sh')}"`],
  cwd: roots.none,
  // A state of its own: a client that was in a project before is asked, too.
  env: {
    ...env,
    XDG_STATE_HOME: `${env.HOME}/nothing`,
    CLAUDE_PLUGIN_ROOT: join(dist, '..'),
    CLAUDE_CODE_SESSION_ID: 'nobody',
  },
};

const cases = [
  { name: 'the shell in front of Node, project without .sessions', ...guarded },
  { name: 'UserPromptSubmit, project without .sessions', goal: 3, ...hook(roots.none, plain) },
  {
    name: 'UserPromptSubmit, bound, no intent, 2 KB',
    goal: 5,
    ...hook(roots.small, plain, settled(roots.small)),
  },
  {
    name: 'UserPromptSubmit, bound, no intent, 1 MB',
    goal: 5,
    ...hook(roots.large, plain, settled(roots.large)),
  },
  { name: 'UserPromptSubmit, first prompt (binding)', goal: 8, ...firstPrompt(roots.small) },
  { name: 'UserPromptSubmit "continue", 2 KB', goal: 10, ...answered(roots.small, go) },
  { name: 'UserPromptSubmit "continue", 1 MB', goal: 20, ...answered(roots.large, go) },
  { name: 'SessionStart, 2 KB', goal: 10, ...answered(roots.small, start) },
  { name: 'SessionStart, 1 MB', goal: 20, ...answered(roots.large, start) },
  { name: 'PreCompact, 2 KB', goal: 30, ...answered(roots.small, compact) },
  { name: 'PreCompact, 1 MB', goal: 50, ...answered(roots.large, compact) },
  { name: 'log --decision, 2 KB', goal: 45, ...logged(2 * kilobyte) },
  { name: 'log --decision, 1 MB', goal: 70, ...logged(megabyte) },
];

const node = { argv: [process.execPath, '-e', '0'], cwd: roots.none, env };
const main = compare(cases, node, rounds);

const many = (count, bytes) =>
  Array.from({ length: count }, (_, index) =>
    sessionText(index + 1, bytes, { words: index === 7 ? 'needle' : '' }),
  );
const few = workshop.project('hundred', many(100, 2 * kilobyte));
const lots = workshop.project('ten-thousand', many(10_000, 2 * kilobyte));
const library = workshop.project('library', many(1000, 10 * kilobyte));
const lists = compare(
  [
    { ...cli(few, 'view', 'list'), name: 'view list, 100 sessions', goal: 20 },
    { ...cli(lots, 'view', 'list'), name: 'view list, 10,000 sessions', goal: 350 },
    { ...cli(library, 'search', 'needle'), name: 'search, 1,000 sessions of 10 KB', goal: 80 },
  ],
  node,
  Math.max(5, Math.round(rounds / 3)),
);

const growth = [10 * kilobyte, 100 * kilobyte, megabyte, 9.5 * megabyte].flatMap((bytes) => {
  const root = workshop.project(nextName('growth'), [sessionText(1, bytes)]);
  const label = `${Math.round(bytes / kilobyte)} KB`;
  return [
    { name: `"continue", ${label}`, ...answered(root, go) },
    { name: `idle prompt, ${label}`, ...hook(root, plain, settled(root)) },
    { name: `log --decision, ${label}`, ...logged(bytes) },
  ];
});
const grown = compare(growth, node, Math.max(5, Math.round(rounds / 3)));

function print(title, { baseline, cases: measured }) {
  console.log(`\n${title} (bare node: ${baseline.toFixed(1)} ms)`);
  for (const { name, over, goal } of measured) {
    const verdict = goal === undefined ? '' : `  goal +${goal}${over <= goal ? '' : '  MISSED'}`;
    console.log(`  ${name.padEnd(56)} ${over >= 0 ? '+' : ''}${over.toFixed(1).padStart(6)} ms${verdict}`);
  }
}

print(`${rounds} rounds: median difference to bare node`, main);
print('Many sessions', lists);
print('Growth', grown);
mkdirSync(new URL('.', import.meta.url), { recursive: true });
const results = { node: process.version, rounds, main, lists, growth: grown };
writeFileSync(
  new URL('results.json', import.meta.url),
  `${JSON.stringify(results, (_, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value), 2)}\n`,
);
workshop.close();
