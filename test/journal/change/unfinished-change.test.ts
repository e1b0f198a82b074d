import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { moveFile } from '../../../src/io/disk/move.ts';
import { sha256 } from '../../../src/io/disk/sha256.ts';
import { type Project, projectAt } from '../../../src/io/project/project.ts';
import { type Intent, writeIntent } from '../../../src/journal/change/intents.ts';
import { finishIntent } from '../../../src/journal/change/unfinished-change.ts';
import { makeProgram, startProgram } from '../../support/child-program.ts';
import { makeFolder } from '../../support/folder.ts';

const progress = '.sessions/journal/9e1f0c/progress.md';
const task = '.tasks/active/t.md';
const closing: Intent = {
  session: 'active/x.md',
  sha: sha256('closed'),
  steps: [
    { write: progress, text: 'derived' },
    { write: task, text: 'done' },
    { move: task, to: '.tasks/archive/t.md' },
    { move: '.sessions/active/x.md', to: '.sessions/archive/x.md' },
  ],
};

function makeSession(files: Record<string, string> = {}): Project {
  const root = makeFolder({ '.sessions/active/x.md': 'open', [task]: 'in work', ...files });
  for (const dir of ['.sessions/archive', '.tasks/archive']) mkdirSync(join(root, dir), { recursive: true });
  return projectAt(root);
}

function read(project: Project, path: string): string | undefined {
  const full = join(project.root, path);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}

function close(project: Project): void {
  writeFileSync(join(project.dir, 'active/x.md'), 'closed');
}

function pending(project: Project): string[] {
  return readdirSync(join(project.local, 'intents'));
}

function expectClosed(project: Project): void {
  expect(read(project, '.sessions/active/x.md')).toBeUndefined();
  expect(read(project, '.sessions/archive/x.md')).toBe('closed');
  expect(read(project, progress)).toBe('derived');
  expect(read(project, task)).toBeUndefined();
  expect(read(project, '.tasks/archive/t.md')).toBe('done');
  expect(pending(project)).toEqual([]);
}

describe('guarantee: the session file is the commit point, and the next run completes the rest', () => {
  test('nothing is pending in a project without intents', () => {
    expect(finishIntent(makeSession())).toEqual({ sessions: [], unfinished: [] });
  });

  test('before the session is changed nothing happens, and the intent goes', () => {
    const project = makeSession();
    writeIntent(project, closing);
    expect(finishIntent(project)).toEqual({ sessions: [], unfinished: [] });
    expect(read(project, '.sessions/active/x.md')).toBe('open');
    expect(read(project, task)).toBe('in work');
    expect(read(project, progress)).toBeUndefined();
    expect(pending(project)).toEqual([]);
  });

  test('after it everything happens, once', () => {
    const project = makeSession();
    writeIntent(project, closing);
    close(project);
    expect(finishIntent(project)).toEqual({ sessions: [join(project.dir, 'archive/x.md')], unfinished: [] });
    expectClosed(project);
    expect(finishIntent(project)).toEqual({ sessions: [], unfinished: [] });
  });

  test('a run that was killed after the session’s move is completed, under the name it got', () => {
    const project = makeSession({ '.sessions/archive/x.md': 'another' });
    writeIntent(project, closing);
    close(project);
    moveFile(join(project.dir, 'active/x.md'), join(project.dir, 'archive/x.md'));
    expect(finishIntent(project).sessions).toEqual([join(project.dir, 'archive/x-2.md')]);
    expect(read(project, '.sessions/archive/x.md')).toBe('another');
    expect(read(project, '.tasks/archive/t.md')).toBe('done');
  });

  test('a process killed at any step of it is completed by the next', async () => {
    const program = makeProgram(`
      import { writeIntent } from 'src/journal/change/intents.ts';
import { finishIntent } from 'src/journal/change/unfinished-change.ts';
      import { writeFileAtomic } from 'src/io/disk/files.ts';
      import { projectAt } from 'src/io/project/project.ts';
      let [root, intent, left] = process.argv.slice(2);
      const project = projectAt(root);
      const fs = require('node:fs');
      for (const name of ['openSync', 'renameSync', 'linkSync', 'unlinkSync', 'fsyncSync', 'closeSync']) {
        const real = fs[name];
        fs[name] = (...args) => {
          if (--left === 0) process.kill(process.pid, 'SIGKILL');
          return real(...args);
        };
      }
      writeIntent(project, JSON.parse(intent));
      writeFileAtomic(project.dir + '/active/x.md', 'closed');
      finishIntent(project);
    `);
    let [at, open] = [0, 0];
    for (let code: number | null = null; code === null; ) {
      const project = makeSession();
      const args = [project.root, JSON.stringify(closing), String(++at)];
      ({ code } = await startProgram(program, args).ended);
      finishIntent(project);
      if (read(project, '.sessions/active/x.md') === 'open') {
        open += 1;
        expect(read(project, task)).toBe('in work');
        expect(read(project, progress)).toBeUndefined();
      } else expectClosed(project);
    }
    expect(Math.min(open, at - open)).toBeGreaterThan(5);
  });
});

describe('what somebody changed since', () => {
  test('is not written over', () => {
    const project = makeSession();
    writeIntent(project, closing);
    close(project);
    writeFileSync(join(project.root, task), 'by hand');
    finishIntent(project);
    expect(read(project, '.tasks/archive/t.md')).toBe('by hand');
  });

  test('in the session itself drops the intent', () => {
    const project = makeSession();
    writeIntent(project, closing);
    writeFileSync(join(project.dir, 'active/x.md'), 'closed by hand');
    expect(finishIntent(project).sessions).toEqual([]);
    expect(read(project, task)).toBe('in work');
  });

  test('to something that cannot be read is left alone', () => {
    const project = makeSession({ [task]: 'a\0' });
    writeIntent(project, closing);
    close(project);
    finishIntent(project);
    expect(read(project, '.tasks/archive/t.md')).toBe('a\0');
  });

  test('and the old version of a task is kept', () => {
    const project = makeSession();
    writeIntent(project, closing);
    close(project);
    finishIntent(project);
    const [name = ''] = readdirSync(join(project.local, 'replaced'));
    expect(read(project, `.sessions/.local/replaced/${name}`)).toBe('in work');
  });
});

describe('trouble', () => {
  test('with one step does not stop the others, and the step is tried again', () => {
    const project = makeSession({ '.sessions/journal/9e1f0c': 'in the way' });
    writeIntent(project, closing);
    close(project);
    expect(finishIntent(project).unfinished).toEqual([
      expect.stringMatching(/^Cannot write .*\. The next command tries again$/),
    ]);
    expect(read(project, '.sessions/archive/x.md')).toBe('closed');
    expect(pending(project)).toHaveLength(1);
    moveFile(join(project.dir, 'journal/9e1f0c'), join(project.dir, 'journal/old'));
    expect(finishIntent(project).unfinished).toEqual([]);
    expectClosed(project);
  });

  test('with keeping an old version comes before anything is changed or recorded', () => {
    const project = makeSession({ '.sessions/.local/replaced': 'in the way' });
    expect(() => writeIntent(project, closing)).toThrow(expect.objectContaining({ code: 'unwritable' }));
    expect(pending(project)).toEqual([]);
  });

  test('a path out of the project is refused at once', () => {
    const project = makeSession();
    for (const step of [
      { write: '../x.md', text: '' },
      { move: task, to: '/etc/x.md' },
      { write: '.git/x.md', text: '' },
    ]) {
      expect(() => writeIntent(project, { ...closing, steps: [step] }), JSON.stringify(step)).toThrow(
        expect.objectContaining({ code: 'refused' }),
      );
    }
    expect(() => writeIntent(project, { ...closing, steps: [{ write: 'src/x.md', text: '' }] })).toThrow(
      RangeError,
    );
  });

  test.each([
    { write: 'package.json', text: 'x', was: '' },
    { write: '.git/hooks/post-checkout', text: 'x', was: '' },
    { write: '.git/x.md', text: 'x', was: '' },
    { write: '.claude/x.md', text: 'x', was: '' },
    { write: '../x.md', text: 'x', was: '' },
    { write: '.sessions/out/x.md', text: 'x', was: '' },
    { write: '.sessions/x.md\0', text: 'x', was: '' },
    { move: '.sessions/active/x.md', to: '../x.md' },
    { move: 'README.md', to: '.sessions/x.md' },
    { remove: 'README.md', was: sha256('mine') },
    { remove: '.sessions/active/x.md', was: sha256('open') },
    { write: 5 },
    null,
  ])('an intent that a cloned repository brought along, with the step %j, does nothing', (step) => {
    const project = makeSession({ 'README.md': 'mine' });
    const out = makeFolder();
    symlinkSync(out, join(project.dir, 'out'));
    mkdirSync(join(project.local, 'intents'), { recursive: true });
    const intent = { schema: 1, session: 'active/x.md', sha: sha256('open'), steps: [step] };
    writeFileSync(join(project.local, 'intents/1.json'), JSON.stringify(intent));
    finishIntent(project);
    expect(readdirSync(project.root).sort()).toEqual(['.sessions', '.tasks', 'README.md']);
    expect(read(project, '.sessions/active/x.md')).toBe('open');
    expect(readdirSync(out)).toEqual([]);
  });

  test.each(['', '{', '[]', '{"session":5,"sha":"x","steps":{}}', '{"session":"../../x.md"}'])(
    'an intent that reads %j is dropped',
    (text) => {
      const project = makeSession();
      mkdirSync(join(project.local, 'intents'), { recursive: true });
      writeFileSync(join(project.local, 'intents/1.json'), text);
      expect(finishIntent(project)).toEqual({ sessions: [], unfinished: [] });
      expect(pending(project)).toEqual([]);
    },
  );

  test('intents behind a link are not followed', () => {
    const project = makeSession();
    const out = makeFolder({ '1.json': '{}' });
    mkdirSync(project.local);
    symlinkSync(out, join(project.local, 'intents'));
    finishIntent(project);
    expect(readdirSync(out)).toEqual(['1.json']);
  });
});
