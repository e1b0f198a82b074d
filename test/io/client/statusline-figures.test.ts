import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFigures, writeFigures } from '../../../src/io/client/statusline-figures.ts';
import { makeFolder } from '../../support/folder.ts';

const figures = { at: Date.UTC(2025, 0, 15, 12), model: 'Opus', cost: 1, contextPercent: 20, said: { a: 1 } };

test('ClaudeStatuslinePath and WriteClaudeStatusline: a file a conversation, whole, and the person’s alone', () => {
  const home = makeFolder();
  const env = { XDG_STATE_HOME: home };
  writeFigures(env, 'talk-1', figures);
  expect(findFigures(env, 'talk-1')).toEqual({ ...figures, costOfDay: 1 });
  const folder = join(home, 'session-journal', 'figures');
  expect(readdirSync(folder)).toEqual(['talk-1.json']);
  expect(statSync(join(folder, 'talk-1.json')).mode & 0o077).toBe(0);
  // The client counts on, and on the next day only what came since.
  writeFigures(env, 'talk-1', { ...figures, cost: 1.5 });
  expect(findFigures(env, 'talk-1')?.costOfDay).toBe(1.5);
  writeFigures(env, 'talk-1', { ...figures, cost: 1.75, at: figures.at + 48 * 60 * 60_000 });
  expect(findFigures(env, 'talk-1')?.costOfDay).toBe(0.25);
  // No name leads out of the folder.
  for (const name of ['../x', 'a/b', '', '.']) {
    writeFigures(env, name, figures);
    expect(findFigures(env, name)).toBe(undefined);
  }
  expect(readdirSync(folder)).toEqual(['talk-1.json']);
});
