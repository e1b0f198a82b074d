// `npm start`: plays a piece of work in a temporary repository, and prints what you and Claude would see. It ends with a
// dashboard and a report. Claude Code is played by a script, so it needs no account and no network.
import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { keepOpen } from './play/keep-open.mjs';
import { hook, journal, makeStage, quietly, say, shell } from './play/stage.mjs';
import { answer, ask, bash, makeTalk, put, write } from './play/talk.mjs';

const stage = makeStage();
const { base, project, person, claude } = stage;
const talk = makeTalk(stage);
stage.transcript = talk.path;

const before =
  'package sweep\n\nfunc (s *Sweeper) Trigger() {\n\tif s.state == idle {\n\t\ts.run()\n\t}\n}\n';
const after =
  'package sweep\n\nfunc (s *Sweeper) Trigger() {\n\t// Two triggers must not both see an idle sweeper.\n\ts.mu.Lock()\n\tdefer s.mu.Unlock()\n\tif s.state == idle {\n\t\ts.run()\n\t}\n}\n';

function start() {
  say('Claude Code is played by a script here: no account, no network. Everything else is real.');
  writeFileSync(join(project, 'sweep/sweeper.go'), before);
  shell(stage, 'git init -q -b fix/sweep-trigger && git add --all && git commit -qm Start');
  say('You start a piece of work.');
  journal(
    stage,
    person,
    'init',
    ...['--goal', 'Fix the race in the sweep trigger', '--name', 'fix-sweep-bug'],
    ...['--step', 'Reproduce it', '--step', 'Find the cause', '--step', 'Fix it'],
    ...['--key-context', 'NEVER restart tile-worker-1'],
  );
  hook(stage, 'SessionStart', { source: 'startup' });
}

/** Claude logs something: the call stands in its conversation, too. */
function log(...flags) {
  const line = ['session-journal log', ...flags.map((word) => (word.startsWith('--') ? word : `"${word}"`))];
  bash(talk, line.join(' '), () => journal(stage, claude, 'log', ...flags));
}

function work() {
  say('Claude works, and logs what happens.');
  ask(talk, 'Why does the sweep sometimes run twice?');
  log(
    ...['--done', '1', '--discovery', 'The state is checked before the lock is taken'],
    ...['--tried', 'Channels', '--result', 'Deadlock with chain_watcher'],
  );
  answer(talk, 'Trigger looks at the state without the lock, so two callers can both see an idle sweeper.');
  talk.isNow = true;
  ask(talk, 'Then take the lock first. No channels, they deadlock with the chain watcher.');
  write(talk, 'sweep/sweeper.go', after);
  const commit = 'git commit -am "Take the lock before the check"';
  const stdout = bash(talk, commit);
  const tool = { tool_name: 'Bash', tool_input: { command: commit }, tool_response: { stdout } };
  hook(stage, 'PostToolUse', { ...tool, tool_use_id: 'toolu_commit' });
  log(
    ...[
      '--done',
      '2',
      '--decision',
      'Lock first',
      '--options',
      'Lock first; Channels. They deadlock with chain_watcher',
    ],
    ...['--choice', 'Lock first', '--rationale', 'Smallest change'],
  );
  answer(talk, 'The lock is taken before the state is read now. The test passed 500 times.');
}

function compact() {
  say('The context is compacted. Claude gets the journal back:');
  hook(stage, 'PreCompact', { trigger: 'auto' });
  const { toUser, toClaude } = hook(stage, 'SessionStart', { source: 'compact' });
  console.log(`\nYou see: ${toUser}\n\nClaude reads:\n${toClaude.replace(/^/gm, '  ')}`);
  // The client's transcript says that the briefing arrived, and the next prompt notices.
  put(talk, 'system', { subtype: 'compact_boundary', content: 'Conversation compacted' });
  put(talk, 'attachment', {
    attachment: { type: 'hook_additional_context', hookName: 'SessionStart', content: [toClaude] },
  });
  hook(stage, 'UserPromptSubmit', { prompt: 'Now fix it' });
  say('You check that it arrived, and where the work stands.');
  journal(stage, person, 'view', '--compactions');
  journal(stage, person, 'view');
}

function look() {
  say('Weeks later you ask what was decided, and why a line is there.');
  quietly(stage, claude, 'captures', 'take');
  journal(stage, person, 'ask', 'why', 'did', 'we', 'not', 'use', 'channels');
  journal(stage, person, 'why', 'sweep/sweeper.go:5');
  journal(stage, person, 'captures');
}

/** Returns whether this may be a person: an agent may not start runs, decide or open the dashboard. */
function isPerson() {
  const { text } = quietly(stage, person, 'trust');
  return !text.includes('Only a person');
}

function run() {
  say('You let Claude work without a terminal. It asks before it runs a command.');
  journal(stage, person, 'trust');
  journal(stage, person, 'run', 'Check the fix once more', '--name', 'check');
  const id = waitForQuestion();
  journal(stage, person, 'approvals');
  if (id !== undefined) journal(stage, person, 'approve', id);
  waitForEnd();
  journal(stage, person, 'runs', 'show', 'check');
}

const longestMs = 20_000;

function waitFor(look) {
  const end = Date.now() + longestMs;
  for (let seen = look(); ; seen = look()) {
    if (seen !== undefined || Date.now() > end) return seen;
  }
}

function waitForQuestion() {
  return waitFor(() => JSON.parse(quietly(stage, person, 'approvals', '--json').text).approvals[0]?.id);
}

function waitForEnd() {
  waitFor(() => {
    const { status } = JSON.parse(quietly(stage, person, 'runs', 'show', 'check', '--json').text);
    return ['completed', 'failed', 'lost'].includes(status) ? status : undefined;
  });
}

function terminal() {
  say('A terminal goes on when you close its window.');
  const { text, status } = quietly(
    stage,
    person,
    'term',
    'new',
    'play',
    '--',
    'sh',
    '-c',
    'echo "Here is your shell."; exec sleep 600',
  );
  if (status !== 0) {
    console.log(`\nThere are no terminals here: ${text.split('\n')[0]}`);
    return;
  }
  console.log(`\n$ session-journal term new play -- sh -c …\n${text}`);
  journal(stage, person, 'term', 'list');
  journal(stage, person, 'term', 'peek', 'play');
  quietly(stage, person, 'term', 'kill', 'play', '--force');
}

function finish() {
  say('The work is finished.');
  log('--done', '3');
  journal(
    stage,
    person,
    'close',
    '--complete',
    '--summary',
    'The lock is taken before the check; the test passes.',
  );
  say(`These files remain in ${project}. Have a look at them:`);
  for (const name of readdirSync(join(project, '.sessions'), { recursive: true, withFileTypes: true })) {
    const path = join(name.parentPath, name.name);
    if (name.isFile() && !path.includes('.local')) console.log(`  ${relative(project, path)}`);
  }
}

start();
work();
compact();
look();
const mayAct = isPerson();
if (mayAct) run();
else say('An agent started this: runs, decisions and the dashboard are for a person at a terminal.');
terminal();
finish();
const report = join(base, 'report.html');
journal(stage, person, 'report', '--html', report, 'fix-sweep-bug');
if (mayAct) await keepOpen(stage, report);
else say(`The report: ${report}`);
