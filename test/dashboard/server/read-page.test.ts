import { expect, test } from 'vitest';
import { ensureProjectState } from '../../../src/io/project/project-state.ts';
import { changeRun } from '../../../src/runs/files/change-run.ts';
import { createRun } from '../../../src/runs/files/run-folder.ts';
import type { RunEvent } from '../../../src/runs/state/run-event.ts';
import { getPage } from '../../support/dashboard.ts';
import { startShown } from '../../support/dashboard-session.ts';
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
