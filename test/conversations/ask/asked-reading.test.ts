import { readdirSync, renameSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { first, given, question, withClient } from '../../support/client-in-place.ts';
import { makeConversation } from '../../support/make-conversation.ts';
import { done, refused } from '../../support/verbs.ts';

// That the real client reads nothing else is shown in test/e2e/ask-reading.e2e.ts.
const reading = [...question, '--tools', 'read'];

describe('ask --of --tools read', () => {
  test('gives it a copy of the files that git tracks, as they are now, and removes it', async () => {
    const { project, env } = withClient();
    project.write('src/a.ts', 'old');
    project.write('gone.ts', 'x');
    project.write('ein Brief.txt', 'y');
    project.git('add', '--all');
    project.write('src/a.ts', 'new');
    rmSync(project.path('gone.ts'));
    project.write('.env', 'secret');
    project.write('src/untracked.ts', 'secret');
    await done(project, reading, { env });
    expect(given(project, 'files').split('\n')).toEqual(['.', './ein Brief.txt', './src', './src/a.ts', '']);
    expect(given(project, 'question')).toContain(
      `the files of ${project.root} that git tracks are in your current folder`,
    );
    expect(given(project, 'args')).toContain(
      '--tools\nRead,Grep\n--permission-mode\ndontAsk\n--setting-sources\n\n--settings\n',
    );
    const folder = join(project.env.XDG_STATE_HOME as string, 'session-journal', 'asked');
    expect(given(project, 'cwd')).toContain(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('attack test: a tracked path that leads elsewhere is not copied', async () => {
    const { project, env } = withClient();
    project.write('../outside/secret', 'secret');
    project.write('real/a', 'a');
    project.write('folder/secret', 'tracked');
    symlinkSync('../outside/secret', project.path('link'));
    symlinkSync('real', project.path('inside'));
    project.git('add', '--all');
    renameSync(project.path('folder'), project.path('../moved'));
    symlinkSync('../outside', project.path('folder'));
    // A repository of its own below this one, whose files its parent does not track.
    project.git('init', '--quiet', 'nested');
    project.write('nested/b', 'b');
    const empty = [
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@b.c',
      'commit',
      '--quiet',
      '--allow-empty',
      '-m',
      'x',
    ];
    project.git('-C', 'nested', ...empty);
    project.git('-c', 'advice.addEmbeddedRepo=false', 'add', 'nested');
    await done(project, reading, { env });
    expect(given(project, 'files').split('\n')).toEqual(['.', './real', './real/a', '']);
  });

  test('gives the client those of the person’s settings that it needs to reach the model, and no others', async () => {
    const { project, env } = withClient();
    project.write('a.ts', 'a');
    project.git('add', '--all');
    const settings = {
      env: { ANTHROPIC_BASE_URL: 'http://x' },
      apiKeyHelper: 'get-key',
      permissions: { allow: ['Read(//**)'] },
      hooks: { Stop: [] },
      additionalDirectories: ['/'],
    };
    project.write('../dotfiles/settings.json', JSON.stringify(settings));
    symlinkSync(project.path('../dotfiles/settings.json'), project.path('../home/.claude/settings.json'));
    await done(project, reading, { env });
    const { env: variables, apiKeyHelper } = settings;
    expect(JSON.parse(given(project, 'settings'))).toEqual({ env: variables, apiKeyHelper });
    expect(statSync(project.path('../home/settings')).mode & 0o777).toBe(0o600);
    rmSync(project.path('../home/.claude/settings.json'));
    await done(project, reading, { env });
    expect(JSON.parse(given(project, 'settings'))).toEqual({});
  });

  test('says before that each reading costs', async () => {
    const { project, env } = withClient();
    project.write('a.ts', 'a');
    project.git('add', '--all');
    await done(project, reading, { env });
    const dear = await refused(project, [...reading, '--model', 'claude-x', '--budget', '0.001'], { env });
    expect(dear).toContain(`It may read what git tracks in ${project.root}, and each time costs again`);
  });

  test('is refused where git tracks nothing, or too much', async () => {
    const { project, env } = withClient();
    expect(await refused(project, reading, { env })).toContain('Git tracks no files');
    writeFileSync(project.path('big'), '');
    const blob = project.git('hash-object', '-w', 'big');
    project.git('update-index', '--add', '--cacheinfo', `100644,${blob},big`);
    truncateSync(project.path('big'), 600 * 1024 * 1024);
    const ran = await project.runWith({ env }, ...reading);
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('1 file with 600 MB') });
    expect(project.exists('../home/args')).toBe(false);
  });

  test.each([
    ['whose folder is gone', '/nowhere', 'its folder is gone'],
    ['outside git', '..', 'is not in a git repository'],
  ])('is refused for a conversation %s', async (_name, cwd, message) => {
    const { project, env } = withClient();
    makeConversation(project, { id: first, turns: [{ said: 'Hello', answered: 'Hi' }], cwd });
    expect(await refused(project, reading, { env })).toContain(message);
    expect(project.exists('../home/args')).toBe(false);
  });

  test('is refused for a transcript from elsewhere', async () => {
    const { project, path, env } = withClient();
    renameSync(path, project.path('../elsewhere.jsonl'));
    const argv = ['ask', '--of', '../elsewhere.jsonl', 'what?', '--tools', 'read'];
    expect(await refused(project, argv, { env })).toContain('A transcript from elsewhere gets no tools');
    expect(project.exists('../home/args')).toBe(false);
  });

  test.each([
    [[...question, '--tools', 'all'], 'Invalid --tools "all": a conversation that is asked can only read'],
    [['ask', '--of', '0a1b2c3d', '--talk', '--tools', 'read'], '--tools means nothing with --talk'],
    [['ask', 'x', '--tools', 'read'], '--tools needs --of'],
  ])('refuses %j', async (argv, message) => {
    const { project, env } = withClient();
    expect(await refused(project, argv, { env, code: 2 })).toContain(message);
  });
});
