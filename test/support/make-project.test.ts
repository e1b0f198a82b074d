import { existsSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { makeProject } from './make-project.ts';

describe('makeProject', () => {
  const roots: string[] = [];
  afterAll(() => {
    expect(roots.filter((root) => existsSync(root))).toEqual([]);
  });

  test('makes a repository that knows nothing of this machine', () => {
    const project = makeProject(
      { 'a/b.md': 'é\r\n' },
      { branch: 'work', email: 'bo@example.org', commit: true },
    );
    roots.push(project.root);
    expect(project.tree()).toEqual({ 'a/b.md': 'é\r\n' });
    expect(project.git('branch', '--show-current')).toBe('work');
    expect(project.git('log', '--format=%ae %s')).toBe('bo@example.org Start');
    expect(project.git('config', '--list', '--show-origin')).not.toContain('gitconfig');
    expect(project.git('status', '--porcelain')).toBe('');
  });

  test('makes a plain folder that no repository above it takes in', () => {
    const project = makeProject({}, { git: false });
    roots.push(project.root);
    expect(() => project.git('rev-parse', '--show-toplevel')).toThrow('not a git repository');
  });

  test('shows the tree byte for byte, without what is local where asked', () => {
    const project = makeProject({ '.sessions/.local/x': '1', '.sessions/y': '2', '.gitignore': '' });
    roots.push(project.root);
    expect(project.tree({ local: false })).toEqual({ '.gitignore': '', '.sessions/y': '2' });
    expect(Object.keys(project.tree())).toContain('.sessions/.local/x');
  });
});
