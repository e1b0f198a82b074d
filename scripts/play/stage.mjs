// The stage of `npm start`: a repository in a temporary folder, a person, and a client's folder. Nothing of the user's is
// read or changed, and nothing is asked of a network.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const client = fileURLToPath(new URL('scripted-client.mjs', import.meta.url));

/** The id of the conversation that works. */
export const conversation = 'a0000000-0000-4000-8000-000000000001';

/** Returns the folders and environments of a play. */
export function makeStage() {
  const base = mkdtempSync(join(tmpdir(), 'session-journal-'));
  const project = join(base, 'project');
  mkdirSync(join(project, 'sweep'), { recursive: true });
  const others = Object.entries(process.env).filter(
    ([name]) => !/^(?:CLAUDE|SESSION_JOURNAL|XDG_)/.test(name),
  );
  const person = {
    ...Object.fromEntries(others),
    HOME: base,
    XDG_STATE_HOME: join(base, 'state'),
    XDG_CONFIG_HOME: join(base, 'config'),
    CLAUDE_CONFIG_DIR: join(base, 'client'),
    GIT_CONFIG_GLOBAL: join(base, '.gitconfig'),
    SESSION_JOURNAL: '1',
    SESSION_JOURNAL_CLAUDE: client,
  };
  writeFileSync(join(base, '.gitconfig'), '[user]\n\tname = Ada\n\temail = ada@example.com\n');
  return { base, project, person, claude: { ...person, CLAUDE_CODE_SESSION_ID: conversation } };
}

/** Says what happens next. */
export function say(text) {
  console.log(`\n\u2500\u2500 ${text}`);
}

/** Runs the program as the person or as Claude, prints the call and its reply, and returns the reply. */
export function journal({ project }, env, ...argv) {
  const words = argv.map((word) => (/^[\w./:=-]+$/.test(word) ? word : `'${word}'`));
  console.log(`\n$ session-journal ${words.join(' ')}`);
  const { text, status } = quietly({ project }, env, ...argv);
  console.log(text);
  if (status !== 0) process.exitCode = 1;
  return text;
}

/** Runs the program, and returns what it printed and its exit code. */
export function quietly({ project }, env, ...argv) {
  const args = [join(dist, 'cli.cjs'), ...argv];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: project,
    env,
    encoding: 'utf8',
  });
  return { text: (stdout + stderr).trimEnd(), status };
}

/** Runs the hooks as the client does, and returns what they tell the person and Claude. */
export function hook({ project, person, transcript }, name, fields) {
  const event = {
    hook_event_name: name,
    session_id: conversation,
    cwd: project,
    transcript_path: transcript,
  };
  // Whoever starts hooks is a client, and what is below it an agent: not this program, which is the person, too.
  const { stdout, status } = spawnSync('sh', ['-c', '"$NODE" "$HOOK"; exit $?'], {
    cwd: project,
    env: { ...person, NODE: process.execPath, HOOK: join(dist, 'hook.cjs') },
    encoding: 'utf8',
    input: JSON.stringify({ ...event, ...fields }),
  });
  if (status !== 0) process.exitCode = 1;
  const { systemMessage, hookSpecificOutput } = stdout.startsWith('{') ? JSON.parse(stdout) : {};
  return { toUser: systemMessage, toClaude: hookSpecificOutput?.additionalContext };
}

/** Runs a shell line in the repository, and returns what it printed. */
export function shell({ project, person }, line) {
  return execFileSync('sh', ['-c', line], { cwd: project, env: person, encoding: 'utf8', stdio: 'pipe' });
}
