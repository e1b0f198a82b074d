import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashLine } from '../../../src/capture/record/line-hash.ts';
import { type EditingCall, keepEdits, readKeptEdits } from '../../../src/capture/take/kept-edits.ts';
import { goOffRecord } from '../../../src/capture/take/off-record.ts';
import { screenSecrets } from '../../../src/core/secrets/find.ts';
import { statePath } from '../../support/hook-run.ts';
import { makeProject, type TestProject } from '../../support/make-project.ts';
import { takeNow, wholeCaptures } from '../../support/taking.ts';
import { agentAt, clientFolder } from '../../support/working-agent.ts';

const key = ['ghp', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'].join('_');
const text = 'export const made = 1;';

function begin() {
  const project = makeProject({}, { commit: true });
  const clock = { at: Math.floor(Date.now() / 1000) - 3600 };
  return { project, clock, agent: agentAt(project, 'c1', clock) };
}

const diffOf = (path: string, lines: readonly string[]) => ({
  files: [{ filePath: path, hunks: [{ lines: lines.map((line) => `+${line}`) }] }],
});

let at = 1;
function keep(project: TestProject, call: Partial<EditingCall>): void {
  const transcript = join(clientFolder(project), 'projects/here/c1.jsonl');
  const own = { conversation: 'c1', transcript, call: 'x', line: 'node gen.js', at: at++ };
  const diff = diffOf(project.path('a.js'), [text]);
  keepEdits(project.env, { ...own, diff, ...call }, (said) => screenSecrets(said, []));
}

const kept = (project: TestProject) => readKeptEdits(project.env, 'c1');
// As `agentAt` names them: the number is that of the call's line.
const firstCall = 'toolu-c1-2';

test('what a command wrote is in the next capture, and then nowhere else', async () => {
  const { project, clock, agent } = begin();
  agent.say('Generate it');
  keep(project, { call: firstCall });
  agent.bash("echo 'export const made = 1;' > a.js && git add . && git commit -qm Made");
  await takeNow(project, clock, { agent });
  const [capture] = await wholeCaptures(project);
  expect(capture?.edits).toMatchObject([{ turn: 1, path: 'a.js', lines: [hashLine(text)] }]);
  expect(capture?.edits[0]?.command).toContain('echo');
  expect(kept(project).size).toBe(0);
});

test('of a huge diff only the beginning is kept, and of very many calls the last', () => {
  const { project } = begin();
  const lines = Array.from({ length: 50_000 }, (_, index) => `line number ${index}`);
  const files = [...diffOf('/p/a', lines).files, ...diffOf('/p/b', lines).files];
  keep(project, { call: 'big', diff: { files, moreFiles: 900 } });
  expect(kept(project).get('big')).toMatchObject([{ path: '/p/a' }]);
  expect(kept(project).get('big')?.[0]?.lines.length).toBe(2000);
  for (let index = 0; index < 120; index += 1) keep(project, { call: `c-${index}` });
  expect([...kept(project).keys()]).toEqual(Array.from({ length: 100 }, (_, index) => `c-${index + 20}`));
});

test('nothing is kept of secrets, of odd calls, and of commands that bring what others wrote', () => {
  const { project } = begin();
  keep(project, { call: 'secret', diff: diffOf('/p/a', [`token = "${key}"`]) });
  keep(project, { call: '../../x' });
  keep(project, { call: 'c', conversation: '../c1' });
  keep(project, { call: 'deleted', diff: { files: [{ filePath: '/p/a', hunks: [{ lines: ['-x'] }] }] } });
  keep(project, { call: 'pulled', line: 'git pull' });
  expect(kept(project).size).toBe(0);
  keep(project, { call: 'both', diff: diffOf('/p/a', [text, `token = "${key}"`]) });
  expect(kept(project).get('both')).toEqual([{ path: '/p/a', lines: [hashLine(text), ''] }]);
  const [name = ''] = readdirSync(statePath(project, 'command-edits/c1'));
  expect(readFileSync(statePath(project, `command-edits/c1/${name}`), 'utf8')).not.toContain('made');
});

test('what can be read no more is passed over, and what a repository lacks is left for another', async () => {
  const { project, clock, agent } = begin();
  agent.say('Generate them');
  const [here] = diffOf(project.path('a.js'), [text]).files;
  const [there] = diffOf(project.path('../other/b.js'), [text]).files;
  keep(project, { call: firstCall, diff: { files: [here, there] } });
  keep(project, { call: 'unknown' });
  writeFileSync(statePath(project, 'command-edits/c1/000000000000000-broken.json'), '{');
  agent.bash('true');
  await takeNow(project, clock, { agent, kind: 'end' });
  expect((await wholeCaptures(project))[0]?.edits.map(({ path }) => path)).toEqual(['a.js']);
  expect(kept(project)).toEqual(
    new Map([
      [firstCall, [{ path: project.path('../other/b.js'), lines: [hashLine(text)] }]],
      ['unknown', [{ path: project.path('a.js'), lines: [hashLine(text)] }]],
    ]),
  );
});

test('nothing stays off the record, nor once the transcript is gone', async () => {
  const { project, clock, agent } = begin();
  keep(project, {});
  goOffRecord(project.env, 'c1', 1);
  expect(readdirSync(statePath(project, 'command-edits'))).toEqual([]);
  const other = agentAt(project, 'c2', clock);
  keep(project, {});
  keep(project, { conversation: 'c3', transcript: other.transcript });
  other.say('Hello');
  agent.say('Bye');
  rmSync(agent.transcript);
  await takeNow(project, clock, { agent: other, kind: 'end' });
  expect(readdirSync(statePath(project, 'command-edits'))).toEqual(['c3']);
});
