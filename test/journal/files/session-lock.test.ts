import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placeTag } from '../../../src/io/disk/owner.ts';
import { projectAt } from '../../../src/io/project/project.ts';
import { sweepSessions, withSessionsLocked } from '../../../src/journal/files/session-lock.ts';
import { makeProgram, startProgram } from '../../support/child-program.ts';
import { makeFolder } from '../../support/folder.ts';
import { makeEmpty } from '../../support/locks.ts';

const deadPid = 2 ** 22 - 1;
const ofDead = `.x.md.${deadPid}.${placeTag()}0123456789ab.tmp`;

describe('sweeping the sessions', () => {
  test('reaches every folder that a change writes to', () => {
    const inSessions = [
      '.',
      'active',
      'archive',
      'journal',
      'journal/a',
      'journal/a/entries',
      '.local',
      '.local/undo',
    ];
    const dirs = [...inSessions.map((dir) => join('.sessions', dir)), '.tasks/active', '.tasks/archive'];
    const root = makeFolder(Object.fromEntries(dirs.map((dir) => [join(dir, ofDead), ''])));
    sweepSessions(projectAt(root));
    expect(dirs.filter((dir) => readdirSync(join(root, dir)).includes(ofDead))).toEqual([]);
  });
});

describe('guarantee: what a killed writer left is gone after the next change', () => {
  test('in the folders that hooks write to without the lock', async () => {
    const dirs = ['.', '.local', '.local/conversations', '.local/summaries'].map((dir) =>
      join('.sessions', dir),
    );
    const root = makeFolder(Object.fromEntries(dirs.map((dir) => [join(dir, ofDead), ''])));
    await withSessionsLocked(projectAt(root), 0, async () => {});
    expect(dirs.filter((dir) => readdirSync(join(root, dir)).includes(ofDead))).toEqual([]);
  });

  test('in any folder of the sessions, when the lock of a killed owner is taken over', async () => {
    const project = makeEmpty();
    const dir = join(project.dir, 'journal/9e1f0c/entries');
    mkdirSync(dir, { recursive: true });
    const program = makeProgram(`
      import { projectAt } from 'src/io/project/project.ts';
      import { withSessionsLocked } from 'src/journal/files/session-lock.ts';
      import { writeBeside } from 'src/io/disk/files.ts';
      const project = projectAt(process.argv[2]);
      void withSessionsLocked(project, 0, async () => {
        writeBeside(project.dir + '/journal/9e1f0c/entries/x.md', 'half');
        process.kill(process.pid, 'SIGKILL');
      });
    `);
    await startProgram(program, [project.root]).ended;
    expect(readdirSync(dir)).toHaveLength(1);
    await withSessionsLocked(project, 0, async () => {});
    expect(readdirSync(dir)).toEqual([]);
  });
});
