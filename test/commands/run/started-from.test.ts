import { describe, expect, test } from 'vitest';
import { makeScriptedClient } from '../../support/scripted-client.ts';
import { makeTerminalProject, type TerminalProject, whyNoPty } from '../../support/terminals.ts';

async function show(project: TerminalProject, ...argv: string[]): Promise<string> {
  const env = { SESSION_JOURNAL_TERM_DIR: project.dir };
  const { code, stdout, stderr } = await project.runWith({ env }, 'runs', ...argv);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

describe.skipIf(whyNoPty !== '')('a run that was started from a terminal', () => {
  test('tells its name, also if it was renamed before or after, and what it was called once it is forgotten', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'work', '--', 'cat');
    const { id } = project.record('work');
    const env = {
      SESSION_JOURNAL_CLAUDE: makeScriptedClient(),
      SESSION_JOURNAL_TERM_DIR: project.dir,
      SESSION_JOURNAL_TERM: 'work',
      SESSION_JOURNAL_TERM_ID: id,
    };
    await project.run('trust');
    await project.term('rename', 'work', 'desk');
    const drafted = await project.runWith({ env }, 'run', '--draft', 'Look around');
    expect(drafted).toMatchObject({ code: 0, stderr: '' });
    expect(await show(project, 'show', 'last')).toMatch(/^Started from: *terminal desk$/m);
    await project.term('rename', 'desk', 'bench');
    expect(await show(project, 'show', 'last')).toMatch(/^Started from: *terminal bench$/m);
    expect(JSON.parse(await show(project, '--json')).runs).toMatchObject([{ terminal: 'bench' }]);
    // Another one has the name of the first.
    await project.term('new', 'work', '--', 'cat');
    await project.term('kill', 'bench');
    await project.term('new', 'bench', '--', 'cat');
    expect(JSON.parse(await show(project, 'show', 'last', '--json')).terminal).toBe('desk');
  });
});
