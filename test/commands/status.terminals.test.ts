import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTerminalProject, whyNoPty } from '../support/terminals.ts';
import { sample } from '../support/verbs.ts';

test.skipIf(whyNoPty !== '')(
  'status shows the terminals that work in the project, and no others',
  async () => {
    const project = makeTerminalProject({ '.sessions/active/fix-sweep-bug-890abc.md': sample() });
    const elsewhere = join(project.root, '../elsewhere');
    mkdirSync(elsewhere);
    await project.term('new', 'here', '--', 'sleep', '600');
    await project.term('new', 'there', '--cwd', elsewhere, '--', 'sleep', '600');
    const options = { env: { SESSION_JOURNAL_TERM_DIR: project.dir } };
    const data = JSON.parse((await project.runWith(options, 'status', '--json')).stdout);
    expect(data.terminals).toMatchObject([{ name: 'here', state: 'unknown', reason: 'no agent seen' }]);
    expect((await project.runWith(options, 'status')).stdout).toMatch(
      /^Terminals:\n {3}here · unknown · no agent seen\n/,
    );
    const outside = JSON.parse((await project.runWith(options, 'status', '--json', '-C', elsewhere)).stdout);
    expect(outside.terminals).toMatchObject([{ name: 'there' }]);
    await project.term('kill', 'here', '--force');
    expect(JSON.parse((await project.runWith(options, 'status', '--json')).stdout).terminals).toEqual([]);
  },
);
