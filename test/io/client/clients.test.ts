import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clientPid, isBelowClient, readClient, writeClient } from '../../../src/io/client/clients.ts';
import { makeFolder } from '../../support/folder.ts';

test('the client is the process that the environment names, or else the parent', () => {
  expect(clientPid({ CLAUDE_PID: '4711' })).toBe(4711);
  for (const CLAUDE_PID of [undefined, '', '1', '0', '-5', '4.5', 'x', '1e400']) {
    expect(clientPid({ CLAUDE_PID })).toBe(process.ppid);
  }
});

test('a client’s conversation is found, but only for the same process', () => {
  const env = { HOME: makeFolder() };
  expect(readClient(env, process.pid)).toBeUndefined();
  writeClient(env, process.pid, 'c1');
  expect(readClient(env, process.pid)).toBe('c1');
  expect(readClient(env, process.ppid)).toBeUndefined();
  const path = join(env.HOME, '.local/state/session-journal/clients', `${process.pid}.json`);
  for (const text of ['{"conversation":"c1","born":"1"}', '{"conversation":7}', '{', '[]']) {
    writeFileSync(path, text);
    expect(readClient(env, process.pid)).toBeUndefined();
  }
});

test('records of ended processes are deleted once there are many', () => {
  const env = { HOME: makeFolder() };
  writeClient(env, process.pid, 'c1');
  const pathOf = (pid: number) => join(env.HOME, '.local/state/session-journal/clients', `${pid}.json`);
  for (let at = 0; at < 60; at += 1) writeFileSync(pathOf(999_999_000 + at), '{}');
  writeClient(env, process.ppid, 'c2');
  expect(existsSync(pathOf(999_999_000))).toBe(false);
  expect(readClient(env, process.pid)).toBe('c1');
  expect(readClient(env, process.ppid)).toBe('c2');
});

test('a program knows that a client started it: by the environment, or by the processes above it', () => {
  const env = { HOME: makeFolder() };
  expect(isBelowClient({ ...env, CLAUDECODE: '1' })).toBe(true);
  expect(isBelowClient({ ...env, CLAUDE_CODE_SESSION_ID: 'c1' })).toBe(true);
  expect(isBelowClient({ ...env, SESSION_JOURNAL_RUN: 'r1' })).toBe(true);
  // Neither hides that the process above is one that a hook has recorded.
  writeClient(env, process.ppid, 'c1');
  expect(isBelowClient(env)).toBe(true);
});
