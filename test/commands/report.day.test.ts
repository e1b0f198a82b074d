import { expect, test } from 'vitest';
import { daySecrets, makeScriptedDay } from '../support/scripted-day.ts';
import { ask, done } from '../support/verbs.ts';

const minute = String.raw`\d{4}-\d\d-\d\d \d\d:\d\dZ`;

test('a day of work is told in all forms, without a secret and in words that read well', async () => {
  const { project } = await makeScriptedDay();
  const told = (...form: string[]): Promise<string> => done(project, ['report', ...form]);
  for (const form of [['--md'], ['--pr'], ['--standup'], ['--html', '-']]) {
    const text = await told(...form);
    for (const secret of daySecrets) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/undefined|NaN|\[object| \n/);
    for (const part of ['Read with a stream', 'Write in batches of 500', 'Read with readline']) {
      expect(text).toContain(part);
    }
  }
  const failed = 'Run import-bench: failed, ended without a result (exit code 7), under a minute';
  expect(await told('--pr')).toContain(`### Still open\n- Document it\n- Blocked: ${failed}\n`);
  expect(await told('--standup')).toContain(`- csv-import is blocked: ${failed}\n`);
});

test('in markdown, runs and conversations are told as on the page', async () => {
  const { project } = await makeScriptedDay();
  const text = await done(project, ['report', '--md']);
  expect(text).toContain('## Runs\n\n$0.25 in runs\n\n- **import-tests** (');
  expect(text).toMatch(new RegExp(`- \\*\\*import-tests\\*\\* \\(${minute}\\): completed, \\$0.25\n`));
  expect(text).toContain(
    '  - Result: All 41 tests pass.\n\n    I used [redacted:stripe-key] for the last one.\n',
  );
  expect(text).toContain(
    'failed, $0\n  - Asked: [{"exit":7}]\n  - Result: ended without a result (exit code 7)\n',
  );
  expect(text).toMatch(
    /## Conversations\n\n- \*\*Imports of large files die\. Find out why, and make a plan\*\* \([^)]+\): conversation f3a8c1d2\n/,
  );
  expect(text).toContain('## Files\n\n- `src/read.ts` - reads line by line\n');
});

test('the timeline begins with the start, and has conversations, compactions and runs in their order', async () => {
  const { project } = await makeScriptedDay();
  const text = await done(project, ['view', '--timeline']);
  const kinds = text.split('\n').flatMap((line) => /^ {2}\d\d:\d\dZ {2}(\S+)/.exec(line)?.[1] ?? []);
  // The conversation began a moment before, which is a minute before where a minute ended between them.
  expect(kinds.filter((kind) => kind !== 'Conversation')[0]).toBe('Started');
  expect(text).toMatch(/Conversation +Imports of large files die\. .* \(f3a8c1d2\)\n/);
  expect(text).toMatch(/Compaction +1 \(automatic\): memory restored, 1 entry missing from its summary\n/);
  const ran = text.split('\n').filter((line) => /Z {2}Run /.test(line));
  expect(ran.map((line) => /(import-\w+) \(\w+\) (\w+)/.exec(line)?.slice(1))).toEqual([
    ['import-tests', 'started'],
    ['import-tests', 'completed'],
    ['import-bench', 'started'],
    ['import-bench', 'failed'],
  ]);
});

test('the page says what the summary of a compaction lost, and what the journal gave back', async () => {
  const { project } = await makeScriptedDay();
  const page = (await done(project, ['report', '--html', '-'])).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect(page).toContain('The summary lost Never run the import against db-prod-1');
  expect(page).toContain('The briefing arrived: current step, key context, 1 dead end, 1 decision');
  expect(page.match(/Compaction 1/g)).toHaveLength(1);
  const { compactions } = await ask(project, ['view', '--compactions']);
  expect(compactions[0].held).toMatchObject({ 'Dead end': 1, 'Key context': 1 });
  const [{ lately }] = (await ask(project, ['status'])).sessions;
  const told = lately.filter(({ what }: { what: string }) => what === 'Compaction');
  expect(told.map(({ text }: { text: string }) => text)).toEqual([
    '1 (automatic): memory restored, 1 entry missing from its summary',
  ]);
});
