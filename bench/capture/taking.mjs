// What taking captures costs the person who works: the shell at each turn, the hook at a commit, and the process of its own.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeTranscripts } from '../ask/make-transcripts.mjs';
import { compare, runOnce } from '../measure.mjs';
import { sessionText } from '../projects.mjs';
import { bareNode, cli, dist, print, timed } from './cost.mjs';
import { git, workOnce } from './made-up.mjs';

const hooks = fileURLToPath(new URL('../../hooks', import.meta.url));
const megabyte = 1024 * 1024;
const conversation = '0d0d0000-0000-4000-8000-000000000000';

/** Measures taking captures from a transcript of some megabytes. */
export function measureTaking(workshop, megabytes, rounds) {
  const { env } = workshop;
  const root = workshop.project(`take-${megabytes}`, [sessionText(1, 2048)]);
  git(env, root, 'commit', '--quiet', '--allow-empty', '--message', 'Start');
  const [transcript] = writeTranscripts({ root, home: env.HOME, count: 1, bytes: megabytes * megabyte });
  const place = { env, root, transcript, conversation };
  workshop.bind(conversation, root);
  const take = cli(place, 'captures', 'take', '--queued');
  const { stop, shell, prompt } = eventsOf(place);
  console.log(`\nA transcript of ${megabytes} MB`);
  runOnce(prompt);
  workOnce(place);
  print('the first capture, of all of it', runOnce(take), { base: runOnce(bareNode(env)) });
  runOnce(stop);
  runOnce(take);
  runOnce(stop);
  const bareShell = { argv: ['sh', '-c', ':'], cwd: root, env };
  const [turn] = compare([shell], bareShell, { rounds }).cases;
  print('a turn without a commit, the shell alone', turn.over, {
    base: runOnce(bareNode(env)),
    goal: '5 ms',
  });
  const work = () => workOnce(place);
  // What the hook has started before is done then.
  const finish = () => {
    runOnce(take);
    work();
  };
  const hook = timed({ ...stop, prepare: finish }, rounds);
  print('a turn with a commit, the hook beside Node', hook.ms, { base: hook.base, goal: '30 ms' });
  runOnce(take);
  const child = timed({ ...take, prepare: work }, rounds);
  const more = `${countOf(cli(place, 'captures', '--limit', '1000', '--json'))} captures`;
  print('the process that takes it, beside Node', child.ms, { base: child.base, goal: '100 ms', more });
  rmSync(transcript);
}

function eventsOf({ env, root, transcript }) {
  const own = {
    ...env,
    CLAUDE_PID: '10000001',
    CLAUDE_CODE_SESSION_ID: conversation,
    CLAUDE_PLUGIN_ROOT: join(dist, '..'),
  };
  const told = { session_id: conversation, cwd: root, transcript_path: transcript, prompt_id: 'p' };
  const hook = (event, more = {}) => {
    const input = JSON.stringify({ ...told, hook_event_name: event, ...more });
    return { argv: [process.execPath, join(dist, 'hook.cjs'), event], cwd: root, env: own, input };
  };
  const stop = hook('Stop');
  const line = `trap "exit 0" 0; event=Stop; . "${join(hooks, 'start.sh')}"`;
  const shell = { ...stop, argv: ['sh', '-c', line] };
  return { stop, shell, prompt: hook('UserPromptSubmit', { prompt: 'Fix the typo in the readme' }) };
}

function countOf({ argv: [node, ...args], cwd, env }) {
  return JSON.parse(execFileSync(node, args, { cwd, env, encoding: 'utf8' })).captures.length;
}
