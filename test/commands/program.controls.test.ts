import { expect, test } from 'vitest';
import { makeProject } from '../support/make-project.ts';
import { done, sample } from '../support/verbs.ts';

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
