import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isClientProgram, resumedConversation } from '../../../src/io/client/client-command.ts';
import { makeFolder } from '../../support/folder.ts';

test.each([
  [['--resume', 'abc-12345'], 'abc-12345'],
  [['-r', 'abc-12345', '--fork-session'], 'abc-12345'],
  [['--resume=abc-12345'], 'abc-12345'],
  [['--resume'], undefined],
  [['--resume', '--fork-session', 'x'], '--fork-session'],
  [['--resume', 'my title of it'], undefined],
  [['--resume', '../../x'], undefined],
  [['--continue'], undefined],
])('what a client was told to resume: %j', (args, expected) => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 600000)', '--', ...args]);
  onTestFinished(() => void child.kill());
  expect(resumedConversation(child.pid ?? 0)).toBe(expected);
});

test('a process that has ended names no conversation', () => {
  expect(resumedConversation(999_999_999)).toBeUndefined();
});

test.each([
  ['/usr/bin/env', '/srv/bin/claude', true],
  ['/usr/bin/env', '/srv/bin/other', false],
  ['/bin/less', '/srv/bin/claude', false],
])('a client is one from its first moment, called "%s node %s"', (argv0, script, expected) => {
  const cwd = makeFolder();
  writeFileSync(join(cwd, 'node'), 'setTimeout(() => {}, 600000)');
  const child = spawn(process.execPath, ['node', script], { argv0, cwd });
  onTestFinished(() => void child.kill());
  expect(isClientProgram(child.pid ?? 0)).toBe(expected);
});
