import { expect, test } from 'vitest';
import { isNamedBy, type RuleUse } from '../../../src/runs/policy/rule.ts';

function named(
  rule: string,
  [tool, input, place = '']: [string, object, string?],
  use: RuleUse = 'allow',
): boolean {
  return isNamedBy(rule, { tool, input: { ...input }, cwd: '/srv/p', place }, use);
}

test.each([
  ['Bash', 'anything at all', true],
  ['Bash(*)', 'anything', true],
  ['Bash()', 'anything', true],
  [' Bash(npm test) ', 'npm test', true],
  ['Bash(npm test)', 'npm test --watch', false],
  ['Bash(npm test:*)', 'npm test --watch', true],
  ['Bash(npm test:*)', 'npm test', true],
  ['Bash(npm test:*)', 'npm testing', false],
  ['Bash(npm *)', 'npm run build', true],
  ['Bash(git * main)', 'git push origin main', true],
  ['Bash(npm *)', 'npm test && rm -rf /', false],
  ['Bash(npm *)', 'npm test > /etc/passwd', false],
  ['Bash(npm *)', 'npm test $(rm x)', false],
  ['Bash(npm test && make)', 'npm test && make', true],
  ['Bash(a.b)', 'axb', false],
  ['Read', 'x', false],
  ['not a rule (', 'x', false],
])('%s for the line %s: %s', (rule, command, is) => {
  expect(named(rule, ['Bash', { command }])).toBe(is);
});

test.each([
  ['Bash(rm *)', 'cd x && rm -rf y', true],
  ['Bash(rm *)', 'echo $(rm y)', true],
  ['Bash(rm *)', 'echo rm', false],
])('to deny, %s finds any part of the line %s: %s', (rule, command, is) => {
  expect(named(rule, ['Bash', { command }], 'deny')).toBe(is);
});

test.each([
  ['Edit(src/**)', '/srv/p/src/deep/a.ts', true],
  ['Edit(./src/*)', '/srv/p/src/a.ts', true],
  ['Edit(/src/*.ts)', '/srv/p/src/a.js', false],
  ['Edit(src)', '/srv/p/src/a.ts', true],
  ['Edit(a.ts)', '/srv/p/src/a.ts', true],
  ['Edit(//etc/**)', '/etc/hosts', true],
  ['Edit(~/notes/*)', '/home/ada/notes/x', true],
  ['Edit(src/**/a.ts)', '/srv/p/src/a.ts', true],
  ['Edit(src/*)', '/srv/q/src/a.ts', false],
  ['Write(src/**)', '/srv/p/src/a.ts', true],
  ['Read(src/**)', '/srv/p/src/a.ts', false],
])('%s for writing %s: %s', (rule, path, is) => {
  expect(named(rule, ['Write', { file_path: path }, path])).toBe(is);
});

test('Read is for all tools that read, by the path they name', () => {
  expect(named('Read(src/**)', ['Grep', { path: '/srv/p/src' }])).toBe(false);
  expect(named('Read(src)', ['Grep', { path: '/srv/p/src' }])).toBe(true);
  expect(named('Read', ['Glob', {}])).toBe(true);
});

test.each([
  ['mcp__db', 'mcp__db__query', true],
  ['mcp__db__*', 'mcp__db__query', true],
  ['mcp__db__query', 'mcp__db__query', true],
  ['mcp__db', 'mcp__db2__query', false],
])('%s for the tool %s: %s', (rule, tool, is) => {
  expect(named(rule, [tool, {}])).toBe(is);
});

test('a host, and a value of another tool', () => {
  const fetch = (url: string): [string, object] => ['WebFetch', { url }];
  expect(named('WebFetch(domain:example.com)', fetch('https://u:p@Example.com:8080/x'))).toBe(true);
  expect(named('WebFetch(domain:example.com)', fetch('https://example.com.evil.org/'))).toBe(false);
  expect(named('WebFetch(domain:example.com)', fetch('ftp:x'))).toBe(false);
  expect(named('Skill(review)', ['Skill', { skill: 'review' }])).toBe(true);
  expect(named('Skill(review)', ['Skill', { skill: 'other' }])).toBe(false);
});
