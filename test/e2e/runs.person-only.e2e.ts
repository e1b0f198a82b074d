import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { logIn } from '../support/dashboard.ts';
import { attackBy, hiddenProgram, withoutVariables } from './support/agent-attack.ts';
import { chosenAge, clientProgram } from './support/client-install.ts';
import { bash } from './support/journal.ts';
import { inTurn } from './support/messages-api.ts';
import { copyPlugin, journalPlugin } from './support/plugin-copy.ts';
import { makeRunsPlace, type RunsPlace } from './support/runs.ts';
import { openScreen } from './support/screen.ts';
import { endTmux, whyNoTmux } from './support/tmux.ts';
import { seedInteractive } from './support/workplace.ts';

// What an agent tries that may run every command, on the way to a decision that only a person may make.

let place: RunsPlace;
let stop = async (): Promise<void> => {};
afterEach(async () => {
  await stop();
  stop = async () => {};
  await place.close();
});

// What the refusals say.
const person = 'Only a person can do this';
const [elsewhere, readOnly] = ['must come from a page of this server.*403', 'may only read.*401'];

interface Asked {
  readonly id: string;
  readonly hash: string;
  readonly status: string;
}

/** Starts a run whose question waits. */
async function waitingRun(): Promise<{ run: string; asked: Asked }> {
  place = await makeRunsPlace(inTurn([{ tools: [bash('mkdir one')] }, 'Done']));
  const run = await place.start('go');
  await place.until(run, ({ state }) => state === 'waiting');
  const [asked] = JSON.parse((await place.journal('approvals', '--json')).stdout).approvals;
  return { run, asked };
}

const attack = (lines: readonly string[]) => attackBy(place, lines.map(bash), '--allow', 'Bash(*)');

/** Nothing was decided, and the person still can. */
async function expectUndecided({ run, asked }: { run: string; asked: Asked }): Promise<void> {
  expect(place.run(run).state).toBe('waiting');
  expect(existsSync(join(place.project, 'one'))).toBe(false);
  await place.journal('deny', asked.id, '--reason', 'That was not me');
  expect(await place.until(run)).toMatchObject({ state: 'completed' });
}

test.skipIf(whyNoTmux !== '')(
  'an agent cannot approve from a tmux server that it starts as it was started',
  async () => {
    const waiting = await waitingRun();
    const { id } = waiting.asked;
    const socket = join(place.root, 'agents-tmux');
    stop = async () => endTmux(socket);
    const tmux = `tmux -S ${socket} -f /dev/null`;
    // Its output is whole when its file has its name.
    const inside = `${hiddenProgram} $a ${id} > said.new 2>&1; mv said.new said`;
    const hidden = `a=approve; ${tmux} new -d "${inside}"; until [ -e said ]; do sleep 0.05; done; cat said`;
    const said = await attack([`${tmux} new -d "session-journal approve ${id}"`, hidden]);
    expect(said).toEqual([expect.stringContaining(person), expect.stringContaining(person)]);
    await expectUndecided(waiting);
  },
);

interface Served {
  /** The server's address, and that of the project's pages. */
  readonly at: string;
  readonly pages: string;
  readonly cookieName: string;
  /** A code that the person has used. */
  readonly used: string;
}

/** What an agent sends to the dashboard, and what comes of it. */
function requests({ at, pages, cookieName, used }: Served, { id, hash }: Asked): [string, string][] {
  const body = `{\\"do\\":\\"$a\\",\\"id\\":\\"${id}\\",\\"shown\\":\\"${hash}\\"}`;
  const curl = "curl -s -w ' %{http_code}'";
  const send = (more: string) => `a=approve; ${curl} ${more} -d "${body}" ${pages}act`;
  const asPage = `-H 'Origin: ${at}' -H 'Content-Type: application/json'`;
  const cookie = `-H 'Cookie: ${cookieName}=${Date.now() + 3_600_000}.${'A'.repeat(43)}'`;
  const withGuess = `${asPage} ${cookie} -H 'X-Session-Journal-Key: ${'A'.repeat(43)}'`;
  const logInWith = (code: string) =>
    `${curl} -o page -H 'Origin: ${at}' -d 'ticket=${code}' ${at}/login; rm page`;
  return [
    [send(''), elsewhere],
    [send("-H 'Content-Type: application/json'"), elsewhere],
    [send(asPage), readOnly],
    [send(withGuess), readOnly],
    [send(withGuess).replace('$a', 'approve'), person],
    [logInWith('AAAA-AAAA-AAAA'), '^ 401$'],
    [logInWith(used), '^ 401$'],
    [`${curl} ${cookie} ${pages}`, 'Log in.* 401$'],
    [`d=dashboard; ${hiddenProgram} $d`, person],
  ];
}

test('an agent cannot approve on the dashboard: not without a login, and not with a guessed one', async () => {
  const waiting = await waitingRun();
  const dashboard = JSON.parse((await place.journal('dashboard', '--json')).stdout);
  stop = async () => void (await place.journal('dashboard', '--stop'));
  const { project, cookie } = await logIn(dashboard);
  const at = `http://127.0.0.1:${dashboard.port}`;
  const [cookieName = ''] = cookie.split('=');
  const served = { at, pages: `${at}/${project}/`, cookieName, used: dashboard.code };
  const all = requests(served, waiting.asked);
  const said = await attack(all.map(([line]) => line));
  expect(said).toEqual(all.map(([, wanted]) => expect.stringMatching(new RegExp(wanted, 's'))));
  expect(said.join('\n')).not.toContain('mkdir one');
  await expectUndecided(waiting);
});

/** Opens a conversation with the plugin, in which nothing is asked. */
async function openBypassing() {
  const { home, root, project, env } = place;
  seedInteractive(home, project);
  mkdirSync(join(home, '.claude'), { recursive: true });
  const settings = { skipDangerousModePermissionPrompt: true, permissions: { allow: ['Bash(*)'] } };
  writeFileSync(join(home, '.claude/settings.json'), JSON.stringify(settings));
  const plugin = ['--plugin-dir', copyPlugin(journalPlugin, join(root, 'plugin'))];
  const command = [clientProgram(chosenAge()), ...plugin, '--dangerously-skip-permissions'];
  const screen = await openScreen({ command, root, project, env });
  stop = () => screen.close();
  return screen;
}

test.skipIf(whyNoTmux !== '')(
  'an agent cannot approve from an interactive conversation that bypasses permissions',
  async () => {
    const waiting = await waitingRun();
    const { id } = waiting.asked;
    const screen = await openBypassing();
    const lines = [
      `session-journal approve ${id}`,
      `${withoutVariables} setsid session-journal approve ${id}`,
      `a=approve; session-journal $a ${id}`,
      `a=approve; ${withoutVariables} setsid session-journal $a ${id}`,
      `a=approve; ${withoutVariables} script -qec "session-journal $a ${id}" /dev/null`,
      'touch free',
    ];
    const before = place.api.requests.length;
    place.api.play(inTurn([...lines.map((line) => ({ tools: [bash(line)] })), 'All done']));
    await screen.send('go');
    await screen.waitFor('All done');
    const turns = place.api.requests.slice(before).filter(({ kind }) => kind === 'turn');
    const refused = expect.stringContaining(person);
    const wanted = [refused, refused, refused, refused, refused, expect.anything()];
    expect(turns.slice(1).map(({ last }) => last)).toEqual(wanted);
    // It was asked about nothing.
    expect(existsSync(join(place.project, 'free'))).toBe(true);
    await screen.close();
    await expectUndecided(waiting);
  },
);
