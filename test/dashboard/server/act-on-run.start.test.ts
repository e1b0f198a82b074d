import { expect, test } from 'vitest';
import type { Run } from '../../../src/runs/state/run.ts';
import { getPage, logIn, sendAct, startDashboard } from '../../support/dashboard.ts';
import { fieldsIn } from '../../support/dashboard-session.ts';
import { makeProject } from '../../support/make-project.ts';
import { makeRunsPlace, type RunsPlace } from '../../support/runs-place.ts';
import { makeScriptedClient } from '../../support/scripted-client.ts';
import { sample } from '../../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-890abc.md';

/** Opens the dashboard of a project in which runs may start, as a person does. */
async function open({ project, env }: Pick<RunsPlace, 'project' | 'env'>) {
  const at = await startDashboard({ ...project, env: { ...project.env, ...env } });
  const who = await logIn(at);
  const send = async (fields: object) => {
    const answer = await sendAct(at.port, who, { fields });
    return { status: answer.status, ...JSON.parse(answer.body) };
  };
  return { send, page: async (path: string) => (await getPage(at.port, who, path)).body };
}

async function newest(place: RunsPlace): Promise<Run> {
  const { id } = JSON.parse((await place.journal('runs', 'show', 'last', '--json')).stdout);
  return place.until(id);
}

const say = (text: string): string => JSON.stringify([{ say: text }]);

test('a run is started for a session, and asks, whatever the request says of its rights', async () => {
  const place = await makeRunsPlace({ [file]: sample() });
  const { send, page } = await open(place);
  const fields = fieldsIn(await page('runs'), 'start');
  const [, session = ''] = /<option value="([\w-]{30,})">fix-sweep-bug/.exec(await page('runs')) ?? [];
  const more = { permission_mode: 'bypass', 'permission-mode': 'bypass', allow: ['Bash'], budget: '100' };
  const told = await send({ do: 'start', ...fields, ...more, session, query: ` ${say('--wait')} ` });
  expect(told).toMatchObject({ status: 200, said: expect.stringMatching(/^Started run [0-9a-f]{8}: /) });
  const run = await newest(place);
  expect(run).toMatchObject({ state: 'completed', place: { session }, end: { result: '--wait' } });
  expect(run.settings).toMatchObject({ mode: 'ask', allow: [], budgetUsd: 5 });
});

test('a run is continued in a copy of its conversation', async () => {
  const place = await makeRunsPlace();
  const first = await place.until(await place.start([{ say: 'one' }], '--name', 'first'));
  const { send, page } = await open(place);
  const fields = fieldsIn(await page(`runs/${first.id}`), 'continue');
  expect((await send({ do: 'continue', ...fields, query: say('two') })).status).toBe(200);
  expect(await newest(place)).toMatchObject({ parent: first.id, state: 'completed', end: { result: 'two' } });
});

const wrong = {
  'without a query': { do: 'start', query: ' \n', status: 400 },
  'for a session that is a flag': { do: 'start', session: '--env=HOME', status: 400 },
  'for a session that is not there': { do: 'start', session: 'nothing-at-all', status: 400 },
  'without what was shown': { do: 'start', shown: '', status: 409 },
  'of another project': { do: 'start', shown: 'a'.repeat(32), status: 409 },
  'after a run that is a flag': { do: 'continue', run: '--all', status: 400 },
  'after a run that is not there': { do: 'continue', run: '0'.repeat(36), status: 400 },
  'after a run that was renamed': { do: 'continue', shown: 'a'.repeat(32), status: 409 },
};

test.each(Object.entries(wrong))('no run is started %s', async (_, { status, ...more }) => {
  const place = await makeRunsPlace({ [file]: sample() });
  const first = await place.until(await place.start([{ say: 'one' }]));
  const { send, page } = await open(place);
  const fields = fieldsIn(await page(more.do === 'start' ? 'runs' : `runs/${first.id}`), more.do);
  const answer = await send({ session: 'none', query: say('x'), ...fields, ...more });
  expect([answer.status, answer.error === '']).toEqual([status, false]);
  expect((await newest(place)).id).toBe(first.id);
});

test('a page says why no run can start in a folder that is not trusted', async () => {
  const { send, page } = await open({
    project: makeProject(),
    env: { SESSION_JOURNAL_CLAUDE: makeScriptedClient() },
  });
  const fields = fieldsIn(await page('runs'), 'start');
  expect(await send({ do: 'start', ...fields, session: 'none', query: say('x') })).toMatchObject({
    status: expect.toSatisfy((status) => status >= 400),
    hint: expect.stringContaining('session-journal trust'),
  });
});
