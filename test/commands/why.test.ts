import { describe, expect, test } from 'vitest';
import { git } from '../support/git.ts';
import { makeConversation } from '../support/make-conversation.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { showToPerson } from '../support/person.ts';
import { ask, conversation, done, refused } from '../support/verbs.ts';

const first = '0a1b2c3d-0000-4000-8000-000000000001';
const sweep = ['export function sweep(folder) {', '  const found = list(folder);', '  return found;', '}'];

/** A Write of a new file, as the client notes it. */
function written(project: TestProject, path: string, lines: readonly string[]) {
  const content = lines.map((line) => `${line}\n`).join('');
  const filePath = project.path(path);
  return {
    tool: 'Write',
    input: { file_path: filePath, content },
    result: { type: 'create', filePath, content, structuredPatch: [] },
  };
}

/** Makes a conversation, a minute ago, that wrote a file in its second turn. */
function talkedAbout(project: TestProject, path: string): void {
  makeConversation(project, {
    id: first,
    from: new Date(Date.now() - 60_000).toISOString(),
    turns: [
      { said: 'Hello', answered: 'Hi.' },
      { said: 'Write the sweep', did: [written(project, path, sweep)], answered: 'Written.' },
    ],
  });
}

function makeSwept(): TestProject {
  const project = makeProject({ 'README.md': 'x\n' }, { git: true, commit: true, email: 'anna@example.org' });
  talkedAbout(project, 'src/sweep.js');
  project.write('src/sweep.js', sweep.map((line) => `${line}\n`).join(''));
  return project;
}

describe('why', () => {
  test('answers for a line that is not committed, in any project, and writes nothing', async () => {
    const project = makeSwept();
    const before = project.tree();
    const { lines } = await ask(project, ['why', 'src/sweep.js:2']);
    expect(lines).toEqual([
      {
        file: 'src/sweep.js',
        line: 2,
        text: '  const found = list(folder);',
        commit: null,
        author: null,
        at: null,
        rule: 'uncommitted',
        confidence: 'certain',
        capture: null,
        conversation: first,
        turn: 2,
        prompt: 'Write the sweep',
        answer: null,
        decision: null,
        untrusted: true,
      },
    ]);
    expect(project.tree()).toEqual(before);
  });

  test('answers for what a person committed of it, and for nothing that the person wrote', async () => {
    const project = makeSwept();
    project.write('src/other.js', 'const other = "by hand";\n');
    git(project.root, 'add', '.');
    git(project.root, 'commit', '-qm', 'Add it all');
    const turnsOf = async (what: string) =>
      (await ask(project, ['why', what])).lines.map(({ turn, rule }: { turn: number; rule: string }) => [
        turn,
        rule,
      ]);
    expect(await turnsOf('src/sweep.js')).toEqual(Array(4).fill([2, 'edits']));
    expect(await turnsOf('src/other.js')).toEqual([[null, null]]);
    const text = await done(project, ['why', 'HEAD']);
    expect(text).toContain('src/sweep.js:1-4');
    expect(text).toContain('Written in turn 2 of conversation 0a1b2c3d (probable');
    expect(text).toContain('No conversation: none is known for this commit');
  });

  test('shows no secret that was said', async () => {
    const key = `ghp_${'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8v'}${'wX0yZ1aB'}`;
    const project = makeProject({ 'a.js': 'const key = read("the file");\n' }, { git: true, commit: true });
    makeConversation(project, {
      id: first,
      from: new Date(Date.now() - 60_000).toISOString(),
      turns: [{ said: `Use ${key}`, did: [written(project, 'b.js', sweep)], answered: `I read ${key}.` }],
    });
    project.write('b.js', sweep.map((line) => `${line}\n`).join(''));
    const { lines } = await ask(project, ['why', 'b.js:2']);
    expect(lines).toMatchObject([{ turn: 1, prompt: 'Use [redacted:github-token]' }]);
    expect(await done(project, ['why', 'b.js:2'])).not.toContain(key);
  });

  test('a folder outside git has answers, too', async () => {
    const project = makeProject({}, { git: false });
    talkedAbout(project, 'sweep.js');
    project.write('sweep.js', sweep.join('\n'));
    expect(await done(project, ['why', 'sweep.js:1-2'])).toContain('Asked: Write the sweep');
  });

  test('a model gets the answer as one labelled block', async () => {
    const text = await done(makeSwept(), ['why', 'src/sweep.js:2'], { env: conversation() });
    expect(text).toMatch(/^\[session-journal reply: /);
  });

  test('a decision is told with its options', async () => {
    const project = makeSwept();
    await done(project, ['init', '--goal', 'Sweep', '--name', 'sweep']);
    const options = ['--options', 'walk twice', '--choice', 'one list', '--rationale', 'fast'];
    await done(project, ['log', '--decision', 'List once', ...options]);
    const text = await done(project, ['why', 'decision:1']);
    expect(text).toContain('1. List once');
    expect(text).toContain('Options: walk twice');
    const { decision, lines } = await ask(project, ['why', 'decision:1']);
    expect(decision).toMatchObject({ session: 'sweep', number: 1, rationale: 'fast' });
    expect(lines).toEqual([]);
    expect(await refused(project, ['why', 'decision:7'])).toContain('There is no decision 7 in sweep');
  });

  test('in a terminal, long lines go on below themselves; elsewhere they are left as they are', async () => {
    const project = makeSwept();
    const narrow = await showToPerson(project, 40, 'why', 'src/sweep.js:2');
    expect(narrow).toContain(
      '\n   Written in turn 2 of conversation\n     0a1b2c3d (certain: the conversation\n     wrote this line)\n',
    );
    expect(await done(project, ['why', 'src/sweep.js:2'])).toContain(
      '\n   Written in turn 2 of conversation 0a1b2c3d (certain: the conversation wrote this line)\n',
    );
    await done(project, ['init', '--goal', 'Sweep', '--name', 'sweep']);
    await done(project, ['log', '--decision', 'List once', '--choice', 'one list of all that there is']);
    expect(await showToPerson(project, 30, 'why', 'decision:1')).toContain(
      '\n   Choice: one list of all\n     that there is\n',
    );
  });

  test('what is asked must exist', async () => {
    const project = makeSwept();
    expect(await refused(project, ['why'], { code: 2 })).toContain('Why what?');
    expect(await refused(project, ['why', 'none.js:3'])).toContain(
      'No file here and no commit is called "none.js:3"',
    );
    expect(await refused(project, ['why', 'README.md:30'])).toContain(
      'There is no line to explain in "README.md:30"\n  Lines after the end of a file',
    );
    expect(await refused(project, ['why', '../../etc/passwd:1'])).toContain('No file here');
    expect(await refused(project, ['why', 'README.md:1', '--ask', '--yes'])).toContain(
      'No conversation is known',
    );
  });
});
