import { expect, test } from 'vitest';
import { answerRequest } from '../../../src/dashboard/server/answer.ts';
import { type Desk, projectsOf } from '../../../src/dashboard/server/desk.ts';
import { makeLogin } from '../../../src/dashboard/server/keys.ts';
import { makeKey, writeServerFile } from '../../../src/dashboard/server/server-file.ts';
import { ensureProjectState } from '../../../src/io/project/project-state.ts';
import { changeRun } from '../../../src/runs/files/change-run.ts';
import { createRun } from '../../../src/runs/files/run-folder.ts';
import type { RunEvent } from '../../../src/runs/state/run-event.ts';
import { getPage } from '../../support/dashboard.ts';
import { startShown } from '../../support/dashboard-session.ts';
import { makeProject } from '../../support/make-project.ts';
import { makeRun } from '../../support/make-run.ts';

const id = 'aaaaaaaa-2222-4333-8444-555555555555';

test('a run is on the first page, in the list and on its own page, as text', async () => {
  const { project, at, who } = await startShown();
  const state = ensureProjectState(project.root, project.env);
  const name = '<script>alert(1)</script>';
  const place = { ...makeRun().place, cwd: project.root };
  const folder = createRun(
    state,
    makeRun({ id, name, state: 'failed', since: Date.now(), reason: 'exit 7', place }),
  );
  const data = { by: 'claude', text: 'I counted <b>41</b> rows' };
  const event: RunEvent = { type: 'run.message', at: 5, data, from: undefined };
  await changeRun(folder, (run) => ({ run, events: [event], found: undefined }));

  const home = await getPage(at.port, who);
  expect(home.body).toContain('exit 7');
  expect(home.body).toContain('session-journal runs set aaaaaaaa --archive');
  const list = await getPage(at.port, who, 'runs');
  expect(list.body).toContain(`/runs/${id}"`);
  const page = await getPage(at.port, who, `runs/${id}`);
  expect(page.status).toBe(200);
  expect(page.body).toContain('I counted &lt;b&gt;41&lt;/b&gt; rows');
  for (const { body } of [home, list, page]) {
    expect(body).not.toContain(name);
    expect(body).toContain('&lt;script&gt;alert(1)');
  }
  expect((await getPage(at.port, who, 'runs/none')).status).toBe(404);
});

test('a project that can’t be read now has a page that says so, and not one without what needs the person', async () => {
  const project = makeProject();
  const key = makeKey();
  writeServerFile(project.env, { projects: [project.root], port: 1, key });
  const answers = new Map([
    ['status', '{"error":{"code":"locked","message":"It is <b>locked</b>","hint":"Wait"}}'],
  ]);
  const here = async ([verb = '']: readonly string[]) => answers.get(verb) ?? '{}';
  const desk: Desk = {
    env: project.env,
    options: { port: 0, isReadOnly: false, isLan: false, terminals: false, publicUrl: '' },
    guarded: { hosts: ['127.0.0.1:1'], origins: ['http://127.0.0.1:1'], isReadOnly: false },
    ...{ key, cookieName: 'c', address: '127.0.0.1:1', now: Date.now },
    files: { assets: { script: 's', style: 's' }, byName: new Map() } as unknown as Desk['files'],
    sources: { here, apart: here },
    changes: {} as Desk['changes'],
    elsewhere: { count: () => 0 },
  };
  const [{ id: shown = '' } = {}] = projectsOf(desk);
  const get = () =>
    answerRequest(
      {
        method: 'GET',
        target: `/${shown}/`,
        headers: new Map([
          ['host', ['127.0.0.1:1']],
          ['cookie', [`c=${makeLogin(key, Date.now()).cookie}`]],
        ]),
        body: '',
      },
      desk,
    );
  const { status, body } = await get();
  expect([status, body]).toEqual([503, expect.stringContaining('It is &lt;b&gt;locked&lt;/b&gt;')]);
  expect(body).not.toContain('Nothing needs you');
  answers.clear();
  expect(await get()).toMatchObject({ status: 200, body: expect.stringContaining('Nothing needs you') });
});
