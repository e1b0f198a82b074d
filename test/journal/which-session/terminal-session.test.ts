import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inTerminal, whyNoTerminal } from '../../support/in-terminal.ts';
import type { TestProject } from '../../support/make-project.ts';
import { makeProject } from '../../support/make-project.ts';
import { conversation, done, refused, sample } from '../../support/verbs.ts';
import { whyProcStays, withoutProc } from '../../support/without-proc.ts';

const withTerminal = describe.skipIf(whyNoTerminal() !== '');
const two = "sj init --goal 'First work' >/dev/null\nsj init --goal 'Second work' >/dev/null";

function records(project: TestProject): string[] {
  return readdirSync(join(project.env.XDG_STATE_HOME as string, 'session-journal/current-sessions'));
}

withTerminal('a terminal’s current session', () => {
  test('is the one that was started last, until another is resumed', () => {
    const out = inTerminal(
      makeProject(),
      `${two}
      sj log one
      sj resume first-work >/dev/null
      sj log two
      sj log three | cat`,
    );
    expect(out.match(/Logged to \S+/g)).toEqual([
      'Logged to second-work',
      'Logged to first-work',
      'Logged to first-work',
    ]);
  });

  test('is marked in the list, and is not another terminal’s', () => {
    const project = makeProject();
    const out = inTerminal(project, `${two}\nsj list`);
    expect(out).toMatch(/^\* {2}[0-9a-f]{6} {2}second-work/m);
    expect(out).toMatch(/^ {3}[0-9a-f]{6} {2}first-work/m);
    const other = inTerminal(project, 'sj list\nsj log x');
    expect(other).not.toContain('*');
    expect(other).toContain('2 sessions are active: ');
    expect(other).toContain('Choose one: session-journal resume ID');
  });

  test('is told of the others that are active, and pauses for a new one if asked', () => {
    const out = inTerminal(
      makeProject(),
      "sj init --goal 'First work'; sj init --goal 'Second work'; sj init --goal Third --pause-current",
    );
    expect(out).toMatch(/Also active: first-work \([0-9a-f]{6}\)\n/);
    expect(out).toContain('Session Paused: second-work');
    expect(out.match(/Also active/g)).toHaveLength(2);
  });

  test('is only that of its project', () => {
    const out = inTerminal(
      makeProject({ 'other/.sessions/active/fix-sweep-bug-abc123.md': sample() }),
      `${two}\ncd other\nsj log x\ncd ..\nsj log y`,
    );
    expect(out.match(/Logged to \S+/g)).toEqual(['Logged to fix-sweep-bug', 'Logged to second-work']);
  });

  test('is forgotten by leave, and when it is closed here', () => {
    const out = inTerminal(
      makeProject(),
      `${two}
      sj leave; sj log x; sj leave
      sj resume second-work >/dev/null
      sj close --abandon --reason no >/dev/null
      sj log y`,
    );
    expect(out).toMatch(/📋 Left second-work-[0-9a-f]{6}: this terminal now has no current session/);
    expect(out).toContain('2 sessions are active');
    expect(out).toContain('This terminal has no current session: nothing to leave');
    expect(out).toContain('Logged to first-work');
  });

  test('that was closed elsewhere is not replaced by another', async () => {
    const project = makeProject();
    inTerminal(project, `${two}\nsj log x >/dev/null`);
    const out = inTerminal(
      project,
      `sj resume second-work >/dev/null
      CLAUDE_CODE_SESSION_ID=c1 sj close --session second-work --abandon --reason no >/dev/null
      sj log y; sj leave; sj log z`,
    );
    expect(out).toContain('Cannot use "second-work", the session of this terminal: it was closed');
    expect(out).toContain('detach this terminal (leave)');
    expect(out).toContain('Logged to first-work');
  });

  test('whose file is on another branch makes room for the one here', () => {
    const project = makeProject({ 'x.txt': '' }, { commit: true });
    const out = inTerminal(
      project,
      `sj init --goal 'On main' >/dev/null
      git add --all; git commit --quiet --message 'Start it'
      git checkout --quiet -b side HEAD~1
      sj init --goal 'On side' >/dev/null
      git add --all; git commit --quiet --message 'Start another'
      sj log a; git commit --quiet --all --message 'Log'; git checkout --quiet main; sj log b`,
    );
    expect(out.match(/Logged to \S+/g)).toEqual(['Logged to on-side', 'Logged to on-main']);
  });

  test('still counts when its file was renamed, and fails when it is damaged', () => {
    const out = inTerminal(
      makeProject(),
      `${two}
      mv .sessions/active/second-work-*.md .sessions/active/renamed.md
      sj log x
      sj resume renamed >/dev/null
      echo broken > .sessions/active/renamed.md
      printf -- '---\\nid: a\\nid: b\\n---\\n' > .sessions/active/renamed.md
      sj log y`,
    );
    expect(out).toContain('Logged to second-work');
    expect(out).toContain('"id" appears twice');
  });

  test('gives way to a conversation’s, to SESSION_JOURNAL_SESSION and to --session, in this order', () => {
    const out = inTerminal(
      makeProject(),
      `${two}
      CLAUDE_CODE_SESSION_ID=c1 sj resume first-work >/dev/null
      CLAUDE_CODE_SESSION_ID=c1 sj log a
      sj log b
      export SESSION_JOURNAL_SESSION=first-work
      sj log c
      CLAUDE_CODE_SESSION_ID=c2 sj log d
      sj log e --session second-work`,
    );
    expect(out.match(/Logged to \S+/g)?.map((line) => line.slice(10))).toEqual([
      'first-work',
      'second-work',
      'first-work',
      'first-work',
      'second-work',
    ]);
  });

  test('is what a conversation without a session logs to, and then its own', () => {
    const out = inTerminal(
      makeProject(),
      `${two}
      CLAUDE_CODE_SESSION_ID=c1 sj log a
      sj resume first-work >/dev/null
      CLAUDE_CODE_SESSION_ID=c1 sj log b`,
    );
    expect(out.match(/Logged to \S+/g)).toEqual(['Logged to second-work', 'Logged to second-work']);
  });

  test('is a warning, not a failure, where the state cannot be written', () => {
    const project = makeProject();
    writeFileSync(join(project.env.HOME as string, '.local'), '');
    const out = inTerminal(project, 'sj init --goal x');
    expect(out).toContain('Session Initialized: x');
    expect(out).toContain('This terminal could not be attached to the session: ');
  });

  test('is recorded once for each terminal; records of closed ones are removed', () => {
    const project = makeProject();
    inTerminal(project, two);
    expect(records(project)).toHaveLength(1);
    const dir = join(project.env.XDG_STATE_HOME as string, 'session-journal/current-sessions');
    for (let pid = 4_194_400; pid < 4_194_460; pid += 1) writeFileSync(join(dir, `${pid}.json`), '{}');
    inTerminal(project, two);
    expect(records(project)).toHaveLength(1);
  });

  test.skipIf(whyProcStays() !== '')('is found by ps where there is no /proc', () => {
    const out = inTerminal(makeProject(), `${two}\nsj log x\nsj list`, withoutProc);
    expect(out).toContain('Logged to second-work');
    expect(out).toMatch(/^\* {2}[0-9a-f]{6} {2}second-work/m);
  });
});

describe('without a terminal', () => {
  const project = () =>
    makeProject({
      '.sessions/active/fix-sweep-bug-abc123.md': sample(),
      '.sessions/active/other-ddd444.md': sample({
        id: '019abc12-9999-7def-8901-234567ddd444',
        shortname: 'other',
      }),
    });

  test('nothing is remembered, and several sessions are listed', async () => {
    const place = project();
    await done(place, ['resume', 'other']);
    expect(await refused(place, ['log', 'x'])).toContain('2 sessions are active: ');
    expect(await refused(place, ['init', '--goal', 'x', '--pause-current'])).toContain(
      '2 sessions are active: ',
    );
    expect(await refused(place, ['leave'])).toContain('This terminal has no current session');
  });

  test('SESSION_JOURNAL_SESSION names the current session, and is named when it leads nowhere', async () => {
    const place = project();
    const env = { SESSION_JOURNAL_SESSION: 'other' };
    expect(await done(place, ['log', 'x'], { env })).toContain('Logged to other');
    expect(await done(place, ['list'], { env })).toMatch(/^\* {2}ddd444 {2}other/m);
    expect(await done(place, ['resume', 'abc123'], { env })).toContain(
      'SESSION_JOURNAL_SESSION is set, so commands without --session still use "other"',
    );
    const gone = { env: { SESSION_JOURNAL_SESSION: 'nowhere' } };
    expect(await refused(place, ['log', 'x'], gone)).toContain('SESSION_JOURNAL_SESSION names this session.');
    expect(await done(place, ['list'], gone)).not.toContain('*');
    expect(await refused(place, ['log', 'x'], { env: conversation() })).toContain('2 sessions are active');
  });
});
