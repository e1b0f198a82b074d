import { readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { editor, retype } from '../support/editor.ts';
import type { TestProject } from '../support/make-project.ts';
import { makeProject } from '../support/make-project.ts';
import { done, sample } from '../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-890abc.md';
const draft = '.sessions/.local/edits/fix-sweep-bug-890abc.md';
const broken = sample().replace('status: active', 'status: [active');
const conflict = sample().replace(
  'Fixing the race.',
  '<<<<<<< ours\nMine.\n=======\nTheirs.\n>>>>>>> theirs',
);
const withoutId = broken.replace(/^id: .*\n/m, '');
const repair = retype('status: [active', 'status: active');

function keptIn(project: TestProject): string[] {
  const folder = project.path('.sessions/.local/replaced');
  return readdirSync(folder).map((name) => project.read(`.sessions/.local/replaced/${name}`));
}

describe('edit of a damaged session', () => {
  test.each([
    { what: 'front matter', text: broken, script: repair, argv: ['fix-sweep-bug'] },
    { what: 'the only session, which needs no name', text: broken, script: repair, argv: [] },
    {
      what: 'a conflict',
      text: conflict,
      script: `sed -i '/^[<=>]\\{7\\}/d; /^Mine/d' "$1"`,
      argv: ['890abc'],
    },
    {
      what: 'no id',
      text: withoutId,
      script: `${repair}; sed -i '1a id: mine' "$1"`,
      argv: ['fix-sweep-bug'],
    },
    {
      what: 'an empty file',
      text: '',
      script: `cat > "$1" <<'END'\n${sample()}END`,
      argv: ['fix-sweep-bug'],
    },
  ])('is opened and repaired, and the damaged version is kept: $what', async ({ text, script, argv }) => {
    const project = makeProject({ [file]: text });
    const said = await done(project, ['edit', ...argv], editor(script));
    expect(said).toMatch(/^📝 Session repaired: fix-sweep-bug\n {3}Lines: /);
    expect(said).toContain('The damaged version is kept: .sessions/.local/replaced/');
    expect(keptIn(project)).toEqual([text]);
    expect(project.exists(draft)).toBe(false);
    await done(project, ['log', '--discovery', 'It can be read again', '--session', 'fix-sweep-bug']);
  });

  test.each([
    { when: 'nothing was changed', script: 'true', reason: 'Invalid front matter', isKept: false },
    {
      when: 'it is still damaged',
      script: `sed -i 's/the race/it/' "$1"`,
      reason: 'Invalid front matter',
      isKept: true,
    },
    {
      when: 'it became another session',
      script: `${repair}; sed -i 's/^id: .*/id: other/' "$1"`,
      reason: 'The id must stay',
      isKept: true,
    },
    {
      when: 'it has no id now',
      script: `${repair}; sed -i '/^id: /d' "$1"`,
      reason: 'The id must stay',
      isKept: true,
    },
  ])('is not saved where nobody can be asked and $when', async ({ script, reason, isKept }) => {
    const project = makeProject({ [file]: broken });
    const ran = await project.runWith(editor(script), 'edit', 'fix-sweep-bug');
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 1, stdout: '' });
    expect(ran.stderr).toContain(`was not saved: ${reason}`);
    expect(project.read(file)).toBe(broken);
    expect(project.exists(draft)).toBe(isKept);
  });

  test('never becomes a file that no command takes for a session', async () => {
    const project = makeProject({ [file]: '' });
    const ran = await project.runWith(editor(`printf -- '---\\na: b\\n---\\n' > "$1"`), 'edit');
    expect(ran.stderr).toContain('was not saved: The front matter has no "id"');
    expect(project.read(file)).toBe('');
  });

  test('is joined with a repair that somebody else made meanwhile', async () => {
    const project = makeProject({ [file]: broken });
    writeFileSync(project.path('theirs.md'), sample().replace('## Blockers', 'Theirs.\n\n## Blockers'));
    const script = `${repair}; sed -i 's/^## Blockers/Mine.\\n\\n&/' "$1"; cp '${project.path('theirs.md')}' '${project.path(file)}'`;
    expect(await done(project, ['edit'], editor(script))).toContain('Joined with what was logged meanwhile');
    expect(project.read(file)).toContain('Mine.\n');
    expect(project.read(file)).toContain('Theirs.\n');
  });

  test('joins what was written with a file that was repaired by hand since', async () => {
    const project = makeProject({ [file]: withoutId });
    await project.runWith(editor(`sed -i 's/Fixing the race/Half/' "$1"`), 'edit');
    project.write(file, sample());
    const addId = `sed -i '1a id: 019abc12-3456-7def-8901-234567890abc' "$1"`;
    const { stderr } = await project.runWith(editor(`${repair}; ${addId}`), 'edit');
    expect(stderr).toContain('a merge conflict is unresolved');
    expect(project.read(draft)).toMatch(/<{7}.*\nFixing the race\.\n={7}\nHalf\.\n>{7}/);
    expect(project.read(file)).toBe(sample());
  });

  test('several damaged ones are named, and none is opened', async () => {
    const other = '.sessions/active/docs-123abc.md';
    const project = makeProject({ [file]: broken, [other]: broken });
    const { stderr } = await project.runWith(editor('echo opened >&2'), 'edit');
    expect(stderr).toContain('fix-sweep-bug-890abc.md is damaged');
    expect(stderr).toContain('docs-123abc.md is damaged');
    expect(stderr).toContain('session-journal edit NAME');
    expect(stderr).not.toContain('opened');
  });

  test('bytes that are no text are left to other programs', async () => {
    const project = makeProject({ [file]: sample() });
    writeFileSync(project.path(file), Buffer.from([0xff, 0xfe, 0]));
    const { stderr } = await project.runWith(editor('echo opened >&2'), 'edit', 'fix-sweep-bug');
    expect(stderr).toContain('UTF-8');
    expect(stderr).not.toContain('opened');
  });
});
