import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { editor, retype } from '../support/editor.ts';
import type { TestProject } from '../support/make-project.ts';
import { makeProject } from '../support/make-project.ts';
import { ask, conversation, done, refused, sample } from '../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-890abc.md';
const draft = '.sessions/.local/edits/fix-sweep-bug-890abc.md';

// The draft says which process edits it.
const killUs = `kill -9 "$(sed 's/.*"pid":\\([0-9]*\\).*/\\1/' "$(dirname "$1")"/*.json)"`;

function draftsOf(project: TestProject): string[] {
  return project.exists('.sessions/.local/edits') ? readdirSync(project.path('.sessions/.local/edits')) : [];
}

describe('edit', () => {
  test('saves what the editor wrote, byte for byte but for the time', async () => {
    const project = makeProject({ [file]: sample() });
    const text = await done(
      project,
      ['edit'],
      editor(retype('**Objective**: Fix the race', '**Objective**: All', '', 'Why: ü')),
    );
    expect(text).toBe(
      `📝 Session edited: fix-sweep-bug\n   Lines: 3 added, 1 removed\n   Progress: 1/2 steps\n   File: ${file}\n`,
    );
    const expected = sample().replace('**Objective**: Fix the race', '**Objective**: All\n\nWhy: ü');
    expect(project.read(file).replace(/updated_at: .*/, '')).toBe(expected.replace(/updated_at: .*/, ''));
    expect(draftsOf(project)).toEqual([]);
    expect(await done(project, ['undo'])).toContain('- In an editor: 3 lines added, 1 removed');
    expect(project.read(file)).toBe(sample());
  });

  test('opens no editor of its own without a terminal, and changes nothing', async () => {
    const project = makeProject({ [file]: sample() });
    const { code, stderr } = await project.runWith({ env: { EDITOR: undefined, VISUAL: undefined } }, 'edit');
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('An editor needs a terminal, and there is none'),
    ]);
    expect(project.read(file)).toBe(sample());
    expect(draftsOf(project)).toEqual([]);
  });

  test('can change the front matter, and takes the session that is named', async () => {
    const other = '.sessions/active/docs-123abc.md';
    const project = makeProject({
      [file]: sample(),
      [other]: sample({ id: '019abc12-3456-7def-8901-234567123abc', shortname: 'docs' }),
    });
    await done(
      project,
      ['edit', 'docs'],
      editor(retype('shortname: docs', 'shortname: papers', 'team: blue')),
    );
    expect(project.read(other)).toContain('shortname: papers\nteam: blue\n');
    expect(project.read(file)).toBe(sample());
  });

  test('steps keep their numbers, also one that is retyped, and a new one gets the next', async () => {
    const project = makeProject();
    await done(project, ['init', '--goal', 'Race', '--step', 'one', '--step', 'two', '--step', 'three']);
    await done(project, ['edit'], editor(retype('- [ ] two', '- [ ] the second')));
    await done(project, ['edit'], editor(retype('- [ ] three', '- [ ] between', '', '- [ ] three')));
    const { steps } = await ask(project, ['view']);
    expect(steps.map(({ number, text }: { number: number; text: string }) => `${number} ${text}`)).toEqual([
      '1 one',
      '2 the second',
      '4 between',
      '3 three',
    ]);
    await done(project, ['log', '--done', '4']);
  });

  test('without a change writes nothing', async () => {
    const project = makeProject({ [file]: sample() });
    expect(await done(project, ['edit'], editor('true'))).toBe('📝 Nothing to change in fix-sweep-bug\n');
    expect(project.read(file)).toBe(sample());
    expect(draftsOf(project)).toEqual([]);
  });

  test('what is logged while the editor is open is joined with the edit', async () => {
    const project = makeProject({ [file]: sample() });
    const logs = `"${process.execPath}" "$CLI" log --discovery 'It is the cache'`;
    const { env } = editor(`${logs} >/dev/null && sed -i 's/Fixing the race/Fixing it all/' "$1"`);
    const cli = new URL('../../dist/cli.cjs', import.meta.url).pathname;
    const text = await done(project, ['edit'], { env: { ...env, CLI: cli } });
    expect(text).toContain('Joined with what was logged meanwhile');
    expect(project.read(file)).toContain('\nFixing it all.\n');
    expect(project.read(file)).toContain('It is the cache');
  });

  test.each([
    ['a broken front matter', retype('status: active', 'status: [active'), 'Invalid front matter'],
    ['another id', retype('id: 019abc12-3456-7def-8901-234567890abc', 'id: mine'), 'The id must stay'],
    ['no content', ': > "$1"', 'front matter'],
    ['bytes that are no text', String.raw`printf '\377\376\000' > "$1"`, 'UTF-8'],
    [
      'an unknown status',
      retype('status: active', 'status: busy'),
      'Invalid value for "status": "busy" (line 4)',
    ],
    [
      'a status that close would set',
      retype('status: active', 'status: completed'),
      'its file stays in active/',
    ],
    ['a section twice', retype('## Blockers', '## Blockers', '', '## Decisions'), 'appears twice'],
    ['a secret', retype('Fixing the race.', `Use AKIA${'2E4HXQ7RZ3TNWB5K'}`), 'looks like a secret'],
  ])('%s is not saved where nobody can be asked, and the draft is kept', async (_, script, reason) => {
    const project = makeProject({ [file]: sample() });
    const ran = await project.runWith(editor(script), 'edit');
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 1, stdout: '' });
    expect(ran.stderr).toContain(reason);
    expect(ran.stderr).toContain(`What you wrote is kept in ${draft}. To go on: session-journal edit 890abc`);
    expect(project.read(file)).toBe(sample());
    expect(project.exists(draft)).toBe(true);
  });

  test('what was wrong before is no reason to refuse', async () => {
    const project = makeProject({ [file]: sample({ status: 'busy' }) });
    await done(project, ['edit', 'fix-sweep-bug'], editor(retype('Fixing the race.', 'Fixing it.')));
    expect(project.read(file)).toContain('\nFixing it.\n');
  });

  test('goes on with the draft of an edit that was killed', async () => {
    const project = makeProject({ [file]: sample() });
    const killed = await project
      .runWith(
        editor(`sed -i 's/Fixing the race/First half/' "$1"
${killUs}`),
        'edit',
      )
      .catch(String);
    expect(killed).toContain('SIGKILL');
    expect(project.read(file)).toBe(sample());
    await done(project, ['log', '--discovery', 'Logged in between']);
    await done(project, ['edit'], editor(`sed -i 's/First half/Both halves/' "$1"`));
    expect(project.read(file)).toContain('\nBoth halves.\n');
    expect(project.read(file)).toContain('Logged in between');
    expect(draftsOf(project)).toEqual([]);
  });

  test('an editor that fails changes nothing', async () => {
    const project = makeProject({ [file]: sample() });
    expect(await project.runWith({ env: { EDITOR: 'no-such-editor' } }, 'edit')).toMatchObject({ code: 1 });
    const { stderr } = await project.runWith(editor('echo more >> "$1"; exit 3'), 'edit');
    expect(stderr).toContain('ended with exit code 3, so nothing was changed');
    expect(stderr).toContain('What you wrote is kept');
    expect(project.read(file)).toBe(sample());
  });

  test('an editor that returns at once may save later: the next edit finds it', async () => {
    const project = makeProject({ [file]: sample() });
    const { env } = editor('true');
    const options = { env: { EDITOR: `${env.EDITOR} code` } };
    expect(await done(project, ['edit'], options)).toContain("EDITOR='code --wait'");
    project.write(draft, sample().replace('Fixing the race', 'Saved later'));
    await done(project, ['edit'], editor('true'));
    expect(project.read(file)).toContain('Saved later');
  });

  test('a draft that is a link is not followed', async () => {
    const project = makeProject({ [file]: sample(), 'mine.md': sample({ shortname: 'mine' }) });
    await project.runWith(editor('echo more >> "$1"; exit 1'), 'edit');
    project.git('init', '--quiet');
    const { unlinkSync, symlinkSync } = await import('node:fs');
    unlinkSync(project.path(draft));
    symlinkSync(project.path('mine.md'), project.path(draft));
    await done(project, ['edit'], editor(retype('Fixing the race.', 'Fixing it.')));
    expect(project.read('mine.md')).toBe(sample({ shortname: 'mine' }));
    expect(project.read(file)).toContain('\nFixing it.\n');
  });

  test('no agent opens an editor, but it may ask to change the goal', async () => {
    const project = makeProject({ [file]: sample() });
    const said = await refused(project, ['edit'], { env: conversation() });
    expect(said).toContain('Only a person can do this');
    await done(project, ['edit', 'fix-sweep-bug', '--goal', 'Fix it for good'], { env: conversation() });
    expect(project.read(file)).toContain('**Objective**: Fix it for good');
  });
});
