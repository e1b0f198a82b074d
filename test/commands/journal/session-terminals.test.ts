import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeProject, type TestProject } from '../../support/make-project.ts';
import { makeTerminalProject, whyNoPty } from '../../support/terminals.ts';
import { done, sample } from '../../support/verbs.ts';

const session = '.sessions/active/fix-sweep-bug-890abc.md';
const at = (time: string): number => Date.parse(`2025-03-01T${time}:00Z`);
const record = {
  argv: ['claude', '--model', 'opus'],
  session: '890abc',
  createdAt: at('10:00'),
  exitCode: 3,
  events: [
    { at: at('10:00'), what: 'started' },
    { at: at('10:05'), what: 'killed' },
    { at: at('10:06'), what: 'respawned' },
    { at: at('11:00'), what: 'ended' },
    { at: at('12:00'), what: 'exploded' },
  ],
};

function withTerminals(records: Readonly<Record<string, object>>): { project: TestProject; dir: string } {
  const project = makeProject({ [session]: sample() });
  const dir = join(dirname(project.root), 'terminals');
  mkdirSync(join(dir, '.meta'), { recursive: true, mode: 0o700 });
  for (const [name, value] of Object.entries(records)) {
    writeFileSync(join(dir, '.meta', `${name}.json`), JSON.stringify(value));
  }
  return { project, dir };
}

test('the timeline has what happened to the terminals of a session, and to no others', async () => {
  const { project, dir } = withTerminals({ work: record, other: { ...record, session: 'abcdef' } });
  const run = { env: { SESSION_JOURNAL_TERM_DIR: dir } };
  const { stdout } = await project.runWith(run, 'view', '--timeline', '--json');
  const timeline = JSON.parse(stdout).timeline.filter((row: { what: string }) => row.what === 'Terminal');
  expect(timeline).toEqual([
    { at: '2025-03-01T10:00:00Z', what: 'Terminal', text: 'work started: claude --model opus' },
    { at: '2025-03-01T10:05:00Z', what: 'Terminal', text: 'work killed' },
    { at: '2025-03-01T10:06:00Z', what: 'Terminal', text: 'work started again: claude --model opus' },
    { at: '2025-03-01T11:00:00Z', what: 'Terminal', text: 'work ended, exit code 3' },
  ]);
  const text = (await project.runWith(run, 'report', '--md')).stdout;
  expect(text).toContain('work started: claude --model opus');
});

test('a terminal belongs to the session that a conversation in it works on', async () => {
  const { project, dir } = withTerminals({ work: { ...record, session: '' } });
  const run = { env: { SESSION_JOURNAL_TERM_DIR: dir } };
  writeFileSync(join(dir, '.meta/work.conversations'), 'c1\n');
  expect((await project.runWith(run, 'view', '--timeline')).stdout).not.toContain('work started');
  await project.runWith({ env: { CLAUDE_CODE_SESSION_ID: 'c1' } }, 'log', '--progress', 'begun');
  expect((await project.runWith(run, 'view', '--timeline')).stdout).toContain('work started: claude');
});

test('without terminals, nothing of them is loaded', async () => {
  const { project } = withTerminals({});
  expect(await done(project, ['view', '--timeline'])).not.toContain('Terminal');
});

test.skipIf(whyNoPty !== '')(
  'a terminal is started for a session that there is, and keeps its id',
  async () => {
    const project = makeTerminalProject({ [session]: sample() });
    const refused = await project.tryTerm(['new', 'a', '--session', 'nobody', '--json', '--', 'cat']);
    expect(JSON.parse(refused.stdout).error).toMatchObject({
      code: 'not-found',
      message: 'There is no session "nobody"',
    });
    expect(JSON.parse(await project.term('list', '--json')).terminals).toEqual([]);
    await project.term('new', 'a', '--session', 'fix-sweep', '--', 'cat');
    const [row] = JSON.parse(await project.term('list', '--json')).terminals;
    expect(project.read(session)).toContain(row.session);
    const env = { SESSION_JOURNAL_TERM_DIR: project.dir };
    expect((await project.runWith({ env }, 'view', '--timeline')).stdout).toContain('a started: cat');
  },
);
