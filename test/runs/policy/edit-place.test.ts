import { expect, test } from 'vitest';
import { isFreeToEdit } from '../../../src/runs/policy/edit-place.ts';

const roots = {
  roots: ['/w/p/.claude/worktrees/x', '/w/more', '/'],
  state: '/w/p/.claude/worktrees/x/state',
};
const base = '/w/p/.claude/worktrees/x';

test.each([
  '/src/a.ts',
  '/.github/CODEOWNERS',
  '/.sessions/a.md',
  '/.gitignore',
  '/.claude.md',
  '/a.mcp.json',
])('mode edits may change %s in the run’s folder, even if that is a worktree in .claude', (path) => {
  expect(isFreeToEdit(base + path, { ...roots, roots: [base] })).toBe(true);
});

test.each([
  '/.git/hooks/pre-commit',
  '/sub/.GIT/config',
  '/.claude/settings.json',
  '/sub/.claude/agents/a.md',
  '/.mcp.json',
  '/sub/.mcp.json',
  '/.husky/pre-commit',
  '/.envrc',
  '/.sessions/config.json',
  '/.sessions/templates/x.md',
  '/.github/workflows/ci.yml',
  '/state/approval-key',
  '/.git',
  '',
])('mode edits asks before it changes %s', (path) => {
  expect(isFreeToEdit(base + path, { ...roots, roots: [base] })).toBe(false);
});

test('only what is inside of a folder of the run', () => {
  expect(isFreeToEdit('/w/more/a', { ...roots, roots: [base, '/w/more'] })).toBe(true);
  expect(isFreeToEdit('/w/moreover/a', { ...roots, roots: [base, '/w/more'] })).toBe(false);
  expect(isFreeToEdit('/w/p/src/a', { ...roots, roots: [base] })).toBe(false);
  expect(isFreeToEdit('/etc/hosts', { ...roots, roots: ['/'] })).toBe(true);
  expect(isFreeToEdit('', { ...roots, roots: [base] })).toBe(false);
});
