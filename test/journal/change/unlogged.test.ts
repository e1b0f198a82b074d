import { describe, expect, test } from 'vitest';
import { renderUnlogged } from '../../../src/journal/change/unlogged.ts';
import { compact } from '../../support/hook-run.ts';
import { makeProject, type TestProject } from '../../support/make-project.ts';
import { done } from '../../support/verbs.ts';

async function begun(): Promise<TestProject> {
  const project = makeProject({ a: 'a' }, { commit: true });
  await done(project, ['init', '--goal', 'Fix it', '--step', 'One']);
  return project;
}

function commit(project: TestProject, path: string): string {
  project.write(path, `${path} at ${performance.now()}`);
  project.git('add', path);
  project.git('commit', '-qm', path);
  return project.git('rev-parse', '--short=7', 'HEAD');
}

const seen = async (project: TestProject): Promise<string> => {
  const text = await done(project, ['view', '--compactions']);
  return /Not in the journal yet: .*|No commits since the last log/.exec(text)?.[0] ?? text;
};

describe('what the journal does not know of yet', () => {
  test('is said until something is logged, whatever else happens in between', async () => {
    const project = await begun();
    expect(await seen(project)).toBe('No commits since the last log');
    const [one, two] = [commit(project, 'one'), commit(project, 'two')];
    commit(project, '.sessions/active/README.md');
    const said = `Not in the journal yet: 2 commits (${two}, ${one})`;
    for (const argv of [['resume'], ['checkpoint'], ['set', '--goal', 'Mend it']]) {
      await done(project, argv);
      expect(await seen(project), argv.join(' ')).toContain(said);
    }
    await done(project, ['log', 'did one and two']);
    expect(await seen(project)).toBe('No commits since the last log');
  });

  test('survives a compaction', async () => {
    const project = await begun();
    const one = commit(project, 'one');
    expect((await compact(project)).context).toContain(`Not in the journal yet: 1 commit (${one})`);
    expect((await compact(project)).context).toContain(`Not in the journal yet: 1 commit (${one})`);
  });

  test('stays what it is when a log has nothing new, or is undone', async () => {
    const project = await begun();
    await done(project, ['log', '--done', '1']);
    const one = commit(project, 'one');
    const before = project.read(file(project));
    await done(project, ['log', '--done', '1']);
    expect(project.read(file(project))).toBe(before);
    await done(project, ['log', 'did one']);
    await done(project, ['undo']);
    expect(await seen(project)).toContain(`1 commit (${one})`);
  });

  test('is told by time where history was rewritten', async () => {
    const project = await begun();
    commit(project, 'one');
    await done(project, ['log', 'did one']);
    // The only log is long ago, at a commit that is in no branch any more.
    const path = file(project);
    const old = project.read(path).replace(/^updated_at: .*$/m, 'updated_at: 2020-01-01T00:00:00Z');
    project.write(path, old.replace(/^created_at: .*$/m, 'created_at: 2020-01-01T00:00:00Z'));
    project.git('commit', '--amend', '-qm', 'uno');
    expect(await seen(project)).toMatch(
      /^Not in the journal yet: about 2 commits \([0-9a-f]{7}, [0-9a-f]{7}\)$/,
    );
    project.write(path, project.read(path).replace(/^updated_at: .*$/m, 'updated_at: unknown'));
    expect(await seen(project)).toBe('No commits since the last log');
  });

  test('names at most four commits', () => {
    const commits = ['a', 'b', 'c', 'd', 'e'];
    expect(renderUnlogged({ commits, isAbout: true })).toBe('about 5 commits (a, b, c, d, …)');
    expect(renderUnlogged({ commits: [], isAbout: true })).toBe('');
    expect(renderUnlogged({ commits: ['a'], isAbout: false, edits: 2 })).toBe('1 commit (a) and 2 edits');
    expect(renderUnlogged({ commits: [], isAbout: true, edits: 1 })).toBe('1 edit');
  });
});

function file(project: TestProject): string {
  const name = Object.keys(project.tree({ local: false })).find((path) =>
    /^\.sessions\/active\/fix/.test(path),
  );
  return String(name);
}
