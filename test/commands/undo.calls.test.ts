import { readdirSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compact, prompt } from '../support/hook-run.ts';
import type { TestProject } from '../support/make-project.ts';
import { makeProject } from '../support/make-project.ts';
import { ask, done, refused, sample, sampleTask } from '../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-890abc.md';
const entries = '.sessions/journal/890abc/entries';

function made(files: Record<string, string> = {}): TestProject {
  return makeProject({ [file]: sample(), ...files }, { commit: true });
}

function entriesOf(project: TestProject): string[] {
  return project.exists(entries) ? readdirSync(project.path(entries)) : [];
}

describe('undo goes back call by call', () => {
  test('through log, checkpoint, set, tidy and pause, to the very bytes of each call before', async () => {
    const project = made();
    const calls = [
      ['log', '--done', 'Implement', '--decision', 'Lock first'],
      ['checkpoint', '--note', 'half way'],
      ['set', '--goal', 'Another goal'],
      ['tidy', '--days', '0'],
      ['pause', '--note', 'lunch'],
    ];
    const states = [project.tree({ local: false })];
    for (const call of calls) {
      await done(project, call);
      states.push(project.tree({ local: false }));
    }
    expect(entriesOf(project)).toHaveLength(3);
    for (const [verb] of [...calls].reverse()) {
      const undone = await ask(project, ['undo']);
      expect(undone.undone).toBe(verb);
      states.pop();
      expect(without(project, 'progress.md')).toEqual(withoutIn(states.at(-1) ?? {}, 'progress.md'));
    }
    expect(await refused(project, ['undo'])).toContain('Nothing to undo in "fix-sweep-bug"');
  });

  test('says what a call did, which file it removes, and how many are left', async () => {
    const project = made();
    await done(project, ['log', '--blocker', 'No key']);
    await done(project, ['checkpoint']);
    const [entry] = entriesOf(project);
    const told = await done(project, ['undo']);
    expect(told).toContain(`📝 Undone: checkpoint of fix-sweep-bug (active)\n   ${file}\n`);
    expect(told).toContain(`   Removed: ${entries}/${entry}\n`);
    expect(told).toContain('1 more call can be undone: session-journal undo --list');
    expect(await done(project, ['undo'])).toMatch(/- Blocker: No key\n[\s\S]*Nothing more to undo/);
  });

  test('behind a checkpoint in the same second, takes back the checkpoint before the log', async () => {
    const project = made();
    // Both calls write the same time, so the checkpoint changes nothing but its entry.
    await done(project, ['log', 'a note']);
    const second = /updated_at: (\S+)/.exec(project.read(file))?.[1] as string;
    const frozen = { env: { NODE_OPTIONS: `--require "${project.path('../clock.cjs')}"` } };
    project.write(
      '../clock.cjs',
      `const now = Date.parse('${second}');\nglobalThis.Date = class extends Date { constructor(...of) { super(...(of.length ? of : [now])); } };\n`,
    );
    await done(project, ['checkpoint'], frozen);
    const before = project.read(file);
    await done(project, ['checkpoint', '--note', 'again'], frozen);
    expect(project.read(file)).toBe(before);
    expect((await ask(project, ['undo'])).undone).toBe('checkpoint');
    expect(entriesOf(project)).toHaveLength(1);
    expect(project.read(file)).toContain('a note');
  });

  test('takes back a linked task: its text, its place, and that of a pause', async () => {
    const task = '.tasks/active/fix-sweep.md';
    const project = makeProject({ [task]: sampleTask() }, { commit: true });
    await done(project, ['init', '--goal', 'Fix', '--name', 'fix', '--task', 'fix-sweep']);
    const started = project.read(task);
    expect(started).toContain('status: in_progress');
    await done(project, ['pause']);
    expect(project.read(task)).toContain('status: ready');
    expect(await done(project, ['undo'])).toContain(`Restored: ${task}`);
    expect(project.read(task)).toBe(started);
    await done(project, ['close', '--complete', '--force']);
    expect(project.exists(task)).toBe(false);
    await done(project, ['undo', '--session', 'fix']);
    expect(project.read(task)).toBe(started);
    expect(project.exists('.tasks/archive/fix-sweep.md')).toBe(false);
  });

  test('behind a compaction that was counted, keeps the count', async () => {
    const project = made();
    await done(project, ['resume', '890abc'], { env: { CLAUDE_CODE_SESSION_ID: 'c1' } });
    const before = project.read(file);
    await done(project, ['log', 'One']);
    await done(project, ['log', 'Two']);
    await prompt(project, 'hello');
    await compact(project);
    expect(project.read(file)).toContain('compaction_count: 3');
    await done(project, ['undo']);
    await done(project, ['undo']);
    expect(project.read(file)).toContain('compaction_count: 3');
    expect(project.read(file).replace('count: 3', 'count: 2')).toBe(before);
  });

  test('passes over a resume that only looked', async () => {
    const project = made();
    await done(project, ['log', 'One']);
    await done(project, ['resume', '890abc']);
    expect((await ask(project, ['undo'])).undone).toBe('log');
  });

  test('keeps 20 calls of each session', async () => {
    const other = '.sessions/active/docs-111111.md';
    const project = made({
      [other]: sample({ id: '019abc12-3456-7def-8901-234567111111', shortname: 'docs' }),
    });
    await done(project, ['log', 'of docs', '--session', 'docs']);
    for (let number = 1; number <= 22; number += 1) {
      await done(project, ['log', `note ${number}`, '--session', '890abc']);
    }
    const { changes } = await ask(project, ['undo', '--list', '--session', '890abc']);
    expect(changes).toHaveLength(20);
    expect((await ask(project, ['undo', '--session', 'docs'])).undone).toBe('log');
    for (let number = 22; number > 2; number -= 1) await done(project, ['undo', '--session', '890abc']);
    expect(project.read(file)).toContain('note 2 ');
    expect(project.read(file)).not.toContain('note 3 ');
  });
});

function without(project: TestProject, name: string): Record<string, string> {
  return withoutIn(project.tree({ local: false }), name);
}

function withoutIn(tree: Record<string, string>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(tree).filter(([path]) => !path.endsWith(name)));
}

describe('undo --list', () => {
  test('shows the calls, the last one first, and changes nothing', async () => {
    const project = made();
    await done(project, ['log', '--done', 'Implement', '--discovery', 'A race']);
    await done(project, ['pause', '--note', 'lunch']);
    const before = project.tree();
    const told = await done(project, ['undo', '--list']);
    expect(
      told.replace(/\d{4}-\d\d-\d\dT[\d:-]+Z/g, 'TIME'),
    ).toBe(`📝 Can be undone in fix-sweep-bug, the last call first:
   1. pause, TIME · Status: active → paused · ${entries}/TIME-pause.md
   2. log, TIME · Done: 2. Implement fix · Discovery: A race
`);
    expect(project.tree()).toEqual(before);
  });

  test('says when the file has changed since, and when there is nothing', async () => {
    const project = made();
    expect(await done(project, ['undo', '--list'])).toBe('📝 Nothing to undo in fix-sweep-bug\n');
    await done(project, ['log', 'One']);
    project.write(file, `${project.read(file)}by hand\n`);
    const told = await done(project, ['undo', '--list']);
    expect(told).toBe('📝 Nothing to undo in fix-sweep-bug: the file has changed since the last call\n');
  });

  test('leaves out what another branch has', async () => {
    const project = made();
    await done(project, ['log', 'One']);
    project.git('add', '--all');
    project.git('commit', '--quiet', '--message', 'One');
    project.git('switch', '--quiet', '--create', 'docs', 'HEAD~1');
    await done(project, ['log', 'Two']);
    const { changes } = await ask(project, ['undo', '--list']);
    expect(changes).toMatchObject([{ verb: 'log', did: ['Note: Two'] }]);
    project.git('checkout', '--', '.sessions');
    rmSync(project.path('.sessions/journal'), { recursive: true });
    project.git('switch', '--quiet', 'main');
    expect((await ask(project, ['undo'])).did).toEqual(['Note: One']);
    expect(project.read(file)).toBe(sample());
  });
});

describe('undo refuses and changes nothing', () => {
  test('where the entry of the call was edited since', async () => {
    const project = made();
    await done(project, ['checkpoint', '--note', 'half way']);
    const [entry = ''] = entriesOf(project);
    project.write(`${entries}/${entry}`, 'mine now\n');
    expect(await refused(project, ['undo'])).toContain(`"${entries}/${entry}" has changed since`);
  });

  test('where the linked task was edited since', async () => {
    const task = '.tasks/active/fix-sweep.md';
    const project = makeProject({ [task]: sampleTask() });
    await done(project, ['init', '--goal', 'Fix', '--name', 'fix', '--task', 'fix-sweep']);
    await done(project, ['pause']);
    project.write(task, `${project.read(task)}by hand\n`);
    expect(await refused(project, ['undo'])).toContain(`"${task}" has changed since`);
  });

  test('goes on where the entry is gone already', async () => {
    const project = made();
    await done(project, ['checkpoint', '--note', 'half way', '--tldr', 'New']);
    rmSync(project.path(entries), { recursive: true });
    await done(project, ['undo']);
    expect(project.read(file)).toBe(sample());
  });

  test('where two sessions are paused, and names both', async () => {
    const other = '.sessions/active/docs-111111.md';
    const project = made({
      [other]: sample({ id: '019abc12-3456-7def-8901-234567111111', shortname: 'docs' }),
    });
    for (const name of ['docs', '890abc']) await done(project, ['pause', '--session', name]);
    const told = await refused(project, ['undo']);
    expect(told).toContain('session-journal undo --session 111111 (docs, paused)');
    expect(told).toContain('session-journal undo --session 890abc (fix-sweep-bug, paused)');
  });
});
