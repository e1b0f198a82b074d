import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hook, statePath } from '../../support/hook-run.ts';
import { makeProject } from '../../support/make-project.ts';
import { conversation, done, refused, sample } from '../../support/verbs.ts';

const session = '.sessions/active/fix-sweep-bug-890abc.md';
const id = '019abc12-3456-7def-8901-234567890abc';

test('a session that the version before had bound here counts as taken up', async () => {
  const project = makeProject({ [session]: sample() }, { brought: true });
  const binding = { schema: 1, session: project.path(session), id, project: project.root };
  const old = statePath(project, 'bindings');
  mkdirSync(old, { recursive: true });
  writeFileSync(join(old, 'old.json'), JSON.stringify(binding));
  const told = await hook(project, 'SessionStart', { source: 'startup', session_id: 'new' });
  expect(told.context).toContain('Fixing the race');
  rmSync(old, { recursive: true });
  const later = await hook(project, 'SessionStart', { source: 'startup', session_id: 'later' });
  expect(later.context).toContain('Fixing the race');
});

test('where the state cannot be written, git tells a session that is made here from one that it brought', async () => {
  const blocked = { [session]: sample(), '../home/.local/state': 'in the way' };
  const made = makeProject(blocked);
  expect((await hook(made, 'SessionStart', { source: 'startup' })).context).toContain('Fixing the race');
  const committed = makeProject(blocked, { commit: true });
  const told = await hook(committed, 'SessionStart', { source: 'startup' });
  expect(told.message).toContain('This repository brings a journal (1 active session).');
  const outside = makeProject(blocked, { git: false });
  expect((await hook(outside, 'SessionStart', { source: 'startup' })).message).toContain('brings a journal');
  expect(await done(outside, ['resume', '890abc'])).toContain('this could not be saved');
});

test('a damaged file is known by its short id', async () => {
  const project = makeProject({ [session]: sample() }, { brought: true });
  const broken = sample().replace('status:', 'status: x\nstatus:');
  await done(project, ['resume', '890abc']);
  project.write(session, broken);
  project.write('.sessions/active/obey-me-890def.md', broken);
  const told = await refused(project, ['log', 'x'], { env: conversation('c1') });
  expect(told).toContain('fix-sweep-bug-890abc.md is damaged');
  expect(told).not.toContain('obey');
});

test('an id that no file can have is remembered too', async () => {
  const project = makeProject({ [session]: sample({ id: '../../evil' }) }, { brought: true });
  await done(project, ['resume', 'fix-sweep-bug']);
  const told = await hook(project, 'SessionStart', { source: 'startup' });
  expect(told.context).toContain('Fixing the race');
});
