import { expect, test } from 'vitest';
import { makeProject } from '../support/make-project.ts';
import { done, refused, sample } from '../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-abc123.md';
const hostile = sample({ branch: '"m\\x1b[31mn"' }).replaceAll(
  'Implement fix',
  'Implement\u001b[2J\u202e fix',
);

test.each([[['list']], [['view']], [['checkpoint']], [['log', 'x']], [['pause']]])(
  'guarantee: the reply of %j shows control and bidi characters of steps and branches as escapes',
  async (argv) => {
    const text = await done(makeProject({ [file]: hostile }, { commit: true }), argv);
    expect(text).toContain('Implement\\u{1b}[2J\\u{202e} fix');
    expect(['\u001b', '\u202e'].filter((letter) => text.includes(letter))).toEqual([]);
    if (argv[0] === 'view') expect(text).toContain('the session was on m\\u{1b}[31mn');
  },
);

// A bidi override, an escape sequence that would clear the terminal, and a character that nobody sees.
const given = 'a\u202eb\u001b[2Jc\u200bd';
const shown = 'a\\u{202e}b\\u{1b}[2Jc\\u{200b}d';

const calls: readonly (readonly string[])[] = [
  [given],
  [`--${given}`],
  ['-C', given, 'view'],
  ['view', given],
  ['resume', given],
  ['log', '--done', given],
  ['log', '--resolved', given],
  ['view', 'list', '--status', given],
  ['view', '--since', given],
  ['tidy', '--days', given],
  ['pause', '--to', given],
  ['init', '--goal', 'x', '--from', given],
];

test.each(calls.map((words) => [words]))('an error shows the control characters in %j', async (words) => {
  const project = makeProject({ [file]: sample() }, { commit: true });
  const { code, stderr } = await project.run(...words);
  expect(code).toBeGreaterThan(0);
  expect(stderr).toContain(shown);
  for (const raw of ['\u202e', '\u001b', '\u200b']) expect(stderr).not.toContain(raw);
});

test('an error shows those of a name in a file', async () => {
  const other = '.sessions/active/other-ddd444.md';
  const project = makeProject({
    [file]: sample({ shortname: 'a\u202eb' }),
    [other]: sample({ id: '019abc12-9999-7def-8901-234567ddd444', shortname: 'other' }),
  });
  expect(await refused(project, ['log', 'x'])).toContain('a\\u{202e}b (abc123)');
});
