import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Context } from '../../../src/io/project/context.ts';
import { projectAt } from '../../../src/io/project/project.ts';
import { readTemplate } from '../../../src/io/project/templates.ts';
import { makeFolder } from '../../support/folder.ts';

function contextOf(folder: string): Context {
  return { templates: folder } as Context;
}

test('the project’s own template is read, else the program’s', () => {
  const context = contextOf(makeFolder({ 'session.md': 'ours' }));
  const plain = projectAt(makeFolder());
  expect(readTemplate(plain, context, 'session.md')).toBe('ours');
  const own = projectAt(makeFolder({ '.sessions/templates/session.md': 'theirs' }));
  expect(readTemplate(own, context, 'session.md')).toBe('theirs');
});

test('one that leads out of the project is not read, and one that is no text is refused', () => {
  const context = contextOf(makeFolder({ 'session.md': 'ours' }));
  const outside = makeFolder({ 'session.md': 'outside' });
  const linked = projectAt(makeFolder());
  mkdirSync(linked.dir);
  symlinkSync(outside, join(linked.dir, 'templates'));
  expect(readTemplate(linked, context, 'session.md')).toBe('ours');
  const broken = projectAt(makeFolder({ '.sessions/templates/session.md': '\0' }));
  expect(() => readTemplate(broken, context, 'session.md')).toThrow('it contains a NUL byte');
});
