import { describe, expect, test } from 'vitest';
import { inTerminal, whyNoTerminal } from '../support/in-terminal.ts';
import { makeProject } from '../support/make-project.ts';
import { conversation, done, sample } from '../support/verbs.ts';

const fix = '.sessions/active/fix-sweep-bug-890abc.md';
const other = '.sessions/active/other-ddd444.md';
const files = {
  [fix]: sample(),
  [other]: sample({ id: '019abc12-9999-7def-8901-234567ddd444', shortname: 'other' }),
};

describe.skipIf(whyNoTerminal() !== '')('undo at a terminal', () => {
  test('goes on with the current session where it takes back that it was reopened, and then that it was closed', () => {
    const out = inTerminal(
      makeProject(files),
      `sj resume other >/dev/null
      sj log one >/dev/null
      sj close --complete --force >/dev/null
      sj resume other --reopen >/dev/null
      sj undo
      sj undo
      sj undo
      sj list`,
    );
    expect(out.match(/Undone: .*/g)).toEqual([
      'Undone: resume of other (completed)',
      'Undone: close of other (active)',
      'Undone: log of other (active)',
    ]);
    expect(out).toMatch(/^\* +ddd444 +other +active /m);
  });
});

test('undo takes the session that SESSION_JOURNAL_SESSION names, also in a conversation with another one', async () => {
  const project = makeProject(files);
  const env = conversation();
  await done(project, ['resume', 'other'], { env });
  await done(project, ['log', 'here'], { env });
  await done(project, ['log', 'there', '--session', 'fix-sweep-bug']);
  const named = { ...env, SESSION_JOURNAL_SESSION: 'fix-sweep-bug' };
  expect(await done(project, ['undo'], { env: named })).toContain('Undone: log of fix-sweep-bug');
  expect(await done(project, ['undo'], { env })).toContain('Undone: log of other');
});
