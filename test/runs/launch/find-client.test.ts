import { chmodSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findClient } from '../../../src/runs/launch/find-client.ts';
import { makeFolder } from '../../support/folder.ts';

function addClient(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return realpathSync(path);
}

/** A person whose login shell has this folder on its PATH, and no other place has a client. */
function makePerson(folder: string, profile = ''): Record<string, string> {
  const HOME = makeFolder();
  writeFileSync(join(HOME, '.profile'), `echo Welcome\n${profile}\nPATH=${folder}:$PATH\n`);
  return { HOME, PATH: '/nowhere', SHELL: '/bin/sh' };
}

test('where nothing else has Claude Code, the one that the login shell finds is taken', () => {
  const bin = makeFolder();
  const client = addClient(join(bin, 'claude'));
  expect(findClient(makePerson(bin), [])).toBe(client);
});

test('what the login shell finds in a project, or among modules, is not taken', () => {
  const bin = makeFolder();
  addClient(join(bin, 'claude'));
  expect(() => findClient(makePerson(bin), [realpathSync(bin)])).toThrow('Cannot find Claude Code');
  const modules = join(makeFolder(), 'node_modules/.bin');
  addClient(join(modules, 'claude'));
  expect(() => findClient(makePerson(modules), [])).toThrow('Cannot find Claude Code');
});

test.each([
  ['that fails', { SHELL: '/bin/sh' }, 'exit 1'],
  ['that is no shell', { SHELL: '/bin/cat' }, ''],
  ['that is not named by its path', { SHELL: 'sh' }, ''],
])('a login shell %s finds nothing', (_, env, profile) => {
  const bin = makeFolder();
  addClient(join(bin, 'claude'));
  expect(() => findClient({ ...makePerson(bin, profile), ...env }, [])).toThrow('Cannot find Claude Code');
});
