import { describe, expect, test } from 'vitest';
import { makeProject } from '../support/make-project.ts';
import { ask, done, refused, sample } from '../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-abc123.md';

describe('view --since and --timeline', () => {
  const lived = () =>
    makeProject(
      {
        [file]: sample().replace(
          '## Decisions\n(none yet)',
          '## Decisions\n### 1. Use a mutex (2025-01-16T09:00Z)\n**Choice**: one lock',
        ),
        '.sessions/journal/abc123/entries/2025-01-15T12-00-00Z-checkpoint.md': '# C\n\n## Note\nHalf way\n',
        'x.txt': '',
      },
      { commit: true },
    );

  test('show what happened, with entries and their notes, day by day', async () => {
    expect(await done(lived(), ['view', '--timeline'])).toBe(`2025-01-15
  10:00Z  Started     Fix the race
  10:30Z  Done        1. Reproduce bug
  12:00Z  Checkpoint  Half way

2025-01-16
  09:00Z  Decision    1. Use a mutex → one lock
`);
  });

  test('--since takes times and commits', async () => {
    const project = lived();
    const first = project.git('rev-parse', '--short', 'HEAD');
    await done(project, ['log', '--discovery', 'Now found', '--title', 'GC']);
    const found = async (since: string): Promise<string[]> =>
      (await ask(project, ['view', '--since', since])).timeline.map((one: { text: string }) => one.text);
    expect(await found('2025-01-16')).toEqual(['1. Use a mutex → one lock', 'GC: Now found']);
    expect(await found('2025-01-15T12:00Z')).toHaveLength(3);
    for (const since of ['2h', '1d', 'today', 'yesterday', 'HEAD', 'main', first])
      expect(await found(since), since).toContain('GC: Now found');
    expect(await done(project, ['view', '--since', '2999-01-01'])).toBe(
      'Nothing since 2999-01-01T00:00:00Z\n',
    );
  });

  test('--since with a part shows what is new in it', async () => {
    const out = await done(lived(), [
      'view',
      '--progress',
      '--decisions',
      '--entries',
      '--since',
      '2025-01-16',
    ]);
    expect(out).toContain('Steps: 1/2 done\n2. [ ] Implement fix');
    expect(out).toContain('Decisions:\n1. Use a mutex');
    expect(out).toContain('Entries:\nNo entries yet');
    expect(out).not.toContain('Reproduce bug');
  });

  test('--since refuses what is neither a time nor a commit', async () => {
    const project = lived();
    for (const since of ['soon', '--all', '', 'nobranch'])
      expect(await refused(project, ['view', `--since=${since}`], { code: 2 })).toMatch(/\S/);
    expect(await refused(project, ['view', '--since', 'soon'], { code: 2 })).toContain(
      '"soon" is neither a time nor a commit of this repository',
    );
    expect(await refused(project, ['view', '--pr', '--since', '2h'], { code: 2 })).toContain(
      'Cannot use --since with --pr',
    );
  });
});
