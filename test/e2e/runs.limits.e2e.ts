import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { logIn } from '../support/dashboard.ts';
import { hiddenProgram, withoutVariables } from './support/agent-attack.ts';
import { bash } from './support/journal.ts';
import { inTurn } from './support/messages-api.ts';
import { makeRunsPlace, type RunsPlace } from './support/runs.ts';
import { endTmux, whyNoTmux } from './support/tmux.ts';

// SECURITY.md says that an agent that may run any command as the person can do what they can, approving included, and
// names the ways below. If one of them is closed, its test fails, and the page has to change with it.

let place: RunsPlace;
const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
  await place.close();
});

interface Target {
  readonly run: string;
  readonly id: string;
  readonly hash: string;
  /** The path of the question's file. */
  readonly path: string;
  /** Session Journal's folder in the person's state. */
  readonly state: string;
}

/** Starts a run whose question waits. */
async function waitingRun(): Promise<Target> {
  place = await makeRunsPlace(inTurn([{ tools: [bash('mkdir one')] }, 'Done']));
  const run = await place.start('go');
  await place.until(run, ({ state }) => state === 'waiting');
  const [{ id, hash }] = await approvals();
  const path = join(place.folder(run), 'approvals', `${id}.json`);
  return { run, id, hash, path, state: dirname(dirname(dirname(dirname(place.folder(run))))) };
}

async function approvals(...flags: string[]) {
  return JSON.parse((await place.journal('approvals', '--json', ...flags)).stdout).approvals;
}

/** Returns what calls the tmux server of a socket, which ends with the test. */
function tmuxAt(name: string): string {
  const socket = join(place.root, name);
  endings.push(() => endTmux(socket));
  return `tmux -S ${socket} -f /dev/null`;
}

// What began is told to go on only when the program that began it has gone.
const afterGo = (id: string): string => `until [ -e go ]; do sleep 0.05; done; ${hiddenProgram} $a ${id}`;

interface Way {
  /** Where the decision says that it was made. */
  readonly by: 'terminal' | 'dashboard';
  readonly needsTmux?: true;
  /** The line that the agent runs. */
  readonly line: (target: Target) => string | Promise<string>;
}

const ways: Readonly<Record<string, Way>> = {
  'reads the key': {
    by: 'terminal',
    line: ({ path, state }) => {
      writeFileSync(join(place.project, 'sign.mjs'), signing);
      return `node sign.mjs ${path} ${state}/approval-key`;
    },
  },
  'types into a tmux session of the person’s': {
    by: 'terminal',
    needsTmux: true,
    line: ({ id }) => {
      const tmux = tmuxAt('persons-tmux');
      execFileSync('/bin/sh', ['-c', `${tmux} new -d -s mine`], { cwd: place.project, env: place.env });
      const keys = `a=approve; ${hiddenProgram} \\$a ${id}`;
      return `${tmux} send-keys -t mine -l "${keys}"; ${tmux} send-keys -t mine Enter`;
    },
  },
  'starts a process that belongs to no client': {
    by: 'terminal',
    line: ({ id }) => `a=approve; ${withoutVariables} setsid -f sh -c "${afterGo(id)}"; touch go`,
  },
  'starts a new tmux server without its variables': {
    by: 'terminal',
    needsTmux: true,
    line: ({ id }) =>
      `a=approve; ${withoutVariables} ${tmuxAt('agents-tmux')} new -d "${afterGo(id)}"; touch go`,
  },
  'logs in to the dashboard with the key in the state folder': {
    by: 'dashboard',
    line: async ({ id, hash, state }) => {
      const dashboard = JSON.parse((await place.journal('dashboard', '--json')).stdout);
      endings.push(() => place.journal('dashboard', '--stop'));
      const { project, cookie } = await logIn(dashboard);
      const [name] = cookie.split('=');
      writeFileSync(join(place.project, 'log-in.mjs'), loggingIn);
      writeFileSync(join(place.project, 'body.json'), JSON.stringify({ do: 'approve', id, shown: hash }));
      const at = `http://127.0.0.1:${dashboard.port}`;
      const asPage = `-H 'Origin: ${at}' -H 'Content-Type: application/json'`;
      const login = `-H "Cookie: ${name}=$1" -H "X-Session-Journal-Key: $2"`;
      const key = `$(node log-in.mjs ${state}/dashboard/server.json)`;
      return `set -- ${key}; curl -s ${asPage} ${login} -d @body.json ${at}/${project}/act`;
    },
  },
};

const signing = `
import { createHmac } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
const [path, key] = process.argv.slice(2);
const { id, run, hash } = JSON.parse(readFileSync(path, 'utf8'));
const about = { question: id, run, hash, verdict: 'allow', editedInput: '', text: '', always: '' };
const fields = { ...about, decidedAt: Date.now(), decidedBy: 'terminal' };
const mac = createHmac('sha256', readFileSync(key)).update(JSON.stringify(Object.values(fields))).digest('hex');
writeFileSync(path.replace('.json', '.decision.json'), JSON.stringify({ ...fields, mac }));
`;

const loggingIn = `
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
const { key } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const until = String(Date.now() + 3_600_000);
const mac = (what) => createHmac('sha256', key).update(what + ' ' + until).digest('base64url');
console.log(until + '.' + mac('read') + ' ' + mac('write'));
`;

for (const [how, { by, needsTmux, line }] of Object.entries(ways)) {
  test.skipIf(needsTmux === true && whyNoTmux !== '')(
    `limit: an agent that may run any command approves when it ${how}, and in mode ask that command is a question first`,
    async () => {
      const target = await waitingRun();
      place.api.play(inTurn([{ tools: [bash(await line(target))] }, 'Done']));
      const agent = await place.start('attack');
      await place.until(agent, ({ state }) => state === 'waiting');
      const asked = await approvals();
      expect(asked).toMatchObject([
        { id: target.id, status: 'pending' },
        { run: agent, tool: 'Bash' },
      ]);
      await place.journal('approve', asked[1].id);
      expect(await place.until(target.run)).toMatchObject({ state: 'completed' });
      expect(existsSync(join(place.project, 'one'))).toBe(true);
      const [decided] = await approvals('--all');
      expect(decided).toMatchObject({ id: target.id, status: 'approved', decided_by: by });
      await place.until(agent);
    },
  );
}
