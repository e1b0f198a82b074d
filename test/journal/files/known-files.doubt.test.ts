import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../../src/io/project/project.ts';
import { makeProgram, startProgram } from '../../support/child-program.ts';
import { makeFolder } from '../../support/folder.ts';
import {
  asWritten,
  keptPath,
  keptRows,
  makeKept,
  makeSessions,
  namesOf,
  waitSeconds,
} from '../../support/kept-sessions.ts';

function replaceBy(make: (path: string) => void): (path: string) => void {
  return (path) => {
    rmSync(path);
    make(path);
  };
}

describe('what was kept is doubted', () => {
  test.each<[string, (path: string) => void]>([
    ['empty', (path) => truncateSync(path, 0)],
    ['cut off', (path) => truncateSync(path, 1000)],
    ['no JSON', (path) => writeFileSync(path, '\u001b[2J\0')],
    ['of another version', (path) => writeFileSync(path, '{"schema":99,"counting":"{}","rows":[]}')],
    ['of wrong types', (path) => writeFileSync(path, '{"schema":1,"counting":"{}","rows":[[1,2,3]]}')],
    ['a link', replaceBy((path) => symlinkSync('/etc/passwd', path))],
    ['a pipe', replaceBy((path) => execFileSync('mkfifo', [path]))],
  ])('where it is %s, and written anew', async (_, spoil) => {
    const project = await makeKept();
    spoil(keptPath(project));
    expect(await namesOf(project)).toEqual(asWritten);
    expect(keptRows(project).size).toBe(40);
  });

  test.each<[string, (project: Project) => void]>([
    ['a folder has its name', (project) => mkdirSync(keptPath(project), { recursive: true })],
    ['.local is a file', (project) => writeFileSync(project.local, '')],
    ['.local leads out of the project', (project) => symlinkSync(makeFolder(), project.local)],
  ])('where it cannot be written, all is read: %s', async (_, hinder) => {
    const project = makeSessions();
    hinder(project);
    waitSeconds(10);
    expect(await namesOf(project)).toEqual(asWritten);
    expect(await namesOf(project)).toEqual(asWritten);
    if (statSync(project.local).isDirectory()) {
      expect(readdirSync(project.local).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    }
  });

  test('keys and texts made to do harm are texts', async () => {
    const project = await makeKept();
    const kept = readFileSync(keptPath(project), 'utf8');
    writeFileSync(keptPath(project), kept.replaceAll('active/s001.md', '__proto__'));
    expect(await namesOf(project)).toEqual(asWritten);
  });
});

const listing = `
  import { countingReader } from 'src/journal/files/counted-sessions.ts';
  import { projectAt } from 'src/io/project/project.ts';
  import { listSessions } from 'src/journal/files/sessions.ts';
  import { rmSync } from 'node:fs';
  const [root, rounds, offset] = process.argv.slice(2);
  const real = Date.now;
  Date.now = () => real() + 10_000;
  const project = projectAt(root);
  (async () => {
    for (let round = 0; round < Number(rounds); round += 1) {
      if (offset === 'remove') rmSync(project.local + '/sessions.json', { force: true });
      const { sessions } = await listSessions(project, ['active'], countingReader({}));
      if (sessions.length !== 40) throw new Error('listed ' + sessions.length);
      if (sessions.some(({ progress }) => progress?.total !== 2)) throw new Error('miscounted');
    }
    console.log('done');
  })();
`;

test('processes that write at once leave a whole file', async () => {
  const project = makeSessions();
  const program = makeProgram(listing);
  const all = [1, 2, 3].map(() => startProgram(program, [project.root, '60', 'remove']).ended);
  for (const { code, output } of await Promise.all(all)) expect(code, output).toBe(0);
  expect(keptRows(project).size).toBe(40);
  expect(readdirSync(project.local).sort()).toEqual(['.gitignore', 'sessions.json']);
});

test.runIf(process.getuid?.() === 0)(
  'a .local that this person may not write to hinders nobody',
  async () => {
    const project = makeSessions();
    mkdirSync(project.local);
    for (const dir of [project.root, project.local]) chmodSync(dir, 0o755);
    const { code, output } = await startProgram(makeProgram(listing), [project.root, '2'], { uid: 65_534 })
      .ended;
    expect(code, output).toBe(0);
    expect(readdirSync(project.local)).toEqual([]);
  },
);
