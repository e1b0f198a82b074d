import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../../src/core/text/columns.ts';
import { processStat } from '../../../src/io/disk/seen-process.ts';
import { openOuter } from '../../support/outer-terminal.ts';
import { makeTerminalProject, type TerminalProject, whyNoPty } from '../../support/terminals.ts';

const long = 'the-long-name-that-a-terminal-got-from-its-repository@branch';

// What a client says of itself. Here, the program in the terminal stands for it.
function says(project: TerminalProject, name: string, fields: Readonly<Record<string, unknown>>): void {
  const { pid } = project.record(name).child;
  const own = { pid, sessionId: `talk-${name}`, cwd: project.root, procStart: processStat(pid).started };
  const all = { ...own, startedAt: Date.now(), ...fields };
  project.write(`../home/.claude/sessions/${pid}.json`, JSON.stringify(all));
}

async function startAll(): Promise<TerminalProject> {
  const project = makeTerminalProject({ '../home/.claude/sessions/.keep': '' });
  project.git('symbolic-ref', 'HEAD', 'refs/heads/機能/ログイン画面を作り直す');
  await project.term('new', 'over', '--', 'true');
  await project.term('new', 'idle', '--', 'cat');
  await project.term('new', `${long}-1`, '--', 'sh', '-c', 'cat; : 日本語の長い命令 and more words');
  await project.term('new', `${long}-2`, '--', 'cat');
  says(project, `${long}-1`, { status: 'busy' });
  says(project, `${long}-2`, {
    status: 'waiting',
    waitingFor: '許可を待っています: curl https://example.invalid',
  });
  await expect.poll(() => project.record('over').endedAt).toBeGreaterThan(0);
  return project;
}

describe.skipIf(whyNoPty !== '')('term list', () => {
  test('shows a line for each terminal in a window of any width, those that need the person first', async () => {
    const project = await startAll();
    for (const [cols, titles] of [
      [40, 'STATE REASON NAME'],
      [60, 'STATE REASON SINCE NAME BRANCH'],
      [80, 'STATE REASON SINCE NAME BRANCH CLIENTS COMMAND'],
      [200, 'STATE REASON SINCE NAME BRANCH CLIENTS COMMAND'],
    ] as const) {
      const window = openOuter(project, ['term', 'list'], { cols });
      expect(await window.ended()).toBe(0);
      const lines = window.screen().split('\n');
      expect(lines[0]?.replace(/ +/g, ' ')).toBe(titles);
      expect(lines.slice(1).map((line) => line.split(' ')[0])).toEqual([
        'needs-me',
        'working',
        'unknown',
        'ended',
      ]);
      // What is wider than the window would have taken two of its rows.
      const written = stripVTControlCharacters(Buffer.from(window.written(), 'latin1').toString());
      expect(written.trimEnd().split('\r\n')).toEqual(lines);
      expect(lines.filter((line) => displayWidth(line) > cols)).toEqual([]);
    }
  });

  test('tells names apart where they are cut, and cuts nothing where there is room', async () => {
    const project = await startAll();
    const list = async (cols: number): Promise<string> => {
      const window = openOuter(project, ['term', 'list'], { cols });
      await window.ended();
      return window.screen();
    };
    expect(await list(60)).toMatch(/^needs-me .*…2 .*\nworking .*…1 /m);
    const wide = await list(240);
    expect(wide).toContain(`${long}-2`);
    expect(wide).toContain('question: 許可を待っています: curl https://example.invalid');
    expect(wide).toContain('sh -c cat; : 日本語の長い命令 and more words');
    expect(wide).not.toContain('…');
  });
});
