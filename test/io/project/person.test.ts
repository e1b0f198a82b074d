import { statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ensureStateDir,
  homeOf,
  pathInHome,
  personalConfig,
  stateDir,
} from '../../../src/io/project/person.ts';
import { makeFolder } from '../../support/folder.ts';

describe('the person’s own folders', () => {
  test('stand where XDG says, else below home', () => {
    expect(stateDir({ HOME: '/h' })).toBe('/h/.local/state/session-journal');
    expect(stateDir({ HOME: '/h', XDG_STATE_HOME: '/s' })).toBe('/s/session-journal');
    expect(stateDir({ HOME: '/h', XDG_STATE_HOME: 'relative' })).toBe('/h/.local/state/session-journal');
    expect(personalConfig({ HOME: '/h' })).toBe('/h/.config/session-journal/config.json');
    expect(personalConfig({ HOME: '/h', XDG_CONFIG_HOME: '/c' })).toBe('/c/session-journal/config.json');
  });

  test('are found without HOME', () => {
    expect(homeOf({})).toBe(homedir());
    expect(homeOf({ HOME: 'relative' })).toBe(homedir());
  });

  test('are made for this person alone', () => {
    const state = makeFolder();
    const path = ensureStateDir({ XDG_STATE_HOME: join(state, 'new') }, 'bindings');
    expect([path, join(path, '..')].map((dir) => statSync(dir).mode & 0o777)).toEqual([0o700, 0o700]);
  });

  test('that cannot be made are said to be in the way', () => {
    const state = makeFolder();
    writeFileSync(join(state, 'session-journal'), '');
    expect(() => ensureStateDir({ XDG_STATE_HOME: state })).toThrow(
      expect.objectContaining({ code: 'unwritable' }),
    );
  });
});

test('DisplayDir: a path in the home folder is shown with ~, and no other one', () => {
  const env = { HOME: '/home/ben' };
  const shown = (path: string): string => pathInHome(path, env);
  expect(shown('/home/ben')).toBe('~');
  expect(shown('/home/ben/src/my app')).toBe('~/src/my app');
  for (const other of ['/home/benny/src', '/srv/home/ben', '/', '']) expect(shown(other)).toBe(other);
  expect(pathInHome('/srv', { HOME: '/' })).toBe('/srv');
});
