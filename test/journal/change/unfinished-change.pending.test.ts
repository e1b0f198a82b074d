import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { placeTag } from '../../../src/io/disk/owner.ts';
import { sha256 } from '../../../src/io/disk/sha256.ts';
import { projectAt } from '../../../src/io/project/project.ts';
import { writeIntent } from '../../../src/journal/change/intents.ts';
import { completePending } from '../../../src/journal/change/unfinished-change.ts';
import { makeFolder } from '../../support/folder.ts';
import { plantLock } from '../../support/locks.ts';

test('nothing is touched where nothing is pending, not even for the lock', async () => {
  const project = projectAt(makeFolder({ '.sessions/active/x.md': 'open' }));
  await completePending(project);
  expect(existsSync(project.local)).toBe(false);
});

test('what a killed run left is completed, the missing folder made', async () => {
  const project = projectAt(makeFolder({ '.sessions/active/x.md': 'closed' }));
  const move = { move: '.sessions/active/x.md', to: '.sessions/archive/x.md' };
  writeIntent(project, { session: 'active/x.md', sha: sha256('closed'), steps: [move] });
  await completePending(project);
  expect(readFileSync(join(project.dir, 'archive/x.md'), 'utf8')).toBe('closed');
});

test('what a run that was killed in the middle of writing that down left is swept up', async () => {
  const dead = spawnSync(process.execPath, ['-e', '0']).pid;
  const half = `.sessions/.local/intents/.x.json.${dead}.${placeTag()}0123456789ab.tmp`;
  const project = projectAt(makeFolder({ '.sessions/active/x.md': 'open', [half]: '{"sch' }));
  plantLock(project, { pid: dead });
  await completePending(project);
  expect(readdirSync(join(project.local, 'intents'))).toEqual([]);
});

test('what cannot be done now does not fail, and is done later', async () => {
  const project = projectAt(makeFolder({ '.sessions/active/x.md': 'closed', '.sessions/archive': 'a file' }));
  const move = { move: '.sessions/active/x.md', to: '.sessions/archive/x.md' };
  writeIntent(project, { session: 'active/x.md', sha: sha256('closed'), steps: [move] });
  await completePending(project);
  expect(existsSync(join(project.dir, 'active/x.md'))).toBe(true);
  unlinkSync(join(project.dir, 'archive'));
  await completePending(project);
  expect(readFileSync(join(project.dir, 'archive/x.md'), 'utf8')).toBe('closed');
});

test('the lock of a killed run, and what it was writing, are gone behind a run that only reads', async () => {
  const dead = spawnSync(process.execPath, ['-e', '0']).pid;
  const half = `.fix.md.${dead}.${placeTag()}0123456789ab.tmp`;
  const project = projectAt(
    makeFolder({ '.sessions/active/x.md': 'open', [`.sessions/active/${half}`]: 'o' }),
  );
  plantLock(project, { pid: dead, started: '1' });
  await completePending(project, false);
  expect(readdirSync(join(project.dir, 'active'))).toContain(half);
  await completePending(project);
  expect(readdirSync(join(project.dir, 'active'))).toEqual(['x.md']);
  expect(readdirSync(project.local)).toEqual(['.gitignore']);
  writeFileSync(join(project.local, half), '');
  await completePending(project);
  expect(readdirSync(project.local)).toEqual(['.gitignore']);
});

test('the lock of a run at work is not waited for where nothing else is pending', async () => {
  const project = projectAt(makeFolder({ '.sessions/active/x.md': 'open' }));
  plantLock(project, {});
  // Who waits does so by a timer, and this one never rings.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  await completePending(project);
});
