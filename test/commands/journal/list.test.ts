import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { renderList } from '../../../src/commands/journal/list.ts';
import { displayWidth } from '../../../src/core/text/columns.ts';
import type { Context } from '../../../src/io/project/context.ts';
import { projectAt } from '../../../src/io/project/project.ts';
import { traced } from '../../support/hook-run.ts';
import { agreeOnTime, waitSeconds } from '../../support/kept-sessions.ts';
import type { TestProject } from '../../support/make-project.ts';
import { makeProject } from '../../support/make-project.ts';
import { ask, done, refused, sample } from '../../support/verbs.ts';

const now = Date.parse('2025-01-15T17:30:00Z');

function contextOf(project: TestProject, more: Partial<Context> = {}): Context {
  return {
    cwd: project.root,
    now: () => new Date(now),
    newId: () => '019abc12-3456-7def-8901-234567890abc',
    env: project.env,
    templates: fileURLToPath(new URL('../../../templates', import.meta.url)),
    ...more,
  };
}

function idOf(index: number): string {
  return `019abc12-3456-7def-8901-${(0x100000 + index).toString(16).padStart(12, '0')}`;
}

describe('the list', () => {
  test('of 200 sessions is aligned at 80 columns, wide characters too', async () => {
    const names = [
      'fix-sweep-bug',
      '修复-扫描-触发器-竞争-条件',
      'ünï-café',
      'مرحبا-بالعالم',
      'a-very-long-name-that-goes-on-and-on-x',
      '👩‍👩‍👧-family',
    ];
    const files = Array.from({ length: 200 }, (_, index) => [
      `.sessions/active/s-${(0x100000 + index).toString(16)}.md`,
      sample({
        id: idOf(index),
        shortname: names[index % names.length] ?? '',
        branch: `feature/${'b'.repeat(index % 40)}`,
        status: index % 3 ? 'active' : 'paused',
      }),
    ]);
    const project = makeProject(Object.fromEntries(files));
    const { text } = await renderList(
      projectAt(project.root),
      contextOf(project, { terminal: { columns: 80, color: false } }),
      { all: false },
    );
    const lines = text.split('\n');
    expect(lines).toHaveLength(201);
    const columnOf = (line: string, word: RegExp) => displayWidth(line.slice(0, line.search(word)));
    const status = columnOf(lines[0] ?? '', /STATUS/);
    for (const line of lines.slice(1)) {
      expect(displayWidth(line)).toBeLessThanOrEqual(80);
      expect(columnOf(line, / (active|paused) /) + 1, line).toBe(status);
      expect(line).toContain('3 h ago');
    }
  });

  test.each([60, 72, 80, 100, 200])('fits %d columns, with what each session works on', async (columns) => {
    const project = makeProject({
      '.sessions/active/a-aaaaaa.md': sample({
        id: idOf(1),
        shortname: 'a-name-of-forty-letters-as-long-as-can-be',
      }),
      '.sessions/active/b-bbbbbb.md': sample({ id: idOf(2), status: 'paused', branch: 'feature/b' }),
      '.sessions/active/c-cccccc.md': sample({
        id: idOf(3),
        body: '# x\n\n## Context\n**Objective**: Ship it\n',
      }),
      '.sessions/active/d-dddddd.md': sample({ id: idOf(4), body: '# x\n\n## Progress\n- [ ] First step\n' }),
    });
    const terminal = { columns, color: false };
    const { text } = await renderList(projectAt(project.root), contextOf(project, { terminal }), {
      all: false,
    });
    const [head = '', ...lines] = text.split('\n');
    for (const line of [head, ...lines]) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
    expect(text).toContain('a-name-of-forty');
    expect(text).toContain('3 h ago');
    expect(text).toMatch(columns < 80 ? /\(paused\)/ : / paused /);
    expect(text).toContain('Ship it');
    expect(text).toContain('First step');
    expect(head.includes('BRANCH')).toBe(columns >= 90);
  });

  test('names the short id, and the newest comes first', async () => {
    const project = makeProject({
      '.sessions/active/a-aaaaaa.md': sample({ id: idOf(1), shortname: 'older' }),
      '.sessions/active/b-bbbbbb.md': sample({
        id: idOf(2),
        shortname: 'newer',
        updated: '2025-02-01T00:00:00Z',
      }),
    });
    const { sessions } = await ask(project, ['list']);
    expect(sessions.map((one: { short_id: string }) => one.short_id)).toEqual(['bbbbbb', 'aaaaaa']);
    expect(await done(project, ['list'])).toMatch(
      /bbbbbb {2}newer .* 2025-02-01T00:00:00Z {2}2\. Implement fix\n/,
    );
  });

  test('names owners only where one is another’s', async () => {
    const project = makeProject({ '.sessions/active/a-aaaaaa.md': sample({ owner: 'ana@example.org' }) });
    expect(await done(project, ['list'])).not.toContain('OWNER');
    project.write('.sessions/active/b-bbbbbb.md', sample({ id: idOf(2), owner: 'bo@example.org' }));
    const out = await done(project, ['list']);
    expect(out).toContain('bo@example.org');
    expect(out).not.toContain('ana@example.org');
  });

  test('marks branches that are merged or gone', async () => {
    const project = makeProject({ 'x.txt': '' }, { commit: true });
    project.git('branch', 'done-branch');
    project.git('checkout', '--quiet', '-b', 'ahead');
    project.git('commit', '--quiet', '--allow-empty', '--message', 'More');
    project.git('checkout', '--quiet', 'main');
    for (const [index, branch] of ['done-branch', 'ahead', 'never', 'main', 'detached'].entries()) {
      project.write(`.sessions/active/s${index}.md`, sample({ id: idOf(index), branch }));
    }
    const out = await done(project, ['list']);
    for (const text of ['done-branch (merged)', ' ahead ', 'never (gone)', ' main ', ' detached '])
      expect(out).toContain(text);
  });

  test('--all adds the archive, --status picks', async () => {
    const project = makeProject({
      '.sessions/active/a-aaaaaa.md': sample({ id: idOf(1), status: 'paused' }),
      '.sessions/archive/b-bbbbbb.md': sample({ id: idOf(2), status: 'completed' }),
      '.sessions/active/c-cccccc.md': sample({ id: idOf(3), status: 'on-ice' }),
    });
    const shown = async (...argv: string[]) =>
      (await ask(project, ['view', 'list', ...argv])).sessions
        .map((one: { status: string }) => one.status)
        .sort();
    expect(await shown()).toEqual(['on-ice', 'paused']);
    expect(await shown('--all')).toEqual(['completed', 'on-ice', 'paused']);
    expect(await shown('--status', 'completed')).toEqual(['completed']);
    expect(await shown('--status', 'on-ice')).toEqual(['on-ice']);
    expect(await refused(project, ['list', '--status', 'foo'], { code: 2 })).toContain(
      'There is no status "foo"\n  Use one of: active, paused, completed, abandoned',
    );
    expect(await done(project, ['list', '--status', 'abandoned'])).toBe(
      'No session with the status "abandoned"\n',
    );
  });

  test('of an empty project says so', async () => {
    const project = makeProject({ '.sessions/.gitignore': '' });
    expect(await done(project, ['list'])).toBe(
      'No active or paused sessions here. To list archived ones: session-journal view list --all\n',
    );
    expect(await done(project, ['list', '--all'])).toBe('No sessions here\n');
  });
});

describe('a list of many sessions', () => {
  function projectOf(count: number, more: Record<string, string> = {}): TestProject {
    const files = Array.from({ length: count }, (_, index) => [
      `.sessions/active/s${String(index).padStart(3, '0')}.md`,
      sample({ id: idOf(index), shortname: `work-${index}` }),
    ]);
    return makeProject({ ...Object.fromEntries(files), ...more });
  }

  async function shown(project: TestProject): Promise<string> {
    const { text } = await renderList(projectAt(project.root), contextOf(project), { all: false });
    return text;
  }

  test('is the same from what was kept', async () => {
    const project = projectOf(50, { '.sessions/active/bad.md': '---\nid: a\n' });
    const first = await shown(project);
    waitSeconds(10);
    expect(await shown(project)).toBe(first);
    expect(project.exists('.sessions/.local/sessions.json')).toBe(true);
    agreeOnTime(projectAt(project.root));
    expect(await shown(project)).toBe(first);
    expect(first.split('\n')).toHaveLength(52);
  });

  test('shows what somebody planted among what was kept with its control characters shown', async () => {
    const project = projectOf(50);
    waitSeconds(10);
    await shown(project);
    const kept = project.read('.sessions/.local/sessions.json');
    project.write(
      '.sessions/.local/sessions.json',
      kept.replaceAll('work-1"', '\\u001b]0;evil\\u0007\\u202ework"'),
    );
    agreeOnTime(projectAt(project.root));
    const out = await done(project, ['list']);
    expect(out).toContain('  \\u{1b}]0;evil\\u{7}\\u{202e}work  active ');
    for (const planted of ['\u001b', '\u202e']) expect(out).not.toContain(planted);
  });

  test('starts git only where one is of another branch', async () => {
    const project = projectOf(3);
    const trace = traced(project);
    expect(await done(project, ['list'], trace)).toContain(' main ');
    expect(trace.started()).toBe('');
    project.write('.sessions/active/other.md', sample({ id: idOf(9), branch: 'other' }));
    expect(await done(project, ['list'], trace)).toContain(' other ');
    expect(trace.started()).toContain('git');
  });
});
