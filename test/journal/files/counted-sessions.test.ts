import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectAt } from '../../../src/io/project/project.ts';
import { countingReader } from '../../../src/journal/files/counted-sessions.ts';
import { makeFolder } from '../../support/folder.ts';
import { sample } from '../../support/verbs.ts';

async function readOne(text: string, aliases: Record<string, string> = {}) {
  const project = projectAt(makeFolder({ '.sessions/active/a.md': text }));
  return countingReader(aliases).read(project, 'active', 'a.md');
}

describe('a session that is counted', () => {
  test.each([
    ['short', sample()],
    ['longer than the part that holds the head', sample().replace('(none yet)', 'word '.repeat(4000))],
    ['with a head longer than that part', sample({ head: `long: ${'x'.repeat(30_000)}` })],
    ['with a head that needs the full reader', sample({ head: 'odd: {a: b}' })],
  ])('%s has its steps', async (_, text) => {
    expect(await readOne(text)).toMatchObject({ progress: { done: 1, total: 2 } });
  });

  test('counts under the names that the project gave to sections', async () => {
    const text = sample().replace('## Progress', '## Fortschritt');
    expect(await readOne(text)).toMatchObject({ progress: { done: 0, total: 0 } });
    expect(await readOne(text, { Fortschritt: 'Progress' })).toMatchObject({
      progress: { done: 1, total: 2 },
    });
  });

  test('above 10 MB is not counted', async () => {
    const project = projectAt(makeFolder({ '.sessions/active/a.md': '' }));
    const path = join(project.dir, 'active/a.md');
    writeFileSync(path, sample() + 'x'.repeat(20_000));
    truncateSync(path, 10 * 1024 * 1024 + 1);
    const found = await countingReader({}).read(project, 'active', 'a.md');
    expect(found).not.toHaveProperty('progress');
    expect(found).toMatchObject({ facts: { shortname: 'fix-sweep-bug' } });
  });

  test.each([
    ['a conflict', `${sample()}\n<<<<<<< a\n=======\n>>>>>>> b\n`],
    ['a NUL far down', `${sample()}${'x'.repeat(20_000)}\0`],
  ])('with %s has its facts, and says why it has no steps', async (_, text) => {
    expect(await readOne(text)).toMatchObject({
      facts: { shortname: 'fix-sweep-bug' },
      progress: { code: 'damaged' },
    });
  });

  test('with damaged front matter is damaged, and what is not a session is left out', async () => {
    expect(await readOne('---\nid: a\n')).toMatchObject({ failure: { code: 'damaged' } });
    expect(await readOne('# Read me\n')).toBeUndefined();
  });
});
