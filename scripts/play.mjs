// `npm start`: plays through a whole piece of work in a temporary repository, and prints what the user and Claude would
// see.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const base = mkdtempSync(join(tmpdir(), 'session-journal-'));
const project = join(base, 'project');
mkdirSync(join(project, 'sweep'), { recursive: true });
const conversation = 'a0000000-0000-4000-8000-000000000001';
const env = {
  ...process.env,
  HOME: base,
  XDG_STATE_HOME: join(base, 'state'),
  XDG_CONFIG_HOME: join(base, 'config'),
  CLAUDE_CODE_SESSION_ID: conversation,
  SESSION_JOURNAL: '1',
};

function say(text) {
  console.log(`\n\u2500\u2500 ${text}`);
}

function run(...argv) {
  console.log(
    `\n$ session-journal ${argv.map((word) => (/^[\w./=-]+$/.test(word) ? word : `'${word}'`)).join(' ')}`,
  );
  finish(
    spawnSync(process.execPath, [join(dist, 'cli.cjs'), ...argv], { cwd: project, env, encoding: 'utf8' }),
  );
}

function hook(name, fields) {
  const input = JSON.stringify({ hook_event_name: name, session_id: conversation, cwd: project, ...fields });
  console.log(`\n> ${name}${fields.source ? ` (${fields.source})` : ''}`);
  finish(
    spawnSync(process.execPath, [join(dist, 'hook.cjs')], { cwd: project, env, encoding: 'utf8', input }),
  );
}

function finish({ stdout, stderr, status }) {
  const answer =
    stdout.startsWith('{"systemMessage"') || stdout.startsWith('{"hookSpecific')
      ? JSON.parse(stdout)
      : undefined;
  if (answer?.systemMessage) console.log(`  You see:  ${answer.systemMessage}`);
  if (answer?.hookSpecificOutput)
    console.log(`  Claude reads:\n${indent(answer.hookSpecificOutput.additionalContext)}`);
  if (answer === undefined && stdout !== '') console.log(stdout.trimEnd());
  if (stderr !== '') console.log(stderr.trimEnd());
  if (status === 70 || status === null) process.exitCode = 1;
}

function indent(text) {
  return text.replace(/^/gm, '    ');
}

function git(...args) {
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], {
    cwd: project,
    env,
  });
}

git('init', '--quiet', '--initial-branch', 'fix/sweep-trigger');
writeFileSync(join(project, 'sweep/sweeper.go'), 'package sweep\n');
git('add', '--all');
git('commit', '--quiet', '--message', 'Start');

say('Start a piece of work with a plan.');
run(
  'init',
  ...['--goal', 'Fix the race in the sweep trigger', '--name', 'fix-sweep-bug'],
  ...['--step', 'Reproduce the bug in a test', '--step', 'Find the cause', '--step', 'Fix it'],
  ...['--key-file', 'sweep/sweeper.go', '--key-context', 'Test command: go test -run TestSweep ./itest'],
);

say('Log what happens. All flags of one call are saved as one change.');
run(
  'log',
  '--done',
  '1',
  '--discovery',
  'The state is checked before the lock is taken',
  '--title',
  'Lock order',
);
run(
  'log',
  ...['--decision', 'Lock first', '--options', 'lock, atomic, channels', '--choice', 'Lock before the check'],
  ...['--rationale', 'Smallest change', '--tried', 'Channels', '--result', 'Deadlock with chain_watcher'],
);
run('log', '--done', 'find the cause', '--blocker', 'CI is down', '--next', 'Add a regression test');
run('view');

say('The context is compacted. The hooks count the compaction and give Claude the briefing.');
hook('PreCompact', { trigger: 'auto' });
hook('SessionStart', { source: 'compact' });
hook('UserPromptSubmit', { prompt: 'where were we?' });
run('view', '--compactions');

say('Take a break, then resume.');
run('pause', '--note', 'Waiting for CI');
run('resume');

say('Finish the work.');
run('log', '--resolved', 'CI', '--done', 'Fix it');
run('close', '--complete', '--summary', 'The lock is taken before the check; the test passes.');

say('These files remain. Have a look at them:');
for (const name of readdirSync(join(project, '.sessions'), { recursive: true, withFileTypes: true })) {
  if (name.isFile() && !name.parentPath.includes('.local'))
    console.log(`  ${join(name.parentPath, name.name)}`);
}
