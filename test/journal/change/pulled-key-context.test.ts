import { describe, expect, test } from 'vitest';
import { hook } from '../../support/hook-run.ts';
import { makeProject, type TestProject } from '../../support/make-project.ts';
import { conversation, done, sessionsIn } from '../../support/verbs.ts';

const said = 'Key context changed in the last pull: ';

/** A project with a session made here, and a colleague's clone of it. */
async function shared(): Promise<{ project: TestProject; session: string }> {
  const project = makeProject({ 'a.txt': 'a' }, { commit: true });
  const c1 = { env: conversation('c1') };
  await done(
    project,
    ['init', '--goal', 'Sweep', '--key-context', 'Never restart', '--key-context', 'Port 9010'],
    c1,
  );
  commit(project, 'Begin');
  project.git('clone', '--quiet', project.root, '../other');
  project.git('-C', '../other', 'config', 'user.email', 'ben@example.org');
  project.git('-C', '../other', 'config', 'user.name', 'Ben');
  return { project, session: sessionsIn(project)[0] as string };
}

function commit(project: TestProject, message: string): void {
  project.git('add', '--all');
  project.git('commit', '--quiet', '--message', message);
}

/** Changes the session in the colleague's clone, and pulls that. */
function pull(project: TestProject, session: string, change: (text: string) => string): void {
  const theirs = `../other/${session}`;
  project.write(theirs, change(project.read(theirs)));
  project.git('-C', '../other', 'commit', '--quiet', '--all', '--message', 'Change');
  project.git('pull', '--quiet', '../other', 'main');
}

async function start(project: TestProject): Promise<string> {
  const told = await hook(project, 'SessionStart', { source: 'startup', session_id: 'c1' });
  const line = /^.*Key context changed.*$/m;
  const [forModel, forPerson] = [told.context, told.message].map((text) => line.exec(text)?.[0] ?? '');
  expect(forModel?.slice(forModel.indexOf(said))).toBe(forPerson?.slice(forPerson.indexOf(said)));
  return forPerson?.slice(Math.max(0, forPerson.indexOf(said))) ?? '';
}

describe('key context that a pull changed is said', () => {
  test('once, with who wrote it', async () => {
    const { project, session } = await shared();
    expect(await start(project)).toBe('');
    pull(project, session, (text) => text.replace('Port 9010', 'Port 9999'));
    expect(await start(project)).toBe(`${said}1 line by ben, 1 line removed`);
    expect(await start(project)).toBe('');
  });

  test('also where a line is only gone', async () => {
    const { project, session } = await shared();
    pull(project, session, (text) => text.replace(/^.*Never restart\n/m, ''));
    expect(await start(project)).toBe(`${said}1 line removed`);
  });

  test('but not what was logged or edited here, whether it is committed or not', async () => {
    const { project, session } = await shared();
    await done(project, ['log', '--key-context', 'Mine'], { env: conversation('c1') });
    expect(await start(project)).toBe('');
    commit(project, 'Log');
    project.write(session, project.read(session).replace('Port 9010', 'Port 8000'));
    expect(await start(project)).toBe('');
    project.write(session, project.read(session).replace('Port 8000', 'Port 7000'));
    commit(project, 'Edit');
    expect(await start(project)).toBe('');
  });

  test('even if the commit claims to be the victim’s own', async () => {
    const { project, session } = await shared();
    project.git('-C', '../other', 'config', 'user.email', 'ana@example.org');
    pull(project, session, (text) => text.replace('Never restart', 'Always restart'));
    expect(await start(project)).toBe(`${said}1 line by ana, 1 line removed`);
  });
});
