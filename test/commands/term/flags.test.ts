import { expect, test } from 'vitest';
import { termWords } from '../../../src/commands/term/flags.ts';
import { makeTerminalProject } from '../../support/terminals.ts';

test('words of other programs are answered with ours', async () => {
  const project = makeTerminalProject();
  expect((await project.tryTerm(['attach', 'work'])).stderr).toBe(
    'Too many words for term: "work"\n  To attach: session-journal term work\n',
  );
  expect((await project.tryTerm(['work', 'npm', 'test'])).stderr).toContain(
    '  To run a command in it: session-journal term work -- npm test\n',
  );
  expect((await project.tryTerm(['rename', 'a', 'b', 'c'])).stderr).toContain('session-journal term --help');
});

test('the help has a line for each word', async () => {
  const { stdout } = await makeTerminalProject().run('term', '--help');
  const first = stdout.split('\n').flatMap((line) => /^ {2}(\w+)/.exec(line)?.[1] ?? []);
  expect(first).toEqual(expect.arrayContaining([...termWords]));
});
