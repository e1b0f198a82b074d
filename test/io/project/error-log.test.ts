import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ErrorEntry, logError, readErrors } from '../../../src/io/project/error-log.ts';
import { type Project, projectAt } from '../../../src/io/project/project.ts';
import { makeProgram, startProgram } from '../../support/child-program.ts';
import { makeFolder } from '../../support/folder.ts';

function makeBoth(): { project: Project; env: Record<string, string>; log: string } {
  const project = projectAt(makeFolder({ '.sessions/active/x.md': '' }));
  return { project, env: { XDG_STATE_HOME: makeFolder() }, log: join(project.local, 'errors.jsonl') };
}

function makeEntry(message: string, second = 0): ErrorEntry {
  return { at: `2025-01-15T10:00:0${second}Z`, where: 'PreCompact', message };
}

describe('the error log', () => {
  test('gives back what went in, of the project and of the person, oldest first', async () => {
    const { project, env } = makeBoth();
    await logError(project, env, { ...makeEntry('two\nlines', 2), code: 'locked', stack: 'at x' });
    await logError(undefined, env, makeEntry('first', 1));
    expect(readErrors(project, env).map((entry) => entry.message)).toEqual(['first', 'two\nlines']);
    expect(readErrors(project, env)[1]).toEqual({
      ...makeEntry('two\nlines', 2),
      code: 'locked',
      stack: 'at x',
    });
    expect(readErrors(undefined, env)).toHaveLength(1);
  });

  test('holds no secret, also where one is cut off', async () => {
    const { project, env, log } = makeBoth();
    const secret = `AKIA${'2E4HXQ7RZ3TNWB5K'}`;
    await logError(project, env, { ...makeEntry(`Cannot read "${secret}"`), stack: `at ${secret}` });
    await logError(project, env, makeEntry(`${'x '.repeat(1990)}the key is ${secret}`));
    expect(readFileSync(log, 'utf8')).not.toContain('AKIA');
    expect(readErrors(project, env)[0]?.message).toBe('Cannot read "[redacted:aws-access-key]"');
  });

  test('stays small whatever is thrown at it', async () => {
    const { project, env, log } = makeBoth();
    for (let n = 0; n < 200; n += 1) await logError(project, env, makeEntry('x'.repeat(100_000)));
    expect(statSync(log).size).toBeLessThan(300 * 1024);
    expect(readdirSync(project.local).sort()).toEqual(['.gitignore', 'errors.1.jsonl', 'errors.jsonl']);
    expect(readErrors(project, env).length).toBeGreaterThan(60);
  });

  test('skips lines that are none', async () => {
    const { project, env, log } = makeBoth();
    await logError(project, env, makeEntry('good'));
    appendFileSync(log, '{"at":1}\n[]\nnull\n{"at":"x"');
    expect(readErrors(project, env)).toEqual([makeEntry('good')]);
  });

  test('never fails: where the project cannot be written the person’s takes it, and else nobody', async () => {
    const { project, env } = makeBoth();
    writeFileSync(project.local, '');
    await logError(project, env, makeEntry('x'));
    expect(readErrors(project, env)).toEqual([makeEntry('x')]);
    writeFileSync(join(env.XDG_STATE_HOME ?? '', 'blocked'), '');
    await logError(project, { XDG_STATE_HOME: join(env.XDG_STATE_HOME ?? '', 'blocked') }, makeEntry('y'));
  });

  test('is never written through a link', async () => {
    const { project, env, log } = makeBoth();
    const out = join(makeFolder({ out: 'out' }), 'out');
    mkdirSync(project.local);
    symlinkSync(out, log);
    await logError(project, env, makeEntry('x'));
    expect(readFileSync(out, 'utf8')).toBe('out');
    expect(existsSync(join(env.XDG_STATE_HOME ?? '', 'session-journal/errors.jsonl'))).toBe(true);
  });

  test('mixes no lines of processes that write at once', async () => {
    const { project, env } = makeBoth();
    const program = makeProgram(`
      import { logError } from 'src/io/project/error-log.ts';
      import { projectAt } from 'src/io/project/project.ts';
      const entry = { at: '2025', where: 'x', message: 'm'.repeat(300) };
      const write = async () => {
        for (let n = 0; n < 50; n += 1) await logError(projectAt(process.argv[2]), {}, entry);
      };
      write();
    `);
    const children = Array.from({ length: 8 }, () => startProgram(program, [project.root]));
    await Promise.all(children.map((child) => child.ended));
    expect(readErrors(project, env)).toHaveLength(400);
  });
});
