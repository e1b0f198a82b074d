import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeValue, findEmail, readEmail } from '../../../src/io/git/email.ts';
import { makeFolder } from '../../support/folder.ts';
import { git, initGit } from '../../support/git.ts';

function place(files: Readonly<Record<string, string>>): {
  root: string;
  env: Record<string, string | undefined>;
} {
  const home = makeFolder(files);
  const root = makeFolder();
  initGit(root);
  const { PATH } = process.env;
  return { root, env: { PATH, HOME: home, GIT_CONFIG_NOSYSTEM: '1' } };
}

const texts: [string, string | undefined][] = [
  ['[user]\n\temail = a@b.c\n', 'a@b.c'],
  ['[USER]\nEMAIL=a@b.c', 'a@b.c'],
  ['[user] email = a@b.c # work', 'a@b.c'],
  ['[user]\r\n  email = a@b.c  \r\n', 'a@b.c'],
  ['[user]\nemail = "a;b@c" ; x', 'a;b@c'],
  ['[user]\nemail = "a\\"b"@c', 'a"b@c'],
  ['[user]\nemail = a\\\nb@c', 'ab@c'],
  ['[user]\nemail = one\n[core]\nemail = no\n[user]\nemail = two', 'two'],
  ['[user "x"]\nemail = no\n', undefined],
  ['# [user]\n; email = no\n[user]\n# email = no\nemailx = no', undefined],
  ['\uFEFF[user]\nemail = a@b.c', 'a@b.c'],
  ['[user]\nemail =', ''],
  ['[user]\nemail = a\\tb', 'a\tb'],
];

describe('the email', () => {
  test.each(texts)('is read from %j', (text, email) => {
    expect(findEmail(text)).toEqual({ email, asksMore: false });
  });

  test.each(texts.filter(([, email]) => email !== undefined))(
    'is read from %j as git does',
    (text, email) => {
      const root = makeFolder({ config: text });
      expect(git(root, 'config', '--file', 'config', '-z', 'user.email')).toBe(`${email}\0`);
    },
  );

  test('keeps blanks inside, not around', () => {
    expect(decodeValue('  a  b "  " ')).toBe('a  b   ');
  });

  test('of the repository wins over the person’s, theirs over the machine’s', () => {
    const { root, env } = place({
      '.gitconfig': '[user]\nemail = person@x',
      system: '[user]\nemail = machine@x',
    });
    expect(readEmail(root, env)).toBe('person@x');
    git(root, 'config', 'user.email', 'repository@x');
    expect(readEmail(root, env)).toBe('repository@x');
    const machine = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: join(env.HOME ?? '', 'system') };
    const outside = makeFolder();
    expect(readEmail(outside, machine)).toBe('machine@x');
    expect(readEmail(outside, { ...machine, GIT_CONFIG_NOSYSTEM: '1' })).toBe('');
  });

  test('is found where XDG puts it, and where GIT_CONFIG_GLOBAL says', () => {
    const { root, env } = place({
      '.config/git/config': '[user]\nemail = a@x',
      'y/git/config': '[user]\nemail = b@x',
    });
    expect(readEmail(root, env)).toBe('a@x');
    expect(readEmail(root, { ...env, XDG_CONFIG_HOME: join(env.HOME ?? '', 'y') })).toBe('b@x');
    expect(readEmail(root, { ...env, GIT_CONFIG_GLOBAL: join(env.HOME ?? '', 'y/git/config') })).toBe('b@x');
    expect(readEmail(root, { ...env, GIT_CONFIG_GLOBAL: '' })).toBe('');
  });

  test('in an included file is what git says', () => {
    const { root, env } = place({
      '.gitconfig': '[user]\nemail = person@x\n[includeIf "gitdir:/"]\npath = work\n',
      work: '[user]\nemail = work@x',
    });
    expect(readEmail(root, env)).toBe('work@x');
    expect(readEmail(root, { ...env, PATH: root })).toBe('person@x');
  });

  test('after an include wins without git', () => {
    const { root, env } = place({ '.gitconfig': '[include]\npath = gone\n[user]\nemail = person@x\n' });
    expect(readEmail(root, { ...env, PATH: root })).toBe('person@x');
  });

  test('of one worktree and of the environment are what git says', () => {
    const { root, env } = place({});
    git(root, 'config', 'extensions.worktreeConfig', 'true');
    git(root, 'config', '--worktree', 'user.email', 'tree@x');
    expect(readEmail(root, env)).toBe('tree@x');
    const added = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'user.email', GIT_CONFIG_VALUE_0: 'env@x' };
    expect(readEmail(root, { ...env, ...added })).toBe('env@x');
  });

  test('is empty if nobody set one, and without a home folder', () => {
    const { root, env } = place({});
    expect(readEmail(root, env)).toBe('');
    writeFileSync(join(root, '.git/config'), '\0[[[');
    expect(readEmail(root, env)).toBe('');
  });
});
