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
    expect(said).toEqual([
      expect.stringContaining('Only a person can do this'),
      expect.stringContaining('Only a person can do this'),
    ]);
    await expectUndecided(waiting);
  },
);

test('an agent cannot approve on the dashboard: not without a login, and not with a guessed one', async () => {
  const waiting = await waitingRun();
  const { id, hash } = waiting.asked;
  const dashboard = JSON.parse((await place.journal('dashboard', '--json')).stdout);
  stop = async () => void (await place.journal('dashboard', '--stop'));
  const { port } = dashboard;
  const { project, cookie } = await logIn(dashboard);
  const [name] = cookie.split('=');
  const at = `http://127.0.0.1:${port}`;
  const send = (more: string) =>
    `a=approve; curl -s -w ' %{http_code}' ${more} -d "{\\"do\\":\\"$a\\",\\"id\\":\\"${id}\\",\\"shown\\":\\"${hash}\\"}" ${at}/${project}/act`;
  const asPage = `-H 'Origin: ${at}' -H 'Content-Type: application/json'`;
  const guess = `${Date.now() + 3_600_000}.${'A'.repeat(43)}`;
  const withGuess = `${asPage} -H 'Cookie: ${name}=${guess}' -H 'X-Session-Journal-Key: ${'A'.repeat(43)}'`;
  const logInWith = (code: string) =>
    `curl -s -o page -w '%{http_code}' -H 'Origin: ${at}' -d 'ticket=${code}' ${at}/login; rm page`;
  const said = await attack([
    send(''),
    send("-H 'Content-Type: application/json'"),
    send(asPage),
    send(withGuess),
    send(withGuess).replace('$a', 'approve'),
    logInWith('AAAA-AAAA-AAAA'),
    // The person has used it.
    logInWith(dashboard.code),
    `curl -s -w ' %{http_code}' -H 'Cookie: ${name}=${guess}' ${at}/${project}/`,
    `d=dashboard; ${hiddenProgram} $d`,
  ]);
  const [elsewhere, readOnly] = ['must come from a page of this server.*403', 'may only read.*401'];
  const person = 'Only a person can do this';
  const wanted = [
    elsewhere,
    elsewhere,
    readOnly,
    readOnly,
    person,
    '^401$',
    '^401$',
    'Log in.* 401$',
    person,
  ];
  expect(said).toEqual(wanted.map((words) => expect.stringMatching(new RegExp(words, 's'))));
  expect(said.join('\n')).not.toContain('mkdir one');
  await expectUndecided(waiting);
});

test.skipIf(whyNoTmux !== '')(
  'an agent cannot approve from an interactive conversation that bypasses permissions',
  async () => {
    const waiting = await waitingRun();
    const { id } = waiting.asked;
    seedInteractive(place.home, place.project);
    mkdirSync(join(place.home, '.claude'), { recursive: true });
    writeFileSync(
      join(place.home, '.claude/settings.json'),
      JSON.stringify({ skipDangerousModePermissionPrompt: true, permissions: { allow: ['Bash(*)'] } }),
    );
    const command = [
      clientProgram(chosenAge()),
      ...['--plugin-dir', copyPlugin(journalPlugin, join(place.root, 'plugin'))],
      '--dangerously-skip-permissions',
    ];
    const { root, project, env } = place;
    const screen = await openScreen({ command, root, project, env });
    stop = () => screen.close();
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
    const said = turns.slice(1).map(({ last }) => last);
    const refused = expect.stringContaining('Only a person can do this');
    expect(said).toEqual([refused, refused, refused, refused, refused, expect.anything()]);
    // It was asked about nothing.
    expect(existsSync(join(place.project, 'free'))).toBe(true);
    await screen.close();
    place.api.play(() => 'Done');
    await expectUndecided(waiting);
  },
);
