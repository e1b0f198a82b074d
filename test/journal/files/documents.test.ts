import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/core/failure.ts';
import { decodeHead, decodeSession, inFile } from '../../../src/journal/files/documents.ts';
import { sample } from '../../support/verbs.ts';

describe('a document', () => {
  test('is read with the project’s own headings', async () => {
    const doc = await decodeSession(sample({ body: '## Fortschritt\n- [ ] a\n' }), {
      Fortschritt: 'Progress',
    });
    expect([...doc.sections.keys()]).toEqual(['progress']);
  });

  test('whose head is not plain is read by the YAML reader', async () => {
    const head = await decodeHead('---\nid: "a\\tb"\nlist: [ x,  y ]\n---\n');
    expect(head.fields.get('id')?.value).toBe('a\tb');
    expect(head.fields.get('list')?.value).toEqual(['x', 'y']);
  });

  test('in conflict is damaged, and the Failure names line and file', async () => {
    const text = sample({ body: 'a\n<<<<<<< x\nb\n=======\nc\n>>>>>>> y\n' });
    await expect(decodeSession(text, {}, '.sessions/active/a.md')).rejects.toMatchObject({
      code: 'damaged',
      message: 'Cannot read the session: a merge conflict is unresolved (line 12) in ".sessions/active/a.md"',
      data: { path: '.sessions/active/a.md' },
    });
    await expect(decodeSession(text)).rejects.toMatchObject({ message: expect.not.stringContaining('a.md') });
  });
});

describe('a Failure that names its file', () => {
  test('always has a way out', () => {
    expect(inFile(new Failure('damaged', 'Invalid front matter'), 'a.md').hint).toContain(
      'git log -p -- "a.md"',
    );
    expect(inFile(new Failure('damaged', 'Cannot', { hint: 'Do' }), 'a.md').hint).toBe('Do');
  });

  test('stays as it is when it names a path, or is of another kind', () => {
    for (const failure of [
      new Failure('damaged', 'x', { data: { path: 'b' } }),
      new Failure('refused', 'x'),
    ]) {
      expect(inFile(failure, 'a.md')).toBe(failure);
    }
  });
});
