import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ProjectOptions, TestProject } from '../../support/make-project.ts';
import { makeProject } from '../../support/make-project.ts';
import { ask, conversation, done, refused, sample } from '../../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-890abc.md';
const entries = '.sessions/journal/890abc/entries';

// The session is Ana's; the user of the clone is Ben unless said otherwise.
function benWith(text = sample({ owner: 'ana@example.org' }), options: ProjectOptions = {}): TestProject {
  return makeProject({ [file]: text }, { email: 'ben@example.org', ...options });
}

function timeless(text: string): string {
  return text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?Z/g, 'TIME');
}

describe('who logs, if not the owner,', () => {
  const call = [
    'log',
    'looked',
    '--done',
    'Implement',
    '--decision',
    'Lock',
    '--discovery',
    'A race',
    '--tried',
    'sleep',
  ];

  test('stands after the time of all that is logged', async () => {
    const project = benWith();
    await done(project, [...call, '--session', '890abc']);
    await done(project, ['log', '--blocker', 'No key', '--session', '890abc']);
    await done(project, ['log', '--resolved', 'No key', '--session', '890abc']);
    await done(project, ['checkpoint', '--session', '890abc']);
    const text = timeless(project.read(file));
    for (const line of [
      '- looked (TIME, ben)',
      '- [x] Implement fix (TIME, ben)',
      '### 1. Lock (TIME, ben)',
      '1. A race (TIME, ben)',
      '1. **sleep** (TIME, ben)',
      '- [resolved TIME, ben] No key',
    ]) {
      expect(text).toContain(`${line}\n`);
    }
    const [entry = ''] = readdirSync(project.path(entries));
    expect(timeless(project.read(`${entries}/${entry}`))).toContain(
      '# Checkpoint: fix-sweep-bug (TIME, ben)\n',
    );
  });

  test('is left out for the owner, without an owner, and without an email', async () => {
    for (const [owner, email] of [
      ['Ben@Example.org', 'ben@example.org'],
      [undefined, 'ben@example.org'],
      ['ana@example.org', ''],
    ] as const) {
      const project = benWith(sample(owner === undefined ? {} : { owner }), { email });
      await done(project, [...call, '--session', '890abc']);
      expect(timeless(project.read(file))).toContain('- looked (TIME)\n');
    }
  });

  test.each([
    ['ben@example.org', 'ben@example.com', 'ben@example.org'],
    ['Zoë (work)@example.org', 'ana@example.com', 'Zoëwork'],
  ])('is named so that it can be told apart: %s for %s is %s', async (email, owner, name) => {
    const project = benWith(sample({ owner }), { email });
    await done(project, ['log', 'looked', '--session', '890abc']);
    expect(timeless(project.read(file))).toContain(`- looked (TIME, ${name})\n`);
    const { notes } = await ask(project, ['view', '890abc']);
    expect(notes).toMatchObject([{ text: 'looked', by: name }]);
  });

  test('does not keep a step from being found again', async () => {
    const project = benWith();
    await done(project, [...call, '--session', '890abc']);
    const { already } = await ask(project, ['log', '--done', 'Implement fix', '--session', '890abc']);
    expect(already).toEqual([expect.stringContaining('already done')]);
    await done(project, ['tidy', '--days', '0', '--session', '890abc']);
    expect(project.read(file)).not.toContain('looked');
  });
});

describe('resume --take-over', () => {
  test('makes the session mine, with an entry, and can be undone', async () => {
    const project = benWith();
    const before = project.read(file);
    await refused(project, ['log', 'x']);
    await done(project, ['resume', '890abc', '--take-over']);
    expect(project.read(file)).toContain('owner: ben@example.org\n');
    const [entry = ''] = readdirSync(project.path(entries));
    expect(entry).toMatch(/-take-over\.md$/);
    expect(project.read(`${entries}/${entry}`)).toContain(
      'Taken over by ben@example.org from ana@example.org',
    );
    await done(project, ['log', 'x']);
    await done(project, ['undo']);
    expect((await ask(project, ['undo', '--session', '890abc'])).undone).toBe('resume');
    expect(project.read(file)).toBe(before);
    expect(readdirSync(project.path(entries))).toEqual([]);
  });

  test('of my own session is a resume like any other', async () => {
    const project = benWith(sample({ owner: 'BEN@example.org', status: 'paused' }));
    await done(project, ['resume', '890abc', '--take-over']);
    expect(project.read(file)).toContain('owner: BEN@example.org\n');
    expect(project.exists(entries)).toBe(false);
  });

  test('without an email is refused', async () => {
    const project = benWith(undefined, { email: '' });
    expect(await refused(project, ['resume', '890abc', '--take-over'])).toContain('git config user.email');
  });

  test('takes a session without an owner', async () => {
    const project = benWith(sample());
    await done(project, ['resume', '890abc', '--take-over']);
    expect(project.read(file)).toContain('owner: ben@example.org\n');
  });
});

describe('pause --to', () => {
  test('hands the session over: owner, entry, reply, and the conversation is free', async () => {
    const project = benWith(sample({ owner: 'ben@example.org' }));
    await done(project, ['resume', '890abc'], { env: conversation() });
    const told = await done(project, ['pause', '--to', 'ana@example.org', '--note', 'see the log'], {
      env: conversation(),
    });
    expect(told).toContain('Handed over to: ana@example.org');
    expect(project.read(file)).toContain('owner: ana@example.org\nstatus: paused\n');
    const [entry = ''] = readdirSync(project.path(entries));
    expect(project.read(`${entries}/${entry}`)).toContain('Handed over to ana@example.org\n\nsee the log');
    expect(await refused(project, ['log', 'x'], { env: conversation() })).toContain(
      "ana@example.org's fix-sweep-bug (890abc) is paused here",
    );
  });

  test.each(['ana', 'a b@c.org', 'ana@example.org, ben@example.org'])('%j is no address', async (to) => {
    const project = benWith(sample({ owner: 'ben@example.org' }));
    expect(await refused(project, ['pause', '--to', to], { code: 2 })).toContain('email address');
  });
});

describe('list --owner', () => {
  const bens = '.sessions/active/docs-111111.md';

  test('shows only the sessions of that owner, by address, name or "me"', async () => {
    const id = '019abc12-3456-7def-8901-234567111111';
    const project = benWith();
    project.write(bens, sample({ id, shortname: 'docs', owner: 'Ben@example.org' }));
    const names = async (owner: string): Promise<string[]> => {
      const { sessions } = await ask(project, ['list', '--owner', owner]);
      return (sessions as { shortname: string }[]).map(({ shortname }) => shortname);
    };
    expect(await names('me')).toEqual(['docs']);
    expect(await names('ben@example.org')).toEqual(['docs']);
    expect(await names('ana')).toEqual(['fix-sweep-bug']);
    expect(await names('an')).toEqual([]);
    expect(await done(project, ['list', '--owner', 'zoe'])).toBe('No sessions here whose owner is "zoe"\n');
    expect(await refused(project, ['view', '--owner', 'me'], { code: 2 })).toContain('without "list"');
  });
});
