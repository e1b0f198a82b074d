import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectAt } from '../../../src/io/project/project.ts';
import type { NewText } from '../../../src/journal/change/update-file.ts';
import { updateFile } from '../../../src/journal/change/update-file.ts';
import { makeFolder } from '../../support/folder.ts';

const name = '.sessions/active/x-9e1f0c.md';

describe('a change of a file', () => {
  test('hands back what was found on the way to the new text', async () => {
    const root = makeFolder({ [name]: 'old' });
    const change = (source: string) => ({ text: 'new', length: source.length });
    const { made } = await updateFile(join(root, name), change, { project: projectAt(root) });
    expect(made).toEqual({ text: 'new', length: 3 });
  });

  test('that starts over is told what it made of the text before', async () => {
    const root = makeFolder({ [name]: 'old' });
    const path = join(root, name);
    const change = (source: string, last: NewText | undefined): NewText => {
      if (last === undefined) writeFileSync(path, 'theirs');
      return { text: `${source}, after ${last?.text ?? 'nothing'}` };
    };
    const update = await updateFile(path, change, { project: projectAt(root) });
    expect(update.after).toBe('theirs, after old, after nothing');
  });
});
