// `npm start`: plays through a piece of work in a temporary repository, and prints what you and Claude would see.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const base = mkdtempSync(join(tmpdir(), 'session-journal-'));
const project = join(base, 'project');
mkdirSync(join(project, 'sweep'), { recursive: true });
const conversation = 'a0000000-0000-4000-8000-000000000001';
const transcript = join(base, 'transcript.jsonl');
const person = {
  ...process.env,
  HOME: base,
  XDG_STATE_HOME: join(base, 'state'),
  XDG_CONFIG_HOME: join(base, 'config'),
  SESSION_JOURNAL: '1',
};
delete person.CLAUDE_CODE_SESSION_ID;
const claude = { ...person, CLAUDE_CODE_SESSION_ID: conversation };

function say(text) {
  console.log(`\n\u2500\u2500 ${text}`);
}

/** Runs the program as the user or as Claude, and prints the call and its reply. */
function run(env, ...argv) {
  const words = argv.map((word) => (/^[\w./=-]+$/.test(word) ? word : `'${word}'`));
  console.log(`\n$ session-journal ${words.join(' ')}`);
  const args = [join(dist, 'cli.cjs'), ...argv];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: project,
    env,
    encoding: 'utf8',
  });
  console.log((stdout + stderr).trimEnd());
  if (status !== 0) process.exitCode = 1;
}

/** Runs the hooks as the client does, and returns what they tell the user and Claude. */
function hook(name, fields) {
  const event = {
    hook_event_name: name,
    session_id: conversation,
    cwd: project,
    transcript_path: transcript,
  };
  const { stdout, status } = spawnSync(process.execPath, [join(dist, 'hook.cjs')], {
    cwd: project,
    env: person,
    encoding: 'utf8',
    input: JSON.stringify({ ...event, ...fields }),
  });
  if (status !== 0) process.exitCode = 1;
  const { systemMessage, hookSpecificOutput } = stdout.startsWith('{') ? JSON.parse(stdout) : {};
  return { toUser: systemMessage, toClaude: hookSpecificOutput?.additionalContext };
}

function git(...args) {
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], {
    cwd: project,
    env: person,
  });
}

git('init', '--quiet', '--initial-branch', 'fix/sweep-trigger');
writeFileSync(join(project, 'sweep/sweeper.go'), 'package sweep\n');
git('add', '--all');
git('commit', '--quiet', '--message', 'Start');

say('You start a piece of work.');
run(
  person,
  'init',
  ...['--goal', 'Fix the race in the sweep trigger', '--name', 'fix-sweep-bug'],
  ...['--step', 'Reproduce it', '--step', 'Find the cause', '--step', 'Fix it'],
  ...['--key-context', 'NEVER restart tile-worker-1'],
);
hook('SessionStart', { source: 'startup' });

say('Claude logs what happens.');
run(
  claude,
  'log',
  ...['--done', '1', '--discovery', 'The state is checked before the lock is taken'],
  ...['--tried', 'Channels', '--result', 'Deadlock with chain_watcher'],
);
run(
  claude,
  'log',
  ...['--done', '2', '--decision', 'Lock first', '--choice', 'Lock before the check'],
  ...['--rationale', 'Smallest change'],
);

say('The context is compacted. Claude gets the journal back:');
hook('PreCompact', { trigger: 'auto' });
const { toUser, toClaude } = hook('SessionStart', { source: 'compact' });
console.log(`\nYou see: ${toUser}\n\nClaude reads:\n${toClaude.replace(/^/gm, '  ')}`);

// The client's transcript says that the briefing arrived, and the next prompt notices.
const attachment = { type: 'hook_additional_context', hookName: 'SessionStart', content: [toClaude] };
const lines = [
  { type: 'system', subtype: 'compact_boundary' },
  { type: 'attachment', attachment },
];
writeFileSync(transcript, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
hook('UserPromptSubmit', { prompt: 'Now fix it' });

say('You check that it arrived, and where the work stands.');
run(person, 'view', '--compactions');
run(person, 'view');

say('The work is finished.');
run(claude, 'log', '--done', '3');
run(person, 'close', '--complete', '--summary', 'The lock is taken before the check; the test passes.');

say(`These files remain in ${project}. Have a look at them:`);
for (const name of readdirSync(join(project, '.sessions'), { recursive: true, withFileTypes: true })) {
  const path = join(name.parentPath, name.name);
  if (name.isFile() && !path.includes('.local')) console.log(`  ${relative(project, path)}`);
}
